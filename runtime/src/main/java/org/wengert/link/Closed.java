package org.wengert.link;

import org.wengert.shadow.Run;

/**
 * Checks of objects whose methods run un-recorded and are told all active values as arguments: they
 * must not take others from elsewhere.
 */
final class Closed {
  private static final String REMEDY =
      "Pass it as an argument, or use Derivatives.detach if no derivative is wanted.";

  private Closed() {}

  /**
   * Whether an object may lead to active values.
   *
   * @param object the object
   * @param run the run
   * @return true if one can be reached from it, or from a static field
   */
  static boolean mayReach(Object object, Run run) {
    return run.shadows().anyStaticActive() || Linkage.linker().reachesActive(object, run);
  }

  /**
   * Reports an object from which an active value can be reached, and an active value in a static
   * field, which is reached from everywhere.
   *
   * @param what what the object is, at the beginning of a sentence
   * @param object the object
   * @param run the run
   */
  static void check(String what, Object object, Run run) {
    if (Linkage.linker().reachesActive(object, run)) {
      Report.lost(what + " holds an active value, which is a constant to it,", REMEDY, run);
    }
    if (run.shadows().anyStaticActive()) {
      Report.lost(
          what + " was used while a static field held an active value, which is a constant to it,",
          REMEDY,
          run);
    }
  }
}
