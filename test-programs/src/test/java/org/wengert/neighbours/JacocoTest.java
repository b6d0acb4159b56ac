package org.wengert.neighbours;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jacoco.core.analysis.Analyzer;
import org.jacoco.core.analysis.CoverageBuilder;
import org.jacoco.core.analysis.IClassCoverage;
import org.jacoco.core.analysis.ICounter;
import org.jacoco.core.tools.ExecFileLoader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wengert.jvm.Launch;
import org.wengert.jvm.Launch.Result;
import org.wengert.jvm.RuntimeFiles;
import org.wengert.programs.tour.CollectionTour;
import org.wengert.programs.tour.GradientTour;
import org.wengert.programs.tour.PlainTour;

/** JaCoCo measures coverage beside Wengert, whichever agent is named first. */
@Tag("own-jvm")
class JacocoTest {
  @TempDir private Path directory;

  private String jacoco(Path file) {
    Path jar = Neighbour.jar(org.jacoco.agent.rt.RT.class);
    return "-javaagent:" + jar + "=includes=org.wengert.programs.*,destfile=" + file;
  }

  private Path file(String name) {
    return directory.resolve(name + ".exec");
  }

  private static Result clean(Launch launch, Class<?> program) {
    Result result = launch.program(program);
    assertEquals(0, result.exit(), result.err());
    assertEquals("", result.err());
    return result;
  }

  /** How often each line of a class was covered: one letter for each. */
  private static String coverage(Path file, Class<?> program) {
    try {
      ExecFileLoader loader = new ExecFileLoader();
      loader.load(file.toFile());
      CoverageBuilder builder = new CoverageBuilder();
      Analyzer analyzer = new Analyzer(loader.getExecutionDataStore(), builder);
      String name = program.getName().replace('.', '/') + ".class";
      analyzer.analyzeAll(Launch.programs().resolve(name).toFile());
      assertEquals(1, builder.getClasses().size());
      assertTrue(builder.getNoMatchClasses().isEmpty(), "another class file was measured");
      StringBuilder lines = new StringBuilder();
      for (IClassCoverage each : builder.getClasses()) {
        for (int line = each.getFirstLine(); line <= each.getLastLine(); line++) {
          lines.append(letter(each.getLine(line).getStatus()));
        }
      }
      return lines.toString();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static char letter(int status) {
    return switch (status) {
      case ICounter.FULLY_COVERED -> 'x';
      case ICounter.PARTLY_COVERED -> 'p';
      case ICounter.NOT_COVERED -> 'n';
      default -> '.';
    };
  }

  /** Nothing is recorded: coverage is that of a JVM without Wengert. */
  @Test
  void idle() {
    Path alone = file("alone");
    Launch plain = Launch.plain().classPath(RuntimeFiles.path()).options(jacoco(alone));
    Result expected = clean(plain, PlainTour.class);
    Path after = file("after");
    assertEquals(expected, clean(Launch.withAgent().options(jacoco(after)), PlainTour.class));
    Path before = file("before");
    Launch first = Launch.plain().options(jacoco(before), "-javaagent:" + Launch.agentJar());
    assertEquals(expected, clean(first, PlainTour.class));
    String lines = coverage(alone, PlainTour.class);
    assertTrue(lines.contains("x"), lines);
    assertEquals(lines, coverage(after, PlainTour.class));
    assertEquals(lines, coverage(before, PlainTour.class));
  }

  /**
   * What only a recording runs is covered too, and derivatives are what they are without JaCoCo.
   */
  @Test
  void recording() {
    for (Class<?> program : List.of(GradientTour.class, CollectionTour.class)) {
      Result expected = clean(Launch.withAgent(), program);
      List<String> covered = new ArrayList<>();
      Path after = file("after" + program.getSimpleName());
      assertEquals(expected, clean(Launch.withAgent().options(jacoco(after)), program));
      covered.add(coverage(after, program));
      Path before = file("before" + program.getSimpleName());
      Launch first = Launch.plain().options(jacoco(before), "-javaagent:" + Launch.agentJar());
      assertEquals(expected, clean(first, program));
      covered.add(coverage(before, program));
      assertEquals(covered.get(0), covered.get(1));
      long lines = covered.get(0).chars().filter(c -> c == 'x').count();
      long missed = covered.get(0).chars().filter(c -> c == 'n').count();
      assertTrue(lines > 10 && missed < lines / 5, program + ": " + covered.get(0));
    }
  }
}
