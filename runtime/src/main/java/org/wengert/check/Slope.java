package org.wengert.check;

/**
 * What differences say of the slope of one output along a line.
 *
 * @param shape how the function looks around the point
 * @param value the slope; NaN if there is none
 * @param error an estimate of its error; infinite if there is none
 * @param left slope to the left; of interest at a kink
 * @param right slope to the right; of interest at a kink
 * @param step smallest step that was used
 * @param scale the function's size divided by the largest step: a slope that would be a large one
 */
record Slope(
    Shape shape, double value, double error, double left, double right, double step, double scale) {
  /** How a function looks around a point. */
  enum Shape {
    /** It may be smooth. */
    SMOOTH,
    /** It is not finite on one side; the slope is that of the other side. */
    ONE_SIDED,
    /** It has different slopes on both sides. */
    KINK,
    /** It jumps. */
    JUMP,
    /** Its slope grows without bound as the step shrinks. */
    STEEP,
    /** It is not finite on either side. */
    UNDEFINED
  }
}
