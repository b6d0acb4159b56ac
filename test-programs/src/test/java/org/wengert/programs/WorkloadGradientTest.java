package org.wengert.programs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.wengert.Derivatives;
import org.wengert.Tape;
import org.wengert.TapeStatistics;
import org.wengert.ValueAndTangent;

/** Every workload: Wengert's gradient against the gradient by hand and the reference values. */
class WorkloadGradientTest {
  /** What rounding may make of a sum of some thousand terms, relative to the largest entry. */
  private static final double ROUNDING = 1e-13;

  @TestFactory
  Stream<DynamicTest> gradientEqualsTheGradientByHand() {
    return each(
        workload ->
            Agreement.toLargest(
                workload.name(),
                ROUNDING,
                workload.gradient(workload.start()),
                Recorded.gradient(workload.value(), workload.start())));
  }

  @TestFactory
  Stream<DynamicTest> gradientEqualsTheGradientByHandElsewhere() {
    return each(
        workload -> {
          double[] x = workload.start().clone();
          double[] steps = new SplitMix64(17).nextDoubles(x.length, -1e-2, 1e-2);
          for (int i = 0; i < x.length; i++) {
            x[i] += steps[i];
          }
          Agreement.toLargest(
              workload.name(),
              ROUNDING,
              workload.gradient(x),
              Recorded.gradient(workload.value(), x));
        });
  }

  @TestFactory
  Stream<DynamicTest> gradientAgreesWithTheReference() {
    return each(
        workload -> {
          ReferenceTable reference = ReferenceTable.read(workload.name());
          double[] gradient = Recorded.gradient(workload.value(), workload.start());
          assertEquals(reference.scalar("gradient_count"), gradient.length);
          double largest = reference.scalar("gradient_maxabs");
          for (ReferenceTable.Entry entry : reference.entries("gradient")) {
            Agreement.close(
                workload.name() + "[" + entry.index() + "]",
                entry.value(),
                gradient[entry.index()],
                1e-8 * Math.max(Math.abs(entry.value()), 1e-6 * largest));
          }
          Agreement.close("largest", largest, Agreement.largest(gradient), 1e-12 * largest);
          double sumOfSquares = reference.scalar("gradient_sumsq");
          Agreement.close(
              "sum of squares",
              sumOfSquares,
              Arrays.stream(gradient).map(g -> g * g).sum(),
              1e-12 * sumOfSquares);
          Agreement.close(
              "sum",
              reference.scalar("gradient_sum"),
              Arrays.stream(gradient).sum(),
              1e-12 * Math.sqrt(sumOfSquares * gradient.length));
        });
  }

  @TestFactory
  Stream<DynamicTest> oneTapeGivesTheSameBitsAgainAndAgain() {
    return each(
        workload -> {
          try (Tape tape = new Tape()) {
            double value = tape.record(workload.value(), workload.start());
            double[] gradient = tape.gradient();
            TapeStatistics statistics = tape.statistics();
            assertTrue(statistics.statements() > 0, "nothing is on the tape");
            assertEquals(workload.start().length, statistics.inputs());
            Agreement.bits("second sweep", gradient, tape.gradient());
            Agreement.bits("value", value, tape.record(workload.value(), workload.start()));
            Agreement.bits("second recording", gradient, tape.gradient());
            assertEquals(statistics, tape.statistics(), "size of the second recording");
          }
        });
  }

  /** A random direction's derivative by forward mode is the gradient's product with it. */
  @TestFactory
  Stream<DynamicTest> forwardModeAgreesWithTheGradientByHand() {
    return each(
        workload -> {
          double[] x = workload.start();
          double[] direction = new SplitMix64(23).nextDoubles(x.length, -1, 1);
          ValueAndTangent found =
              Derivatives.jvp(v -> new double[] {workload.value().applyAsDouble(v)}, x, direction);
          double plain = workload.value().applyAsDouble(x.clone());
          Agreement.bits("value", plain, found.value()[0]);
          checkProduct(workload, workload.gradient(x), direction, found.tangent()[0], 1e-12);
        });
  }

  /**
   * So is the second order tape's, and its Hessian agrees with differences of gradients by hand.
   */
  @TestFactory
  Stream<DynamicTest> hessianAgreesWithTheGradientByHand() {
    return each(
        workload -> {
          double[] x = workload.start();
          double[] direction = new SplitMix64(29).nextDoubles(x.length, -1, 1);
          double[] product = Derivatives.hessianVectorProduct(workload.value(), x, direction);
          // fourth-order differences of the gradient by hand
          double step = 1e-3;
          double[] expected = new double[x.length];
          double[] weights = {1.0 / 12, -8.0 / 12, 0, 8.0 / 12, -1.0 / 12};
          for (int k = -2; k <= 2; k++) {
            double[] there = x.clone();
            for (int i = 0; i < x.length; i++) {
              there[i] += k * step * direction[i];
            }
            double[] gradient = workload.gradient(there);
            for (int i = 0; i < x.length; i++) {
              expected[i] += weights[k + 2] * gradient[i] / step;
            }
          }
          Agreement.toLargest(workload.name(), 1e-6, expected, product);
        });
  }

  private static void checkProduct(
      Workload workload, double[] gradient, double[] v, double found, double tolerance) {
    double expected = 0;
    double scale = 0;
    for (int i = 0; i < v.length; i++) {
      expected += gradient[i] * v[i];
      scale += Math.abs(gradient[i] * v[i]);
    }
    Agreement.close(workload.name(), expected, found, tolerance * scale);
  }

  private static Stream<DynamicTest> each(Consumer<Workload> test) {
    return Workloads.all().stream()
        .map(workload -> DynamicTest.dynamicTest(workload.name(), () -> test.accept(workload)));
  }
}
