package org.wengert.second;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.wengert.Derivatives;
import org.wengert.ValueAndHessian;
import org.wengert.language.Expect;

/** Second derivatives of the methods of {@code Math} against closed forms. */
class MathSecondDerivativesTest {
  private static final double TOLERANCE = 2e-13;

  /** A method of one number, its second derivative, and where it is compared. */
  private record Unary(
      String name, DoubleUnaryOperator f, DoubleUnaryOperator second, double... points) {}

  /** A method of two numbers, and its second derivatives xx, xy and yy. */
  private record Binary(
      String name,
      DoubleBinaryOperator f,
      DoubleBinaryOperator xx,
      DoubleBinaryOperator xy,
      DoubleBinaryOperator yy,
      double[]... points) {}

  private static double cube(double x) {
    return x * x * x;
  }

  private static final DoubleUnaryOperator ZERO = x -> 0;
  private static final DoubleBinaryOperator NONE = (x, y) -> 0;

  private static final List<Unary> UNARY =
      List.of(
          new Unary("sin", Math::sin, x -> -Math.sin(x), 0, 0.3, 2, -5),
          new Unary("cos", Math::cos, x -> -Math.cos(x), 0, 0.3, 2, -5),
          new Unary(
              "tan", Math::tan, x -> 2 * Math.tan(x) / Math.pow(Math.cos(x), 2), 0, 0.3, 1, -1.2),
          new Unary("asin", Math::asin, x -> x / Math.pow(1 - x * x, 1.5), 0, 0.3, -0.8),
          new Unary("acos", Math::acos, x -> -x / Math.pow(1 - x * x, 1.5), 0, 0.3, -0.8),
          new Unary("atan", Math::atan, x -> -2 * x / Math.pow(1 + x * x, 2), 0, 0.3, -3),
          new Unary("sinh", Math::sinh, Math::sinh, 0, 0.3, -2),
          new Unary("cosh", Math::cosh, Math::cosh, 0, 0.3, -2),
          new Unary(
              "tanh", Math::tanh, x -> -2 * Math.tanh(x) / Math.pow(Math.cosh(x), 2), 0, 0.3, -1),
          new Unary("exp", Math::exp, Math::exp, 0, 0.3, -2),
          new Unary("expm1", Math::expm1, Math::exp, 0, 0.3, -2),
          new Unary("log", Math::log, x -> -1 / (x * x), 0.3, 5),
          new Unary("log10", Math::log10, x -> -1 / (x * x * Math.log(10)), 0.3, 5),
          new Unary("log1p", Math::log1p, x -> -1 / ((1 + x) * (1 + x)), 0, 0.3, -0.5),
          new Unary("sqrt", Math::sqrt, x -> -0.25 / (x * Math.sqrt(x)), 0.3, 5),
          new Unary("cbrt", Math::cbrt, x -> -2.0 / 9 / (x * x) * Math.cbrt(x), 0.3, 5, -2),
          new Unary("toRadians", Math::toRadians, ZERO, 0.3),
          new Unary("toDegrees", Math::toDegrees, ZERO, 0.3),
          new Unary("abs", Math::abs, ZERO, 0, 0.3, -2),
          new Unary("ceil", Math::ceil, ZERO, 0.3),
          new Unary("floor", Math::floor, ZERO, 0.3),
          new Unary("rint", Math::rint, ZERO, 0.3),
          new Unary("signum", Math::signum, ZERO, 0.3),
          new Unary("ulp", Math::ulp, ZERO, 0.3),
          new Unary("nextUp", Math::nextUp, ZERO, 0.3),
          new Unary("nextDown", Math::nextDown, ZERO, 0.3));

  private static final List<Binary> BINARY =
      List.of(
          new Binary(
              "pow",
              Math::pow,
              (x, y) -> y * (y - 1) * Math.pow(x, y - 2),
              (x, y) -> Math.pow(x, y - 1) * (1 + y * Math.log(x)),
              (x, y) -> Math.pow(x, y) * Math.log(x) * Math.log(x),
              new double[] {1.3, 2.1},
              new double[] {0.4, -1.7},
              new double[] {2, 3}),
          new Binary(
              "atan2",
              Math::atan2,
              (y, x) -> -2 * x * y / Math.pow(x * x + y * y, 2),
              (y, x) -> (y * y - x * x) / Math.pow(x * x + y * y, 2),
              (y, x) -> 2 * x * y / Math.pow(x * x + y * y, 2),
              new double[] {1.3, 2.1},
              new double[] {0.4, -1.7}),
          new Binary(
              "hypot",
              Math::hypot,
              (x, y) -> y * y / cube(Math.hypot(x, y)),
              (x, y) -> -x * y / cube(Math.hypot(x, y)),
              (x, y) -> x * x / cube(Math.hypot(x, y)),
              new double[] {3, 4},
              new double[] {0.4, -1.7}),
          new Binary("max", Math::max, NONE, NONE, NONE, new double[] {3, 4}, new double[] {1, 1}),
          new Binary("min", Math::min, NONE, NONE, NONE, new double[] {3, 4}, new double[] {1, 1}),
          new Binary("copySign", Math::copySign, NONE, NONE, NONE, new double[] {3, -4}),
          new Binary("IEEEremainder", Math::IEEEremainder, NONE, NONE, NONE, new double[] {7, 3}),
          new Binary("nextAfter", Math::nextAfter, NONE, NONE, NONE, new double[] {7, 3}));

  @TestFactory
  Stream<DynamicTest> ofOneNumber() {
    return UNARY.stream().map(row -> dynamicTest(row.name, () -> check(row)));
  }

  private static void check(Unary row) {
    for (double x : row.points) {
      double[] point = {x};
      ValueAndHessian found = Derivatives.valueAndHessian(v -> row.f.applyAsDouble(v[0]), point);
      Expect.sameBits(row.f.applyAsDouble(x), found.value(), "value at " + x);
      double expected = row.second.applyAsDouble(x);
      close(expected, found.hessian()[0][0], row.name + " at " + x);
      close(expected, Derivatives.secondDerivative(row.f, x), row.name + " itself at " + x);
      double first = Derivatives.derivative(row.f, x);
      close(first, found.gradient()[0], "first derivative of " + row.name + " at " + x);
    }
  }

  @TestFactory
  Stream<DynamicTest> ofTwoNumbers() {
    return BINARY.stream().map(row -> dynamicTest(row.name, () -> check(row)));
  }

  private static void check(Binary row) {
    for (double[] p : row.points) {
      double[][] hessian =
          Derivatives.hessian((double[] v) -> row.f.applyAsDouble(v[0], v[1]), p.clone());
      String where = row.name + " at " + Arrays.toString(p);
      close(row.xx.applyAsDouble(p[0], p[1]), hessian[0][0], where + ", xx");
      close(row.xy.applyAsDouble(p[0], p[1]), hessian[0][1], where + ", xy");
      close(row.xy.applyAsDouble(p[0], p[1]), hessian[1][0], where + ", yx");
      close(row.yy.applyAsDouble(p[0], p[1]), hessian[1][1], where + ", yy");
    }
  }

  @Test
  void fusedMultiplyAdd() {
    double[][] hessian =
        Derivatives.hessian(
            (double[] v) -> Math.fma(v[0], v[1], v[2]) * v[2], new double[] {2, 3, 5});
    double[][] expected = {{0, 5, 3}, {5, 0, 2}, {3, 2, 2}};
    for (int i = 0; i < 3; i++) {
      Expect.close(expected[i], hessian[i], "row " + i);
    }
  }

  /** x/y and x y, at (3, 2). */
  @Test
  void operators() {
    double[] at = {3, 2};
    double[][] quotient = Derivatives.hessian(x -> x[0] / x[1], at);
    close(0, quotient[0][0], "x/y by x and x");
    close(-0.25, quotient[0][1], "x/y by x and y");
    close(0.75, quotient[1][1], "x/y by y and y");
    double[][] product = Derivatives.hessian(x -> x[0] * x[1] * x[1], at);
    close(0, product[0][0], "x y y by x and x");
    close(4, product[0][1], "x y y by x and y");
    close(6, product[1][1], "x y y by y and y");
  }

  @Test
  void scaled() {
    assertEquals(24, Derivatives.secondDerivative(v -> Math.scalb(v * v * v, 1), 2));
  }

  /** A method of this JDK that is missing above would be a gap. */
  @Test
  void allMethodsAreHere() {
    Set<String> covered = new TreeSet<>(Set.of("fma", "scalb", "random", "clamp"));
    UNARY.forEach(row -> covered.add(row.name));
    BINARY.forEach(row -> covered.add(row.name));
    Set<String> missing =
        Arrays.stream(Math.class.getMethods())
            .filter(method -> method.getDeclaringClass() == Math.class)
            .filter(method -> method.getReturnType() == double.class)
            .map(Method::getName)
            .filter(name -> !covered.contains(name))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(Set.of(), missing);
  }

  private static void close(double expected, double found, String what) {
    boolean same = expected == found;
    assertTrue(
        same || Math.abs(expected - found) <= TOLERANCE * Math.abs(expected),
        () -> what + ": expected " + expected + ", but was " + found);
  }
}
