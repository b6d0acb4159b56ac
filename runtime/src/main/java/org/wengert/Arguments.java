package org.wengert;

/** Checks of what users pass to the API. Messages name the argument, and both numbers of a pair. */
final class Arguments {
  private Arguments() {}

  /**
   * Refuses null.
   *
   * @param argument what was passed
   * @param name the parameter's name
   * @throws IllegalArgumentException if it is null
   */
  static void notNull(Object argument, String name) {
    if (argument == null) {
      throw new IllegalArgumentException(name + " is null");
    }
  }

  /**
   * Refuses a vector that has not one weight for each output.
   *
   * @param weights the vector
   * @param name what it is called in the message
   * @param outputs number of outputs of the recorded function
   * @throws IllegalArgumentException if it is null or of another length
   */
  static void weights(double[] weights, String name, int outputs) {
    length(weights, name, outputs, "outputs");
  }

  private static void length(double[] vector, String name, int length, String ofWhat) {
    notNull(vector, name);
    if (vector.length != length) {
      throw new IllegalArgumentException(
          name + " has " + vector.length + " entries, but f has " + length + " " + ofWhat);
    }
  }

  /**
   * Refuses a direction that has not one entry for each input.
   *
   * @param direction the vector
   * @param name what it is called in the message
   * @param inputs number of entries of the point
   * @throws IllegalArgumentException if it is null or of another length
   */
  static void direction(double[] direction, String name, int inputs) {
    notNull(direction, name);
    if (direction.length != inputs) {
      throw new IllegalArgumentException(
          name + " has " + direction.length + " entries, but x has " + inputs);
    }
  }

  /**
   * Refuses a matrix of which a row has not one weight for each output.
   *
   * @param rows the matrix
   * @param outputs number of outputs of the recorded function
   * @throws IllegalArgumentException if it or a row is null, or a row is of another length
   */
  static void weights(double[][] rows, int outputs) {
    notNull(rows, "W");
    for (int row = 0; row < rows.length; row++) {
      weights(rows[row], "W[" + row + "]", outputs);
    }
  }

  /**
   * Refuses a vector that has not one entry for each input.
   *
   * @param vector the vector
   * @param name what it is called in the message
   * @param inputs number of inputs of the recorded function
   * @throws IllegalArgumentException if it is null or of another length
   */
  static void inputs(double[] vector, String name, int inputs) {
    length(vector, name, inputs, "inputs");
  }

  /**
   * Refuses a matrix of which a row has not one tangent for each input.
   *
   * @param rows the matrix
   * @param inputs number of inputs of the recorded function
   * @throws IllegalArgumentException if it or a row is null, or a row is of another length
   */
  static void directions(double[][] rows, int inputs) {
    notNull(rows, "V");
    for (int row = 0; row < rows.length; row++) {
      inputs(rows[row], "V[" + row + "]", inputs);
    }
  }

  /**
   * Refuses a matrix that is not as large as the Jacobian.
   *
   * @param matrix the matrix
   * @param name what it is called in the message
   * @param outputs number of rows that it has to have
   * @param inputs number of entries that each row has to have
   * @throws IllegalArgumentException if it or a row is null or of another length
   */
  static void matrix(double[][] matrix, String name, int outputs, int inputs) {
    notNull(matrix, name);
    if (matrix.length != outputs) {
      throw new IllegalArgumentException(
          name + " has " + matrix.length + " rows, but f has " + outputs + " outputs");
    }
    for (int row = 0; row < outputs; row++) {
      if (matrix[row] == null || matrix[row].length != inputs) {
        inputs(matrix[row], name + "[" + row + "]", inputs);
      }
    }
  }

  /**
   * Refuses a number of inputs or outputs that is none.
   *
   * @param count the number
   * @param name the parameter's name
   * @throws IllegalArgumentException if it is negative
   */
  static void count(int count, String name) {
    if (count < 0) {
      throw new IllegalArgumentException(name + " is " + count + ", but cannot be negative");
    }
  }

  /**
   * Refuses what a prepared function returned if it has another number of outputs.
   *
   * @param outputs what it returned
   * @param expected the number that it was prepared for
   * @throws IllegalArgumentException if it has another length
   */
  static void outputs(double[] outputs, int expected) {
    if (outputs.length != expected) {
      throw new IllegalArgumentException(
          "f has " + outputs.length + " outputs, but was prepared for " + expected);
    }
  }
}
