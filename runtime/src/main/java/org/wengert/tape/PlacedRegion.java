package org.wengert.tape;

/**
 * A region and its place on a tape.
 *
 * @param region the region
 * @param first tape index of its first output; the others follow
 */
public record PlacedRegion(Region region, int first) {
  /**
   * Tape index of its last output.
   *
   * @return the index
   */
  public int last() {
    return first + region.outputs() - 1;
  }
}
