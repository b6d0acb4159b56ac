package org.wengert;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Functions that throw, and derivatives that are lost. */
@ExtendWith(FakeLinker.class)
@ResourceLock(value = FakeLinker.RESOURCE, mode = ResourceAccessMode.READ)
class TapeFailureTest {
  private static final double[] X = {1, 2};
  private final UnsupportedDifferentiationException lost =
      new UnsupportedDifferentiationException("lost");
  private final UnsupportedDifferentiationException lostLater =
      new UnsupportedDifferentiationException("lost later");

  static Throwable[] thrown() {
    return new Throwable[] {
      new IllegalStateException("unchecked"), new IOException("checked"), new StackOverflowError()
    };
  }

  /** A function that records something, then throws. */
  private static TwinScalar throwing(Throwable thrown) {
    return (x, tape) -> {
      Num.load(x, 0, tape).times(3);
      return TapeFailureTest.<RuntimeException>sneak(thrown);
    };
  }

  @SuppressWarnings("unchecked") // erased: nothing is cast at run time
  private static <T extends Throwable> double sneak(Throwable thrown) throws T {
    throw (T) thrown;
  }

  @ParameterizedTest
  @MethodSource("thrown")
  void exceptionPassesUnchangedAndTheTapeStaysUsable(Throwable thrown) {
    try (Tape tape = new Tape()) {
      tape.record(Twins.SQUARES, X);
      StackTraceElement[] trace = thrown.getStackTrace();
      assertSame(thrown, assertThrows(Throwable.class, () -> tape.record(throwing(thrown), X)));
      assertArrayEquals(trace, thrown.getStackTrace());
      assertEquals(0, thrown.getSuppressed().length);

      String message =
          "The last record failed with "
              + thrown.getClass().getName()
              + ". Record again before a sweep.";
      assertEquals(message, assertThrows(IllegalStateException.class, tape::gradient).getMessage());
      assertEquals(
          message, assertThrows(IllegalStateException.class, tape::statistics).getMessage());

      tape.record(Twins.SQUARES, X);
      assertArrayEquals(new double[] {2, 4}, tape.gradient());
    }
  }

  @ParameterizedTest
  @MethodSource("thrown")
  void threadStaysUsable(Throwable thrown) {
    for (int i = 0; i < 3; i++) {
      assertSame(
          thrown, assertThrows(Throwable.class, () -> Derivatives.gradient(throwing(thrown), X)));
      assertArrayEquals(new double[] {2, 4}, Derivatives.gradient(Twins.SQUARES, X));
    }
  }

  @Test
  void nullOutputsAreAFailedRecord() {
    try (Tape tape = new Tape()) {
      assertThrows(IllegalArgumentException.class, () -> tape.record(Twins.NULL, X));
      assertThrows(IllegalStateException.class, () -> tape.vjp(X));
    }
  }

  @Test
  void swallowedFailureIsThrownWhenTheFunctionReturns() {
    TwinScalar swallowing =
        (x, tape) -> {
          try {
            tape.fail(lost);
            throw lost;
          } catch (RuntimeException e) {
            tape.fail(lostLater);
            return Num.load(x, 0, tape).handOver();
          }
        };
    TwinVector swallowingVector =
        (x, tape) -> {
          tape.fail(lost);
          return null;
        };
    try (Tape tape = new Tape()) {
      assertSame(lost, assertThrows(Exception.class, () -> tape.record(swallowing, X)));
      assertEquals(0, lost.getSuppressed().length);
      assertThrows(IllegalStateException.class, tape::gradient);
      assertSame(lost, assertThrows(Exception.class, () -> tape.record(swallowingVector, X)));

      tape.record(Twins.SQUARES, X);
      assertArrayEquals(new double[] {2, 4}, tape.gradient());
    }
    assertSame(lost, assertThrows(Exception.class, () -> Derivatives.gradient(swallowing, X)));
  }

  @Test
  void failureThatPassesThroughIsThrownAsItIs() {
    TwinScalar failing =
        (x, tape) -> {
          tape.fail(lost);
          throw lost;
        };
    assertSame(lost, assertThrows(Exception.class, () -> Derivatives.gradient(failing, X)));
    assertEquals(0, lost.getSuppressed().length);
  }

  @Test
  void failureReplacedByAnotherExceptionIsSuppressedInIt() {
    RuntimeException replacement = new RuntimeException("replacement");
    TwinScalar replacing =
        (x, tape) -> {
          tape.fail(lost);
          throw replacement;
        };
    assertSame(
        replacement, assertThrows(Exception.class, () -> Derivatives.gradient(replacing, X)));
    assertArrayEquals(new Throwable[] {lost}, replacement.getSuppressed());
  }

  @Test
  void failureWrappedInAnotherExceptionIsNotAddedAgain() {
    RuntimeException wrapper = new RuntimeException(new RuntimeException(lost));
    TwinScalar wrapping =
        (x, tape) -> {
          tape.fail(lost);
          throw wrapper;
        };
    assertSame(wrapper, assertThrows(Exception.class, () -> Derivatives.gradient(wrapping, X)));
    assertEquals(0, wrapper.getSuppressed().length);
  }

  @Test
  void circleOfCausesEnds() {
    RuntimeException one = new RuntimeException("one");
    RuntimeException two = new RuntimeException("two", one);
    one.initCause(two);
    TwinScalar replacing =
        (x, tape) -> {
          tape.fail(lost);
          throw one;
        };
    assertSame(one, assertThrows(Exception.class, () -> Derivatives.gradient(replacing, X)));
    assertArrayEquals(new Throwable[] {lost}, one.getSuppressed());
  }
}
