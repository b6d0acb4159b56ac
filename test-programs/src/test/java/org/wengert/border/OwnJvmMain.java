package org.wengert.border;

import com.sun.tools.attach.VirtualMachine;
import java.util.List;
import org.wengert.border.peer.Peers;
import org.wengert.border.subject.Callee;
import org.wengert.border.subject.Parent;

/**
 * Measures the programs of an origin that needs a JVM of its own, and prints what it found.
 *
 * <p>This class itself names as few others as it can, as those would be loaded before the agent.
 */
public final class OwnJvmMain {
  private static final String SUBJECTS = "org.wengert.border.subject.";

  private OwnJvmMain() {}

  /** Takes the jar of an agent to attach, or nothing. */
  public static void main(String[] arguments) throws Exception {
    if (arguments.length > 0) {
      for (String name : List.of("Caller", "Callee", "Parent", "Contract")) {
        Class.forName(SUBJECTS + name);
      }
      attach(arguments[0]);
    }
    Measuring.run();
  }

  private static void attach(String agent) throws Exception {
    VirtualMachine self = VirtualMachine.attach(Long.toString(ProcessHandle.current().pid()));
    try {
      self.loadAgent(agent);
    } finally {
      self.detach();
    }
  }

  /** Loaded after the agent. */
  private static final class Measuring {
    private Measuring() {}

    static void run() {
      Preparation.checkPeers();
      Preparation.check(false, Callee.class, Parent.class);
      new Peers()
          .get()
          .all()
          .forEach(
              (slot, program) -> {
                for (Mode mode : Mode.values()) {
                  for (Carrier carrier : Carrier.values()) {
                    System.out.println(Measured.of(slot, mode, carrier, program).line());
                  }
                }
              });
    }
  }
}
