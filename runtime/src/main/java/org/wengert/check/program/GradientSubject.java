package org.wengert.check.program;

import java.util.Arrays;
import org.wengert.link.UntypedMethod;

/** A function of the program with a gradient of it that the program computes itself. */
final class GradientSubject extends MethodSubject {
  private final UntypedMethod gradient;

  GradientSubject(UntypedMethod function, CallPoint point, UntypedMethod gradient) {
    super(function, point, double.class);
    this.gradient = gradient;
  }

  /** Whether it can be that of this point. */
  private boolean fits(int length) {
    return length == point().x().length || length == point().firstArray();
  }

  /**
   * The gradient.
   *
   * @throws IllegalArgumentException if the method returns something of another shape
   */
  double[] gradient(double[] x) {
    Object[] arguments = point().at(x);
    Object result;
    try {
      result = gradient.call(arguments);
    } catch (Throwable thrown) {
      throw CallFailedException.of(thrown);
    }
    return Arrays.copyOf(checked(result), x.length);
  }

  /**
   * What the gradient returned, as it is.
   *
   * @throws IllegalArgumentException if it is no gradient
   */
  double[] checked(Object result) {
    if (!(result instanceof double[] row)) {
      throw new IllegalArgumentException("it returned null instead of a gradient");
    }
    if (!fits(row.length)) {
      throw new IllegalArgumentException(
          "it returned "
              + row.length
              + " partial derivatives, but there are "
              + point().x().length
              + " numbers among the arguments");
    }
    return row;
  }

  @Override
  void derive(double[] x) {
    gradient(x);
  }

  @Override
  public Claim jacobian(double[] x, int outputs) {
    return new Claim(null, new double[][] {gradient(x)});
  }

  @Override
  public Claim product(double[] x, double[] w, double[] v) {
    double[] row = gradient(x);
    double sum = 0;
    for (int i = 0; i < v.length; i++) {
      sum += v[i] == 0 ? 0 : row[i] * v[i];
    }
    return new Claim(null, new double[][] {{w[0] * sum}});
  }
}
