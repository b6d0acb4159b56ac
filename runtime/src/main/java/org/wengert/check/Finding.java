package org.wengert.check;

/**
 * One comparison of a derivative with differences.
 *
 * @param entry what was compared, such as {@code df[2]/dx[1]}
 * @param output position of the output, or -1 for a random direction
 * @param input position of the input, or the number of the random direction
 * @param derivative the derivative in question
 * @param difference the extrapolated difference quotient; NaN if there is none
 * @param error the distance of the two
 * @param tolerance the largest error that the difference's own error explains
 * @param left slope to the left, as differences see it
 * @param right slope to the right, as differences see it
 * @param verdict what follows
 * @param note what else there is to know, as a few words; empty if nothing
 */
public record Finding(
    String entry,
    int output,
    int input,
    double derivative,
    double difference,
    double error,
    double tolerance,
    double left,
    double right,
    Verdict verdict,
    String note) {
  /** How bad it is among those of the same verdict. */
  double badness() {
    double ratio = error / tolerance;
    return Double.isNaN(ratio) ? Double.POSITIVE_INFINITY : ratio;
  }
}
