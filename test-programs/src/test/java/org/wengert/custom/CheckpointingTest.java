package org.wengert.custom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wengert.Checkpointing;
import org.wengert.Checkpointing.Plan;
import org.wengert.Checkpointing.Statistics;
import org.wengert.Derivatives;
import org.wengert.Tape;
import org.wengert.ValueAndGradient;
import org.wengert.language.Expect;

/** Loops with checkpoints, against the plain loop, bit for bit, and against closed forms. */
class CheckpointingTest {
  private static final double[] POINT = {1.2, 0.7, 0.9, 0.4};

  /** A step of a predator and its prey, with two parameters. */
  private static double[] step(double[] s, double[] p) {
    double x = s[0] + 0.01 * (p[0] * s[0] - s[0] * s[1]);
    double y = s[1] + 0.01 * (s[0] * s[1] - p[1] * s[1]);
    return new double[] {x, y};
  }

  private static double result(double[] end, double[] v) {
    return Math.sin(end[0]) * end[1] + v[0] * v[2];
  }

  private static double[] state(double[] v) {
    return new double[] {v[0], v[1]};
  }

  private static double[] parameters(double[] v) {
    return new double[] {v[2], v[3]};
  }

  private static double plain(double[] v, int steps) {
    double[] s = state(v);
    double[] p = parameters(v);
    for (int i = 0; i < steps; i++) {
      s = step(s, p);
    }
    return result(s, v);
  }

  private static double looped(double[] v, int steps, Plan plan) {
    return result(plan.loop(state(v), parameters(v), steps, CheckpointingTest::step), v);
  }

  private static void sameBits(ToDoubleFunction<double[]> expected, ToDoubleFunction<double[]> f) {
    ValueAndGradient plain = Derivatives.valueAndGradient(expected, POINT);
    ValueAndGradient found = Derivatives.valueAndGradient(f, POINT);
    Expect.sameBits(plain.value(), found.value(), "value");
    for (int i = 0; i < POINT.length; i++) {
      Expect.sameBits(plain.gradient()[i], found.gradient()[i], "derivative " + i);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0, 3, 1",
    "1, 3, 1",
    "2, 1, 1",
    "2, 3, 1",
    "10, 3, 1",
    "10, 1, 1",
    "10, 2, 3",
    "10, 10, 1",
    "10, 100, 1",
    "10, 3, 10",
    "10, 3, 100",
    "100, 5, 1",
    "100, 4, 7",
    "100, 2, 1",
    "1000, 7, 3",
  })
  void sameAsThePlainLoop(int steps, int snapshots, int together) {
    Plan plan = Checkpointing.plan().snapshots(snapshots).stepsPerRecording(together);
    sameBits(v -> plain(v, steps), v -> looped(v, steps, plan));
    if (steps > 0) {
      Statistics statistics = plan.statistics();
      assertEquals(steps, statistics.steps());
      assertEquals(together, statistics.stepsPerRecording());
      assertEquals(steps, statistics.recordedSteps());
      assertTrue(statistics.snapshots() <= snapshots, statistics.toString());
      assertEquals(16 * statistics.snapshots(), statistics.snapshotBytes());
    }
  }

  @Test
  void allLeftToWengert() {
    sameBits(
        v -> plain(v, 500),
        v -> result(Checkpointing.loop(state(v), parameters(v), 500, CheckpointingTest::step), v));
  }

  /**
   * By the theorem of Griewank, r l - beta(s + 1, r - 1) steps in all. Those up to the last state
   * that is kept at first are made by the loop itself: 7 of 15, 0 of 45, 6 of 20, 9 of 9, 52 of
   * 140.
   */
  @ParameterizedTest
  @CsvSource({"10, 3, 8", "10, 1, 45", "10, 2, 14", "10, 10, 0", "56, 5, 88"})
  void fewestRepetitions(int steps, int snapshots, int repetitions) {
    Plan plan = Checkpointing.plan().snapshots(snapshots).stepsPerRecording(1);
    Derivatives.gradient(v -> looped(v, steps, plan), POINT);
    assertEquals(snapshots, plan.statistics().snapshots());
    assertEquals(repetitions, plan.statistics().recomputations());
  }

  @Test
  void sweepsMayBeRepeated() {
    Plan plan = Checkpointing.plan().snapshots(3).stepsPerRecording(1);
    ToDoubleFunction<double[]> f = v -> looped(v, 10, plan);
    double[] expected = Derivatives.gradient(v -> plain(v, 10), POINT);
    try (Tape tape = new Tape()) {
      tape.record(f, POINT);
      for (int i = 1; i <= 3; i++) {
        assertArrayEquals(expected, tape.gradient());
        assertEquals(10 * i, plan.statistics().recordedSteps());
        assertTrue(plan.statistics().snapshots() <= 3);
      }
    }
  }

  @Test
  void manyLanes() {
    Plan plan = Checkpointing.plan().snapshots(3).stepsPerRecording(4);
    Function<double[], double[]> looped =
        v -> {
          double[] s = plan.loop(state(v), parameters(v), 50, CheckpointingTest::step);
          return new double[] {s[0], s[1], s[0] * s[1], 3};
        };
    Function<double[], double[]> plain =
        v -> {
          double[] s = state(v);
          for (int i = 0; i < 50; i++) {
            s = step(s, parameters(v));
          }
          return new double[] {s[0], s[1], s[0] * s[1], 3};
        };
    double[][] expected = Derivatives.jacobian(plain, POINT);
    double[][] found = Derivatives.jacobian(looped, POINT);
    for (int i = 0; i < 4; i++) {
      assertArrayEquals(expected[i], found[i], "row " + i);
    }
    assertEquals(50, plan.statistics().recordedSteps(), "one recording for all lanes");
  }

  @Test
  void conditions() {
    for (int snapshots = 1; snapshots < 6; snapshots++) {
      for (int together = 1; together < 4; together++) {
        Plan plan = Checkpointing.plan().snapshots(snapshots).stepsPerRecording(together);
        sameBits(
            v -> {
              double[] s = state(v);
              double[] p = parameters(v);
              while (s[0] < 1.5) {
                s = step(s, p);
              }
              return result(s, v);
            },
            v ->
                result(
                    plan.loopWhile(
                        state(v), parameters(v), s -> s[0] < 1.5, CheckpointingTest::step),
                    v));
        assertTrue(plan.statistics().steps() > 100, plan.statistics().toString());
        assertTrue(plan.statistics().snapshots() <= snapshots, plan.statistics().toString());
      }
    }
  }

  @Test
  void aConditionThatNeverHolds() {
    Expect.gradient(v -> Checkpointing.loopWhile(v, s -> false, s -> null)[0], new double[] {2}, 1);
  }

  @Test
  void withoutParameters() {
    // x^(2^5)
    Expect.gradient(
        v -> Checkpointing.loop(v, 5, s -> new double[] {s[0] * s[0]})[0],
        new double[] {1.1},
        32 * Math.pow(1.1, 31));
    Expect.gradient(
        v -> Checkpointing.loopWhile(v, s -> s[0] < 10, s -> new double[] {s[0] * s[0]})[0],
        new double[] {1.1},
        32 * Math.pow(1.1, 31));
  }

  @Test
  void theNumberOfTheStep() {
    // product of (x + k p): derivative by x and p by the sum of the inverse factors
    double product = 1;
    double byX = 0;
    double byP = 0;
    for (int k = 0; k < 9; k++) {
      product *= 2 + 0.5 * k;
      byX += 1 / (2 + 0.5 * k);
      byP += k / (2 + 0.5 * k);
    }
    Expect.gradient(
        v ->
            Checkpointing.plan()
                .snapshots(2)
                .stepsPerRecording(2)
                .loop(new double[] {1}, v, 9, (k, s, p) -> new double[] {s[0] * (p[0] + k * p[1])})[
                0],
        new double[] {2, 0.5},
        product * byX,
        product * byP);
  }

  @Test
  void theStateMayBeModified() {
    Plan plan = Checkpointing.plan().snapshots(2).stepsPerRecording(2);
    double[] start = {1.1};
    Expect.gradient(
        v -> {
          double[] end =
              plan.loop(
                  v,
                  5,
                  s -> {
                    s[0] *= s[0];
                    return s;
                  });
          return end[0] + v[0];
        },
        start,
        32 * Math.pow(1.1, 31) + 1);
    assertArrayEquals(new double[] {1.1}, start);
  }

  /** Entries that are copied, swapped, constant, and one and the same variable. */
  @Test
  void entriesThatAreMovedAround() {
    Function<double[], double[]> body = s -> new double[] {s[1], s[0] * s[1], s[1], 7, s[4]};
    Plan plan = Checkpointing.plan().snapshots(2).stepsPerRecording(1);
    double[] x = {1.1, 0.9, 5, 6, 3};
    Function<double[], double[]> plain =
        v -> {
          double[] s = v;
          for (int i = 0; i < 6; i++) {
            s = body.apply(s);
          }
          return s;
        };
    double[][] expected = Derivatives.jacobian(plain, x);
    Expect.jacobian(v -> plan.loop(v, 6, body), x, expected);
  }

  @Test
  void statesOfSeveralLengths() {
    // each step appends the last entry's square
    Expect.gradient(
        v -> {
          double[] end =
              Checkpointing.plan()
                  .snapshots(2)
                  .stepsPerRecording(1)
                  .loop(
                      v,
                      4,
                      s -> {
                        double[] longer = java.util.Arrays.copyOf(s, s.length + 1);
                        longer[s.length] = s[s.length - 1] * s[s.length - 1];
                        return longer;
                      });
          return end[0] + end[1] + end[4];
        },
        new double[] {1.1},
        1 + 2 * 1.1 + 16 * Math.pow(1.1, 15));
  }

  @Test
  void emptyStates() {
    Expect.gradient(
        v -> v[0] + Checkpointing.loop(new double[0], v, 3, (s, p) -> s).length,
        new double[] {2},
        1);
    Expect.gradient(
        v -> v[0] + Checkpointing.loop(v, 3, s -> new double[0]).length, new double[] {2}, 1);
  }

  @Test
  void passiveLoops() {
    Plan plan = Checkpointing.plan();
    Expect.gradient(
        v -> v[0] * plan.loop(new double[] {2}, 3, s -> new double[] {s[0] * s[0]})[0],
        new double[] {3},
        256);
    assertNull(plan.statistics(), "nothing to sweep over");
  }

  @Test
  void someParametersPassive() {
    Expect.gradient(
        v ->
            Checkpointing.loop(
                new double[] {1, 5},
                new double[] {v[0], 3},
                4,
                // a cast would be refused if the second parameter were active
                (s, p) ->
                    new double[] {
                      s[0] * p[0], Double.longBitsToDouble(Double.doubleToLongBits(p[1]))
                    })[0],
        new double[] {2},
        32);
  }

  /** A loop inside a loop: the inner one is a region on the tape of the outer one's piece. */
  @Test
  void nested() {
    Plan outer = Checkpointing.plan().snapshots(2).stepsPerRecording(1);
    Plan inner = Checkpointing.plan().snapshots(2).stepsPerRecording(1);
    // 3 times: 4 times s -> 1.1 s, then s -> s^2
    Expect.gradient(
        v ->
            outer
                .loop(
                    v,
                    3,
                    s -> {
                      double[] grown = inner.loop(s, 4, t -> new double[] {1.1 * t[0]});
                      return new double[] {grown[0] * grown[0]};
                    })[0],
        new double[] {0.9},
        8 * Math.pow(0.9, 7) * Math.pow(1.1, 4 * (8 + 4 + 2)));
  }

  @Test
  void ordinaryCalls() {
    assertArrayEquals(
        new double[] {256},
        Checkpointing.loop(new double[] {2}, 3, s -> new double[] {s[0] * s[0]}));
    assertArrayEquals(
        new double[] {256},
        Checkpointing.loopWhile(
            new double[] {2}, s -> s[0] < 100, s -> new double[] {s[0] * s[0]}));
    double[] start = {1};
    double[] end = Checkpointing.loop(start, 0, s -> null);
    end[0] = 7;
    assertArrayEquals(new double[] {1}, start, "the state is copied");
  }

  /** Hessians go through the plain loop. */
  @Test
  void secondDerivatives() {
    assertEquals(
        32 * 31 * Math.pow(1.1, 30),
        Derivatives.hessian(
            v -> Checkpointing.loop(v, 5, s -> new double[] {s[0] * s[0]})[0], new double[] {1.1})[
            0][0],
        1e-10);
  }
}
