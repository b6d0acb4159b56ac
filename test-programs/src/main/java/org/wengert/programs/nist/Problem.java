package org.wengert.programs.nist;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import org.wengert.Differentiable;

/** A nonlinear least squares problem: published data, and the model that is fitted to them. */
public final class Problem {
  private final ProblemData data;
  private final Model model;
  private final ModelGradient modelGradient;
  private final double[] response;

  /**
   * Creates a problem.
   *
   * @param data the published data
   * @param transform what is applied to the observed response before the fit: identity, or the
   *     logarithm where the model is published for {@code log(y)}
   * @param model the model
   * @param modelGradient the derivatives of the model
   */
  public Problem(
      ProblemData data, DoubleUnaryOperator transform, Model model, ModelGradient modelGradient) {
    this.data = data;
    this.model = model;
    this.modelGradient = modelGradient;
    this.response = DoubleStream.of(data.y()).map(transform).toArray();
  }

  /** Returns the name of the data set. */
  public String name() {
    return data.name();
  }

  /** Returns the published data and the certified solution. */
  public ProblemData data() {
    return data;
  }

  /**
   * Returns the residuals, response minus model, one per observation.
   *
   * @param b the parameters
   */
  @Differentiable
  public double[] residuals(double[] b) {
    double[] residuals = new double[response.length];
    for (int i = 0; i < residuals.length; i++) {
      residuals[i] = response[i] - model.value(b, data.x()[i]);
    }
    return residuals;
  }

  /**
   * Returns half the sum of the squared residuals.
   *
   * @param b the parameters
   */
  @Differentiable
  public double halfSumOfSquares(double[] b) {
    double sum = 0;
    for (double residual : residuals(b)) {
      sum += residual * residual;
    }
    return 0.5 * sum;
  }

  /**
   * Returns the Jacobian of {@link #residuals} by hand, observations by parameters.
   *
   * @param b the parameters
   */
  public double[][] jacobian(double[] b) {
    double[][] jacobian = new double[response.length][];
    for (int i = 0; i < jacobian.length; i++) {
      jacobian[i] = modelGradient.value(b, data.x()[i]);
      for (int j = 0; j < b.length; j++) {
        jacobian[i][j] = -jacobian[i][j];
      }
    }
    return jacobian;
  }

  /**
   * Returns the gradient of {@link #halfSumOfSquares} by hand: the transposed Jacobian times the
   * residuals.
   *
   * @param b the parameters
   */
  public double[] gradient(double[] b) {
    double[] residuals = residuals(b);
    double[][] jacobian = jacobian(b);
    double[] gradient = new double[b.length];
    for (int i = 0; i < residuals.length; i++) {
      for (int j = 0; j < b.length; j++) {
        gradient[j] += jacobian[i][j] * residuals[i];
      }
    }
    return gradient;
  }

  @Override
  public String toString() {
    return name();
  }
}
