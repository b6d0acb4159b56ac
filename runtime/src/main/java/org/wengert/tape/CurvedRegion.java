package org.wengert.tape;

/** A region that also has second derivatives. */
public interface CurvedRegion extends Region {
  /**
   * Goes along a direction: what a Hessian-vector product needs of this region.
   *
   * @param tangents the tangent of each input, not all 0; belongs to the callee
   * @return what is known along that direction
   */
  Direction along(double[] tangents);

  /** What is known of a region along one direction. */
  interface Direction {
    /**
     * The tangents of the outputs.
     *
     * @return one for each output
     */
    double[] tangents();

    /**
     * The tangent of {@link Region#pullBack(double[], double[])} along the direction, as the
     * cotangent changes too.
     *
     * @param cotangent the adjoint of each output; belongs to the callee
     * @param change the tangents of those adjoints; belongs to the callee
     * @return the tangent of what the region adds to the adjoint of each input
     */
    double[] pullBack(double[] cotangent, double[] change);
  }
}
