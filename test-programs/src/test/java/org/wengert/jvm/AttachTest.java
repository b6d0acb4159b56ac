package org.wengert.jvm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.wengert.jvm.Launch.Result;
import org.wengert.programs.tour.AttachTour;

/** The agent is attached to a JVM that is running already. */
@Tag("own-jvm")
class AttachTest {
  private static Result attach(String options, String when, boolean bringsRuntime) {
    Launch launch =
        Launch.plain()
            .options("-Djdk.attach.allowAttachSelf=true", "-XX:+EnableDynamicAgentLoading");
    if (bringsRuntime) {
      launch.classPath(RuntimeFiles.path());
    }
    return launch.program(AttachTour.class, Launch.agentJar().toString(), options, when);
  }

  /** energy = 2ab · 2ab, gradient (8ab², 8a²b); late times a; clone ab. */
  private static void assertRight(Result result) {
    assertEquals(0, result.exit(), result.err());
    List<String> lines = result.lines().stream().filter(line -> !isOfTheJvm(line)).toList();
    assertEquals(
        List.of(
            "plain 900.0",
            "attached",
            "early 900.0 600.0 360.0",
            "early 900.0 600.0 360.0",
            "late 2700.0 2700.0 1080.0"),
        lines.subList(0, 5));
    String clone = lines.get(5);
    assertTrue(
        clone.equals("clone 15.0 5.0 3.0") || clone.equals("clone refused"),
        "a clone lost its derivative: " + clone);
  }

  /** The JVM itself says that the boot class path has grown while it runs. */
  private static boolean isOfTheJvm(String line) {
    return line.contains("VM warning: Sharing is only supported");
  }

  @Test
  void classesLoadedBeforeAndAfterAreDifferentiated() {
    assertRight(attach("policy=error", "early", false));
  }

  @Test
  void runtimeOnTheClassPathThatWasNotUsedBefore() {
    assertRight(attach("policy=error", "early", true));
  }

  @Test
  void runtimeThatWasUsedBeforeIsRefused() {
    Result result = attach("policy=error", "late", true);
    assertEquals(0, result.exit(), result.err());
    assertTrue(result.out().endsWith("runtime 1.0\nnot attached\n"), result.out());
    String expected =
        "java.lang.IllegalStateException: The program has loaded Wengert's runtime from its own"
            + " class path before the agent was attached. Attach the agent first, or start with"
            + " -javaagent.";
    assertTrue(result.err().contains(expected), result.err());
  }

  @Test
  void wrongOptionsLeaveTheProgramRunning() {
    Result result = attach("polcy=warn", "early", false);
    assertEquals(0, result.exit(), result.err());
    assertTrue(result.out().endsWith("not attached\n"), result.out());
    assertTrue(result.err().contains("Unknown option 'polcy'. Known options: "), result.err());
  }
}
