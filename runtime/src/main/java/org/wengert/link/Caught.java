package org.wengert.link;

import org.wengert.shadow.Run;

/**
 * What handlers in twins tell of the exceptions that they catch: an error of the JVM itself, such
 * as a stack that overflows, may come in the middle of Wengert's own work.
 */
public final class Caught {
  private Caught() {}

  /**
   * Called first in each handler of a twin that may catch such errors. It needs little stack, as
   * there may be little left.
   *
   * @param thrown what was caught
   * @param run the run
   */
  public static void caught(Throwable thrown, Run run) {
    if (thrown instanceof VirtualMachineError error) {
      run.caught(error);
    }
  }
}
