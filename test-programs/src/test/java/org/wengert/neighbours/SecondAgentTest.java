package org.wengert.neighbours;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import net.bytebuddy.ByteBuddy;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wengert.jvm.Launch;
import org.wengert.jvm.Launch.Result;

/**
 * An agent that is written with a Byte Buddy of its own, of another version, and changes a method
 * of the program: whichever agent comes first, the other's code runs as often as in a plain call
 * and is differentiated, or the class is refused by name.
 */
@Tag("own-jvm")
class SecondAgentTest {
  /** 3 x², as the program has it, at 2: value, gradient, derivative and second derivative. */
  private static final String PLAIN = "12.0 0, 12.0 12.0 0, 12.0 0, 6.0 0, 12.0 0";

  /** 3 x² + 10 x, and one call each. */
  private static final String TRACED = "32.0 1, 32.0 22.0 1, 22.0 1, 6.0 1, 32.0 1";

  /** 3 + x + x. */
  private static final String SUMS = "7.0 0, 7.0 2.0 0, 2.0 0, 0.0 0, 7.0 0";

  /** 3 + x + x + 10 x. */
  private static final String BOTH = "27.0 1, 27.0 12.0 1, 12.0 1, 0.0 1, 27.0 1";

  private static final String OUTDATED = "32.0 1, outdated, 32.0 1";
  private static final String REFUSED = "32.0 1, changed once, 32.0 1";

  @TempDir private static Path directory;

  private static Path jar;

  @BeforeAll
  static void makeJar() throws IOException {
    Manifest manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    main.putValue("Premain-Class", TracingAgent.class.getName());
    main.putValue("Agent-Class", TracingAgent.class.getName());
    main.putValue("Can-Retransform-Classes", "true");
    jar = directory.resolve("tracing.jar");
    new JarOutputStream(Files.newOutputStream(jar), manifest).close();
  }

  private static String agent(String way) {
    return "-javaagent:" + jar + "=" + way;
  }

  private static String wengert() {
    return "-javaagent:" + Launch.agentJar();
  }

  private static void check(List<String> agents, List<String> steps, String... lines) {
    Launch launch = Launch.plain().options(agents.toArray(String[]::new));
    Result result =
        launch
            .options("-Djdk.attach.allowAttachSelf=true", "-XX:+EnableDynamicAgentLoading")
            .classPath(Neighbour.tests(), Neighbour.jar(ByteBuddy.class))
            .run(TracedProgram.class.getName(), steps.toArray(String[]::new));
    assertEquals(0, result.exit(), result.err() + result.out());
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < lines.length; i++) {
      expected.add("round " + i + ": " + lines[i]);
    }
    assertEquals(expected, result.lines(), agents + "\n" + result.err());
  }

  private static final String FIRST = "round 0=";
  private static final String SECOND = "round 1=";

  @ParameterizedTest
  @CsvSource({"load", "retransform", "delegate", "opcodes", "once", "idle"})
  void atLoad(String way) {
    String line =
        switch (way) {
          case "opcodes" -> SUMS;
          case "once" -> REFUSED;
          case "idle" -> PLAIN;
          default -> TRACED;
        };
    List<String> steps = List.of(FIRST, SECOND);
    check(List.of(wengert(), agent(way)), steps, line, line);
    check(List.of(agent(way), wengert()), steps, line, line);
  }

  @Test
  void severalOthers() {
    List<String> steps = List.of(FIRST, SECOND);
    String sums = agent("opcodes");
    String trace = agent("retransform");
    check(List.of(wengert(), sums, trace), steps, BOTH, BOTH);
    check(List.of(sums, wengert(), trace), List.of(FIRST), BOTH);
    check(List.of(sums, trace, wengert()), List.of(FIRST), BOTH);
    // what does not transform again comes first, wherever it is named: 3 + x + x + (10 + x)
    String all = "19.0 1, 19.0 3.0 1, 3.0 1, 0.0 1, 19.0 1";
    check(List.of(wengert(), agent("idle"), sums, agent("load")), steps, all, all);
  }

  @Test
  void changesWhatIsLoaded() {
    String install = "install=retransform";
    List<String> agents = List.of(wengert(), agent("idle"));
    check(agents, List.of(FIRST, install, SECOND), PLAIN, OUTDATED);
    check(agents, List.of("load=", install, FIRST, SECOND), TRACED, TRACED);
    check(agents, List.of("load=", "install=once", FIRST), PLAIN);
    check(agents, List.of("install=once", FIRST), REFUSED);
    // it goes when it has done its work, and Wengert does not undo that by looking at the class
    check(
        agents,
        List.of("install=passing", FIRST, SECOND),
        "32.0 1, changed later, 32.0 1",
        "32.0 1, changed later, 32.0 1");
  }

  @Test
  void changesWhatIsLoadedAndComesFirst() {
    String install = "install=retransform";
    List<String> agents = List.of(agent("idle"), wengert());
    check(agents, List.of(FIRST, install, SECOND), PLAIN, OUTDATED);
    check(agents, List.of("load=", install, FIRST, SECOND), TRACED, TRACED);
  }

  @Test
  void isAttached() {
    String attach = "attach=" + jar + ":retransform";
    List<String> agents = List.of(wengert());
    check(agents, List.of(attach, FIRST, SECOND), TRACED, TRACED);
    check(agents, List.of(FIRST, attach, SECOND), PLAIN, OUTDATED);
    check(agents, List.of("attach=" + jar + ":once", FIRST), REFUSED);
  }

  /** Under another name the agent's jar is not on the boot class path from the beginning. */
  @Test
  void jarOfAnotherName() throws IOException {
    Path other = Files.copy(Launch.agentJar(), directory.resolve("other.jar"));
    check(List.of("-javaagent:" + other, agent("retransform")), List.of(FIRST), TRACED);
  }

  /** The checks of check mode are in the method too. */
  @Test
  void inCheckMode() {
    String checking =
        wengert() + "=check=true,differentiate=" + TracedProgram.class.getName() + "*";
    check(List.of(checking, agent("retransform")), List.of(FIRST, SECOND), TRACED, TRACED);
  }
}
