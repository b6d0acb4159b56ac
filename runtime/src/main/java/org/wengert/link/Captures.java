package org.wengert.link;

import org.wengert.tape.Recording;

/**
 * Numbers captured by lambdas: their indices are kept beside the lambda object, by its identity.
 */
public final class Captures {
  private Captures() {}

  /**
   * Keeps the index of a captured number.
   *
   * @param lambda the lambda that was just created
   * @param position position of the number among the captured values
   * @param index its index
   * @param tape the recording
   */
  public static void capture(Object lambda, int position, int index, Recording tape) {
    tape.shadows().setField(lambda, name(position), index);
  }

  /**
   * The index of a captured number.
   *
   * @param lambda the lambda
   * @param position position of the number among the captured values
   * @param tape the recording
   * @return its index, 0 if it was passive, or the lambda was not created in this recording
   */
  public static int index(Object lambda, int position, Recording tape) {
    return tape.shadows().field(lambda, name(position));
  }

  private static String name(int position) {
    return "arg$" + (position + 1);
  }

  /**
   * Refuses an active number that is captured by something that is no lambda, where its shadow
   * would be lost.
   *
   * @param index the number's index
   * @param tape the recording
   */
  public static void refuse(int index, Recording tape) {
    if (index != 0) {
      Report.lost(
          "An active value was captured by a dynamic call that is no lambda",
          "Pass the value through an array or a field of an object.",
          tape);
    }
  }
}
