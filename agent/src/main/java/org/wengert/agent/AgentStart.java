package org.wengert.agent;

import java.lang.instrument.Instrumentation;
import org.wengert.agent.link.ClassBytes;
import org.wengert.agent.link.LaterAgents;
import org.wengert.check.program.CheckMode;
import org.wengert.link.Linkage;
import org.wengert.link.Report;
import org.wengert.shadow.Paranoia;

/**
 * Starts the agent: reads the options, registers what sees classes being loaded, and the linker.
 */
public final class AgentStart {
  private static final String UNSEEN =
      "While recording, only code that is followed may write to it: no other thread, and nothing"
          + " that compares, hashes or prints.";

  private AgentStart() {}

  /**
   * Starts with the JVM, which stops if the options are wrong.
   *
   * @param options the options, or null
   * @param instrumentation the JVM's
   */
  public static void atStart(String options, Instrumentation instrumentation) {
    try {
      start(Options.parse(options), instrumentation, CommandLine.hasOneAgent(instrumentation));
    } catch (OptionException e) {
      System.err.println("[wengert] " + e.getMessage());
      System.exit(2);
    }
  }

  /**
   * Starts in a JVM that is running already, which goes on if the options are wrong.
   *
   * @param options the options, or null
   * @param instrumentation the JVM's
   * @throws OptionException if the options are wrong
   * @throws IllegalStateException if the program has used Wengert's runtime already
   */
  public static void attached(String options, Instrumentation instrumentation) {
    if (LaterAgents.isWitness(instrumentation)) {
      return;
    }
    for (Class<?> loaded : instrumentation.getAllLoadedClasses()) {
      if (isOwnCopyOfRuntime(loaded)) {
        throw new IllegalStateException(
            "The program has loaded Wengert's runtime from its own class path before the agent was"
                + " attached. Attach the agent first, or start with -javaagent.");
      }
    }
    start(Options.parse(options), instrumentation, false);
  }

  /** Whether a class is one of the runtime's by its name, but not the agent's. */
  private static boolean isOwnCopyOfRuntime(Class<?> loaded) {
    String name = loaded.getName();
    try {
      return name.startsWith("org.wengert.")
          && !name.startsWith("org.wengert.agent.")
          && Class.forName(name, false, null) != loaded;
    } catch (ClassNotFoundException e) {
      return false; // a program's own package that begins alike
    }
  }

  /** Does what has to be done before the program's classes are loaded; the rest waits. */
  private static void start(Options options, Instrumentation instrumentation, boolean isOnly) {
    PolicyRules policy = options.policy();
    Report.setPolicy(policy.byDefault(), policy.isSame() ? null : policy::at);
    if (options.paranoid()) {
      Paranoia.start((what, run) -> Report.broken(what, UNSEEN, null, run));
    }
    Failures failures = new Failures();
    Preparer preparer = new Preparer(options, failures);
    Derivers derivers = new Derivers(options);
    ClassBytes bytes = new ClassBytes(instrumentation, isOnly);
    Linkage.install(new FirstUse(instrumentation, options, bytes, derivers, preparer, failures));
    LambdaHook.install(instrumentation);
    TransformerHook.install(instrumentation);
    RuntimeModule.unite(instrumentation);
    // able to see retransformation, where it has to do the same again
    instrumentation.addTransformer(preparer, true);
    if (options.check().isOn()) {
      CheckMode mode = CheckMode.start(options.check().sampling());
      instrumentation.addTransformer(new CheckWeaver(options, mode), true);
      CheckEnd.await(mode, options.check().report(), System.err);
    }
    instrumentation.addTransformer(new LoadCheck(options, derivers));
  }
}
