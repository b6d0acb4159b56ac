package org.wengert.mutation;

import java.lang.instrument.Instrumentation;
import net.bytebuddy.agent.ByteBuddyAgent;

/**
 * Starts the agent whose classes are on the boot class path, which the command line has put there
 * as they are compiled, in place of its jar.
 */
final class AgentOfClasses {
  private AgentOfClasses() {}

  /** Starts it. */
  static void start() {
    Instrumentation instrumentation = ByteBuddyAgent.install();
    try {
      Class.forName("org.wengert.agent.AgentStart", true, null)
          .getMethod("attached", String.class, Instrumentation.class)
          .invoke(null, null, instrumentation);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
