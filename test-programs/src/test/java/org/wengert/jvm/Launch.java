package org.wengert.jvm;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Starts {@code java}, with or without the agent, and waits for its end. */
public final class Launch {
  private static final long SECONDS = Long.getLong("wengert.launch.seconds", 120);

  private final List<String> options = new ArrayList<>();
  private final List<Path> classPath = new ArrayList<>();
  private Path home = Path.of(System.getProperty("java.home"));
  private Path agent;

  private Launch() {
    // fast starts and few threads: the programs are small
    options.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m"));
    options.add("-XX:MaxJavaStackTraceDepth=50");
  }

  /** What a program did: its exit code and its two streams. */
  public record Result(int exit, String out, String err) {
    /** The lines of its standard output. */
    public List<String> lines() {
      return out.lines().toList();
    }
  }

  /** A JVM without agent. */
  public static Launch plain() {
    return new Launch();
  }

  /** A JVM with the agent that was built last. */
  public static Launch withAgent() {
    return withAgent(null);
  }

  /** A JVM with the agent that was built last, and options for it. */
  public static Launch withAgent(String agentOptions) {
    Launch launch = new Launch();
    launch.agent = agentJar();
    launch.options.add(
        "-javaagent:" + launch.agent + (agentOptions == null ? "" : "=" + agentOptions));
    return launch;
  }

  /** The agent's jar. */
  public static Path agentJar() {
    String property = System.getProperty("wengert.agent.jar");
    Path jar = property == null ? null : Path.of(property).normalize();
    if (jar == null || !Files.isRegularFile(jar)) {
      throw new AssertionError(
          "No agent at " + jar + ": run mvn verify: the agent's jar is built in the package phase");
    }
    return jar;
  }

  /** The classes of the programs in this module. */
  public static Path programs() {
    return Path.of(System.getProperty("wengert.programs.classpath"));
  }

  /** Another JDK than the running one. */
  public Launch jdk(Path directory) {
    home = directory;
    return this;
  }

  /** Adds to the class path. */
  public Launch classPath(Path... entries) {
    classPath.addAll(Arrays.asList(entries));
    return this;
  }

  /** Adds options of the JVM. */
  public Launch options(String... more) {
    options.addAll(Arrays.asList(more));
    return this;
  }

  /** Runs one of the programs of this module. */
  public Result program(Class<?> main, String... arguments) {
    return classPath(programs()).run(main.getName(), arguments);
  }

  /** Runs a main class, or whatever else comes after the options. */
  public Result run(String main, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(home.resolve("bin").resolve("java").toString());
    command.addAll(options);
    if (!classPath.isEmpty()) {
      command.add("-cp");
      command.add(join(classPath));
    }
    command.add(main);
    command.addAll(Arrays.asList(arguments));
    try {
      return run(command);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  /** Entries of a path, as the JVM wants them. */
  public static String join(List<Path> entries) {
    return entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }

  private static Result run(List<String> command) throws IOException, InterruptedException {
    Path directory = Files.createTempDirectory("launch");
    Path out = directory.resolve("out");
    Path err = directory.resolve("err");
    try {
      ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(out.toFile());
      builder.redirectError(err.toFile()).directory(directory.toFile());
      // the JVM reports these on its streams
      builder
          .environment()
          .keySet()
          .removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"));
      Process process = builder.start();
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
        throw new AssertionError(
            "Still running after " + SECONDS + " s: " + command + read(out) + read(err));
      }
      return new Result(process.exitValue(), read(out), read(err));
    } finally {
      delete(directory);
    }
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file).replace(System.lineSeparator(), "\n");
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(directory);
  }
}
