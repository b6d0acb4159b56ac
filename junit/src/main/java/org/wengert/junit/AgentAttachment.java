package org.wengert.junit;

import java.nio.file.Path;
import net.bytebuddy.agent.ByteBuddyAgent;

/**
 * Attaches the agent to the running JVM.
 *
 * <p>This class and those around it that run before the agent is there must not use Wengert's
 * runtime: the program's copy of it would be loaded, and it is the agent's copy, on the boot class
 * path, that has to be used by everybody.
 */
final class AgentAttachment {
  private static final String OPTIONS = "wengert.agent.options";

  private AgentAttachment() {}

  /** Attaches the agent, unless it is there; says on the error stream if that fails. */
  static synchronized void attach() {
    if (isPresent()) {
      return;
    }
    try {
      Path jar = AgentJar.underItsName();
      String process = Long.toString(ProcessHandle.current().pid());
      ByteBuddyAgent.attach(jar.toFile(), process, System.getProperty(OPTIONS));
      if (!isPresent()) {
        throw new IllegalStateException(jar + " was loaded, but is not the Wengert agent");
      }
    } catch (RuntimeException e) {
      System.err.println(
          "[wengert] The agent could not be attached to this JVM, so tests that need it will fail: "
              + reason(e)
              + ". Start the JVM with -javaagent:wengert-agent.jar instead.");
    }
  }

  /** The agent's classes are on the boot class path as soon as it runs. */
  private static boolean isPresent() {
    try {
      Class.forName("org.wengert.agent.AgentStart", false, null);
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  /** The messages of a failure and of what caused it. */
  private static String reason(Throwable failure) {
    StringBuilder out = new StringBuilder(String.valueOf(failure.getMessage()));
    Throwable cause = failure.getCause();
    // bounded, since causes may form a circle
    for (int i = 0; cause != null && i < 5; i++) {
      out.append(" (").append(cause.getMessage()).append(')');
      cause = cause.getCause();
    }
    return out.toString();
  }
}
