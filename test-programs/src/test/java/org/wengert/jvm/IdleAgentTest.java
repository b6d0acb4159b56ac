package org.wengert.jvm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wengert.jvm.Launch.Result;
import org.wengert.programs.tour.PlainTour;

/** The agent is loaded and nothing is differentiated: the program cannot tell. */
@Tag("own-jvm")
class IdleAgentTest {
  @Test
  void outputIsTheSame() {
    Result without = Launch.plain().classPath(RuntimeFiles.path()).program(PlainTour.class);
    Result with = Launch.withAgent().program(PlainTour.class);
    assertEquals("", without.err());
    assertEquals(without, with);
  }

  @Test
  void nothingIsPrinted(@TempDir Path directory) {
    Path silent =
        new Sources()
            .add("Silent", "class Silent { public static void main(String[] a) {} }")
            .compile(directory);
    Result result = Launch.withAgent().classPath(silent).run("Silent");
    assertEquals(new Result(0, "", ""), result);
  }
}
