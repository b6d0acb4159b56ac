package org.wengert.tape;

/** A linear map as a region, for tests: counts how often it is asked. */
final class MatrixRegion implements Region {
  private final double[][] matrix;
  private final int[] inputs;
  private int calls;

  /** Outputs by inputs. */
  MatrixRegion(double[][] matrix, int... inputs) {
    this.matrix = matrix;
    this.inputs = inputs;
  }

  /** How many cotangents were pulled back. */
  int calls() {
    return calls;
  }

  @Override
  public int[] inputs() {
    return inputs;
  }

  @Override
  public int outputs() {
    return matrix.length;
  }

  @Override
  public String name() {
    return "matrix";
  }

  @Override
  public void pullBack(double[] cotangent, double[] adjoints) {
    calls++;
    for (int i = 0; i < matrix.length; i++) {
      if (cotangent[i] != 0) {
        for (int k = 0; k < inputs.length; k++) {
          adjoints[k] += cotangent[i] * matrix[i][k];
        }
      }
    }
  }

  @Override
  public double[] pushForward(double[] tangents) {
    double[] result = new double[matrix.length];
    for (int i = 0; i < matrix.length; i++) {
      for (int k = 0; k < inputs.length; k++) {
        result[i] += matrix[i][k] * tangents[k];
      }
    }
    return result;
  }
}
