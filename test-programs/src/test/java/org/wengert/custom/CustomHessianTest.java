package org.wengert.custom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.wengert.CustomDerivative;
import org.wengert.Derivatives;
import org.wengert.SparseHessian;
import org.wengert.ValueAndHessian;
import org.wengert.language.Expect;

/** Second derivatives of custom derivatives, against closed forms. */
class CustomHessianTest {
  /** y_i = exp(a x_i), of the inputs x and {a}; saves an object of its own, and the output. */
  private static final class Exponentials implements CustomDerivative {
    private record Saved(double[] x, double a, double[] y) {}

    @Override
    public double[] forward(Context ctx, double[]... inputs) {
      double[] y = new double[inputs[0].length];
      for (int i = 0; i < y.length; i++) {
        y[i] = Math.exp(inputs[1][0] * inputs[0][i]);
      }
      ctx.save(new Saved(inputs[0], inputs[1][0], y));
      return y;
    }

    @Override
    public double[][] backward(Context ctx, double[] cotangent) {
      Saved saved = ctx.saved(0);
      double[] dx = new double[saved.x.length];
      double[] da = new double[1];
      for (int i = 0; i < ctx.outputs(); i++) {
        double each = cotangent[i] * saved.y[i];
        dx[i] = each * saved.a;
        da[0] += each * saved.x[i];
      }
      return new double[][] {dx, da};
    }
  }

  /** The square root, by Newton's method: its derivative is that of the method's last steps. */
  private static final class Root implements CustomDerivative {
    @Override
    public double[] forward(Context ctx, double[]... inputs) {
      double root = 1;
      for (int i = 0; i < 60; i++) {
        root = 0.5 * (root + inputs[0][0] / root);
      }
      ctx.save(root);
      return new double[] {root};
    }

    @Override
    public double[][] backward(Context ctx, double[] cotangent) {
      double root = ctx.<Double>saved(0);
      return new double[][] {{cotangent[0] / (2 * root)}};
    }
  }

  static void hessian(ToDoubleFunction<double[]> f, double[] x, double[][] expected) {
    double[] point = x.clone();
    ValueAndHessian found = Derivatives.valueAndHessian(f, point);
    Expect.sameBits(f.applyAsDouble(x.clone()), found.value(), "value");
    assertArrayEquals(x, point, "the caller's point was changed");
    Expect.close(Derivatives.gradient(f, x), found.gradient(), "gradient");
    SparseHessian sparse = SparseHessian.of(f, x);
    for (int i = 0; i < x.length; i++) {
      Expect.close(expected[i], found.hessian()[i], "row " + i);
      Expect.close(expected[i], sparse.toDense()[i], "sparse, row " + i);
      double[] twice = new double[x.length];
      twice[i] = 2;
      double[] product = Derivatives.hessianVectorProduct(f, x, twice);
      for (int j = 0; j < x.length; j++) {
        assertEquals(2 * found.hessian()[i][j], product[j], 1e-12, "product, row " + i);
      }
    }
  }

  @Test
  void aProduct() {
    // s x0 + (s x1)^2
    hessian(
        v -> {
          double[] y =
              Derivatives.apply(new Scale(), new double[] {v[0], v[1]}, new double[] {v[2]});
          return y[0] + y[1] * y[1];
        },
        new double[] {2, 3, 5},
        new double[][] {{0, 0, 1}, {0, 2 * 25, 4 * 3 * 5}, {1, 4 * 3 * 5, 2 * 9}});
  }

  @Test
  void insideOfOtherCode() {
    // sin(exp(a x0)) + x1 exp(a x1) with a = x0 x1
    ToDoubleFunction<double[]> plain =
        v ->
            Math.sin(Math.exp(v[0] * v[1] * v[0]))
                + v[1] * Math.exp(v[0] * v[1] * v[1]) * Math.exp(v[0] * v[1] * v[0]);
    double[] x = {0.7, -0.4};
    hessian(
        v -> {
          double[] y = Derivatives.apply(new Exponentials(), v, new double[] {v[0] * v[1]});
          return Math.sin(y[0]) + v[1] * y[1] * y[0];
        },
        x,
        Derivatives.hessian(plain, x));
  }

  @Test
  void aClosedForm() {
    // e^(a x): a^2 y, (1 + a x) y, x^2 y
    double a = 0.5;
    double x = 1.5;
    double y = Math.exp(a * x);
    hessian(
        v -> Derivatives.apply(new Exponentials(), new double[] {v[0]}, new double[] {v[1]})[0],
        new double[] {x, a},
        new double[][] {{a * a * y, (1 + a * x) * y}, {(1 + a * x) * y, x * x * y}});
  }

  @Test
  void oneInputPassive() {
    double y = Math.exp(3 * 0.2);
    hessian(
        v -> Derivatives.apply(new Exponentials(), new double[] {3, 1}, v)[0],
        new double[] {0.2},
        new double[][] {{9 * y}});
  }

  @Test
  void allInputsPassive() {
    hessian(
        v -> v[0] * v[0] + Derivatives.apply(new Scale(), new double[1], new double[1])[0],
        new double[] {3},
        new double[][] {{2}});
  }

  @Test
  void oneOfAnother() {
    // the fourth root of x
    hessian(
        v -> Derivatives.apply(new Root(), Derivatives.apply(new Root(), v))[0],
        new double[] {16},
        new double[][] {{-3.0 / 16 * 2 / 256}});
  }

  @Test
  void iterations() {
    hessian(
        v -> 3 * Derivatives.apply(new Root(), new double[] {v[0] * v[1]})[0] + v[1],
        new double[] {4, 9},
        // 3 sqrt(x y)
        new double[][] {
          {-0.75 * 3 / 8.0, 0.75 / 6.0}, {0.75 / 6.0, -0.75 * 2 / 27.0},
        });
  }

  @Test
  void theSameArrayTwice() {
    // x * x for an array with one entry
    hessian(v -> Derivatives.apply(new Scale(), v, v)[0], new double[] {5}, new double[][] {{2}});
  }

  @Test
  void outputsThatDoNotMatter() {
    hessian(
        v -> Derivatives.apply(new Exponentials(), v, new double[] {2})[1],
        new double[] {1, 0},
        new double[][] {{0, 0}, {0, 4}});
    hessian(
        v -> {
          Derivatives.apply(new Exponentials(), v, new double[] {2});
          return v[0] * v[1];
        },
        new double[] {1, 0},
        new double[][] {{0, 1}, {1, 0}});
  }

  @Test
  void adjointsThatVanish() {
    // y0 y1 at y = (1, 1) times 0: the adjoint of y is 0, its change is not
    hessian(
        v -> {
          double[] y = Derivatives.apply(new Exponentials(), new double[] {v[0]}, new double[] {1});
          return (y[0] - 1) * (y[0] - 1);
        },
        new double[] {0},
        new double[][] {{2}});
  }

  @Test
  void inALoop() {
    // s^3 x
    hessian(
        v -> {
          double[] y = {v[0]};
          for (int i = 0; i < 3; i++) {
            y = Derivatives.apply(new Scale(), y, new double[] {v[1]});
          }
          return y[0];
        },
        new double[] {5, 2},
        new double[][] {{0, 12}, {12, 6 * 2 * 5}});
  }

  @Test
  void ofOneNumber() {
    assertEquals(
        -0.25 / 8,
        Derivatives.secondDerivative(x -> Derivatives.apply(new Root(), new double[] {x})[0], 4),
        1e-14);
  }
}
