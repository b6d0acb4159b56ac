package org.wengert.checkpoint;

/**
 * Which states the first run of a loop keeps: those that the binomial schedule wants if the number
 * of steps is known; else one at regular distances, which are doubled whenever there is no room.
 */
final class Forward {
  private final int steps;
  private final int together;
  private final Snapshots kept;
  private long next;
  private long distance;

  /**
   * A run.
   *
   * @param steps number of steps, -1 if it is not known
   * @param together number of steps that are recorded together
   * @param snapshots how many states may be kept
   */
  Forward(int steps, int together, int snapshots) {
    this.steps = steps;
    this.together = together;
    kept = new Snapshots(snapshots);
    distance = together;
  }

  /** Keeps a state, if it is one to be kept. */
  void before(int step, double[] state) {
    if (step != next) {
      return;
    }
    if (steps < 0 && kept.free() == 0) {
      if (kept.size() == 1) {
        next = Long.MAX_VALUE;
        return;
      }
      kept.thin();
      distance *= 2;
      if (step % distance != 0) {
        next = step - step % distance + distance;
        return;
      }
    }
    kept.push(step, state.clone());
    next = steps < 0 ? step + distance : planned(step);
  }

  private long planned(int step) {
    int pieces = pieces(step, steps, together);
    if (pieces < 2 || kept.free() == 0) {
      return -1;
    }
    return step + (long) together * Binomial.split(pieces, kept.free() + 1);
  }

  /** Number of pieces between two steps, the first of which begins a piece. */
  static int pieces(int from, int to, int together) {
    return (int) (((long) to - from + together - 1) / together);
  }

  int together() {
    return together;
  }

  Snapshots kept() {
    return kept;
  }
}
