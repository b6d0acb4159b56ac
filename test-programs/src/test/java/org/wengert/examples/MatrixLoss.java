package org.wengert.examples;

import static org.wengert.examples.MatrixExampleTest.BATCH;
import static org.wengert.examples.MatrixExampleTest.N;
import static org.wengert.examples.MatrixExampleTest.cofactorInverse;
import static org.wengert.examples.MatrixExampleTest.product;
import static org.wengert.examples.MatrixExampleTest.trace;
import static org.wengert.examples.MatrixExampleTest.transposed;
import static org.wengert.examples.MatrixExampleTest.unpack;

import org.wengert.CustomDerivative;

/**
 * The loss of {@link MatrixExampleTest} with a derivative by hand, for inputs A and B; or with one
 * that drops the transpose of G: {@code dL/dA = G B^-T + tr(G) I} for {@code G^T B^-T + <G,B> I}.
 */
record MatrixLoss(boolean dropping) implements CustomDerivative {
  @Override
  public double[] forward(Context ctx, double[]... inputs) {
    double[] x = new double[2 * BATCH * N * N];
    System.arraycopy(inputs[0], 0, x, 0, BATCH * N * N);
    System.arraycopy(inputs[1], 0, x, BATCH * N * N, BATCH * N * N);
    double loss = MatrixExampleTest.loss(x);
    ctx.save(unpack(x, 0), unpack(x, BATCH * N * N), loss);
    return new double[] {loss};
  }

  @Override
  public double[][] backward(Context ctx, double[] cotangent) {
    double[][][] a = ctx.saved(0);
    double[][][] b = ctx.saved(1);
    double factor = cotangent[0] / ctx.<Double>saved(2);
    double[][] result = new double[2][BATCH * N * N];
    for (int item = 0; item < BATCH; item++) {
      double[][] inverse = cofactorInverse(b[item]);
      double[][] g = transposed(product(a[item], inverse));
      double inner = 0;
      for (int i = 0; i < N; i++) {
        for (int j = 0; j < N; j++) {
          g[i][j] = factor * (g[i][j] + trace(a[item]) * b[item][i][j]);
          inner += g[i][j] * b[item][i][j];
        }
      }
      double[][] right = product(transposed(g), transposed(inverse));
      double[][] byA = dropping ? product(g, transposed(inverse)) : right;
      double[][] byB = product(transposed(inverse), product(transposed(a[item]), right));
      double onDiagonal = dropping ? trace(g) : inner;
      for (int i = 0; i < N; i++) {
        for (int j = 0; j < N; j++) {
          int entry = (item * N + i) * N + j;
          result[0][entry] = byA[i][j] + (i == j ? onDiagonal : 0);
          result[1][entry] = trace(a[item]) * g[i][j] - byB[i][j];
        }
      }
    }
    return result;
  }
}
