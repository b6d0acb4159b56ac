package org.wengert.benchmarks.peers;

import java.util.Arrays;
import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;

/** Commons Math's numbers, of first order. */
final class CommonsArithmetic implements Arithmetic<DerivativeStructure> {
  private final int variables;

  /** Numbers with derivatives by this many variables. */
  CommonsArithmetic(int variables) {
    this.variables = variables;
  }

  @Override
  public DerivativeStructure[] array(int length) {
    return new DerivativeStructure[length];
  }

  @Override
  public DerivativeStructure variable(int n, int index, double value) {
    return new DerivativeStructure(n, 1, index, value);
  }

  @Override
  public DerivativeStructure constant(double value) {
    return new DerivativeStructure(variables, 1, value);
  }

  @Override
  public void derivatives(DerivativeStructure a, double[] out) {
    double[] all = a.getAllDerivatives();
    Arrays.fill(out, 0);
    System.arraycopy(all, 1, out, 0, all.length - 1);
  }

  @Override
  public DerivativeStructure add(DerivativeStructure a, DerivativeStructure b) {
    return a.add(b);
  }

  @Override
  public DerivativeStructure add(DerivativeStructure a, double b) {
    return a.add(b);
  }

  @Override
  public DerivativeStructure subtract(DerivativeStructure a, DerivativeStructure b) {
    return a.subtract(b);
  }

  @Override
  public DerivativeStructure multiply(DerivativeStructure a, DerivativeStructure b) {
    return a.multiply(b);
  }

  @Override
  public DerivativeStructure multiply(DerivativeStructure a, double b) {
    return a.multiply(b);
  }

  @Override
  public DerivativeStructure divide(DerivativeStructure a, DerivativeStructure b) {
    return a.divide(b);
  }

  @Override
  public DerivativeStructure exp(DerivativeStructure a) {
    return a.exp();
  }

  @Override
  public DerivativeStructure log(DerivativeStructure a) {
    return a.log();
  }

  @Override
  public DerivativeStructure tanh(DerivativeStructure a) {
    return a.tanh();
  }

  @Override
  public DerivativeStructure sqrt(DerivativeStructure a) {
    return a.sqrt();
  }

  @Override
  public DerivativeStructure sin(DerivativeStructure a) {
    return a.sin();
  }

  @Override
  public DerivativeStructure cos(DerivativeStructure a) {
    return a.cos();
  }

  @Override
  public double value(DerivativeStructure a) {
    return a.getReal();
  }
}
