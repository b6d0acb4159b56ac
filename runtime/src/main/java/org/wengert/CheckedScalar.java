package org.wengert;

import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.wengert.check.Subject;

/** A scalar function that is checked. */
record CheckedScalar(ToDoubleFunction<double[]> f) implements CheckedFunction {
  private double[] value(double[] x) {
    return new double[] {f.applyAsDouble(x)};
  }

  private static String entry(int output, int outputs, int input) {
    return "df/dx[" + input + "]";
  }

  @Override
  public Subject recorded() {
    return new CheckedJacobian(
        "Gradient check",
        this::value,
        (x, outputs) -> {
          ValueAndGradient both = Derivatives.valueAndGradient(f, x);
          double[] value = {both.value()};
          return new Subject.Claim(value, new double[][] {both.gradient()});
        },
        CheckedScalar::entry,
        x -> TracedBranches.scalar(f, x));
  }

  @Override
  public Subject against(Function<double[], double[]> gradient) {
    return againstJacobian(
        x -> {
          double[] row = gradient.apply(x);
          CheckedJacobian.checkLength(row, "The gradient", x.length);
          return new double[][] {row};
        });
  }

  @Override
  public Subject againstJacobian(Function<double[], double[][]> jacobian) {
    return new CheckedJacobian(
        "Gradient check",
        this::value,
        CheckedJacobian.byHand(jacobian),
        CheckedScalar::entry,
        x -> TracedBranches.scalar(f, x));
  }

  @Override
  public Subject secondOrder() {
    return secondOrder((x, v) -> Derivatives.hessianVectorProduct(f, x, v));
  }

  @Override
  public Subject secondOrder(BinaryOperator<double[]> hessianVectorProduct) {
    return new CheckedHessian(f, hessianVectorProduct);
  }
}
