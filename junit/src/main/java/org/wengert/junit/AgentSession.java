package org.wengert.junit;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Attaches the Wengert agent when a session of the JUnit Platform begins, before test classes are
 * looked for. Found by the platform itself; there is nothing to register.
 *
 * <p>If the agent is in the JVM already, nothing happens. If it cannot be attached, a line on the
 * error stream says why, and tests run without it: those that need it fail with a message of their
 * own.
 *
 * <p>System properties of the test JVM:
 *
 * <ul>
 *   <li>{@code wengert.attach}: {@code false} leaves the JVM without agent
 *   <li>{@code wengert.agent.jar}: the agent's jar, if it is not on the class path
 *   <li>{@code wengert.agent.options}: options of the agent, such as {@code policy=warn}
 * </ul>
 */
public final class AgentSession implements LauncherSessionListener {
  /** Made by the JUnit Platform. */
  public AgentSession() {}

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    if (!"false".equals(System.getProperty("wengert.attach"))) {
      AgentAttachment.attach();
    }
  }
}
