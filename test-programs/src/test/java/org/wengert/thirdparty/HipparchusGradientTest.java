package org.wengert.thirdparty;

import java.util.function.ToDoubleFunction;
import org.hipparchus.CalculusFieldElement;
import org.hipparchus.analysis.differentiation.DSFactory;
import org.hipparchus.analysis.differentiation.DerivativeStructure;
import org.hipparchus.analysis.differentiation.Gradient;
import org.hipparchus.linear.Array2DRowFieldMatrix;
import org.hipparchus.linear.FieldLUDecomposition;
import org.hipparchus.linear.FieldMatrix;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.special.elliptic.jacobi.FieldJacobiElliptic;
import org.hipparchus.special.elliptic.jacobi.JacobiElliptic;
import org.hipparchus.special.elliptic.jacobi.JacobiEllipticBuilder;
import org.hipparchus.special.elliptic.legendre.LegendreEllipticIntegral;
import org.hipparchus.util.Binary64;
import org.hipparchus.util.FastMath;
import org.hipparchus.util.MathArrays;
import org.junit.jupiter.api.Test;
import org.wengert.programs.Agreement;
import org.wengert.programs.Recorded;

/**
 * Hipparchus differentiates too, forward, in code that is written once more for its {@code
 * Gradient}: what it finds is held against what Wengert finds in the code for {@code double}.
 */
class HipparchusGradientTest {
  private static final double ROUNDING = 1e-12;
  private static final double[] POINT = {0.7, 1.9};

  /** A function of any kind of number. */
  @FunctionalInterface
  private interface Generic {
    <T extends CalculusFieldElement<T>> T of(T[] x);
  }

  private static Gradient[] variables(double[] x) {
    Gradient[] variables = new Gradient[x.length];
    for (int i = 0; i < x.length; i++) {
      variables[i] = Gradient.variable(x.length, i, x[i]);
    }
    return variables;
  }

  private static void check(Generic generic, ToDoubleFunction<double[]> f, double[] x) {
    Gradient expected = generic.of(variables(x));
    double value = expected.getValue();
    Agreement.close("value", value, f.applyAsDouble(x), ROUNDING * Math.abs(value));
    Agreement.toLargest(
        "gradient", ROUNDING, expected.getGradient(), Recorded.gradientInBothModes(f, x));
  }

  /** The same generic code on the library's box of a double. */
  private static double boxed(Generic generic, double[] x) {
    Binary64[] boxes = new Binary64[x.length];
    for (int i = 0; i < x.length; i++) {
      boxes[i] = new Binary64(x[i]);
    }
    return generic.of(boxes).getReal();
  }

  private static <T extends CalculusFieldElement<T>> T elementary(T[] x) {
    T a = x[0];
    T b = x[1];
    T sum = a.sin().multiply(b.exp()).add(a.atan2(b)).add(a.hypot(b).log());
    sum = sum.add(b.cosh().subtract(a.tanh())).add(a.pow(3).divide(b.sqrt().add(2)));
    sum = sum.add(a.asin().multiply(a.acos())).add(b.cbrt().reciprocal()).add(b.rootN(5));
    sum = sum.add(a.expm1().multiply(b.log1p())).add(b.acosh()).add(a.atanh()).add(b.asinh());
    sum = sum.add(a.linearCombination(a, b, b, b)).add(a.pow(b)).add(b.log10().square());
    return sum.add(a.sinCos().cos()).add(b.sinhCosh().sinh()).add(a.negate().ceil());
  }

  @Test
  void elementaryFunctionsOfBoxes() {
    Generic generic = HipparchusGradientTest::elementary;
    check(generic, x -> boxed(generic, x), POINT);
  }

  private static double elementary(double a, double b) {
    double sum = FastMath.sin(a) * FastMath.exp(b) + FastMath.atan2(a, b);
    sum += FastMath.log(FastMath.hypot(a, b)) + FastMath.cosh(b) - FastMath.tanh(a);
    sum += FastMath.pow(a, 3) / (FastMath.sqrt(b) + 2) + FastMath.asin(a) * FastMath.acos(a);
    sum += 1 / FastMath.cbrt(b) + FastMath.pow(b, 0.2) + FastMath.expm1(a) * FastMath.log1p(b);
    sum += FastMath.acosh(b) + FastMath.atanh(a) + FastMath.asinh(b);
    sum += MathArrays.linearCombination(a, b, b, b) + FastMath.pow(a, b);
    sum += FastMath.log10(b) * FastMath.log10(b) + FastMath.sinCos(a).cos();
    return sum + FastMath.sinhCosh(b).sinh() + FastMath.ceil(-a);
  }

  @Test
  void elementaryFunctions() {
    check(HipparchusGradientTest::elementary, x -> elementary(x[0], x[1]), POINT);
  }

  private static <T extends CalculusFieldElement<T>> T elliptic(T[] x) {
    return LegendreEllipticIntegral.bigF(x[0], x[1])
        .add(LegendreEllipticIntegral.bigE(x[0], x[1]))
        .add(LegendreEllipticIntegral.bigK(x[1]));
  }

  @Test
  void ellipticIntegrals() {
    check(
        HipparchusGradientTest::elliptic,
        x ->
            LegendreEllipticIntegral.bigF(x[0], x[1])
                + LegendreEllipticIntegral.bigE(x[0], x[1])
                + LegendreEllipticIntegral.bigK(x[1]),
        new double[] {0.7, 0.3});
  }

  private static <T extends CalculusFieldElement<T>> T jacobi(T[] x) {
    FieldJacobiElliptic<T> functions = JacobiEllipticBuilder.build(x[1]);
    return functions.valuesN(x[0]).sn().add(functions.valuesN(x[0]).dn());
  }

  @Test
  void ellipticFunctions() {
    check(
        HipparchusGradientTest::jacobi,
        x -> {
          JacobiElliptic functions = JacobiEllipticBuilder.build(x[1]);
          return functions.valuesN(x[0]).sn() + functions.valuesN(x[0]).dn();
        },
        new double[] {0.7, 0.3});
  }

  private static final int SIZE = 3;

  private static <T extends CalculusFieldElement<T>> T determinant(T[] x) {
    FieldMatrix<T> matrix = new Array2DRowFieldMatrix<>(x[0].getField(), SIZE, SIZE);
    for (int i = 0; i < x.length; i++) {
      matrix.setEntry(i / SIZE, i % SIZE, x[i]);
    }
    return new FieldLUDecomposition<>(matrix).getDeterminant();
  }

  @Test
  void determinant() {
    check(
        HipparchusGradientTest::determinant,
        x -> {
          RealMatrix matrix = MatrixUtils.createRealMatrix(Matrices.rows(x, SIZE));
          return new LUDecomposition(matrix).getDeterminant();
        },
        Matrices.flat(Matrices.needingPivots(SIZE, 31)));
  }

  /**
   * Wengert's gradient of one of Hipparchus' derivatives: a row of the second derivatives, which
   * Hipparchus has as well.
   */
  @Test
  void gradientOfADerivative() {
    DSFactory factory = new DSFactory(2, 2);
    DerivativeStructure[] variables = {
      factory.variable(0, POINT[0]), factory.variable(1, POINT[1])
    };
    DerivativeStructure expected = elementary(variables);
    double[][] second = {
      {expected.getPartialDerivative(2, 0), expected.getPartialDerivative(1, 1)},
      {expected.getPartialDerivative(1, 1), expected.getPartialDerivative(0, 2)}
    };
    double[][] found =
        Recorded.jacobianInBothModes((double[] x) -> elementary(variables(x)).getGradient(), POINT);
    Agreement.toLargest("second derivatives", ROUNDING, second, found);
  }
}
