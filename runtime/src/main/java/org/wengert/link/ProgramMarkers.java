package org.wengert.link;

import org.wengert.Tape;
import org.wengert.listing.ListedRun;
import org.wengert.shadow.Run;
import org.wengert.tape.Recording;

/** The inputs and outputs that a program names itself. */
public final class ProgramMarkers {
  private ProgramMarkers() {}

  @Substitute(type = Tape.class, method = "input", descriptor = "(Ljava/lang/String;D)D")
  public static double input(String name, double value, int index, Run run) {
    if (index != 0) {
      Report.lost(
          "An active value was named as input \"" + name + "\"",
          "Name values that depend on no other input, or use Derivatives.detach first.",
          run);
    }
    if (run instanceof Recording tape) {
      run.setReturned(tape.namedInput(name));
    } else if (run instanceof ListedRun list) {
      run.setReturned(list.input(name, value));
    } else {
      run.setReturned(0); // no direction or second derivative is asked for it
    }
    return value;
  }

  @Substitute(type = Tape.class, method = "output", descriptor = "(Ljava/lang/String;D)D")
  public static double output(String name, double value, int index, Run run) {
    if (run instanceof Recording tape) {
      tape.markers().output(name, index);
    } else if (run instanceof ListedRun list) {
      list.output(name, index);
    }
    run.setReturned(index);
    return value;
  }
}
