package org.wengert.programs;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Tangents by hand, which benchmarks measure against, are products with gradients by hand. */
class TangentByHandTest {
  @TestFactory
  Stream<DynamicTest> tangentIsTheGradientsProduct() {
    return Workloads.all().stream()
        .map(workload -> DynamicTest.dynamicTest(workload.name(), () -> check(workload)));
  }

  private static void check(Workload workload) {
    double[] x = workload.start();
    double[] direction = new SplitMix64(37).nextDoubles(x.length, -1, 1);
    double[] result = new double[2];
    workload.tangent().evaluate(x, direction, result);
    double expected = 0;
    double scale = 0;
    double[] gradient = workload.gradient(x);
    for (int i = 0; i < x.length; i++) {
      expected += gradient[i] * direction[i];
      scale += Math.abs(gradient[i] * direction[i]);
    }
    double value = workload.valueAtStart();
    Agreement.close("value", value, result[0], 1e-12 * Math.abs(value));
    Agreement.close("derivative", expected, result[1], 1e-12 * scale);
  }
}
