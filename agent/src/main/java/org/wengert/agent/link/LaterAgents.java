package org.wengert.agent.link;

import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/**
 * Knows of agents that come after Wengert, and has a witness behind the last of them.
 *
 * <p>The JVM asks the agents that can transform a class again in the order in which they began to,
 * and Wengert's own transformers only see what came before them. So as soon as another agent
 * registers a transformer, Wengert starts itself once more as an agent, which is the last one then,
 * to see there what was really loaded. Without other agents nothing of this happens.
 */
public final class LaterAgents {
  private static final LaterAgents INSTANCE = new LaterAgents();

  /** What the JVM calls to start Wengert. */
  private static final String AGENT = "org.wengert.agent.WengertAgent";

  /** Wengert's, and those of agents that a witness is behind. */
  private final Set<Instrumentation> known = ConcurrentHashMap.newKeySet();

  private Instrumentation own;
  private volatile Witness witness;

  /** Set while Wengert starts itself again. */
  private boolean starting;

  private Instrumentation started;
  private boolean failed;

  private LaterAgents() {}

  /**
   * Begins to look out for agents.
   *
   * @param instrumentation Wengert's own
   */
  public static void awaitBehind(Instrumentation instrumentation) {
    INSTANCE.own = instrumentation;
    INSTANCE.known.add(instrumentation);
  }

  /**
   * Told by the JVM's own code of each transformer that was registered.
   *
   * @param by the instrumentation of the agent
   * @param retransforms whether it is asked among those that can transform a class again: all
   *     others come before these
   */
  public static void registered(Instrumentation by, boolean retransforms) {
    if (retransforms && INSTANCE.own != null && INSTANCE.known.add(by)) {
      INSTANCE.follow();
    }
  }

  /**
   * Takes the instrumentation of an agent that was started, if it is the witness.
   *
   * @param instrumentation of an agent that was just started
   * @return whether it was
   */
  public static boolean isWitness(Instrumentation instrumentation) {
    // on the thread that starts it, which holds the lock
    synchronized (INSTANCE) {
      if (!INSTANCE.starting) {
        return false;
      }
      INSTANCE.known.add(instrumentation);
      INSTANCE.started = instrumentation;
      return true;
    }
  }

  /** The witness behind all agents, null if Wengert is the last one itself. */
  static Witness witness() {
    return INSTANCE.witness;
  }

  private synchronized void follow() {
    if (failed) {
      return;
    }
    try {
      starting = true;
      started = null;
      startAgain();
    } catch (ReflectiveOperationException | IOException | RuntimeException | Error e) {
      fail(e);
      return;
    } finally {
      starting = false;
    }
    if (started == null) {
      fail(null);
      return;
    }
    Witness next = witness == null ? new Witness() : witness;
    if (witness == null) {
      own.addTransformer(next.beforeOthers(), true);
    }
    next.moveBehind(started);
    witness = next;
  }

  private void fail(Throwable e) {
    failed = true;
    System.err.println(
        "[wengert] warning: another agent comes after Wengert, which cannot see what it does: "
            + (e == null ? "it cannot be started again" : e)
            + ". Name Wengert last.");
  }

  /** As the JVM starts an agent that is named by the jar of the program. */
  private void startAgain() throws ReflectiveOperationException, IOException {
    Class<?> type = own.getClass();
    own.redefineModule(
        type.getModule(),
        Set.of(),
        Map.of(type.getPackageName(), Set.of(LaterAgents.class.getModule())),
        Map.of(),
        Set.of(),
        Map.of());
    Method start = type.getMethod("loadAgent", String.class);
    Path jar = Files.createTempFile("wengert", ".jar");
    try {
      writeJar(jar);
      start.invoke(null, jar.toString());
    } catch (InvocationTargetException e) {
      throw new ReflectiveOperationException(e.getCause());
    } finally {
      Files.delete(jar);
    }
  }

  /**
   * A jar that names the agent and has nothing else in it. The agent's own has a boot class path,
   * with which the JVM would end the sharing of classes.
   */
  private static void writeJar(Path jar) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().putValue("Launcher-Agent-Class", AGENT);
    manifest.getMainAttributes().putValue("Can-Retransform-Classes", "true");
    new JarOutputStream(Files.newOutputStream(jar), manifest).close();
  }
}
