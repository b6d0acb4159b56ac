package org.wengert.programs;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.wengert.GradientCheck;

/** Every workload: Wengert's derivatives and those by hand under the eyes of the check. */
class WorkloadCheckTest {
  /** Entries that are checked one by one; the rest shows in random directions. */
  private static final int ENTRIES = 20;

  private static Stream<DynamicTest> each(Consumer<Workload> test) {
    return Workloads.all().stream()
        .map(workload -> DynamicTest.dynamicTest(workload.name(), () -> test.accept(workload)));
  }

  private static boolean[] some(int inputs) {
    boolean[] mask = new boolean[inputs];
    for (int i = 0; i < inputs; i += Math.max(1, inputs / ENTRIES)) {
      mask[i] = true;
    }
    return mask;
  }

  @TestFactory
  Stream<DynamicTest> gradients() {
    return each(
        workload -> {
          GradientCheck check = GradientCheck.of(workload.value()).at(workload.start());
          check.mask(some(workload.start().length)).run().assertPasses();
          check.directions(3).run().assertPasses();
          check.taylor().assertPasses();
        });
  }

  @TestFactory
  Stream<DynamicTest> gradientsByHand() {
    return each(
        workload -> {
          GradientCheck check =
              GradientCheck.of(workload.value()).against(workload::gradient).at(workload.start());
          check.mask(some(workload.start().length)).run().assertPasses();
          check.directions(3).run().assertPasses();
          check.taylor().assertPasses();
        });
  }

  @TestFactory
  Stream<DynamicTest> secondDerivatives() {
    return each(
        workload ->
            GradientCheck.of(workload.value())
                .secondOrder()
                .at(workload.start())
                .directions(2)
                .run()
                .assertPasses());
  }
}
