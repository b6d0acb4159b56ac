package org.wengert.agent;

import java.io.File;
import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.net.URISyntaxException;
import java.util.jar.JarFile;

/**
 * Where the JVM enters the agent.
 *
 * <p>It only puts the agent's jar on the boot class path, where all classes can see the runtime,
 * and goes on there: this class is loaded by the application's class loader, all others of Wengert
 * by the boot loader.
 */
public final class WengertAgent {
  private WengertAgent() {}

  /**
   * Called by the JVM at its start, with {@code -javaagent}.
   *
   * @param options the text after the equals sign, or null
   * @param instrumentation the JVM's
   */
  public static void premain(String options, Instrumentation instrumentation) {
    putOnBootClassPath(instrumentation);
    AgentStart.atStart(options, instrumentation);
  }

  /**
   * Called by the JVM when the agent is attached to it.
   *
   * @param options as for {@link #premain}
   * @param instrumentation the JVM's
   */
  public static void agentmain(String options, Instrumentation instrumentation) {
    putOnBootClassPath(instrumentation);
    AgentStart.attached(options, instrumentation);
  }

  /**
   * The jar's manifest asks the JVM to do so under the jar's usual name. Where that did not work,
   * because the jar has another name or the JVM was running already, it is done here, which makes
   * the JVM warn that it shares fewer classes.
   */
  private static void putOnBootClassPath(Instrumentation instrumentation) {
    try {
      Class.forName("org.wengert.agent.AgentStart", false, null);
      return;
    } catch (ClassNotFoundException notThere) {
      // goes on
    }
    try {
      File jar =
          new File(WengertAgent.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      // the JVM keeps it open as long as it runs
      instrumentation.appendToBootstrapClassLoaderSearch(new JarFile(jar));
    } catch (URISyntaxException | IOException e) {
      throw new IllegalStateException(
          "Wengert's agent cannot open its own jar file: " + e + ". Start it as a jar file.", e);
    }
  }
}
