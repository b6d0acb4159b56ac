package org.wengert.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs one of the classes here in a JVM of its own, for a limited time. */
final class ChildJvm {
  private static final String AGENT = "-javaagent:";

  private ChildJvm() {}

  /**
   * What came out.
   *
   * @param lines what it printed
   * @param seconds how long it ran, the start of the JVM included
   * @param isInTime whether it came to its end
   * @param exit its exit code
   */
  record Result(List<String> lines, double seconds, boolean isInTime, int exit) {
    /** Returns what follows a word at the begin of a line, or null. */
    String after(String word) {
      return lines.stream()
          .filter(line -> line.startsWith(word + " "))
          .map(line -> line.substring(word.length() + 1))
          .findFirst()
          .orElse(null);
    }

    /** Returns the number after a word. */
    double number(String word) {
      String found = after(word);
      if (found == null || exit != 0) {
        throw new IllegalStateException("exit " + exit + ", no " + word + " in " + lines);
      }
      return Double.parseDouble(found);
    }
  }

  /** Returns the option that brings in the agent of this JVM. */
  static String agent() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.startsWith(AGENT))
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("start this with -javaagent:wengert-agent.jar"));
  }

  /**
   * Runs a class.
   *
   * @param withAgent whether the agent is there
   * @param limit seconds that it may take
   * @param type the class
   * @param arguments its arguments
   */
  static Result run(boolean withAgent, int limit, Class<?> type, String... arguments) {
    List<String> all = new ArrayList<>(List.of(type.getName()));
    all.addAll(Arrays.asList(arguments));
    return run(withAgent, limit, System.getProperty("java.class.path"), all);
  }

  /** Runs a class of another class path; arguments as above, the class's name first. */
  static Result run(boolean withAgent, int limit, String classPath, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    if (withAgent) {
      command.add(agent());
    }
    for (String argument : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
      if (argument.startsWith("-D" + ReferenceData.PROPERTY) || argument.startsWith("-X")) {
        command.add(argument);
      }
    }
    command.addAll(List.of("-cp", classPath));
    command.addAll(arguments);
    try {
      long begin = System.nanoTime();
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      List<String> lines = new ArrayList<>();
      Thread reader =
          new Thread(() -> process.inputReader().lines().forEach(lines::add), "output of child");
      reader.start();
      boolean isInTime = process.waitFor(limit, TimeUnit.SECONDS);
      double seconds = (System.nanoTime() - begin) / 1e9;
      process.destroyForcibly();
      reader.join();
      return new Result(lines, seconds, isInTime, process.waitFor());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
