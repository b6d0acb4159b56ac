package org.wengert.link;

import java.util.function.BiFunction;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import org.wengert.Implicit;
import org.wengert.shadow.ArrayShadow;
import org.wengert.shadow.Run;

/** Calls of {@link Implicit} from twins: the solver as it is, then the derivative. */
public final class ImplicitCalls {
  private static final String ARRAYS =
      "(Ljava/util/function/BiFunction;Ljava/util/function/Function;[D)[D";
  private static final String ARRAYS_TOLERANCE =
      "(Ljava/util/function/BiFunction;Ljava/util/function/Function;[DD)[D";
  private static final String NUMBERS =
      "(Ljava/util/function/DoubleBinaryOperator;Ljava/util/function/DoubleUnaryOperator;D)D";
  private static final String NUMBERS_TOLERANCE =
      "(Ljava/util/function/DoubleBinaryOperator;Ljava/util/function/DoubleUnaryOperator;DD)D";

  private ImplicitCalls() {}

  @Substitute(type = Implicit.class, method = "root", descriptor = ARRAYS)
  public static double[] root(
      BiFunction<double[], double[], double[]> g,
      Function<double[], double[]> solver,
      double[] x,
      ArrayShadow shadow,
      Run run) {
    return root(g, solver, x, Implicit.TOLERANCE, shadow, 0, run);
  }

  @Substitute(type = Implicit.class, method = "root", descriptor = ARRAYS_TOLERANCE)
  public static double[] root(
      BiFunction<double[], double[], double[]> g,
      Function<double[], double[]> solver,
      double[] x,
      double tolerance,
      ArrayShadow shadow,
      int shadowOfTolerance,
      Run run) {
    double[] y = Implicit.root(g, solver, x, tolerance);
    new ImplicitArrays("Implicit.root", g, false, run).differentiate(y, x, shadow, tolerance);
    return y;
  }

  @Substitute(type = Implicit.class, method = "fixedPoint", descriptor = ARRAYS)
  public static double[] fixedPoint(
      BiFunction<double[], double[], double[]> f,
      Function<double[], double[]> solver,
      double[] x,
      ArrayShadow shadow,
      Run run) {
    return fixedPoint(f, solver, x, Implicit.TOLERANCE, shadow, 0, run);
  }

  @Substitute(type = Implicit.class, method = "fixedPoint", descriptor = ARRAYS_TOLERANCE)
  public static double[] fixedPoint(
      BiFunction<double[], double[], double[]> f,
      Function<double[], double[]> solver,
      double[] x,
      double tolerance,
      ArrayShadow shadow,
      int shadowOfTolerance,
      Run run) {
    double[] y = Implicit.fixedPoint(f, solver, x, tolerance);
    new ImplicitArrays("Implicit.fixedPoint", f, true, run).differentiate(y, x, shadow, tolerance);
    return y;
  }

  @Substitute(type = Implicit.class, method = "root", descriptor = NUMBERS)
  public static double root(
      DoubleBinaryOperator g, DoubleUnaryOperator solver, double x, int shadow, Run run) {
    return root(g, solver, x, Implicit.TOLERANCE, shadow, 0, run);
  }

  @Substitute(type = Implicit.class, method = "root", descriptor = NUMBERS_TOLERANCE)
  public static double root(
      DoubleBinaryOperator g,
      DoubleUnaryOperator solver,
      double x,
      double tolerance,
      int shadow,
      int shadowOfTolerance,
      Run run) {
    double y = Implicit.root(g, solver, x, tolerance);
    new ImplicitNumber("Implicit.root", g, false, run).differentiate(y, x, shadow, tolerance);
    return y;
  }

  @Substitute(type = Implicit.class, method = "fixedPoint", descriptor = NUMBERS)
  public static double fixedPoint(
      DoubleBinaryOperator f, DoubleUnaryOperator solver, double x, int shadow, Run run) {
    return fixedPoint(f, solver, x, Implicit.TOLERANCE, shadow, 0, run);
  }

  @Substitute(type = Implicit.class, method = "fixedPoint", descriptor = NUMBERS_TOLERANCE)
  public static double fixedPoint(
      DoubleBinaryOperator f,
      DoubleUnaryOperator solver,
      double x,
      double tolerance,
      int shadow,
      int shadowOfTolerance,
      Run run) {
    double y = Implicit.fixedPoint(f, solver, x, tolerance);
    new ImplicitNumber("Implicit.fixedPoint", f, true, run).differentiate(y, x, shadow, tolerance);
    return y;
  }
}
