package org.wengert.structure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.wengert.Derivatives;
import org.wengert.Gradient;
import org.wengert.Jacobian;
import org.wengert.ValueAndCotangent;
import org.wengert.ValueAndGradient;
import org.wengert.Vjp;
import org.wengert.programs.Agreement;

/** Prepared evaluators allocate nothing once warm; and give what the operators give. */
class AllocationTest {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** Rounds to become warm in: the JVM links and compiles when it likes. */
  private static final int ROUNDS = 200;

  private static final int CALLS = 10;

  /** The fewest bytes that this thread allocates in a number of calls. */
  private static long allocated(Runnable call) {
    long fewest = Long.MAX_VALUE;
    for (int round = 0; round < ROUNDS && fewest > 0; round++) {
      long before = THREADS.getCurrentThreadAllocatedBytes();
      for (int i = 0; i < CALLS; i++) {
        call.run();
      }
      fewest = Math.min(fewest, THREADS.getCurrentThreadAllocatedBytes() - before);
    }
    return fewest;
  }

  private static double[] point(int n) {
    double[] x = new double[n];
    Arrays.setAll(x, i -> 2 * Math.cos(1 + 3 * i));
    return x;
  }

  private static Arguments row(String name, int n, ToDoubleFunction<double[]> f) {
    return Arguments.of(name, n, f);
  }

  static Stream<Arguments> functions() {
    double factor = Math.PI;
    float other = 2.5f;
    double[] buffer = new double[30];
    double[][] data = new double[3000][];
    Arrays.setAll(data, i -> point(10));
    StringBuilder text = new StringBuilder();
    AllocationFunctions.State state = new AllocationFunctions.State();
    return Stream.of(
        row("branches", 30, AllocationFunctions::chain),
        row("captured numbers", 2, x -> factor * x[0] * x[1] + other),
        row("two implementations", 30, x -> AllocationFunctions.implementations(x, 2)),
        row("many implementations", 30, x -> AllocationFunctions.implementations(x, 11)),
        row("rules", 10, AllocationFunctions::rules),
        row("copies", 20, x -> AllocationFunctions.copies(x, buffer)),
        row("constants in many rows", 10, x -> AllocationFunctions.loss(x, data)),
        row("recursion", 20, x -> AllocationFunctions.recursion(x, 0)),
        row("static fields, locks", 3, AllocationFunctions::statics),
        row("exceptions", 10, AllocationFunctions::exceptions),
        row("boundary", 2, x -> AllocationFunctions.boundary(x, text, state)),
        row("fields", 10, state::run),
        row("several chunks", 200_000, AllocationFunctions::chain),
        row("constant", 3, x -> 7),
        row("no inputs", 0, x -> 7));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("functions")
  void gradient(String name, int n, ToDoubleFunction<double[]> f) {
    double[] x = point(n);
    double[] out = new double[n];
    double plain = f.applyAsDouble(x.clone());
    try (Gradient gradient = Derivatives.prepareGradient(f, n)) {
      assertEquals(0, allocated(() -> gradient.at(x, out)), "bytes in " + CALLS + " calls");
      Agreement.bits("value under recording", plain, gradient.at(x, out));
      ValueAndGradient expected = Derivatives.valueAndGradient(f, x);
      Agreement.bits("value", expected.value(), plain);
      Agreement.bits("gradient", expected.gradient(), out);
      assertArrayEquals(point(n), x, "the point was modified");
    }
  }

  @ParameterizedTest
  @CsvSource({"5, 40", "40, 5", "20, 20", "1, 1"})
  void products(int n, int m) {
    AllocationFunctions.Outputs f = new AllocationFunctions.Outputs(m);
    double[] x = point(n);
    double[] w = point(m);
    double[] value = new double[m];
    double[] out = new double[n];
    try (Vjp vjp = Derivatives.prepareVjp(f::run, n, m)) {
      assertEquals(0, allocated(() -> vjp.at(x, w, value, out)), "bytes in " + CALLS + " calls");
      ValueAndCotangent expected = Derivatives.vjp(f::run, x, w);
      Agreement.bits("value", expected.value(), value);
      Agreement.bits("product", expected.cotangent(), out);
    }
  }

  @ParameterizedTest
  @CsvSource({"5, 40", "40, 5", "20, 20", "1, 1"})
  void jacobians(int n, int m) {
    AllocationFunctions.Outputs f = new AllocationFunctions.Outputs(m);
    double[] x = point(n);
    double[] value = new double[m];
    double[][] out = new double[m][n];
    try (Jacobian jacobian = Derivatives.prepareJacobian(f::run, n, m)) {
      assertEquals(0, allocated(() -> jacobian.at(x, value, out)), "bytes in " + CALLS + " calls");
      Agreement.bits("value", f.run(x.clone()).clone(), value);
      Agreement.toLargest("jacobian", 1e-15, Derivatives.jacobian(f::run, x), out);
    }
  }

  /** What the function allocates is all: Wengert adds nothing for the arrays that it makes. */
  @Test
  void onlyWhatTheFunctionAllocates() {
    ToDoubleFunction<double[]> f =
        x -> {
          double[] squares = new double[x.length];
          for (int i = 0; i < x.length; i++) {
            squares[i] = x[i] * x[i];
          }
          return AllocationFunctions.chain(squares);
        };
    double[] x = point(100);
    double[] out = new double[100];
    long plain = allocated(() -> f.applyAsDouble(x));
    try (Gradient gradient = Derivatives.prepareGradient(f, 100)) {
      assertEquals(plain, allocated(() -> gradient.at(x, out)));
    }
  }
}
