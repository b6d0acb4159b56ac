package org.wengert.agent;

import java.lang.instrument.Instrumentation;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the JVM was started with, from wherever its options come. */
final class CommandLine {
  private static final List<String> AGENTS = List.of("-javaagent:", "-agentpath:", "-agentlib:");

  /** The debugger's agent changes no classes. */
  private static final String DEBUGGER = "-agentlib:jdwp";

  private CommandLine() {}

  /**
   * Whether the JVM was started with one agent only.
   *
   * @param instrumentation the JVM's
   */
  static boolean hasOneAgent(Instrumentation instrumentation) {
    instrumentation.redefineModule(
        Object.class.getModule(),
        Set.of(),
        Map.of("jdk.internal.misc", Set.of(CommandLine.class.getModule())),
        Map.of(),
        Set.of(),
        Map.of());
    try {
      Class<?> machine = Class.forName("jdk.internal.misc.VM");
      String[] options = (String[]) machine.getMethod("getRuntimeArguments").invoke(null);
      return Arrays.stream(options).filter(CommandLine::isAgent).count() <= 1;
    } catch (ReflectiveOperationException e) {
      return false; // to be on the safe side
    }
  }

  private static boolean isAgent(String option) {
    return AGENTS.stream().anyMatch(option::startsWith) && !option.startsWith(DEBUGGER);
  }
}
