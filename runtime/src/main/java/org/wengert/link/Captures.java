package org.wengert.link;

import org.wengert.shadow.Run;

/**
 * Numbers captured by lambdas: their indices are kept beside the lambda object, by its identity.
 */
public final class Captures {
  /** Names of the first captured values: a name is wanted at each call of a lambda. */
  private static final String[] NAMES = {
    "arg$1", "arg$2", "arg$3", "arg$4", "arg$5", "arg$6", "arg$7", "arg$8"
  };

  private Captures() {}

  /**
   * Keeps the index of a captured number.
   *
   * @param lambda the lambda that was just created
   * @param position position of the number among the captured values
   * @param index its index
   * @param run the run
   */
  public static void capture(Object lambda, int position, int index, Run run) {
    run.shadows().setField(lambda, name(position), index);
  }

  /**
   * The index of a captured number.
   *
   * @param lambda the lambda
   * @param position position of the number among the captured values
   * @param run the run
   * @return its index, 0 if it was passive, or the lambda was not created in this recording
   */
  public static int index(Object lambda, int position, Run run) {
    return run.shadows().field(lambda, name(position));
  }

  private static String name(int position) {
    return position < NAMES.length ? NAMES[position] : "arg$" + (position + 1);
  }

  /**
   * Refuses an active number that is captured by something that is no lambda, where its shadow
   * would be lost.
   *
   * @param index the number's index
   * @param run the run
   */
  public static void refuse(int index, Run run) {
    if (index != 0) {
      Report.lost(
          "An active value was captured by a dynamic call that is no lambda",
          "Pass the value through an array or a field of an object.",
          run);
    }
  }
}
