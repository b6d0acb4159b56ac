package org.wengert.benchmarks.peers;

import org.hipparchus.analysis.differentiation.Gradient;

/** Hipparchus' numbers with one array of first derivatives each. */
final class GradientArithmetic implements Arithmetic<Gradient> {
  private final int variables;

  /** Numbers with derivatives by this many variables. */
  GradientArithmetic(int variables) {
    this.variables = variables;
  }

  @Override
  public Gradient[] array(int length) {
    return new Gradient[length];
  }

  @Override
  public Gradient variable(int n, int index, double value) {
    return Gradient.variable(n, index, value);
  }

  @Override
  public Gradient constant(double value) {
    return Gradient.constant(variables, value);
  }

  @Override
  public void derivatives(Gradient a, double[] out) {
    System.arraycopy(a.getGradient(), 0, out, 0, out.length);
  }

  @Override
  public Gradient add(Gradient a, Gradient b) {
    return a.add(b);
  }

  @Override
  public Gradient add(Gradient a, double b) {
    return a.add(b);
  }

  @Override
  public Gradient subtract(Gradient a, Gradient b) {
    return a.subtract(b);
  }

  @Override
  public Gradient multiply(Gradient a, Gradient b) {
    return a.multiply(b);
  }

  @Override
  public Gradient multiply(Gradient a, double b) {
    return a.multiply(b);
  }

  @Override
  public Gradient divide(Gradient a, Gradient b) {
    return a.divide(b);
  }

  @Override
  public Gradient exp(Gradient a) {
    return a.exp();
  }

  @Override
  public Gradient log(Gradient a) {
    return a.log();
  }

  @Override
  public Gradient tanh(Gradient a) {
    return a.tanh();
  }

  @Override
  public Gradient sqrt(Gradient a) {
    return a.sqrt();
  }

  @Override
  public Gradient sin(Gradient a) {
    return a.sin();
  }

  @Override
  public Gradient cos(Gradient a) {
    return a.cos();
  }

  @Override
  public double value(Gradient a) {
    return a.getReal();
  }
}
