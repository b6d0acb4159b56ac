package org.wengert.mutation;

import java.lang.instrument.Instrumentation;

/**
 * Starts the agent whose classes are on the boot class path, which the command line has put there
 * as they are compiled, in place of its jar.
 */
final class AgentOfClasses {
  private AgentOfClasses() {}

  /** Starts it. */
  static void start() {
    try {
      // by name, as javac would warn of annotations that this class bears and that are not there
      Object instrumentation =
          Class.forName("net.bytebuddy.agent.ByteBuddyAgent").getMethod("install").invoke(null);
      Class.forName("org.wengert.agent.AgentStart", true, null)
          .getMethod("attached", String.class, Instrumentation.class)
          .invoke(null, null, instrumentation);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
