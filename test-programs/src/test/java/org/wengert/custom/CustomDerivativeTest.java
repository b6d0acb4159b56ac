package org.wengert.custom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.wengert.CustomDerivative;
import org.wengert.Derivatives;
import org.wengert.Tape;

/** Custom derivatives on the tape, against closed forms; all numbers are small integers. */
class CustomDerivativeTest {
  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }

  private static double[] scale(double[] x, double... s) {
    return Derivatives.apply(new Scale(), x, s);
  }

  @Test
  void ordinaryCall() {
    double[] x = {1, 2, 3};
    assertArrayEquals(new double[] {5, 10, 15}, scale(x, 5));
    assertArrayEquals(new double[] {1, 2, 3}, x);
  }

  @Test
  void bothInputsActive() {
    FirstOrder.gradient(
        v -> sum(scale(new double[] {v[0], v[1]}, v[2])), new double[] {2, 3, 7}, 7, 7, 5);
  }

  @Test
  void oneInputPassive() {
    FirstOrder.gradient(v -> sum(scale(v, 7)), new double[] {2, 3}, 7, 7);
    FirstOrder.gradient(v -> sum(scale(new double[] {2, 3}, v)), new double[] {7}, 5);
  }

  @Test
  void anEntryPassive() {
    // 2 s + s s
    FirstOrder.gradient(v -> sum(scale(new double[] {2, v[0]}, v[0])), new double[] {7}, 16);
  }

  @Test
  void allInputsPassive() {
    Scale scale = new Scale();
    FirstOrder.gradient(
        v -> v[0] * sum(Derivatives.apply(scale, new double[] {1}, new double[] {4})),
        new double[] {3},
        4);
    assertEquals(0, scale.backwards);
  }

  @Test
  void theSameArrayTwice() {
    // the product of an array with one entry with itself: 2 x
    FirstOrder.gradient(v -> sum(Derivatives.apply(new Scale(), v, v)), new double[] {5}, 10);
  }

  @Test
  void usedBeforeAndAfter() {
    // y = (x0 x1) x, result = y0 y0 + x0: x0^4 x1^2 + x0
    FirstOrder.gradient(
        v -> {
          double[] y = scale(v, v[0] * v[1]);
          v[1] = 1000; // the point is the function's own; what was saved does not change
          return y[0] * y[0] + v[0];
        },
        new double[] {2, 3},
        4 * 8 * 9 + 1,
        16 * 2 * 3);
  }

  @Test
  void outputsMayBeOverwritten() {
    FirstOrder.gradient(
        v -> {
          double[] y = scale(v, 3);
          y[0] = y[0] * y[0];
          y[1] = 10;
          return y[0] + y[1];
        },
        new double[] {2, 5},
        36,
        0);
  }

  @Test
  void inALoop() {
    // three times the scaling by s: s^3 x
    FirstOrder.gradient(
        v -> {
          double[] y = {v[0]};
          for (int i = 0; i < 3; i++) {
            y = scale(y, v[1]);
          }
          return y[0];
        },
        new double[] {5, 2},
        8,
        5 * 3 * 4);
  }

  @Test
  void jacobianOfManyOutputs() {
    double[][] expected = new double[11][12];
    double[] x = new double[12];
    for (int i = 0; i < 11; i++) {
      x[i] = i + 1;
      expected[i][i] = 3;
      expected[i][11] = i + 1;
    }
    x[11] = 3;
    FirstOrder.jacobian(v -> scale(java.util.Arrays.copyOf(v, 11), v[11]), x, expected);
  }

  @Test
  void sweepsMayBeRepeated() {
    Scale scale = new Scale();
    Function<double[], double[]> f =
        v -> Derivatives.apply(scale, new double[] {v[0], v[1]}, new double[] {v[2]});
    try (Tape tape = new Tape()) {
      assertArrayEquals(new double[] {14, 21}, tape.record(f, new double[] {2, 3, 7}));
      assertEquals(1, scale.forwards);
      for (int i = 0; i < 3; i++) {
        assertArrayEquals(new double[] {7, 0, 2}, tape.vjp(new double[] {1, 0}));
        assertArrayEquals(new double[] {0, 70, 30}, tape.vjp(new double[] {0, 10}));
      }
      assertEquals(6, scale.backwards);
      assertArrayEquals(new double[3], tape.vjp(new double[2]));
      assertEquals(6, scale.backwards, "nothing to ask for");
      assertArrayEquals(
          new double[][] {{7, 0, 2}, {0, 0, 0}, {0, 70, 30}},
          tape.vjp(new double[][] {{1, 0}, {0, 0}, {0, 10}}));
      assertEquals(8, scale.backwards, "once for each lane that matters");
      assertEquals(1, scale.forwards);
    }
  }

  @Test
  void tangentsOfItsOwn() {
    CustomDerivative square =
        new CustomDerivative() {
          @Override
          public double[] forward(Context ctx, double[]... inputs) {
            ctx.save(inputs[0][0]);
            return new double[] {inputs[0][0] * inputs[0][0], 5};
          }

          @Override
          public double[][] backward(Context ctx, double[] cotangent) {
            throw new AssertionError("forward mode has another way");
          }

          @Override
          public double[] tangent(Context ctx, double[]... tangents) {
            return new double[] {2 * ctx.<Double>saved(0) * tangents[0][0], 0};
          }
        };
    Function<double[], double[]> f = v -> Derivatives.apply(square, v);
    assertArrayEquals(
        new double[] {60, 0}, Derivatives.jvp(f, new double[] {3}, new double[] {10}).tangent());
    try (Tape tape = new Tape()) {
      tape.record(f, new double[] {3});
      assertArrayEquals(new double[] {60, 0}, tape.jvp(new double[] {10}));
    }
  }

  @Test
  void emptyArrays() {
    CustomDerivative count =
        new CustomDerivative() {
          @Override
          public double[] forward(Context ctx, double[]... inputs) {
            return new double[] {inputs.length, sum(inputs[1])};
          }

          @Override
          public double[][] backward(Context ctx, double[] cotangent) {
            return new double[][] {{}, {cotangent[1]}, {}};
          }
        };
    FirstOrder.gradient(
        v -> sum(Derivatives.apply(count, new double[0], v, new double[0])), new double[] {4}, 1);
  }

  @Test
  void noInputsAndNoOutputs() {
    CustomDerivative nothing =
        new CustomDerivative() {
          @Override
          public double[] forward(Context ctx, double[]... inputs) {
            return new double[inputs.length == 0 ? 2 : 0];
          }

          @Override
          public double[][] backward(Context ctx, double[] cotangent) {
            throw new AssertionError("nothing to ask for");
          }
        };
    FirstOrder.gradient(v -> v[0] + Derivatives.apply(nothing).length, new double[] {1}, 1);
    FirstOrder.gradient(v -> v[0] + sum(Derivatives.apply(nothing)), new double[] {1}, 1);
    FirstOrder.gradient(v -> v[0] + Derivatives.apply(nothing, v).length, new double[] {1}, 1);
  }

  @Test
  void forwardMayModifyItsInputs() {
    CustomDerivative square =
        new CustomDerivative() {
          @Override
          public double[] forward(Context ctx, double[]... inputs) {
            double[] x = inputs[0];
            ctx.save(x[0]);
            x[0] *= x[0];
            return x;
          }

          @Override
          public double[][] backward(Context ctx, double[] cotangent) {
            cotangent[0] *= 2 * ctx.<Double>saved(0);
            return new double[][] {cotangent};
          }
        };
    // x^2 + x
    FirstOrder.gradient(v -> Derivatives.apply(square, v)[0] + v[0], new double[] {3}, 7);
  }

  @Test
  void savedArraysAreNotTheCallers() {
    CustomDerivative exp =
        new CustomDerivative() {
          @Override
          public double[] forward(Context ctx, double[]... inputs) {
            double[] y = {Math.exp(inputs[0][0])};
            ctx.save(y);
            return y;
          }

          @Override
          public double[][] backward(Context ctx, double[] cotangent) {
            double[] y = ctx.saved(0);
            return new double[][] {{cotangent[0] * y[0]}};
          }
        };
    FirstOrder.gradient(
        v -> {
          double[] y = Derivatives.apply(exp, v);
          double result = y[0];
          y[0] = -1;
          return result;
        },
        new double[] {1.5},
        Math.exp(1.5));
  }

  @Test
  void manyKindsOfValuesAreSaved() {
    List<Object> seen = new ArrayList<>();
    double[][] matrix = {{1}, {2, 3}};
    CustomDerivative saves =
        new CustomDerivative() {
          @Override
          public double[] forward(Context ctx, double[]... inputs) {
            Object[] rows = matrix;
            ctx.save(rows);
            ctx.save("text", null, 3);
            ctx.save((Object[]) null);
            ctx.save();
            return inputs[0];
          }

          @Override
          public double[][] backward(Context ctx, double[] cotangent) {
            for (int i = 0; i < 5; i++) {
              seen.add(ctx.saved(i));
            }
            seen.add(ctx.outputs());
            return new double[][] {cotangent};
          }
        };
    assertArrayEquals(
        new double[] {1, 1},
        Derivatives.gradient(v -> sum(Derivatives.apply(saves, v)), new double[] {4, 5}));
    assertEquals(java.util.Arrays.asList(matrix, "text", null, 3, null, 2), seen);
  }

  /** A derivative that takes derivatives itself: y = f'(x) for f = x^3, y' = 6x. */
  @Test
  void derivativesInsideOfForwardAndBackward() {
    CustomDerivative slope =
        new CustomDerivative() {
          @Override
          public double[] forward(Context ctx, double[]... inputs) {
            ctx.save(inputs[0]);
            return Derivatives.gradient(v -> v[0] * v[0] * v[0], inputs[0]);
          }

          @Override
          public double[][] backward(Context ctx, double[] cotangent) {
            double[] x = ctx.saved(0);
            double[] second = Derivatives.gradient(v -> 3 * v[0] * v[0], x);
            return new double[][] {{second[0] * cotangent[0]}};
          }
        };
    FirstOrder.gradient(v -> 10 * Derivatives.apply(slope, v)[0], new double[] {2}, 120);
  }
}
