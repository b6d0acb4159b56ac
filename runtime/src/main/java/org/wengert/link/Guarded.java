package org.wengert.link;

import org.wengert.UnsupportedDifferentiationException;
import org.wengert.shadow.Run;

/**
 * Calls of the program's code that a plain run does not make, for the sake of a derivative: what
 * they throw must not look as if the plain run had thrown it.
 */
final class Guarded {
  private Guarded() {}

  /**
   * Makes a call.
   *
   * @param what what is called, at the beginning of a sentence
   * @param run the run, which fails if the call does
   * @param call the call
   */
  static void call(String what, Run run, Runnable call) {
    try {
      call.run();
    } catch (UnsupportedDifferentiationException lost) {
      run.fail(lost);
      throw lost;
    } catch (VirtualMachineError error) {
      throw error;
    } catch (Throwable thrown) {
      throw Report.broken(
          what + " threw " + thrown, "It has to be defined at the solution.", thrown, run);
    }
  }
}
