package org.wengert.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.wengert.ValueAndGradient;
import org.wengert.language.Expect;
import org.wengert.modes.BothModes;

/**
 * Matrix code with loops that work in place: Y = (A B^-1)^T + tr(A) B for each pair of matrices of
 * a batch; the loss is the Frobenius norm of all Y together.
 */
class MatrixExampleTest {
  static final int BATCH = 2;
  static final int N = 3;

  /** Relative to the largest entry: closed form and program round differently. */
  private static final double TOLERANCE = 1e-12;

  static double loss(double[] x) {
    double[][][] a = unpack(x, 0);
    double[][][] b = unpack(x, BATCH * N * N);
    double squares = 0;
    for (int item = 0; item < BATCH; item++) {
      for (double[] row : combined(a[item], b[item])) {
        for (double entry : row) {
          squares += entry * entry;
        }
      }
    }
    return Math.sqrt(squares);
  }

  static double[][][] unpack(double[] x, int start) {
    double[][][] matrices = new double[BATCH][N][N];
    int next = start;
    for (double[][] matrix : matrices) {
      for (double[] row : matrix) {
        for (int j = 0; j < N; j++) {
          row[j] = x[next++];
        }
      }
    }
    return matrices;
  }

  private static double[][] combined(double[][] a, double[][] b) {
    double[][] y = transposed(product(a, inverse(b)));
    double trace = trace(a);
    for (int i = 0; i < N; i++) {
      for (int j = 0; j < N; j++) {
        y[i][j] += trace * b[i][j];
      }
    }
    return y;
  }

  /** Gauss-Jordan elimination with row exchanges, on copies of the rows. */
  private static double[][] inverse(double[][] matrix) {
    double[][] left = new double[N][];
    double[][] right = new double[N][N];
    for (int i = 0; i < N; i++) {
      left[i] = matrix[i].clone();
      right[i][i] = 1;
    }
    for (int column = 0; column < N; column++) {
      int pivot = column;
      for (int i = column + 1; i < N; i++) {
        if (Math.abs(left[i][column]) > Math.abs(left[pivot][column])) {
          pivot = i;
        }
      }
      exchange(left, column, pivot);
      exchange(right, column, pivot);
      double factor = 1 / left[column][column];
      scale(left[column], factor);
      scale(right[column], factor);
      for (int i = 0; i < N; i++) {
        if (i != column) {
          double multiple = left[i][column];
          subtract(left[i], left[column], multiple);
          subtract(right[i], right[column], multiple);
        }
      }
    }
    return right;
  }

  private static void exchange(double[][] rows, int i, int j) {
    double[] row = rows[i];
    rows[i] = rows[j];
    rows[j] = row;
  }

  private static void scale(double[] row, double factor) {
    for (int j = 0; j < row.length; j++) {
      row[j] *= factor;
    }
  }

  private static void subtract(double[] row, double[] other, double multiple) {
    for (int j = 0; j < row.length; j++) {
      row[j] -= multiple * other[j];
    }
  }

  static double[][] product(double[][] a, double[][] b) {
    double[][] c = new double[N][N];
    for (int i = 0; i < N; i++) {
      for (int j = 0; j < N; j++) {
        for (int k = 0; k < N; k++) {
          c[i][j] += a[i][k] * b[k][j];
        }
      }
    }
    return c;
  }

  static double[][] transposed(double[][] a) {
    double[][] t = new double[N][N];
    for (int i = 0; i < N; i++) {
      for (int j = 0; j < N; j++) {
        t[j][i] = a[i][j];
      }
    }
    return t;
  }

  static double trace(double[][] a) {
    double trace = 0;
    for (int i = 0; i < N; i++) {
      trace += a[i][i];
    }
    return trace;
  }

  /** The inverse by cofactors, for the closed form only. */
  static double[][] cofactorInverse(double[][] m) {
    double[][] inverse = new double[N][N];
    double determinant = 0;
    for (int i = 0; i < N; i++) {
      for (int j = 0; j < N; j++) {
        int r = (j + 1) % N;
        int s = (j + 2) % N;
        int t = (i + 1) % N;
        int u = (i + 2) % N;
        inverse[i][j] = m[r][t] * m[s][u] - m[r][u] * m[s][t];
      }
      determinant += m[0][i] * inverse[i][0];
    }
    for (double[] row : inverse) {
      scale(row, 1 / determinant);
    }
    return inverse;
  }

  // dL/dA = G^T B^-T + <G,B> I and dL/dB = -B^-T A^T G^T B^-T + tr(A) G, with G = Y/L
  private static double[] closedForm(double[] x) {
    double loss = loss(x);
    double[] gradient = new double[x.length];
    double[][][] a = unpack(x, 0);
    double[][][] b = unpack(x, BATCH * N * N);
    for (int item = 0; item < BATCH; item++) {
      double[][] inverseTransposed = transposed(cofactorInverse(b[item]));
      double[][] g = transposed(product(a[item], cofactorInverse(b[item])));
      double trace = trace(a[item]);
      double inner = 0;
      for (int i = 0; i < N; i++) {
        for (int j = 0; j < N; j++) {
          g[i][j] = (g[i][j] + trace * b[item][i][j]) / loss;
          inner += g[i][j] * b[item][i][j];
        }
      }
      double[][] byA = product(transposed(g), inverseTransposed);
      double[][] byB = product(inverseTransposed, product(transposed(a[item]), byA));
      for (int i = 0; i < N; i++) {
        for (int j = 0; j < N; j++) {
          int entry = (item * N + i) * N + j;
          gradient[entry] = byA[i][j] + (i == j ? inner : 0);
          gradient[BATCH * N * N + entry] = trace * g[i][j] - byB[i][j];
        }
      }
    }
    return gradient;
  }

  @Test
  void batchedGaussJordanMatchesTheClosedForm() {
    Random random = new Random(17);
    for (int round = 0; round < 5; round++) {
      double[] x = random.doubles(2 * BATCH * N * N, -1, 1).toArray();
      for (int item = 0; item < BATCH; item++) {
        for (int i = 0; i < N; i++) {
          // rows far from singular, but with the pivot not on the diagonal
          x[((BATCH + item) * N + i) * N + (i + 1) % N] += 3;
        }
      }
      ValueAndGradient recorded = BothModes.valueAndGradient(MatrixExampleTest::loss, x);
      Expect.sameBits(loss(x), recorded.value(), "loss");
      double[] expected = closedForm(x);
      double largest = 0;
      for (double entry : expected) {
        largest = Math.max(largest, Math.abs(entry));
      }
      for (int i = 0; i < x.length; i++) {
        assertEquals(
            expected[i],
            recorded.gradient()[i],
            TOLERANCE * largest,
            "round " + round + ", entry " + i);
      }
    }
  }
}
