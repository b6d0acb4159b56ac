package org.wengert.thirdparty;

import org.ejml.data.Complex_F64;
import org.ejml.simple.SimpleEVD;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

/** The objects of EJML that hide its procedures, and its language of equations. */
class EjmlSimpleTest {
  @Test
  void pipeline() {
    FrobeniusLaw.check(
        (rowsOfA, rowsOfB) -> {
          SimpleMatrix a = new SimpleMatrix(rowsOfA);
          SimpleMatrix b = new SimpleMatrix(rowsOfB);
          return a.mult(b.invert()).transpose().plus(b.scale(a.trace())).normF();
        });
  }

  @Test
  void pipelineByPositions() {
    FrobeniusLaw.check(
        (rowsOfA, rowsOfB) -> {
          int n = rowsOfA.length;
          SimpleMatrix both = new SimpleMatrix(n, 2 * n);
          both.insertIntoThis(0, 0, new SimpleMatrix(rowsOfA));
          both.insertIntoThis(0, n, new SimpleMatrix(rowsOfB));
          SimpleMatrix a = both.cols(0, n);
          SimpleMatrix b = both.extractMatrix(0, n, n, 2 * n);
          SimpleMatrix y = b.transpose().solve(a.transpose()).plus(a.diag().elementSum(), b);
          return Math.sqrt(y.elementMult(y).elementSum());
        });
  }

  @Test
  void equation() {
    FrobeniusLaw.check(
        (rowsOfA, rowsOfB) -> {
          SimpleMatrix y = new SimpleMatrix(1, 1);
          y.equation(
              "Y = (A * inv(B))' + trace(A) * B",
              y,
              "Y",
              new SimpleMatrix(rowsOfA),
              "A",
              new SimpleMatrix(rowsOfB),
              "B");
          return y.normF();
        });
  }

  @Test
  void determinant() {
    MatrixLaws.determinant(6, a -> new SimpleMatrix(a).determinant());
  }

  @Test
  void inverse() {
    MatrixLaws.inverse(6, a -> new SimpleMatrix(a).invert().toArray2());
  }

  @Test
  void solution() {
    MatrixLaws.solution(
        6, (a, b) -> new SimpleMatrix(a).solve(new SimpleMatrix(b)).getDDRM().getData());
  }

  @Test
  void leastSquares() {
    MatrixLaws.leastSquares(
        7, 3, (a, b) -> new SimpleMatrix(a).solve(new SimpleMatrix(b)).getDDRM().getData());
  }

  @Test
  void pseudoInverse() {
    MatrixLaws.leastSquares(
        7,
        3,
        (a, b) ->
            new SimpleMatrix(a).pseudoInverse().mult(new SimpleMatrix(b)).getDDRM().getData());
  }

  @Test
  void eigenvalues() {
    MatrixLaws.symmetricEigenvalueCubes(5, EjmlSimpleTest::eigenvalueCubes);
    MatrixLaws.eigenvalueCubes(5, EjmlSimpleTest::eigenvalueCubes);
  }

  private static double eigenvalueCubes(double[][] a) {
    SimpleEVD<SimpleMatrix> eigen = new SimpleMatrix(a).eig();
    double sum = 0;
    for (Complex_F64 value : eigen.getEigenvalues()) {
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
          double sum = 0;
          for (double sigma : new SimpleMatrix(a).svd().getSingularValues()) {
            sum += Math.pow(sigma, 4);
          }
          return sum;
        });
  }
}
