package org.wengert.tape;

/** A number that the program itself declares to be an input: its adjoint is kept here. */
final class NamedInput implements Region {
  private static final int[] NONE = {};

  private final String name;
  private double adjoint;

  NamedInput(String name) {
    this.name = name;
  }

  void clear() {
    adjoint = 0;
  }

  /** What the sweeps since {@link #clear} found. */
  double adjoint() {
    return adjoint;
  }

  @Override
  public int[] inputs() {
    return NONE;
  }

  @Override
  public int outputs() {
    return 1;
  }

  @Override
  public String name() {
    return "input " + name;
  }

  @Override
  public void pullBack(double[] cotangent, double[] adjoints) {
    adjoint += cotangent[0];
  }

  @Override
  public double[] pushForward(double[] tangents) {
    return new double[1];
  }
}
