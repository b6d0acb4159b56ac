package org.wengert.boundary;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.wengert.Tape;
import org.wengert.UnsupportedDifferentiationException;
import org.wengert.modes.BothModes;

/** Functions that throw: the exception passes unchanged, and tape and thread stay usable. */
class ThrowingTest {
  private static final double[] X = {3, 5};

  @SuppressWarnings("unchecked") // erased: nothing is cast at run time
  private static <T extends Throwable> double sneak(Throwable thrown) throws T {
    throw (T) thrown;
  }

  private static double product(double[] x) {
    return x[0] * x[1];
  }

  private static void passesUnchanged(Throwable thrown) {
    ToDoubleFunction<double[]> f = x -> x[0] * ThrowingTest.<RuntimeException>sneak(thrown);
    assertSame(thrown, assertThrows(Throwable.class, () -> BothModes.gradient(f, X)));
    assertSame(
        thrown,
        assertThrows(
            Throwable.class,
            () ->
                BothModes.jacobian(
                    x -> new double[] {ThrowingTest.<RuntimeException>sneak(thrown)}, X)));
    assertEquals(0, thrown.getSuppressed().length);
    assertArrayEquals(new double[] {5, 3}, BothModes.gradient(ThrowingTest::product, X));
    try (Tape tape = new Tape()) {
      assertSame(thrown, assertThrows(Throwable.class, () -> tape.record(f, X)));
      IllegalStateException refusal = assertThrows(IllegalStateException.class, tape::gradient);
      assertEquals(
          "The last record failed with "
              + thrown.getClass().getName()
              + ". Record again before a sweep.",
          refusal.getMessage());
      ToDoubleFunction<double[]> product = ThrowingTest::product;
      tape.record(product, X);
      assertArrayEquals(new double[] {5, 3}, tape.gradient());
    }
  }

  @Test
  void anyThrowablePassesUnchanged() {
    passesUnchanged(new IllegalStateException("unchecked"));
    passesUnchanged(new IOException("checked"));
    passesUnchanged(new AssertionError("error"));
    passesUnchanged(new OutOfMemoryError("of the user's"));
    passesUnchanged(new StackOverflowError("of the user's"));
    passesUnchanged(new UnsupportedDifferentiationException("of the user's"));
    passesUnchanged(new Throwable("bare"));
  }

  static double arithmetic(double[] x) {
    return x[0] * (1 / (int) (x[1] - 5));
  }

  static double bounds(double[] x) {
    return x[0] * x[2];
  }

  static double absent(double[] x) {
    double[] none = x.length > 9 ? x : null;
    return none[0];
  }

  static double cast(double[] x) {
    Object text = "text";
    return (Double) text * x[0];
  }

  static double negative(double[] x) {
    return new double[-x.length].length * x[0];
  }

  static double store(double[] x) {
    Object[] rows = new double[1][];
    rows[0] = "text";
    return x[0];
  }

  @Test
  void exceptionsOfTheJvmAreTheSame() {
    same(ThrowingTest::arithmetic);
    same(ThrowingTest::bounds);
    same(ThrowingTest::cast);
    same(ThrowingTest::negative);
    same(ThrowingTest::store);
    assertThrows(NullPointerException.class, () -> BothModes.gradient(ThrowingTest::absent, X));
  }

  private static void same(ToDoubleFunction<double[]> f) {
    Throwable plain = assertThrows(Throwable.class, () -> f.applyAsDouble(X.clone()));
    Throwable recorded = assertThrows(Throwable.class, () -> BothModes.gradient(f, X));
    assertNotSame(plain, recorded);
    assertSame(plain.getClass(), recorded.getClass());
    assertEquals(plain.getMessage(), recorded.getMessage());
  }

  @Test
  void stackTraceShowsTheUsersLines() {
    Throwable recorded =
        assertThrows(Throwable.class, () -> BothModes.gradient(ThrowingTest::bounds, X));
    StackTraceElement top = recorded.getStackTrace()[0];
    assertEquals("bounds", top.getMethodName());
    assertEquals("ThrowingTest.java", top.getFileName());
    Throwable plain = assertThrows(Throwable.class, () -> bounds(X));
    assertEquals(plain.getStackTrace()[0].getLineNumber(), top.getLineNumber());
  }

  private static double refused(double v) {
    return BigDecimal.valueOf(v).doubleValue();
  }

  static double swallows(double[] x) {
    double result;
    try {
      result = refused(x[0]);
    } catch (RuntimeException e) {
      result = x[1];
    }
    return result * x[0];
  }

  @Test
  void refusalThatTheFunctionSwallowsIsThrownAllTheSame() {
    String message = Verdict.loud(ThrowingTest::swallows, X).getMessage();
    assertTrue(message.contains("java.math.BigDecimal.valueOf"), message);
    assertTrue(message.contains(Lines.ofCall(ThrowingTest.class, "refused", "valueOf")), message);
    assertArrayEquals(new double[] {5, 3}, BothModes.gradient(ThrowingTest::product, X));
  }

  static double replaces(double[] x) {
    try {
      return refused(x[0]);
    } catch (RuntimeException e) {
      throw new IllegalStateException("other");
    }
  }

  static double wraps(double[] x) {
    try {
      return refused(x[0]);
    } catch (RuntimeException e) {
      throw new IllegalStateException("wrapped", e);
    }
  }

  @Test
  void refusalIsAddedToWhatTheFunctionThrowsLater() {
    IllegalStateException other =
        assertThrows(
            IllegalStateException.class, () -> BothModes.gradient(ThrowingTest::replaces, X));
    assertEquals("other", other.getMessage());
    assertEquals(1, other.getSuppressed().length);
    assertSame(UnsupportedDifferentiationException.class, other.getSuppressed()[0].getClass());
    IllegalStateException wrapped =
        assertThrows(IllegalStateException.class, () -> BothModes.gradient(ThrowingTest::wraps, X));
    assertSame(UnsupportedDifferentiationException.class, wrapped.getCause().getClass());
    assertEquals(0, wrapped.getSuppressed().length);
  }

  private static double deep(double v, int n) {
    return n == 0 ? v : deep(v, n - 1) * 1.0001 + n % 2;
  }

  @Test
  void endlessRecursionOverflowsTheStackAndNoMore() {
    assertThrows(StackOverflowError.class, () -> BothModes.gradient(x -> deep(x[0], -1) * x[1], X));
    assertArrayEquals(new double[] {5, 3}, BothModes.gradient(ThrowingTest::product, X));
    Verdict.right(x -> deep(x[0], 10) * x[1], X, Math.pow(1.0001, 10) * 5, deep(3, 10));
  }

  private static int depth;

  private static double overflow(double v) {
    depth++;
    return Math.sin(v) * overflow(v * 1.0001) + Math.exp(-v) * v + v / (1 + v);
  }

  static double catchesOverflow(double[] x) {
    double sum = x[0] * x[1];
    try {
      sum = overflow(x[0]);
    } catch (StackOverflowError expected) {
      sum = sum * x[1];
    }
    return sum * sum;
  }

  /** Nobody can say whether the overflow came between a number and its shadow. */
  @Test
  void functionThatCatchesTheOverflow() {
    for (int i = 0; i < 20; i++) {
      String message = Verdict.loud(ThrowingTest::catchesOverflow, X).getMessage();
      assertTrue(message.startsWith("The function caught java.lang.StackOverflowError"), message);
      assertArrayEquals(new double[] {5, 3}, BothModes.gradient(ThrowingTest::product, X));
    }
    assertTrue(depth > 1000);
  }

  static double cleansUp(double[] x) {
    double[] held = {x[0]};
    try {
      for (int i = 0; ; i++) {
        held[0] = held[0] * x[i];
      }
    } catch (ArrayIndexOutOfBoundsException end) {
      held[0] += x[1];
    } finally {
      held[0] *= 2;
    }
    return held[0];
  }

  @Test
  void handlersAndFinallyBlocks() {
    // 2 (a² b + b)
    Verdict.right(ThrowingTest::cleansUp, X, 4 * 15, 20);
  }
}
