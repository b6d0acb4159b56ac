package org.wengert.boundary;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.wengert.Derivatives;
import org.wengert.Tape;
import org.wengert.UnsupportedDifferentiationException;

/** A tape that is closed, on the wrong thread, or in use already. */
class TapeUseTest {
  private static final double[] X = {3, 5};
  private static final ToDoubleFunction<double[]> PRODUCT = TapeUseTest::product;
  private static final Function<double[], double[]> SELF = TapeUseTest::self;

  static double product(double[] x) {
    return x[0] * x[1];
  }

  static double[] self(double[] x) {
    return x;
  }

  private static void refused(String message, Executable... calls) {
    for (Executable call : calls) {
      IllegalStateException refusal = assertThrows(IllegalStateException.class, call);
      assertEquals(message, refusal.getMessage());
    }
  }

  private static Executable[] uses(Tape tape) {
    return new Executable[] {
      () -> tape.record(PRODUCT, X),
      () -> tape.record(SELF, X),
      tape::gradient,
      () -> tape.vjp(new double[] {1}),
      () -> tape.vjp(new double[][] {{1}}),
      tape::statistics
    };
  }

  @Test
  void closed() {
    Tape tape = new Tape();
    tape.record(PRODUCT, X);
    tape.close();
    tape.close();
    refused("This tape is closed.", uses(tape));
  }

  @Test
  void empty() {
    try (Tape tape = new Tape()) {
      String message = "Nothing is recorded on this tape. Call record first.";
      refused(message, tape::gradient, tape::statistics);
      refused(message, () -> tape.vjp(new double[] {1}), () -> tape.vjp(new double[0][]));
    }
  }

  @Test
  void gradientOfAVector() {
    try (Tape tape = new Tape()) {
      tape.record(SELF, X);
      refused(
          "The recorded function has a vector of 2 outputs, so it has no gradient."
              + " Use vjp with a weight for each output.",
          tape::gradient);
    }
  }

  @Test
  void onAnotherThread() {
    try (Tape tape = new Tape()) {
      tape.record(PRODUCT, X);
      for (Executable use : uses(tape)) {
        String message = elsewhere(use).getMessage();
        assertTrue(message.startsWith("This tape was made on thread \""), message);
        assertTrue(message.contains(" and works only there, but was used on thread \""), message);
        assertTrue(message.endsWith(". Make one tape for each thread."), message);
      }
      assertTrue(elsewhere(tape::close) instanceof IllegalStateException);
      assertArrayEquals(new double[] {5, 3}, tape.gradient());
    }
  }

  private static Throwable elsewhere(Executable use) {
    CompletableFuture<Void> run =
        CompletableFuture.runAsync(
            () -> {
              try {
                use.execute();
              } catch (RuntimeException | Error e) {
                throw e;
              } catch (Throwable e) {
                throw new IllegalStateException(e);
              }
            });
    return assertThrows(CompletionException.class, run::join).getCause();
  }

  @Test
  void recordingOnManyThreadsAtOnce() {
    double[][] found = new double[8][];
    Thread[] threads = new Thread[found.length];
    for (int i = 0; i < threads.length; i++) {
      int k = i;
      threads[i] =
          new Thread(
              () -> {
                for (int repeat = 0; repeat < 50; repeat++) {
                  found[k] = Derivatives.gradient(PRODUCT, new double[] {k, 2 * k});
                }
              });
      threads[i].start();
    }
    for (int i = 0; i < threads.length; i++) {
      join(threads[i]);
      assertArrayEquals(new double[] {2 * i, i}, found[i]);
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static double nested(double[] x) {
    // d/dy (x0 y²) at x1 = 2 x0 x1
    return Derivatives.gradient(y -> x[0] * y[0] * y[0], new double[] {x[1]})[0] * x[0];
  }

  @Test
  void derivativeInsideAFunction() {
    // 2 a² b
    Verdict.rightOrLoud(TapeUseTest::nested, X, 60, 18);
    Verdict.right(TapeUseTest::product, X, 5, 3);
  }

  static double nestedOnPassive(double[] x) {
    return Derivatives.gradient(y -> y[0] * y[0], new double[] {4})[0] * x[0];
  }

  @Test
  void derivativeOfPassiveCodeInsideAFunction() {
    Verdict.rightOrLoud(TapeUseTest::nestedOnPassive, X, 8, 0);
  }

  static double nestedTape(double[] x) {
    try (Tape inner = new Tape()) {
      inner.record((double[] y) -> x[0] * y[0] * y[0], new double[] {x[1]});
      return inner.gradient()[0] * x[0];
    }
  }

  @Test
  void tapeInsideAFunction() {
    Verdict.rightOrLoud(TapeUseTest::nestedTape, X, 60, 18);
  }

  @Test
  void theTapeThatRecordsTheFunction() {
    try (Tape tape = new Tape()) {
      ToDoubleFunction<double[]> itself = x -> tape.record(PRODUCT, x);
      RuntimeException refusal = assertThrows(RuntimeException.class, () -> tape.record(itself, X));
      assertTrue(
          refusal instanceof UnsupportedDifferentiationException
              || refusal
                  .getMessage()
                  .equals(
                      "This tape is recording the function that uses it."
                          + " Use another tape inside."),
          refusal.toString());
      tape.record(PRODUCT, X);
      assertArrayEquals(new double[] {5, 3}, tape.gradient());
    }
  }
}
