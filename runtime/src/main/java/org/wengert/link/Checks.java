package org.wengert.link;

import org.wengert.check.program.CheckMode;

/** What methods call that the agent's check mode checks. */
public final class Checks {
  private Checks() {}

  /**
   * Whether a call that has just begun has to go on with {@link #call}.
   *
   * @param method the method's number
   * @return false if the method should simply run
   */
  public static boolean enter(int method) {
    return CheckMode.enter(method);
  }

  /**
   * Runs the method once more, and checks it if it is this call's turn. It calls itself inside:
   * then {@link #enter} says no.
   *
   * @param method the method's number
   * @param receiver its receiver, null if it is static
   * @param arguments its arguments, boxed
   * @return its result, boxed; null for void
   * @throws Throwable what the method throws
   */
  public static Object call(int method, Object receiver, Object[] arguments) throws Throwable {
    return CheckMode.call(method, receiver, arguments);
  }
}
