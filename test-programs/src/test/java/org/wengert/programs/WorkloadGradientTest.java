package org.wengert.programs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.wengert.Tape;
import org.wengert.TapeStatistics;

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

  private static Stream<DynamicTest> each(Consumer<Workload> test) {
    return Workloads.all().stream()
        .map(workload -> DynamicTest.dynamicTest(workload.name(), () -> test.accept(workload)));
  }
}
