package org.wengert.language;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.wengert.Derivatives;
import org.wengert.Tape;
import org.wengert.modes.BothModes;

/** What a function returns: its own argument, a part of it, something passive, nothing at all. */
class ReturnsTest {
  private static final double[] CONSTANT = {4, 5};

  private static double[] last;

  @Test
  void theArgumentItself() {
    Expect.jacobian(x -> x, new double[] {3, 5}, new double[] {1, 0}, new double[] {0, 1});
    Expect.gradient(x -> x[1], new double[] {3, 5}, 0, 1);
  }

  @Test
  void theArgumentChangedInPlace() {
    Expect.jacobian(
        x -> {
          x[0] *= x[1];
          return x;
        },
        new double[] {3, 5},
        new double[] {5, 3},
        new double[] {0, 1});
  }

  @Test
  void constants() {
    Expect.gradient(x -> 7, new double[] {3, 5}, 0, 0);
    Expect.gradient(x -> CONSTANT[1], new double[] {3}, 0);
    Expect.jacobian(x -> CONSTANT, new double[] {3}, new double[] {0}, new double[] {0});
    Expect.jacobian(x -> new double[2], new double[] {3}, new double[] {0}, new double[] {0});
  }

  @Test
  void noInputsAndNoOutputs() {
    Expect.gradient(x -> 7 + x.length, new double[0]);
    assertEquals(0, BothModes.jacobian(x -> new double[0], new double[] {1, 2}).length);
    assertArrayEquals(
        new double[] {0, 0},
        Derivatives.vjp(x -> new double[0], new double[] {1, 2}, new double[0]).cotangent());
  }

  // the same entry in several places of the result
  private static double[] repeated(double[] x) {
    double y = x[0] * x[1];
    return new double[] {y, x[0], y, y + 0, 0, x[0]};
  }

  @Test
  void oneValueInSeveralOutputs() {
    double[] product = {5, 3};
    double[] first = {1, 0};
    Expect.jacobian(
        ReturnsTest::repeated,
        new double[] {3, 5},
        product,
        first,
        product,
        product,
        new double[] {0, 0},
        first);
    assertArrayEquals(
        new double[] {1 * 5 + 2 * 1 + 3 * 5 + 4 * 5 + 6 * 1, 8 * 3},
        Derivatives.vjp(ReturnsTest::repeated, new double[] {3, 5}, new double[] {1, 2, 3, 4, 5, 6})
            .cotangent());
  }

  private static double[] kept(double[] x) {
    last = new double[] {x[0] * x[0]};
    return last;
  }

  @Test
  void resultThatIsChangedAfterwards() {
    try (Tape tape = new Tape()) {
      double[] y = tape.record((double[] x) -> kept(x), new double[] {3});
      y[0] = 100;
      last[0] = 200;
      assertArrayEquals(new double[] {6}, tape.vjp(new double[] {1}));
    }
  }

  @Test
  void manyOutputs() {
    int n = 50;
    double[] x = new double[n];
    double[][] rows = new double[n][n];
    for (int i = 0; i < n; i++) {
      x[i] = i + 1;
      Arrays.fill(rows[i], 0, i + 1, 1);
    }
    // running sums
    Expect.jacobian(
        v -> {
          for (int i = 1; i < v.length; i++) {
            v[i] += v[i - 1];
          }
          return v;
        },
        x,
        rows);
  }

  @Test
  void extremeValues() {
    Expect.gradient(v -> v[0] * v[1], new double[] {Double.MAX_VALUE, 2}, 2, Double.MAX_VALUE);
    Expect.gradient(
        v -> v[0] * v[1], new double[] {Double.POSITIVE_INFINITY, 2}, 2, Double.POSITIVE_INFINITY);
    Expect.gradient(v -> -v[0], new double[] {-0.0}, -1);
    Expect.gradient(v -> v[0] + v[1], new double[] {Double.NaN, 2}, 1, 1);
    Expect.gradient(v -> v[0] * 0.5, new double[] {Double.MIN_VALUE}, 0.5);
  }
}
