package org.wengert.programs.nbody;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.wengert.Derivatives;
import org.wengert.GradientCheck;
import org.wengert.ValueAndTangent;
import org.wengert.programs.Agreement;
import org.wengert.programs.Recorded;
import org.wengert.programs.SplitMix64;
import org.wengert.programs.Workload;

/** Bodies made of records: against the gradient by hand, and against a law of mechanics. */
class NBodyTest {
  private final Workload workload = NBody.workload();
  private final double[] start = workload.start();

  @Test
  void gradientIsThatByHand() {
    double[] gradient = Recorded.gradient(workload.value(), start);
    Agreement.toLargest("by hand", 1e-13, workload.gradient(start), gradient);
  }

  @Test
  void gradientByHandPassesTheCheck() {
    GradientCheck.of(workload.value())
        .against(workload::gradient)
        .at(start)
        .directions(3)
        .run()
        .assertPasses();
  }

  /** To turn all positions and velocities changes no distance, so the gradient along it is 0. */
  @Test
  void spreadDoesNotChangeInARotation() {
    double[] gradient = Recorded.gradient(workload.value(), start);
    double[] torque = new double[3];
    for (int i = 0; i < start.length; i += NBody.SIZE) {
      for (int vector = i; vector < i + 6; vector += 3) {
        for (int axis = 0; axis < 3; axis++) {
          int b = (axis + 1) % 3;
          int c = (axis + 2) % 3;
          torque[axis] += start[vector + b] * gradient[vector + c];
          torque[axis] -= start[vector + c] * gradient[vector + b];
        }
      }
    }
    double tolerance = 1e-12 * Agreement.largest(gradient);
    for (double around : torque) {
      assertEquals(0, around, tolerance);
    }
  }

  @Test
  void tangentIsThatOfTheGradient() {
    double[] direction = new SplitMix64(31).nextDoubles(start.length, -1, 1);
    ValueAndTangent found =
        Derivatives.jvp(v -> new double[] {workload.value().applyAsDouble(v)}, start, direction);
    Agreement.bits("value", workload.valueAtStart(), found.value()[0]);
    double[] gradient = workload.gradient(start);
    double expected = 0;
    for (int i = 0; i < direction.length; i++) {
      expected += gradient[i] * direction[i];
    }
    Agreement.close("tangent", expected, found.tangent()[0], 1e-12 * Agreement.largest(gradient));
  }
}
