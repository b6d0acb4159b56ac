package org.wengert.reflection;

import static java.lang.invoke.MethodType.methodType;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wengert.reflection.Program.gradient;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wengert.boundary.Verdict;
import org.wengert.linking.SourceProgram;

/** Members with more parameters than fit beside their shadows. */
class ManyArgumentsTest {
  private static final int COUNT = 100;

  /** The first times the last, with a field. */
  private static final Class<?> WIDE = compiled(COUNT);

  /** So many that there is no method handle. */
  private static final Class<?> WIDEST = compiled(127);

  private static Class<?> compiled(int count) {
    String parameters =
        String.join(", ", Collections.nCopies(count - 1, "double")).replace("double", "double %s");
    Object[] names = new Object[count - 1];
    Arrays.setAll(names, i -> "a" + i);
    String all = String.format(parameters, names);
    String source =
        """
        package p;
        public class Wide {
          public final double kept;
          public Wide(%s, boolean last) { kept = last ? a0 * a%d : 0; }
          public static double product(%s, short last) { return a0 * a%d * last; }
          public double scaled(%s, char last) { return kept * a0 * (last - 'a'); }
        }
        """
            .formatted(all, count - 2, all, count - 2, all);
    return SourceProgram.compile(17, source).type("p.Wide");
  }

  /** Arguments: the first and the last number are given, then comes something else. */
  private static Object[] arguments(int count, Object first, Object last, Object more) {
    Object[] arguments = new Object[count];
    Arrays.fill(arguments, 1.0);
    arguments[0] = first;
    arguments[count - 2] = last;
    arguments[count - 1] = more;
    return arguments;
  }

  private static Class<?>[] types(int count, Class<?> last) {
    Class<?>[] types = new Class<?>[count];
    Arrays.fill(types, double.class);
    types[count - 1] = last;
    return types;
  }

  @Test
  void methodInvoked() throws NoSuchMethodException {
    var product = WIDE.getMethod("product", types(COUNT, short.class));
    gradient(
        x -> (double) product.invoke(null, arguments(COUNT, x[0] * x[0], x[1], (short) 2)), 60, 18);
    gradient(x -> (double) product.invoke(null, arguments(COUNT, 3, (float) x[1], (byte) 2)), 0, 6);
  }

  @Test
  void objectCreatedAndUsed() throws NoSuchMethodException {
    var constructor = WIDE.getConstructor(types(COUNT, boolean.class));
    var scaled = WIDE.getMethod("scaled", types(COUNT, char.class));
    gradient(
        x -> {
          Object wide = constructor.newInstance(arguments(COUNT, x[0], x[1], true));
          return (double) scaled.invoke(wide, arguments(COUNT, x[0], 1.0, 'b'));
        },
        30,
        9);
  }

  @Test
  void exceptions() throws NoSuchMethodException {
    var product = WIDE.getMethod("product", types(COUNT, short.class));
    String outcome =
        Program.sameOutcome(x -> product.invoke(null, arguments(COUNT, x[0], "text", (short) 1)));
    assertTrue(outcome.startsWith("threw java.lang.IllegalArgumentException"), outcome);
  }

  @Test
  void handles() throws ReflectiveOperationException {
    MethodType type = methodType(double.class, types(COUNT, short.class));
    MethodHandle product = MethodHandles.publicLookup().findStatic(WIDE, "product", type);
    gradient(
        x -> (Double) product.invokeWithArguments(arguments(COUNT, x[0] * x[0], x[1], (short) 2)),
        60,
        18);
    gradient(
        x ->
            (Double)
                product.invokeWithArguments(
                    List.of(arguments(COUNT, x[0] * x[0], x[1], (short) 2))),
        60,
        18);
  }

  @Test
  void callOfAHandleWithTooManyArguments() {
    String arguments = String.join(", ", Collections.nCopies(90, "x[0]"));
    String source =
        """
        package p;
        import java.lang.invoke.*;
        public class Caller implements java.util.function.ToDoubleFunction<double[]> {
          public double applyAsDouble(double[] x) {
            try {
              Class<?>[] types = new Class<?>[90];
              java.util.Arrays.fill(types, double.class);
              MethodHandle sum = MethodHandles.lookup().findStatic(
                  Caller.class, "sum", MethodType.methodType(double.class, double[].class));
              MethodHandle many = sum.asCollector(double[].class, 90);
              return (double) many.invokeExact(%s);
            } catch (Throwable e) {
              throw e instanceof RuntimeException r ? r : new IllegalStateException(e);
            }
          }
          static double sum(double... v) { return v[0] + v[89]; }
        }
        """
            .formatted(arguments);
    String message =
        Verdict.loud(SourceProgram.compile(17, source).function("p.Caller"), Program.X)
            .getMessage();
    assertTrue(
        message.startsWith(
            "While recording there was a call of java.lang.invoke.MethodHandle.invokeExact,"
                + " which cannot be followed (it has more arguments than a twin can take), at "),
        message);
  }

  /** 200 of 32 bits are fewer words than 127 of 64. */
  @Test
  void manySmallArguments() throws NoSuchMethodException {
    String ints = String.join(", ", Collections.nCopies(200, "int %s"));
    Object[] names = new Object[200];
    Arrays.setAll(names, i -> "i" + i);
    String source =
        """
        package p;
        public class Ints {
          public static double product(double a, %s) { return a * a * (i0 + i199); }
        }
        """
            .formatted(ints.formatted(names));
    Class<?>[] types = new Class<?>[201];
    Arrays.fill(types, int.class);
    types[0] = double.class;
    var product = SourceProgram.compile(17, source).type("p.Ints").getMethod("product", types);
    gradient(
        x -> {
          Object[] arguments = new Object[201];
          Arrays.setAll(arguments, i -> i);
          arguments[0] = x[0] * x[1];
          return (double) product.invoke(null, arguments);
        },
        2 * 15 * 5 * 201,
        2 * 15 * 3 * 201);
  }

  @Test
  void moreThanAHandleTakes() throws NoSuchMethodException {
    var product = WIDEST.getMethod("product", types(127, short.class));
    String message =
        Program.refused(x -> (double) product.invoke(null, arguments(127, x[0], x[1], (short) 2)));
    assertTrue(
        message.startsWith(
            "While recording there was a call of p.Wide.product, which cannot be followed"
                + " (it has more parameters than a method handle can take), at "),
        message);
  }
}
