package org.wengert.jvm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.spi.ToolProvider;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wengert.jvm.Launch.Result;
import org.wengert.programs.tour.CollectionTour;
import org.wengert.programs.tour.GradientTour;
import org.wengert.programs.tour.PlainTour;
import org.wengert.programs.tour.ThreadTour;

/** The JVM's flags, and where the agent's jar is, change nothing. */
@Tag("own-jvm")
class JvmFlagsTest {
  private static final Map<Class<?>, Result> WITHOUT_FLAGS = new ConcurrentHashMap<>();

  private static Result clean(Launch launch, Class<?> program) {
    Result result = launch.program(program);
    assertEquals(0, result.exit(), result.err());
    assertEquals("", result.err());
    return result;
  }

  /** The JVM does not verify classes of the JDK, and so their twins, unless it is told to. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "-Xverify:all",
        "-Xint",
        "-XX:-TieredCompilation",
        "-XX:+UseParallelGC",
        "-XX:+UseG1GC",
        "-XX:+UseZGC",
        "-Xcheck:jni",
        "-Xshare:off",
        "-Dwengert.strategy=each-operation"
      })
  void sameDerivatives(String flag) {
    for (Class<?> program : List.of(GradientTour.class, CollectionTour.class)) {
      Result expected =
          WITHOUT_FLAGS.computeIfAbsent(program, each -> clean(Launch.withAgent(), each));
      String[] flags =
          flag.endsWith("GC") ? new String[] {"-XX:-UseSerialGC", flag} : new String[] {flag};
      assertEquals(expected.lines(), clean(Launch.withAgent().options(flags), program).lines());
    }
  }

  /**
   * Classes that are in an archive: they are prepared all the same. The JVM makes no use of such an
   * archive beside an agent with a boot class path, of which some versions warn.
   */
  @Test
  void archiveOfTheProgramsClasses(@TempDir Path directory) {
    // only classes of jars are archived
    Path jar = directory.resolve("programs.jar");
    ToolProvider tool = ToolProvider.findFirst("jar").orElseThrow();
    String classes = Launch.programs().toString();
    assertEquals(
        0, tool.run(System.out, System.err, "-c", "-f", jar.toString(), "-C", classes, "."));
    Path archive = directory.resolve("program.jsa");
    Result dumped =
        Launch.plain()
            .classPath(jar)
            .options("-XX:ArchiveClassesAtExit=" + archive)
            .run(PlainTour.class.getName());
    assertTrue(Files.exists(archive), "no archive: " + dumped);
    String use = "-XX:SharedArchiveFile=" + archive;
    for (Class<?> program : List.of(PlainTour.class, GradientTour.class)) {
      Result expected = Launch.withAgent().classPath(jar).run(program.getName());
      assertEquals(0, expected.exit(), expected.err());
      Result found =
          Launch.withAgent().classPath(jar).options(use, "-Xlog:disable").run(program.getName());
      assertEquals(expected, found);
    }
  }

  @Test
  void manyThreads() {
    double first = IntStream.range(0, 300).mapToDouble(i -> i * (double) i * i).sum();
    double second = IntStream.range(0, 300).mapToDouble(i -> 2.0 * i * i).sum();
    assertEquals(
        "threads " + first + " " + second + "\n",
        clean(Launch.withAgent(), ThreadTour.class).out());
  }

  @Test
  void directoryWithABlank(@TempDir Path directory) throws IOException {
    Path jar = Files.createDirectory(directory.resolve("my agents")).resolve("wengert-agent.jar");
    Files.copy(Launch.agentJar(), jar);
    assertEquals(
        clean(Launch.withAgent(), GradientTour.class),
        clean(Launch.plain().options("-javaagent:" + jar), GradientTour.class));
  }

  /** The JVM then says that its boot class path has grown. */
  @Test
  void jarOfAnotherName(@TempDir Path directory) throws IOException {
    Path jar = directory.resolve("renamed.jar");
    Files.copy(Launch.agentJar(), jar);
    Result result = Launch.plain().options("-javaagent:" + jar).program(GradientTour.class);
    assertEquals(clean(Launch.withAgent(), GradientTour.class).lines(), ownLines(result.out()));
    assertEquals(List.of(), ownLines(result.err()));
  }

  private static List<String> ownLines(String text) {
    return text.lines().filter(line -> !line.contains("VM warning: Sharing is only")).toList();
  }

  @Test
  void agentGivenTwice() {
    Launch twice = Launch.withAgent().options("-javaagent:" + Launch.agentJar());
    assertEquals(clean(Launch.withAgent(), GradientTour.class), clean(twice, GradientTour.class));
  }
}
