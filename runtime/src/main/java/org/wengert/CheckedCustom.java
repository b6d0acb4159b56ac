package org.wengert;

import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.wengert.check.Subject;
import org.wengert.link.CustomRun;

/**
 * A custom derivative that is checked. Its inputs are taken as one point, one after another. If it
 * has a {@code tangent} of its own, each output is there twice: for {@code backward} and for that.
 */
final class CheckedCustom implements CheckedFunction, Subject {
  private final CustomDerivative derivative;
  private final int[] lengths;
  private final boolean hasTangent;

  CheckedCustom(CustomDerivative derivative, double[][] inputs) {
    this.derivative = derivative;
    this.lengths = new int[inputs.length];
    for (int k = 0; k < lengths.length; k++) {
      lengths[k] = inputs[k].length;
    }
    this.hasTangent = hasTangent(derivative.getClass());
  }

  private static boolean hasTangent(Class<?> type) {
    try {
      return type.getMethod("tangent", CustomDerivative.Context.class, double[][].class)
              .getDeclaringClass()
          != CustomDerivative.class;
    } catch (NoSuchMethodException e) {
      throw new AssertionError(e); // the interface has it
    }
  }

  /** All inputs, one after another. */
  static double[] join(double[][] inputs) {
    int length = 0;
    for (double[] input : inputs) {
      length += input.length;
    }
    double[] joined = new double[length];
    int start = 0;
    for (double[] input : inputs) {
      System.arraycopy(input, 0, joined, start, input.length);
      start += input.length;
    }
    return joined;
  }

  private double[][] split(double[] joined) {
    double[][] inputs = new double[lengths.length][];
    int start = 0;
    for (int k = 0; k < lengths.length; k++) {
      inputs[k] = new double[lengths[k]];
      System.arraycopy(joined, start, inputs[k], 0, lengths[k]);
      start += lengths[k];
    }
    return inputs;
  }

  private CustomRun run(double[] x) {
    int length = 0;
    for (int each : lengths) {
      length += each;
    }
    if (x.length != length) {
      throw new IllegalArgumentException(
          "x has " + x.length + " entries, but the inputs have " + length);
    }
    return new CustomRun(derivative, split(x));
  }

  @Override
  public double[] value(double[] x) {
    double[] once = run(x).outputs();
    return hasTangent ? join(new double[][] {once, once}) : once;
  }

  @Override
  public Claim jacobian(double[] x, int outputs) {
    CustomRun run = run(x);
    int own = run.outputs().length;
    double[][] rows = new double[outputs][x.length];
    for (int j = 0; j < own; j++) {
      double[] unit = new double[own];
      unit[j] = 1;
      rows[j] = join(run.backward(unit));
    }
    if (hasTangent) {
      for (int i = 0; i < x.length; i++) {
        double[] unit = new double[x.length];
        unit[i] = 1;
        double[] column = run.tangent(split(unit));
        for (int j = 0; j < own; j++) {
          rows[own + j][i] = column[j];
        }
      }
    }
    return new Claim(null, rows);
  }

  @Override
  public Claim product(double[] x, double[] w, double[] v) {
    CustomRun run = run(x);
    int own = run.outputs().length;
    double[] cotangent = new double[own];
    System.arraycopy(w, 0, cotangent, 0, own);
    double product = CheckedJacobian.dot(join(run.backward(cotangent)), v);
    if (hasTangent) {
      double[] tangent = run.tangent(split(v));
      for (int j = 0; j < own; j++) {
        product += w[own + j] * tangent[j];
      }
    }
    return new Claim(null, new double[][] {{product}});
  }

  @Override
  public String entry(int output, int outputs, int input) {
    int own = hasTangent ? outputs / 2 : outputs;
    String method = !hasTangent ? "" : output < own ? "backward " : "tangent ";
    int position = input;
    int number = 0;
    while (position >= lengths[number]) {
      position -= lengths[number++];
    }
    return method + "dy[" + output % own + "]/dx" + number + "[" + position + "]";
  }

  @Override
  public String title() {
    return "Check of " + derivative.getClass().getName();
  }

  @Override
  public Subject recorded() {
    return this;
  }

  @Override
  public Subject against(Function<double[], double[]> gradient) {
    throw itself();
  }

  @Override
  public Subject againstJacobian(Function<double[], double[][]> jacobian) {
    throw itself();
  }

  @Override
  public Subject secondOrder() {
    throw itself();
  }

  @Override
  public Subject secondOrder(BinaryOperator<double[]> hessianVectorProduct) {
    throw itself();
  }

  private static IllegalArgumentException itself() {
    return new IllegalArgumentException(
        "It is the custom derivative's own backward that is checked. There is nothing to choose.");
  }
}
