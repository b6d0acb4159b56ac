package org.wengert.thirdparty;

import org.hipparchus.complex.Complex;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.EigenDecompositionNonSymmetric;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.SingularValueDecomposition;
import org.junit.jupiter.api.Test;

/** The matrices of Hipparchus. */
class HipparchusLinearTest {
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
    MatrixLaws.symmetricEigenvalueCubes(
        5,
        a -> {
          double sum = 0;
          for (double value : new EigenDecompositionSymmetric(matrix(a)).getEigenvalues()) {
            sum += value * value * value;
          }
          return sum;
        });
  }

  @Test
  void eigenvaluesOfGeneralMatrix() {
    MatrixLaws.eigenvalueCubes(
        5,
        a -> {
          double sum = 0;
          for (Complex value : new EigenDecompositionNonSymmetric(matrix(a)).getEigenvalues()) {
            sum += value.multiply(value).multiply(value).getReal();
          }
          return sum;
        });
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

  private static RealMatrix matrix(double[][] rows) {
    return new Array2DRowRealMatrix(rows, false);
  }
}
