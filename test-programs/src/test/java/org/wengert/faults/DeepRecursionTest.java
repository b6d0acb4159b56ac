package org.wengert.faults;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.wengert.Derivatives;
import org.wengert.Tape;

/** Ten thousand calls deep, within a class, through interfaces and lambdas, in every mode. */
class DeepRecursionTest {
  private static final int DEPTH = 10_000;
  private static final double[] X = {1.5, 0.25};

  private interface Node {
    double value(double x, double y);
  }

  private record Leaf() implements Node {
    @Override
    public double value(double x, double y) {
      return x;
    }
  }

  private record Inner(Node below) implements Node {
    @Override
    public double value(double x, double y) {
      return below.value(x, y) + y;
    }
  }

  private static double within(double x, double y, int depth) {
    return depth == 0 ? x : within(x, y, depth - 1) + y;
  }

  private static double chain(double[] x) {
    Node node = new Leaf();
    for (int i = 0; i < DEPTH; i++) {
      node = new Inner(node);
    }
    return node.value(x[0], x[1]);
  }

  private static double lambdas(double[] x) {
    DoubleUnaryOperator f = v -> v;
    for (int i = 0; i < DEPTH; i++) {
      DoubleUnaryOperator below = f;
      f = v -> below.applyAsDouble(v) + x[1];
    }
    return f.applyAsDouble(x[0]);
  }

  private static double array(double[] x, int depth) {
    if (depth == 0) {
      return x[0];
    }
    double[] next = {x[0] + x[1], x[1]};
    return array(next, depth - 1);
  }

  /** Adds y to x ten thousand times: the derivatives are 1 and 10,000. */
  private static void check() {
    double[] expected = {1, DEPTH};
    assertArrayEquals(expected, Derivatives.gradient(x -> within(x[0], x[1], DEPTH), X));
    assertArrayEquals(expected, Derivatives.gradient(DeepRecursionTest::chain, X));
    assertArrayEquals(expected, Derivatives.gradient(DeepRecursionTest::lambdas, X));
    assertArrayEquals(expected, Derivatives.gradient(x -> array(x, DEPTH), X));
    double[] direction = {1, 1};
    assertEquals(
        DEPTH + 1,
        Derivatives.jvp(x -> new double[] {chain(x), lambdas(x)}, X, direction).tangent()[1]);
    assertArrayEquals(
        new double[] {0, 0},
        Derivatives.hessianVectorProduct(x -> array(x, DEPTH) + chain(x), X, direction));
    Tape.Listing list = Tape.list(DeepRecursionTest::chain, X);
    // two inputs and one addition for each call
    assertEquals(DEPTH + 2, list.operations().size());
  }

  @Test
  void tenThousandFrames() throws InterruptedException {
    List<Throwable> failures = new ArrayList<>();
    Thread thread = new Thread(null, DeepRecursionTest::check, "deep", 512L << 20);
    thread.setUncaughtExceptionHandler((where, failure) -> failures.add(failure));
    thread.start();
    thread.join();
    assertEquals(List.of(), failures);
  }
}
