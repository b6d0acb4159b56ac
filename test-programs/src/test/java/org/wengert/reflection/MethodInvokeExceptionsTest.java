package org.wengert.reflection;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wengert.reflection.Program.sameOutcome;

import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.junit.jupiter.api.Test;

/** {@code Method.invoke} throws what it throws without a recording, or wraps the same cause. */
class MethodInvokeExceptionsTest {
  private static Method method(String name, Class<?>... parameters) {
    try {
      return MethodInvokeExceptionsTest.class.getDeclaredMethod(name, parameters);
    } catch (NoSuchMethodException e) {
      throw new IllegalArgumentException(e);
    }
  }

  static double twice(double v) {
    return 2 * v;
  }

  static double thrice(double v) {
    return 3 * v;
  }

  static double half(double v) {
    return v / 2;
  }

  double own(Object any, String text) {
    return text.length();
  }

  private static void assertThrown(String type, String outcome) {
    assertTrue(outcome.startsWith("threw " + type), outcome);
  }

  private static final String ILLEGAL = "java.lang.IllegalArgumentException";

  @Test
  void wrongNumberOfArguments() {
    Method twice = method("twice", double.class);
    assertThrown(ILLEGAL, sameOutcome(x -> twice.invoke(null)));
    assertThrown(ILLEGAL, sameOutcome(x -> twice.invoke(null, x[0], x[1])));
    assertThrown(ILLEGAL, sameOutcome(x -> twice.invoke(null, (Object[]) null)));
  }

  @Test
  void wrongTypeOfArgument() {
    // a method for each test: after some calls JDK 17 changes the messages for a method
    Method thrice = method("thrice", double.class);
    assertThrown(ILLEGAL, sameOutcome(x -> thrice.invoke(null, "1")));
    assertThrown(ILLEGAL, sameOutcome(x -> thrice.invoke(null, true)));
    Method own = method("own", Object.class, String.class);
    Object object = new MethodInvokeExceptionsTest();
    assertThrown(ILLEGAL, sameOutcome(x -> own.invoke(object, x[0], x[1])));
  }

  @Test
  void nullForAPrimitive() {
    Method half = method("half", double.class);
    assertThrown(ILLEGAL, sameOutcome(x -> half.invoke(null, (Object) null)));
  }

  @Test
  void noReceiver() {
    Method own = method("own", Object.class, String.class);
    assertThrown(
        "java.lang.NullPointerException", sameOutcome(x -> own.invoke(null, x[0], "text")));
  }

  @Test
  void receiverOfAnotherClass() {
    Method own = method("own", Object.class, String.class);
    assertThrown(ILLEGAL, sameOutcome(x -> own.invoke("other", x[0], "text")));
  }

  @Test
  void methodThatMayNotBeCalled() throws NoSuchMethodException {
    Method hidden = Stranger.class.getDeclaredMethod("hidden", double.class);
    Method inner = String.class.getDeclaredMethod("isLatin1");
    String outcome = sameOutcome(x -> hidden.invoke(null, x[0]));
    assertThrown("java.lang.IllegalAccessException", outcome);
    assertTrue(outcome.contains(MethodInvokeExceptionsTest.class.getName()), outcome);
    assertThrown("java.lang.IllegalAccessException", sameOutcome(x -> inner.invoke("text")));
  }

  @Test
  void methodThatWasMadeAccessible() throws NoSuchMethodException {
    Method hidden = Stranger.class.getDeclaredMethod("hidden", double.class);
    hidden.setAccessible(true);
    Program.gradient(x -> (double) hidden.invoke(null, x[0]) * x[1], 30, 9);
    assertThrown(ILLEGAL, sameOutcome(x -> hidden.invoke(null, "1")));
  }

  @Test
  void accessibleInsideTheFunctionOnly() {
    Program.gradient(
        x -> {
          Method hidden = Stranger.class.getDeclaredMethod("hidden", double.class);
          try {
            return (double) hidden.invoke(null, x[0]);
          } catch (IllegalAccessException expected) {
            hidden.setAccessible(true);
            return (double) hidden.invoke(null, x[0]) * x[1];
          }
        },
        30,
        9);
  }

  static double fail(double v, Throwable thrown) throws Throwable {
    if (v > 0) {
      throw thrown;
    }
    return v;
  }

  @Test
  void whatTheMethodThrowsIsTheCause() {
    Method fail = method("fail", double.class, Throwable.class);
    for (Throwable thrown :
        new Throwable[] {
          new IOException("checked"),
          new IllegalStateException("unchecked"),
          new AssertionError("error"),
          new InvocationTargetException(new IOException("inner"))
        }) {
      String outcome = sameOutcome(x -> fail.invoke(null, x[0], thrown));
      assertThrown("java.lang.reflect.InvocationTargetException " + thrown, outcome);
      sameOutcome(
          x -> {
            try {
              return fail.invoke(null, x[0], thrown);
            } catch (InvocationTargetException e) {
              return e.getCause() == thrown;
            }
          });
    }
  }

  @Test
  void derivativeOfWhatWasComputedBeforeTheException() {
    Method fail = method("fail", double.class, Throwable.class);
    Program.gradient(
        x -> {
          try {
            return (double) fail.invoke(null, x[0], new CarryingException(x[0] * x[0]));
          } catch (InvocationTargetException e) {
            return ((CarryingException) e.getCause()).value * x[1];
          }
        },
        30,
        9);
  }

  /** An exception that carries a value. */
  static final class CarryingException extends Exception {
    private static final long serialVersionUID = 1;
    final double value;

    CarryingException(double value) {
      this.value = value;
    }
  }

  /** Cannot be initialised. */
  static final class Broken {
    static final double VALUE = Double.parseDouble("no number");

    static double value(double v) {
      return VALUE * v;
    }
  }

  /** Cannot be initialised either, for the run that is recorded first. */
  static final class BrokenToo {
    static final double VALUE = Double.parseDouble("no number");

    static double value(double v) {
      return VALUE * v;
    }
  }

  private static String failure(Method method, double v) {
    try {
      return "returned " + method.invoke(null, v);
    } catch (ReflectiveOperationException | LinkageError e) {
      return e.getClass() + " " + e.getCause();
    }
  }

  @Test
  void initialiserThatFails() throws NoSuchMethodException {
    Method plain = Broken.class.getDeclaredMethod("value", double.class);
    String expected = failure(plain, 3);
    Method method = BrokenToo.class.getDeclaredMethod("value", double.class);
    String[] found = new String[1];
    org.wengert.Derivatives.gradient(
        x -> {
          found[0] = failure(method, x[0]);
          return x[1];
        },
        Program.X);
    org.junit.jupiter.api.Assertions.assertEquals(expected, found[0]);
    sameOutcome(x -> method.invoke(null, x[0]));
  }

  @Test
  void methodsOfHandlesCannotBeCalled() throws NoSuchMethodException {
    Method exact = MethodHandle.class.getMethod("invokeExact", Object[].class);
    MethodHandle any = java.lang.invoke.MethodHandles.identity(Object.class);
    assertThrown(
        "java.lang.reflect.InvocationTargetException java.lang.UnsupportedOperationException",
        sameOutcome(x -> exact.invoke(any, (Object) new Object[] {"text"})));
  }
}
