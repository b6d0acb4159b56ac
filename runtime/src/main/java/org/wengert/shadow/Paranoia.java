package org.wengert.shadow;

import java.util.function.BiFunction;

/**
 * Whether shadows remember the values they belong to, so that a value which was written where no
 * twin saw it is noticed when it is read: its shadow would be that of the value before.
 */
public final class Paranoia {
  private static volatile BiFunction<String, Run, RuntimeException> report;

  private Paranoia() {}

  /**
   * Makes shadows remember; has to be called before the first run.
   *
   * @param failure from what happened and the run to the exception to throw
   */
  public static void start(BiFunction<String, Run, RuntimeException> failure) {
    report = failure;
  }

  /**
   * Whether shadows remember.
   *
   * @return true if so
   */
  public static boolean isOn() {
    return report != null;
  }

  /**
   * Compares a number with what is remembered of it.
   *
   * @param what what the number is, as messages begin
   * @param remembered its value when its shadow was set
   * @param now its value
   * @param run the run
   * @throws RuntimeException if they differ
   */
  public static void verify(String what, double remembered, double now, Run run) {
    if (Double.doubleToLongBits(remembered) != Double.doubleToLongBits(now)) {
      throw report.apply(
          what + " was written unseen, from " + remembered + " to " + now + ", and then used", run);
    }
  }
}
