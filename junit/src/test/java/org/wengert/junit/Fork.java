package org.wengert.junit;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A JVM of its own that runs {@link RunTests}. */
final class Fork {
  private static final long SECONDS = 120;

  private final List<String> options = new ArrayList<>();
  private String classPath = System.getProperty("java.class.path");
  private Path home = Path.of(System.getProperty("java.home"));

  Fork() {
    options.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m"));
  }

  /** What the JVM did. */
  record Result(int exit, List<String> out, List<String> err) {
    /** All of it, for messages. */
    @Override
    public String toString() {
      return "exit code " + exit + "\nout:\n" + String.join("\n", out) + "\nerr:\n" + text();
    }

    private String text() {
      return String.join("\n", err);
    }
  }

  /** Adds options of the JVM. */
  Fork options(String... more) {
    options.addAll(Arrays.asList(more));
    return this;
  }

  /** Another JDK than the running one. */
  Fork jdk(Path directory) {
    home = directory;
    return this;
  }

  /** Leaves entries of the class path out. */
  Fork without(Predicate<String> entry) {
    classPath =
        Arrays.stream(classPath.split(File.pathSeparator))
            .filter(entry.negate())
            .collect(Collectors.joining(File.pathSeparator));
    return this;
  }

  /** Adds to the class path. */
  Fork with(Path entry) {
    classPath += File.pathSeparator + entry;
    return this;
  }

  /** Runs the tests of a class. */
  Result run(Class<?> tests) throws IOException, InterruptedException {
    return java("-cp", classPath, RunTests.class.getName(), tests.getName());
  }

  /** Runs what comes after the options. */
  Result java(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(home.resolve("bin").resolve("java").toString());
    command.addAll(options);
    command.addAll(Arrays.asList(arguments));
    Path out = Files.createTempFile("fork", ".out");
    Path err = Files.createTempFile("fork", ".err");
    try {
      ProcessBuilder builder = new ProcessBuilder(command);
      // the JVM reports these on its streams
      builder
          .environment()
          .keySet()
          .removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"));
      Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
        throw new AssertionError("Still running after " + SECONDS + " s: " + command);
      }
      return new Result(process.exitValue(), Files.readAllLines(out), Files.readAllLines(err));
    } finally {
      Files.delete(out);
      Files.delete(err);
    }
  }
}
