package org.wengert.programs.cholesky;

/** The derivative of {@link CholeskyLogDeterminant} in a direction, by hand. */
public final class CholeskyTangent {
  private CholeskyTangent() {}

  /** Writes the log determinant at the points {@code p} and its derivative along {@code dp}. */
  public static void evaluate(double[] p, double[] dp, double[] result) {
    int n = p.length;
    double[][] a = CholeskyLogDeterminant.kernelMatrix(p);
    double[][] da = new double[n][n];
    for (int i = 0; i < n; i++) {
      da[i][i] = 2 * p[i] * dp[i];
      for (int j = 0; j < i; j++) {
        da[i][j] = -(p[i] - p[j]) * (dp[i] - dp[j]) * a[i][j];
      }
    }
    factorise(a, da);
    double sum = 0;
    double slope = 0;
    for (int i = 0; i < n; i++) {
      sum += Math.log(a[i][i]);
      slope += da[i][i] / a[i][i];
    }
    result[0] = 2 * sum;
    result[1] = 2 * slope;
  }

  private static void factorise(double[][] a, double[][] da) {
    for (int j = 0; j < a.length; j++) {
      double pivot = a[j][j];
      double dPivot = da[j][j];
      for (int k = 0; k < j; k++) {
        pivot -= a[j][k] * a[j][k];
        dPivot -= 2 * a[j][k] * da[j][k];
      }
      pivot = Math.sqrt(pivot);
      dPivot /= 2 * pivot;
      a[j][j] = pivot;
      da[j][j] = dPivot;
      for (int i = j + 1; i < a.length; i++) {
        double sum = a[i][j];
        double dSum = da[i][j];
        for (int k = 0; k < j; k++) {
          sum -= a[i][k] * a[j][k];
          dSum -= da[i][k] * a[j][k] + a[i][k] * da[j][k];
        }
        a[i][j] = sum / pivot;
        da[i][j] = (dSum - a[i][j] * dPivot) / pivot;
      }
    }
  }
}
