package org.wengert.benchmarks.peers;

import org.hipparchus.analysis.differentiation.SparseGradient;

/** Hipparchus' numbers with a map of those derivatives that are not zero. */
final class SparseArithmetic implements Arithmetic<SparseGradient> {
  @Override
  public SparseGradient[] array(int length) {
    return new SparseGradient[length];
  }

  @Override
  public SparseGradient variable(int n, int index, double value) {
    return SparseGradient.createVariable(index, value);
  }

  @Override
  public SparseGradient constant(double value) {
    return SparseGradient.createConstant(value);
  }

  @Override
  public void derivatives(SparseGradient a, double[] out) {
    for (int i = 0; i < out.length; i++) {
      out[i] = a.getDerivative(i);
    }
  }

  @Override
  public SparseGradient add(SparseGradient a, SparseGradient b) {
    return a.add(b);
  }

  @Override
  public SparseGradient add(SparseGradient a, double b) {
    return a.add(b);
  }

  @Override
  public SparseGradient subtract(SparseGradient a, SparseGradient b) {
    return a.subtract(b);
  }

  @Override
  public SparseGradient multiply(SparseGradient a, SparseGradient b) {
    return a.multiply(b);
  }

  @Override
  public SparseGradient multiply(SparseGradient a, double b) {
    return a.multiply(b);
  }

  @Override
  public SparseGradient divide(SparseGradient a, SparseGradient b) {
    return a.divide(b);
  }

  @Override
  public SparseGradient exp(SparseGradient a) {
    return a.exp();
  }

  @Override
  public SparseGradient log(SparseGradient a) {
    return a.log();
  }

  @Override
  public SparseGradient tanh(SparseGradient a) {
    return a.tanh();
  }

  @Override
  public SparseGradient sqrt(SparseGradient a) {
    return a.sqrt();
  }

  @Override
  public SparseGradient sin(SparseGradient a) {
    return a.sin();
  }

  @Override
  public SparseGradient cos(SparseGradient a) {
    return a.cos();
  }

  @Override
  public double value(SparseGradient a) {
    return a.getReal();
  }
}
