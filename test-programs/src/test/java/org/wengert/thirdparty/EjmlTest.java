package org.wengert.thirdparty;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.ejml.data.Complex_F64;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.NormOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.decomposition.CholeskyDecomposition_F64;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;
import org.ejml.interfaces.linsol.LinearSolverDense;
import org.junit.jupiter.api.Test;

/** EJML, Efficient Java Matrix Library, whose matrices are single arrays in public fields. */
class EjmlTest {
  /** Above this size determinant and inverse are by elimination, up to it they are unrolled. */
  private static final int UNROLLED = 5;

  @Test
  void unrolledDeterminant() {
    MatrixLaws.determinant(UNROLLED, a -> CommonOps_DDRM.det(new DMatrixRMaj(a)));
  }

  @Test
  void determinantByElimination() {
    MatrixLaws.determinant(UNROLLED + 3, a -> CommonOps_DDRM.det(new DMatrixRMaj(a)));
  }

  @Test
  void unrolledInverse() {
    MatrixLaws.inverse(UNROLLED, EjmlTest::inverse);
  }

  @Test
  void inverseByElimination() {
    MatrixLaws.inverse(UNROLLED + 3, EjmlTest::inverse);
  }

  private static double[][] inverse(double[][] a) {
    DMatrixRMaj inverse = new DMatrixRMaj(a);
    assertTrue(CommonOps_DDRM.invert(inverse));
    return rows(inverse);
  }

  @Test
  void solution() {
    MatrixLaws.solution(
        6,
        (a, b) -> {
          DMatrixRMaj x = new DMatrixRMaj(a.length, 1);
          assertTrue(CommonOps_DDRM.solve(new DMatrixRMaj(a), new DMatrixRMaj(b), x));
          return x.data;
        });
  }

  @Test
  void solutionByElimination() {
    MatrixLaws.solution(6, (a, b) -> solve(LinearSolverFactory_DDRM.lu(a.length), a, b));
  }

  @Test
  void solutionByCholesky() {
    MatrixLaws.solutionOfPositiveDefinite(
        6, (a, b) -> solve(LinearSolverFactory_DDRM.chol(a.length), a, b));
  }

  @Test
  void leastSquaresByReflections() {
    MatrixLaws.leastSquares(
        7, 3, (a, b) -> solve(LinearSolverFactory_DDRM.leastSquares(a.length, 3), a, b));
  }

  private static double[] solve(LinearSolverDense<DMatrixRMaj> solver, double[][] a, double[] b) {
    DMatrixRMaj x = new DMatrixRMaj(a[0].length, 1);
    assertTrue(solver.setA(new DMatrixRMaj(a)));
    solver.solve(new DMatrixRMaj(b), x);
    return x.data;
  }

  @Test
  void logDeterminantByCholesky() {
    MatrixLaws.logDeterminant(
        6,
        a -> {
          CholeskyDecomposition_F64<DMatrixRMaj> cholesky =
              DecompositionFactory_DDRM.chol(a.length, true);
          assertTrue(cholesky.decompose(new DMatrixRMaj(a)));
          DMatrixRMaj factor = cholesky.getT(null);
          double sum = 0;
          for (int i = 0; i < a.length; i++) {
            sum += 2 * Math.log(factor.get(i, i));
          }
          return sum;
        });
  }

  @Test
  void eigenvaluesOfSymmetricMatrix() {
    MatrixLaws.symmetricEigenvalueCubes(5, a -> eigenvalueCubes(a, true));
  }

  @Test
  void eigenvaluesOfGeneralMatrix() {
    MatrixLaws.eigenvalueCubes(5, a -> eigenvalueCubes(a, false));
  }

  private static double eigenvalueCubes(double[][] a, boolean symmetric) {
    EigenDecomposition_F64<DMatrixRMaj> eigen =
        DecompositionFactory_DDRM.eig(a.length, false, symmetric);
    assertTrue(eigen.decompose(new DMatrixRMaj(a)));
    double sum = 0;
    for (int i = 0; i < eigen.getNumberOfEigenvalues(); i++) {
      Complex_F64 value = eigen.getEigenvalue(i);
      sum += value.real * (value.real * value.real - 3 * value.imaginary * value.imaginary);
    }
    return sum;
  }

  @Test
  void singularValues() {
    MatrixLaws.singularValuePowers(
        6,
        4,
        a -> {
          SingularValueDecomposition_F64<DMatrixRMaj> svd =
              DecompositionFactory_DDRM.svd(a.length, a[0].length, false, false, false);
          assertTrue(svd.decompose(new DMatrixRMaj(a)));
          double sum = 0;
          for (int i = 0; i < svd.numberOfSingularValues(); i++) {
            sum += Math.pow(svd.getSingularValues()[i], 4);
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
          DMatrixRMaj matrix = new DMatrixRMaj(a);
          DMatrixRMaj product = new DMatrixRMaj(a[0].length, a[0].length);
          CommonOps_DDRM.multTransA(matrix, matrix, product);
          double norm = NormOps_DDRM.normF(product);
          return norm * norm;
        });
  }

  private static double[][] rows(DMatrixRMaj matrix) {
    return Matrices.rows(matrix.data, matrix.numCols);
  }
}
