package org.wengert.jvm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.wengert.jvm.Launch.Result;
import org.wengert.programs.tour.GradientTour;
import org.wengert.programs.tour.PlainTour;

/** A JVM without the agent: programs run, and derivatives say what is missing. */
@Tag("own-jvm")
class NoAgentTest {
  @Test
  void derivativeSaysHowToStartTheAgent() {
    Result result = Launch.plain().classPath(RuntimeFiles.path()).program(GradientTour.class);
    assertEquals(1, result.exit());
    assertEquals("", result.out());
    String expected =
        "Exception in thread \"main\" java.lang.IllegalStateException: No Wengert agent in this"
            + " JVM, so nothing can be recorded. Start the program with: java"
            + " -javaagent:wengert-agent.jar ...";
    assertEquals(expected, result.err().lines().findFirst().orElse(""));
  }

  @Test
  void programWithoutDerivativesRuns() {
    Result result = Launch.plain().classPath(RuntimeFiles.path()).program(PlainTour.class);
    assertEquals(0, result.exit(), result.err());
    assertTrue(result.out().endsWith("1.5 8.0\n"), result.out());
  }
}
