package org.wengert;

import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.wengert.check.Subject;

/** A vector function that is checked. */
record CheckedVector(Function<double[], double[]> f) implements CheckedFunction {
  private static String entry(int output, int outputs, int input) {
    return "df[" + output + "]/dx[" + input + "]";
  }

  @Override
  public Subject recorded() {
    return new CheckedJacobian(
        "Jacobian check",
        f,
        (x, outputs) -> record(x),
        CheckedVector::entry,
        x -> TracedBranches.vector(f, x)) {
      @Override
      public Claim product(double[] x, double[] w, double[] v) {
        ValueAndCotangent both = Derivatives.vjp(f, x, w);
        return new Claim(both.value(), new double[][] {{dot(both.cotangent(), v)}});
      }
    };
  }

  private Subject.Claim record(double[] x) {
    Tape tape = TapePool.take();
    try {
      double[] value = tape.record(f, x);
      return new Subject.Claim(value, tape.jacobian());
    } finally {
      TapePool.giveBack(tape);
    }
  }

  @Override
  public Subject against(Function<double[], double[]> gradient) {
    throw new IllegalArgumentException(
        "f is a vector function, so it has no gradient. Use againstJacobian.");
  }

  @Override
  public Subject againstJacobian(Function<double[], double[][]> jacobian) {
    return new CheckedJacobian(
        "Jacobian check",
        f,
        CheckedJacobian.byHand(jacobian),
        CheckedVector::entry,
        x -> TracedBranches.vector(f, x));
  }

  @Override
  public Subject secondOrder() {
    throw noHessian();
  }

  @Override
  public Subject secondOrder(BinaryOperator<double[]> hessianVectorProduct) {
    throw noHessian();
  }

  private static IllegalArgumentException noHessian() {
    return new IllegalArgumentException(
        "f is a vector function, so it has no Hessian matrix. Check w'f for some weights w.");
  }
}
