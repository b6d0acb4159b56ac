package org.wengert.link;

import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.function.Supplier;
import org.wengert.UnsupportedDifferentiationException;
import org.wengert.shadow.Run;

/** The bootstrap method of every {@code invokedynamic} in a twin class, and the agent behind it. */
public final class Linkage {
  private static volatile Supplier<? extends TwinLinker> agent;
  private static volatile TwinLinker linker;

  /** Whether another agent changed classes since the last run began. */
  private static volatile boolean changed;

  private Linkage() {}

  /**
   * Makes the agent known; called once, when it starts.
   *
   * @param starting makes the agent's linker when it is first asked for; null for no agent
   */
  public static void install(Supplier<? extends TwinLinker> starting) {
    synchronized (Linkage.class) {
      agent = starting;
      linker = null;
    }
  }

  /**
   * Whether the agent is in this JVM.
   *
   * @return true if so
   */
  public static boolean isInstalled() {
    return agent != null;
  }

  /**
   * The agent's linker.
   *
   * @return the linker
   * @throws IllegalStateException if no agent is in this JVM, or it does not know this JVM; the
   *     message says which
   */
  public static TwinLinker linker() {
    TwinLinker known = linker;
    return known == null ? first() : known;
  }

  private static synchronized TwinLinker first() {
    if (agent == null) {
      throw new IllegalStateException(
          "No Wengert agent in this JVM, so nothing can be recorded."
              + " Start the program with: java -javaagent:wengert-agent.jar ...");
    }
    if (linker == null) {
      linker = agent.get();
    }
    return linker;
  }

  /** Says that another agent changed classes that are loaded already. */
  public static void classesChanged() {
    changed = true;
  }

  /** Called before a run begins: lets the agent look at the twins of classes that were changed. */
  static void refresh() {
    if (changed) {
      changed = false;
      linker().refresh();
    }
  }

  /**
   * Bootstrap method of the places in twins that are linked at their first use.
   *
   * @param twin the twin class
   * @param name what is linked
   * @param type the type of the place
   * @param what the member meant
   * @return the linked site
   */
  public static CallSite bootstrap(
      MethodHandles.Lookup twin, String name, MethodType type, String... what) {
    return linker().link(twin, name, type, what);
  }

  /**
   * What the twin of a method that could not be derived throws.
   *
   * @param message which method, where, why, and the remedy
   * @param run the run, which fails
   * @return the exception
   */
  public static UnsupportedDifferentiationException unsupported(String message, Run run) {
    UnsupportedDifferentiationException failure = new UnsupportedDifferentiationException(message);
    run.fail(failure);
    return failure;
  }
}
