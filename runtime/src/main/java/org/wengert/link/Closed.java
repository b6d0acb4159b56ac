package org.wengert.link;

import org.wengert.shadow.Run;

/**
 * Checks of objects whose methods run un-recorded and are told all active values as arguments: they
 * must not take others from elsewhere.
 */
public final class Closed {

  private Closed() {}

  /**
   * Whether an object may lead to active values.
   *
   * @param object the object
   * @param run the run
   * @return true if one can be reached from it, or from a static field
   */
  public static boolean mayReach(Object object, Run run) {
    return run.shadows().anyStaticActive() || Linkage.linker().givenCodeReachesActive(object, run);
  }

  /**
   * Reports an object from which an active value can be reached, and an active value in a static
   * field, which is reached from everywhere.
   *
   * @param what what the object is, at the beginning of a sentence
   * @param object the object
   * @param remedy what the user can do, as a sentence
   * @param run the run
   */
  public static void check(String what, Object object, String remedy, Run run) {
    if (Linkage.linker().givenCodeReachesActive(object, run)) {
      Report.lost(what + " holds an active value, which is a constant to it,", remedy, run);
    }
    if (run.shadows().anyStaticActive()) {
      Report.lost(
          what + " was used while a static field held an active value, which is a constant to it,",
          remedy,
          run);
    }
  }

  /**
   * Reports an object that stored an active value where it can be reached from, when it was only to
   * return it.
   *
   * @param what what the object is, at the beginning of a sentence
   * @param object the object
   * @param run the run in which it was called
   */
  public static void checkStored(String what, Object object, Run run) {
    if (mayReach(object, run)) {
      Report.lost(
          what + " stored an active value elsewhere than in its result,",
          "Make it part of the result, or use Derivatives.detach if no derivative is wanted.",
          run);
    }
  }
}
