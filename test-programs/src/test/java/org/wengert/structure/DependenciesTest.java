package org.wengert.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.wengert.Tape;
import org.wengert.programs.Agreement;

/** {@code Tape.dependencies()} of ordinary programs. */
class DependenciesTest {
  private static String of(Function<double[], double[]> f, double... x) {
    double[] plain = f.apply(x.clone());
    try (Tape tape = new Tape()) {
      Agreement.bits("value under recording", plain, tape.record(f, x));
      return Arrays.toString(tape.dependencies());
    }
  }

  @Test
  void everyOutputOfEveryInput() {
    assertEquals(
        "[{0, 1}, {0, 1}]",
        of(v -> new double[] {Math.sin(v[0]) * v[1], Math.sin(v[1]) + v[0]}, 1, 2));
  }

  @Test
  void anOutputThatIgnoresAnInput() {
    assertEquals(
        "[{0, 1}, {1}]", of(v -> new double[] {Math.sin(v[0]) * v[1], Math.sin(v[1]) + 1}, 1, 2));
  }

  @Test
  void aScalar() {
    try (Tape tape = new Tape()) {
      assertEquals(9, tape.record((double[] v) -> v[0] * v[2], new double[] {3, 0, 3}));
      assertEquals("[{0, 2}]", Arrays.toString(tape.dependencies()));
    }
  }

  @Test
  void derivativesThatAreZeroAreDependencies() {
    assertEquals("[{0}]", of(v -> new double[] {0 * v[0]}, 3));
    assertEquals("[{0}]", of(v -> new double[] {v[0] - v[0]}, 3));
    assertEquals("[{0, 1}]", of(v -> new double[] {Math.max(v[0], v[1])}, 3, 4));
    assertEquals("[{0, 1}]", of(v -> new double[] {v[0] * v[1]}, 0, 0));
  }

  @Test
  void thePathThatWasTaken() {
    Function<double[], double[]> f = v -> new double[] {v[0] > 0 ? v[1] : v[2]};
    assertEquals("[{1}]", of(f, 1, 5, 6));
    assertEquals("[{2}]", of(f, -1, 5, 6));
  }

  @Test
  void whatIsOverwrittenIsNoDependency() {
    assertEquals(
        "[{1}, {0}]",
        of(
            v -> {
              double first = v[0];
              v[0] = v[1];
              v[1] = first;
              return v;
            },
            1,
            2));
  }

  @Test
  void castsToIntegersAreNoDependency() {
    assertEquals("[{1}]", of(v -> new double[] {(int) v[0] * v[1]}, 7.5, 2));
  }
}
