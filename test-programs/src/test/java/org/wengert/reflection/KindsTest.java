package org.wengert.reflection;

import static java.lang.invoke.MethodType.methodType;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wengert.Derivatives;
import org.wengert.Tape;

/** All kinds of twins follow reflection: each program computes the square of x times y. */
class KindsTest {
  private double held;

  static double times(double a, double b) {
    return a * a * b;
  }

  /** Implemented by a proxy. */
  interface Operator {
    double apply(double a, double b);
  }

  /** The programs. */
  enum Way {
    METHOD(x -> (double) method().invoke(null, x[0], x[1])),
    FIELD(
        x -> {
          KindsTest object = new KindsTest();
          Field field = KindsTest.class.getDeclaredField("held");
          field.set(object, x[0] * x[0]);
          return field.getDouble(object) * x[1];
        }),
    ARRAY(
        x -> {
          Array.set(x, 0, x[0] * x[0]);
          return Array.getDouble(x, 0) * (Double) Array.get(x, 1);
        }),
    EXACT_HANDLE(x -> (double) handle().invokeExact(x[0], x[1])),
    HANDLE(x -> (Double) handle().invoke((Object) x[0], (Double) x[1])),
    HANDLE_WITH_ARRAY(x -> (Double) handle().invokeWithArguments(x[0], x[1])),
    HANDLE_OF_FIELD(
        x -> {
          KindsTest object = new KindsTest();
          MethodHandles.Lookup lookup = MethodHandles.lookup();
          lookup.findSetter(KindsTest.class, "held", double.class).invokeExact(object, x[0] * x[0]);
          return (double)
                  lookup.findGetter(KindsTest.class, "held", double.class).invokeExact(object)
              * x[1];
        }),
    VARIABLE_HANDLE(
        x -> {
          VarHandle element = MethodHandles.arrayElementVarHandle(double[].class);
          double[] array = {x[0] * x[0] * x[1] - x[0]};
          double before = (double) element.getAndAdd(array, 0, x[0]);
          return (double) element.get(array, 0) + before - array[0] + x[0];
        }),
    PROXY(
        x ->
            ((Operator)
                    Proxy.newProxyInstance(
                        KindsTest.class.getClassLoader(),
                        new Class<?>[] {Operator.class},
                        (self, method, values) -> times((Double) values[0], (Double) values[1])))
                .apply(x[0], x[1]));

    private final Program.Throwing program;

    Way(Program.Throwing program) {
      this.program = program;
    }
  }

  private static Method method() throws ReflectiveOperationException {
    return KindsTest.class.getDeclaredMethod("times", double.class, double.class);
  }

  private static MethodHandle handle() throws ReflectiveOperationException {
    return MethodHandles.lookup()
        .findStatic(KindsTest.class, "times", methodType(double.class, double.class, double.class));
  }

  @ParameterizedTest
  @EnumSource
  void firstAndSecondDerivatives(Way way) {
    Program.gradient(way.program, 30, 9);
    ToDoubleFunction<double[]> f = Program.unchecked(way.program);
    assertEquals(
        "[[10.0, 6.0], [6.0, 0.0]]", Arrays.deepToString(Derivatives.hessian(f, Program.X)));
  }

  @ParameterizedTest
  @EnumSource
  void listingAndProfile(Way way) {
    ToDoubleFunction<double[]> f = Program.unchecked(way.program);
    // two multiplications, wherever they are written
    String list = Tape.list(f, Program.X).toString();
    assertEquals(2, list.split(" \\* ", -1).length - 1, list);
    assertTrue(
        Tape.profile(f, Program.X).shares().keySet().stream()
            .anyMatch(place -> place.contains(KindsTest.class.getName())));
  }
}
