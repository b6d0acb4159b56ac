package org.wengert.thirdparty;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.junit.jupiter.api.Test;

/** The matrices of Commons Math. */
class CommonsMathLinearTest {
  @Test
  void determinant() {
    MatrixLaws.determinant(5, a -> new LUDecomposition(matrix(a)).getDeterminant());
  }

  @Test
  void inverse() {
    MatrixLaws.inverse(5, a -> MatrixUtils.inverse(matrix(a)).getData());
  }

  @Test
  void solutionByElimination() {
    MatrixLaws.solution(
        5,
        (a, b) ->
            new LUDecomposition(matrix(a)).getSolver().solve(new ArrayRealVector(b)).toArray());
  }

  @Test
  void solutionByCholesky() {
    MatrixLaws.solutionOfPositiveDefinite(
        5,
        (a, b) ->
            new CholeskyDecomposition(matrix(a))
                .getSolver()
                .solve(new ArrayRealVector(b))
                .toArray());
  }

  @Test
  void leastSquaresByReflections() {
    MatrixLaws.leastSquares(
        7,
        3,
        (a, b) ->
            new QRDecomposition(matrix(a)).getSolver().solve(new ArrayRealVector(b)).toArray());
  }

  @Test
  void logDeterminantByCholesky() {
    MatrixLaws.logDeterminant(
        5,
        a -> {
          RealMatrix factor = new CholeskyDecomposition(matrix(a)).getL();
          double sum = 0;
          for (int i = 0; i < a.length; i++) {
            sum += 2 * Math.log(factor.getEntry(i, i));
          }
          return sum;
        });
  }

  @Test
  void eigenvaluesOfSymmetricMatrix() {
    MatrixLaws.symmetricEigenvalueCubes(5, CommonsMathLinearTest::eigenvalueCubes);
  }

  @Test
  void eigenvaluesOfGeneralMatrix() {
    MatrixLaws.eigenvalueCubes(5, CommonsMathLinearTest::eigenvalueCubes);
  }

  private static double eigenvalueCubes(double[][] a) {
    EigenDecomposition eigen = new EigenDecomposition(matrix(a));
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
          for (double sigma : new SingularValueDecomposition(matrix(a)).getSingularValues()) {
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
          RealMatrix matrix = matrix(a);
          double norm = matrix.transpose().multiply(matrix).getFrobeniusNorm();
          return norm * norm;
        });
  }

  @Test
  void pipeline() {
    FrobeniusLaw.check(
        (rowsOfA, rowsOfB) -> {
          RealMatrix a = matrix(rowsOfA);
          RealMatrix b = matrix(rowsOfB);
          RealMatrix quotient = a.multiply(MatrixUtils.inverse(b)).transpose();
          return quotient.add(b.scalarMultiply(a.getTrace())).getFrobeniusNorm();
        });
  }

  private static RealMatrix matrix(double[][] rows) {
    return new Array2DRowRealMatrix(rows, false);
  }
}
