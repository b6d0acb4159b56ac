package org.wengert.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A short run of all benchmarks, with tables of what derivatives cost, whether that is as little as
 * it should be, and what other ways cost:
 *
 * <pre>
 * java -javaagent:agent/target/wengert-agent.jar -cp benchmarks/target/benchmarks.jar
 *     org.wengert.benchmarks.Report [folder [section...]]
 * </pre>
 *
 * <p>It writes {@code benchmarks.md}, {@code benchmarks.json} and {@code gradients.svg} into the
 * folder, after each section anew. It takes some 13 minutes if nothing else runs.
 */
public final class Report {
  /**
   * All sections, in their order; {@code parts}, {@code forward} and {@code peers} need {@code
   * gradients}.
   */
  private static final List<String> SECTIONS =
      List.of(
          "gradients",
          "parts",
          "memory",
          "forward",
          "directions",
          "peers",
          "bundle",
          "scaling",
          "big",
          "first",
          "idle");

  private static final Path DEFAULT_FOLDER = Path.of("target", "report");

  private final Path folder;
  private final Gradients gradients = new Gradients();
  private final StringBuilder markdown = new StringBuilder();
  private final Map<String, Object> json = new LinkedHashMap<>();

  private Report(Path folder) {
    this.folder = folder;
  }

  /**
   * Runs the benchmarks, prints the tables and writes them.
   *
   * @param arguments where to write, {@code target/report} if not said, and the sections, if not
   *     all
   * @throws IOException if a file cannot be written
   */
  public static void main(String[] arguments) throws IOException {
    ChildJvm.agent();
    Path folder = arguments.length == 0 ? DEFAULT_FOLDER : Path.of(arguments[0]);
    List<String> sections =
        arguments.length < 2 ? SECTIONS : Arrays.asList(arguments).subList(1, arguments.length);
    for (String section : sections) {
      if (!SECTIONS.contains(section)) {
        throw new IllegalArgumentException("no section " + section + "; there are " + SECTIONS);
      }
    }
    new Report(folder).run(sections);
  }

  private void run(List<String> sections) throws IOException {
    markdown.append("# Benchmarks\n\n").append(machine()).append("\n\n");
    json.put("machine", machine());
    for (String name : sections) {
      Progress.line("section " + name);
      Section section = attempt(name);
      markdown.append(section.markdown());
      json.putAll(section.tables());
      write();
    }
    System.out.println();
    System.out.println(markdown);
    Progress.line("written to " + folder.toAbsolutePath());
  }

  /** One that fails does not take the others with it. */
  private Section attempt(String name) {
    try {
      return section(name);
    } catch (IllegalStateException | UncheckedIOException e) {
      Progress.line("section " + name + " failed: " + e);
      Section failed = new Section("Section " + name + " failed");
      failed.say(e.toString());
      return failed;
    }
  }

  private Section section(String name) {
    return switch (name) {
      case "gradients" -> gradients.run();
      case "parts" -> gradients.parts();
      case "memory" -> Gradients.memory();
      case "forward" -> gradients.forward();
      case "directions" -> Directions.run();
      case "peers" -> Peers.run(gradients.wengert());
      case "bundle" -> Bundle.run();
      case "scaling" -> Scaling.run();
      case "big" -> BigMethods.run();
      case "first" -> FirstCall.run();
      case "idle" -> Idle.run();
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static String machine() {
    return String.format(
        "%s %s, %s %s, %d processors, JVM options %s.",
        System.getProperty("java.vm.name"),
        System.getProperty("java.vm.version"),
        System.getProperty("os.name"),
        System.getProperty("os.arch"),
        Runtime.getRuntime().availableProcessors(),
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
            .map(option -> option.replaceFirst("^-javaagent:.*/", "-javaagent:"))
            .filter(option -> !option.startsWith("-D"))
            .toList());
  }

  private void write() throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("benchmarks.md"), markdown);
    Files.writeString(folder.resolve("benchmarks.json"), Json.of(json));
    if (!gradients.wengert().isEmpty()) {
      Files.writeString(folder.resolve("gradients.svg"), gradients.chart().svg());
    }
  }
}
