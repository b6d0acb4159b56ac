package org.wengert.jvm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wengert.jvm.Launch.Result;
import org.wengert.programs.tour.GradientTour;

/** The program brings the runtime on its own class path, as built tools pack it. */
@Tag("own-jvm")
class OwnRuntimeTest {
  @TempDir private Path directory;

  @Test
  void sameVersionIsSilent() throws IOException {
    Result expected = Launch.withAgent().program(GradientTour.class);
    assertEquals(0, expected.exit(), expected.err());
    assertEquals("", expected.err());
    Path jar = RuntimeFiles.jar(directory.resolve("own.jar"), RuntimeFiles.version());
    assertEquals(
        expected, Launch.withAgent().classPath(RuntimeFiles.path()).program(GradientTour.class));
    assertEquals(expected, Launch.withAgent().classPath(jar).program(GradientTour.class));
  }

  @Test
  void otherVersionIsWarnedOf() throws IOException {
    Result expected = Launch.withAgent().program(GradientTour.class);
    Path jar = RuntimeFiles.jar(directory.resolve("old.jar"), "0.0.7");
    Result result = Launch.withAgent().classPath(jar).program(GradientTour.class);
    assertEquals(expected.out(), result.out());
    assertEquals(
        "[wengert] warning: the program brings wengert-runtime 0.0.7, the agent is "
            + RuntimeFiles.version()
            + ". The agent's is used; make the versions the same.\n",
        result.err());
  }
}
