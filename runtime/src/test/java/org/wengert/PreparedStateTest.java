package org.wengert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** When a prepared evaluator refuses to work, and what it says. */
@ExtendWith(FakeLinker.class)
@ResourceLock(value = FakeLinker.RESOURCE, mode = ResourceAccessMode.READ)
class PreparedStateTest {
  private static final double[] X = {1, 2};

  private final Gradient gradient = Derivatives.prepareGradient(Twins.SQUARES, 2);
  private final Vjp vjp = Derivatives.prepareVjp(Twins.SQUARE_EACH, 2, 2);
  private final Jacobian jacobian = Derivatives.prepareJacobian(Twins.SQUARE_EACH, 2, 2);

  private final List<Runnable> calls =
      List.of(
          () -> gradient.at(X, new double[2]),
          () -> vjp.at(X, X, new double[2], new double[2]),
          () -> jacobian.at(X, new double[2], new double[2][2]));

  private final List<Runnable> closing = List.of(gradient::close, vjp::close, jacobian::close);

  private static void refused(String message, Runnable call) {
    assertEquals(message, assertThrows(IllegalStateException.class, call::run).getMessage());
  }

  @Test
  void closed() {
    closing.forEach(Runnable::run);
    closing.forEach(Runnable::run);
    calls.forEach(call -> refused("This evaluator is closed.", call));
  }

  @Test
  void onAnotherThread() throws InterruptedException, ExecutionException {
    Thread here = Thread.currentThread();
    FutureTask<Void> elsewhere =
        new FutureTask<>(
            () -> {
              String message =
                  String.format(
                      "This evaluator was made on thread \"%s\" #%d and works only there, but was"
                          + " used on thread \"other\" #%d. Make one evaluator for each thread.",
                      here.getName(), here.getId(), Thread.currentThread().getId());
              calls.forEach(call -> refused(message, call));
              closing.forEach(call -> refused(message, call));
              return null;
            });
    Thread other = new Thread(elsewhere, "other");
    other.start();
    other.join();
    elsewhere.get();
    calls.forEach(Runnable::run);
  }

  @Test
  void fromWithinItsFunction() {
    Gradient[] self = new Gradient[1];
    TwinScalar f =
        (x, tape) -> {
          refused(
              "This evaluator is recording the function that uses it. Use another evaluator"
                  + " inside.",
              () -> self[0].at(new double[] {50}, new double[1]));
          refused(
              "This evaluator is recording the function that uses it. Use another evaluator"
                  + " inside.",
              () -> self[0].close());
          Num first = Num.load(x, 0, tape);
          return first.times(first).handOver();
        };
    double[] out = new double[1];
    try (Gradient prepared = Derivatives.prepareGradient(f, 1)) {
      self[0] = prepared;
      assertEquals(9, prepared.at(new double[] {3}, out));
      assertEquals(6, out[0]);
    }
  }

  @Test
  void oneForEachThread() throws InterruptedException, ExecutionException {
    List<FutureTask<Double>> tasks =
        List.of(1, 2, 3, 4).stream()
            .map(which -> new FutureTask<>(() -> derivativeOfSquare(which)))
            .toList();
    tasks.forEach(task -> new Thread(task).start());
    for (int i = 0; i < tasks.size(); i++) {
      assertEquals(2.0 * (i + 1), tasks.get(i).get());
    }
  }

  private static double derivativeOfSquare(double x) {
    double[] out = new double[1];
    try (Gradient own = Derivatives.prepareGradient(Twins.SQUARES, 1)) {
      for (int i = 0; i < 1000; i++) {
        own.at(new double[] {x}, out);
      }
    }
    return out[0];
  }
}
