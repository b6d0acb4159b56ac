package org.wengert.bugs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.wengert.Derivatives;

/** A few bytes that are kept of each gradient would fill a small heap in the end. */
@Tag("own-jvm")
class Bug16SmallHeapTest {
  private static final String HEAP = "-Xmx24m";
  private static final int GRADIENTS = 2_000_000;

  /** Runs in a JVM of its own. */
  static final class Program {
    private double[] kept = {0, 0};
    private double last;

    private double f(double[] x) {
      kept = new double[] {kept[1], x[0] * x[0]};
      last = kept[1];
      Double box = last;
      return box + 2 * x[1];
    }

    public static void main(String[] arguments) {
      Program program = new Program();
      double sum = 0;
      for (int i = 0; i < GRADIENTS; i++) {
        sum += Derivatives.gradient(x -> program.f(x), new double[] {3, i})[0];
      }
      System.out.println(sum);
    }
  }

  @Test
  void twoMillionGradientsInASmallHeap()
      throws IOException, InterruptedException, URISyntaxException {
    Path classes =
        Path.of(Program.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-javaagent:" + System.getProperty("wengert.agent.jar"),
                "-cp",
                classes.toString(),
                Program.class.getName())
            .redirectErrorStream(true)
            .start();
    process.getOutputStream().close();
    String output =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertTrue(process.waitFor(2, TimeUnit.MINUTES), "still running");
    // 6 each
    assertEquals("" + 6.0 * GRADIENTS, output.lines().reduce((a, b) -> b).orElse(""), output);
    assertEquals(0, process.exitValue(), output);
  }
}
