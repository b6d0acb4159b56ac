package org.wengert.thirdparty;

import Jama.EigenvalueDecomposition;
import Jama.Matrix;
import org.junit.jupiter.api.Test;

/** JAMA, the matrix package of NIST and MathWorks, compiled for Java 6. */
class JamaTest {
  @Test
  void determinant() {
    MatrixLaws.determinant(5, a -> new Matrix(a).det());
  }

  @Test
  void inverse() {
    MatrixLaws.inverse(5, a -> new Matrix(a).inverse().getArray());
  }

  @Test
  void solutionByElimination() {
    MatrixLaws.solution(5, (a, b) -> new Matrix(a).solve(column(b)).getColumnPackedCopy());
  }

  @Test
  void solutionByCholesky() {
    MatrixLaws.solutionOfPositiveDefinite(
        5, (a, b) -> new Matrix(a).chol().solve(column(b)).getColumnPackedCopy());
  }

  @Test
  void leastSquaresByReflections() {
    MatrixLaws.leastSquares(
        7, 3, (a, b) -> new Matrix(a).qr().solve(column(b)).getColumnPackedCopy());
  }

  @Test
  void logDeterminantByCholesky() {
    MatrixLaws.logDeterminant(
        5,
        a -> {
          Matrix factor = new Matrix(a).chol().getL();
          double sum = 0;
          for (int i = 0; i < a.length; i++) {
            sum += 2 * Math.log(factor.get(i, i));
          }
          return sum;
        });
  }

  @Test
  void eigenvaluesOfSymmetricMatrix() {
    MatrixLaws.symmetricEigenvalueCubes(5, JamaTest::eigenvalueCubes);
  }

  @Test
  void eigenvaluesOfGeneralMatrix() {
    MatrixLaws.eigenvalueCubes(5, JamaTest::eigenvalueCubes);
  }

  private static double eigenvalueCubes(double[][] a) {
    EigenvalueDecomposition eigen = new Matrix(a).eig();
    double[] real = eigen.getRealEigenvalues();
    double[] imaginary = eigen.getImagEigenvalues();
    double sum = 0;
    for (int i = 0; i < real.length; i++) {
      sum += real[i] * (real[i] * real[i] - 3 * imaginary[i] * imaginary[i]);
    }
    return sum;
  }

  @Test
  void singularValues() {
    MatrixLaws.singularValuePowers(
        6,
        4,
        a -> {
          double sum = 0;
          for (double sigma : new Matrix(a).svd().getSingularValues()) {
            sum += Math.pow(sigma, 4);
          }
          return sum;
        });
  }

  @Test
  void productsAndNorms() {
    MatrixLaws.singularValuePowers(
        6,
        4,
        a -> {
          Matrix matrix = new Matrix(a);
          double norm = matrix.transpose().times(matrix).normF();
          return norm * norm;
        });
  }

  @Test
  void pipeline() {
    FrobeniusLaw.check(
        (rowsOfA, rowsOfB) -> {
          Matrix a = new Matrix(rowsOfA);
          Matrix b = new Matrix(rowsOfB);
          return a.times(b.inverse()).transpose().plus(b.times(a.trace())).normF();
        });
  }

  private static Matrix column(double[] entries) {
    return new Matrix(entries, entries.length);
  }
}
