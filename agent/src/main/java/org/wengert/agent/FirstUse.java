package org.wengert.agent;

import java.lang.instrument.Instrumentation;
import java.util.function.Supplier;
import org.wengert.agent.link.AgentLinker;
import org.wengert.agent.link.ClassBytes;
import org.wengert.agent.rules.UserRules;
import org.wengert.link.TwinLinker;

/**
 * What the agent does when a program first asks for a derivative, so that a program that never does
 * so need not wait for it: it tries whether it can work in this JVM, and makes the linker.
 */
final class FirstUse implements Supplier<TwinLinker> {
  private final Instrumentation instrumentation;
  private final Options options;
  private final ClassBytes bytes;
  private final Derivers derivers;
  private final Preparer preparer;
  private final Failures failures;

  FirstUse(
      Instrumentation instrumentation,
      Options options,
      ClassBytes bytes,
      Derivers derivers,
      Preparer preparer,
      Failures failures) {
    this.instrumentation = instrumentation;
    this.options = options;
    this.bytes = bytes;
    this.derivers = derivers;
    this.preparer = preparer;
    this.failures = failures;
  }

  /**
   * The linker.
   *
   * @throws IllegalStateException if this JVM is not what the agent knows
   */
  @Override
  public TwinLinker get() {
    LambdaHook.tryOut();
    Versions.compare();
    return new AgentLinker(
        instrumentation,
        bytes,
        derivers::of,
        derivers.known(),
        options::excludes,
        options.dump(),
        failures::check,
        preparer::isPrepared,
        new UserRules(options.rules(), derivers.known()::isKnown));
  }
}
