package org.wengert.link;

import org.wengert.listing.ListedRun;
import org.wengert.shadow.Run;

/** Sums of partial derivative times shadow, under a name that a listing shows. */
final class Combination {
  private Combination() {}

  /**
   * The shadow of a number that was computed from others.
   *
   * @param name what a listing calls the operation
   * @param value the number
   * @param partials partial derivative with respect to each of the others
   * @param entries their shadows
   * @param run the run
   * @return the shadow, 0 if all of them are passive
   */
  static int of(String name, double value, double[] partials, int[] entries, Run run) {
    if (!(run instanceof ListedRun list)) {
      return run.combine(partials, entries);
    }
    list.begin(name, Report.place(), value);
    for (int i = 0; i < entries.length; i++) {
      if (entries[i] != 0) {
        list.argument(list.valueOf(entries[i]), entries[i], partials[i]);
      }
    }
    return list.end();
  }
}
