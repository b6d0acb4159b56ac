package org.wengert.reflection;

import static java.lang.invoke.MethodType.methodType;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wengert.reflection.Program.gradient;
import static org.wengert.reflection.Program.refused;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleProxies;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Method;
import java.nio.DoubleBuffer;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.wengert.boundary.Lines;

/**
 * Handles that are bound to values or combined from others hide what they call. They are refused
 * where they could reach an active value, and pass where they cannot.
 */
class HiddenHandleTest {
  private static final Lookup LOOKUP = MethodHandles.lookup();
  private static final double[] SHARED = new double[1];

  private static double times(double a, double b) {
    return a * b;
  }

  /** Reads what no argument of a call leads to. */
  private static double sharedTimes(double a, double b) {
    return SHARED[0] * a * b;
  }

  private static MethodHandle own(String name) {
    try {
      MethodType type = methodType(double.class, double.class, double.class);
      return LOOKUP.findStatic(HiddenHandleTest.class, name, type);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private static final MethodHandle TIMES = own("times");
  private static final MethodHandle TWICE = MethodHandles.insertArguments(TIMES, 0, 2.0);
  private static final MethodHandle SHARED_TWICE =
      MethodHandles.insertArguments(own("sharedTimes"), 0, 2.0);
  private static final String REASON =
      ", which cannot be followed (it is bound or combined, which hides what it calls), at ";
  private static final String REMEDY =
      ". Call it outside of the function, or write it as plain code. If no derivative is lost"
          + " there, start the agent with policy=allow:"
          + HiddenHandleTest.class.getName()
          + ".callBound.";

  private static double callBound(double[] x) throws Throwable {
    return (double) TWICE.invokeExact(x[0]);
  }

  @Test
  void messageForABoundHandle() {
    assertEquals(
        "While recording there was a call of java.lang.invoke.MethodHandle.invokeExact"
            + REASON
            + Lines.ofCall(HiddenHandleTest.class, "callBound", "invokeExact")
            + REMEDY,
        refused(HiddenHandleTest::callBound));
  }

  @Test
  void activeArgumentInEveryWayOfCalling() {
    refused(x -> (double) TWICE.invoke((Object) x[0]));
    refused(x -> (double) TWICE.invokeWithArguments(x[0]));
    refused(x -> (double) TWICE.invokeWithArguments(List.of(x[0])));
  }

  @Test
  void passiveArgumentsButCodeOfTheProgram() {
    String message =
        refused(
            x -> {
              SHARED[0] = x[0];
              double result = (double) SHARED_TWICE.invokeExact(3.0);
              SHARED[0] = 0;
              return result;
            });
    assertTrue(message.contains("MethodHandle.invokeExact"), message);
  }

  @Test
  void combinationsOfEveryKind() throws ReflectiveOperationException {
    MethodHandle square =
        MethodHandles.permuteArguments(TIMES, methodType(double.class, double.class), 0, 0);
    MethodHandle filtered = MethodHandles.filterReturnValue(square, square);
    MethodHandle typed = square.asType(methodType(Object.class, Object.class));
    MethodHandle[] all = {
      square,
      filtered,
      typed,
      MethodHandles.dropArguments(square, 0, String.class).bindTo("text"),
      MethodHandles.guardWithTest(
          MethodHandles.dropArguments(MethodHandles.constant(boolean.class, true), 0, double.class),
          square,
          filtered),
      MethodHandles.foldArguments(TIMES, square),
      MethodHandles.identity(double.class),
    };
    for (MethodHandle each : all) {
      refused(x -> (double) each.invoke(x[0]));
    }
    refused(x -> (double) all[6].asType(methodType(Object.class, Object.class)).invoke(x[0]));
    MethodHandle element = MethodHandles.arrayElementGetter(double[].class);
    refused(x -> (double) element.invokeExact(x, 0));
    MethodHandle get = LOOKUP.findVirtual(List.class, "get", methodType(Object.class, int.class));
    refused(x -> (double) get.bindTo(List.of(x[0])).invoke(0));
  }

  @Test
  void invokers() throws ReflectiveOperationException {
    MethodHandle invoker = MethodHandles.exactInvoker(TIMES.type());
    refused(x -> (double) invoker.invokeExact(TIMES, x[0], x[1]));
    MethodHandle virtual =
        LOOKUP.findVirtual(MethodHandle.class, "invoke", methodType(double.class, double.class));
    refused(x -> (double) virtual.invokeExact(TWICE, 3.0) * x[0]);
  }

  /** Reads what no argument of a call leads to. */
  private static double shared() {
    return SHARED[0];
  }

  @Test
  void reflectionThroughAHandle() throws ReflectiveOperationException {
    MethodType type = methodType(Object.class, Object.class, Object[].class);
    MethodHandle invoke = LOOKUP.findVirtual(Method.class, "invoke", type);
    Method shared = HiddenHandleTest.class.getDeclaredMethod("shared");
    shared.setAccessible(true);
    MethodHandle bound = invoke.bindTo(shared);
    refused(
        x -> {
          SHARED[0] = x[0];
          double result = (double) (Object) bound.invoke((Object) null, new Object[0]);
          SHARED[0] = 0;
          return result;
        });
    refused(
        x -> {
          SHARED[0] = x[0];
          Object result = invoke.invokeExact(shared, (Object) null, new Object[0]);
          SHARED[0] = 0;
          return (double) result;
        });
  }

  @Test
  void variableHandlesAsMethodHandles() {
    VarHandle element = MethodHandles.arrayElementVarHandle(double[].class);
    MethodHandle get = element.toMethodHandle(VarHandle.AccessMode.GET);
    refused(x -> (double) get.invokeExact(x, 0));
    MethodHandle invoker =
        MethodHandles.varHandleInvoker(
            VarHandle.AccessMode.SET,
            methodType(void.class, double[].class, int.class, double.class));
    refused(
        x -> {
          double[] array = {0};
          invoker.invokeExact(element, array, 0, x[0]);
          return array[0];
        });
  }

  /** Its code is named by nothing but the object. */
  private static final class Reader implements DoubleUnaryOperator {
    private static final double[] ROW = new double[1];

    @Override
    public double applyAsDouble(double x) {
      return ROW[0] * x;
    }
  }

  @Test
  void codeOfTheObjectThatIsBound() throws ReflectiveOperationException {
    MethodHandle apply =
        LOOKUP.findVirtual(
            DoubleUnaryOperator.class, "applyAsDouble", methodType(double.class, double.class));
    MethodHandle bound = apply.bindTo(new Reader());
    refused(
        x -> {
          Reader.ROW[0] = x[0];
          double result = (double) bound.invokeExact(3.0);
          Reader.ROW[0] = 0;
          return result;
        });
    gradient(x -> (double) bound.invokeExact(3.0) + x[0] * x[1], 5, 3);
  }

  private static double number;

  /** Reads what no argument of a call leads to. */
  private static double numberTimes(double a, double b) {
    return number * a * b;
  }

  /** The static number is active during the call; afterwards it is not. */
  private static void refusedOnlyWhileActive(MethodHandle handle, Object... arguments) {
    refusedWhileActive(handle, arguments);
    gradient(
        x -> {
          handle.invokeWithArguments(arguments);
          return x[0] * x[1];
        },
        5,
        3);
  }

  private static void refusedWhileActive(MethodHandle handle, Object... arguments) {
    refused(
        x -> {
          number = x[0];
          double result = (double) handle.invokeWithArguments(arguments);
          number = 0;
          return result;
        });
    number = 0;
  }

  @Test
  void staticNumberThatIsActive() throws ReflectiveOperationException {
    refusedOnlyWhileActive(MethodHandles.insertArguments(own("numberTimes"), 0, 2.0), 3.0);
    MethodHandle getter = LOOKUP.findStaticGetter(HiddenHandleTest.class, "number", double.class);
    MethodHandle typed = MethodHandles.dropArguments(getter, 0, int.class);
    refusedOnlyWhileActive(typed, 1);
    // the JDK's own code alone
    gradient(
        x -> {
          number = x[0];
          double result = (double) MethodHandles.identity(double.class).invokeExact(3.0) * number;
          number = 0;
          return result;
        },
        3,
        0);
  }

  @Test
  void staticNumberThroughAVariableHandle() throws ReflectiveOperationException {
    VarHandle handle = LOOKUP.findStaticVarHandle(HiddenHandleTest.class, "number", double.class);
    refusedOnlyWhileActive(handle.toMethodHandle(VarHandle.AccessMode.GET));
    MethodHandle invoker =
        MethodHandles.varHandleInvoker(VarHandle.AccessMode.GET, methodType(double.class));
    refusedWhileActive(invoker, handle);
  }

  @Test
  void onlyTheJdkAndPassiveValues() {
    MethodHandle constant = MethodHandles.constant(double.class, 2.0);
    MethodHandle identity = MethodHandles.identity(double.class);
    MethodHandle element = MethodHandles.arrayElementGetter(double[].class);
    gradient(
        x ->
            (double) constant.invokeExact() * x[0]
                + (double) identity.invokeExact(3.0) * x[0]
                + (double) element.invokeExact(new double[] {4}, 0) * x[0]
                + (double) identity.invoke((Object) 5) * x[1]
                + (double) identity.invokeWithArguments(6.0) * x[1]
                + (double) identity.invokeWithArguments(List.of(7.0)) * x[1],
        9,
        18);
  }

  @Test
  void codeOfTheProgramThatReachesNothingActive() {
    gradient(x -> (double) TWICE.invokeExact(3.0) * x[0] * x[1], 30, 18);
    gradient(x -> (double) SHARED_TWICE.invokeExact(3.0) * x[0] + x[1], 0, 1);
    MethodHandle named = Named.handle();
    gradient(x -> (String) named.invokeExact() == "name" ? x[0] * x[1] : 0, 5, 3);
  }

  /** A piece of configuration. */
  record Named(String name) {
    static MethodHandle handle() {
      try {
        return LOOKUP
            .findVirtual(Named.class, "name", methodType(String.class))
            .bindTo(new Named("name"));
      } catch (ReflectiveOperationException e) {
        throw new ExceptionInInitializerError(e);
      }
    }
  }

  @Test
  void arrayThatBecomesActiveAfterwards() throws ReflectiveOperationException {
    MethodHandle wrap =
        LOOKUP.findStatic(
            DoubleBuffer.class, "wrap", methodType(DoubleBuffer.class, double[].class));
    MethodHandle typed = wrap.asType(methodType(Object.class, double[].class));
    String message =
        refused(
            x -> {
              double[] array = {2};
              DoubleBuffer buffer = (DoubleBuffer) typed.invoke(array);
              array[0] = x[0];
              return buffer.get(0);
            });
    assertTrue(message.contains("was stored in an array that was passed before to"), message);
  }

  @Test
  void textBoundToAMethodOfTheJdk() throws ReflectiveOperationException {
    MethodHandle length =
        LOOKUP
            .findVirtual(String.class, "concat", methodType(String.class, String.class))
            .bindTo("some ");
    gradient(x -> ((String) length.invokeExact("text")).length() * x[0], 9, 0);
  }

  @Test
  void methodsThatOnlyMakeHandles() {
    gradient(
        x -> {
          MethodHandle handle = TIMES.asType(methodType(Object.class, Double.class, double.class));
          boolean same = handle.type().parameterCount() == 2 && TIMES.asFixedArity() == TIMES;
          MethodHandle bound = MethodHandles.insertArguments(TIMES, 0, 1.0);
          return same && bound.type().parameterCount() == 1 ? x[0] : 0;
        },
        1,
        0);
  }

  @Test
  void objectsThatCallAHandle() {
    DoubleUnaryOperator before =
        MethodHandleProxies.asInterfaceInstance(DoubleUnaryOperator.class, SHARED_TWICE);
    refused(
        x -> {
          SHARED[0] = x[0];
          double result = before.applyAsDouble(3);
          SHARED[0] = 0;
          return result;
        });
    refused(
        x -> {
          SHARED[0] = x[0];
          DoubleUnaryOperator inside =
              MethodHandleProxies.asInterfaceInstance(DoubleUnaryOperator.class, SHARED_TWICE);
          double result = inside.applyAsDouble(3);
          SHARED[0] = 0;
          return result;
        });
  }
}
