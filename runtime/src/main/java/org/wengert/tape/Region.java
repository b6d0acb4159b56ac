package org.wengert.tape;

/**
 * A record that hands the sweep to code of its own: what it stands for was computed without being
 * recorded, from inputs that are on the tape, and the code knows how derivatives go through it.
 *
 * <p>On the tape it is as many statements without arguments as it has outputs. A sweep that comes
 * to them calls the region instead. Each output counts as depending on each input.
 */
public interface Region {
  /**
   * What the outputs were computed from.
   *
   * @return the tape index of each number, 0 for a passive one; an index may occur several times.
   *     The same array at each call, which must not be modified
   */
  int[] inputs();

  /**
   * Number of outputs.
   *
   * @return the number, at least 1
   */
  int outputs();

  /**
   * What it is called in messages and listings.
   *
   * @return the name
   */
  String name();

  /**
   * One step of a reverse sweep. May be called any number of times, each time with the same result
   * for the same arguments.
   *
   * @param cotangent the adjoint of each output, not all 0; belongs to the callee
   * @param adjoints for each input what later statements contributed to its adjoint; the region
   *     adds its own contribution. What becomes of the entry of a passive input does not matter
   */
  void pullBack(double[] cotangent, double[] adjoints);

  /**
   * One step of a reverse sweep with several lanes; each has to give, bit for bit, what {@link
   * #pullBack(double[], double[])} gives.
   *
   * @param cotangents one row for each lane
   * @param adjoints one row for each lane
   */
  default void pullBack(double[][] cotangents, double[][] adjoints) {
    for (int lane = 0; lane < cotangents.length; lane++) {
      pullBack(cotangents[lane], adjoints[lane]);
    }
  }

  /**
   * One step of a forward sweep.
   *
   * @param tangents the tangent of each input, 0 for a passive one; belongs to the callee
   * @return the tangent of each output
   */
  double[] pushForward(double[] tangents);
}
