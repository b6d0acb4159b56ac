package org.wengert.jvm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wengert.jvm.Launch.Result;

/**
 * What is said of a twin that is too slow, of a tape that is full, of a class file that is broken.
 */
@Tag("own-jvm")
class NoteTest {
  private static final String MAIN =
      """
      import org.wengert.*;

      public class Main {
        static double f(double[] x) {
          double y = x[0];
          BODY
          return y;
        }

        public static void main(String[] arguments) {
          for (int i = 0; i < 2; i++) {
            try {
              System.out.println(Derivatives.gradient(Main::f, new double[] {1})[0]);
            } catch (UnsupportedDifferentiationException e) {
              System.out.println(e.getMessage());
            }
          }
        }
      }
      """;

  private static Result run(Path directory, String body, Launch launch) {
    new Sources().add("Main", MAIN.replace("BODY", body)).compileWithRuntime(directory);
    return launch.classPath(directory).run("Main");
  }

  /**
   * Far more code than HotSpot compiles, far less than a class file may have, and no stretch of it
   * that could be a part: it may return everywhere.
   */
  @Test
  void twinThatIsNeverCompiled(@TempDir Path directory) {
    String body = "if (y > 0) y = Math.sin(y) + y; if (y < 0) return y;\n".repeat(200);
    Result result = run(directory, body, Launch.withAgent());
    assertEquals(0, result.exit(), result.err());
    assertEquals(
        "[wengert] note: the twin of Main.f(Main.java:5) has more than 8000 bytes of code, so"
            + " HotSpot only interprets it. Split the method, or start with"
            + " -XX:-DontCompileHugeMethods.\n",
        result.err());
    // sin y + y climbs to pi, where its derivative is 0
    assertEquals(2, result.lines().size(), result.out());
    assertEquals(0, Double.parseDouble(result.lines().get(0)), 1e-12);
  }

  @Test
  void tapeForWhichThereIsNoMemory(@TempDir Path directory) {
    String body = "for (long i = 0; i < 1L << 40; i++) y = Math.sin(y);";
    Result result = run(directory, body, Launch.withAgent().options("-Xmx64m"));
    assertEquals(0, result.exit(), result.err());
    assertEquals("", result.err());
    for (String line : result.lines()) {
      assertTrue(
          line.matches(
              "The tape is full: it has [1-9]\\d{5,} statements with [1-9]\\d{5,} arguments in [1-9]\\d?"
                  + " MB, and the JVM has no memory for more \\(-Xmx\\)\\. What filled it last was"
                  + " mostly \\S+\\(\\w+\\.java:\\d+\\)\\. Keep a long loop on checkpoints"
                  + " \\(Checkpointing\\.loop\\), bring a derivative of your own for that code"
                  + " \\(@DerivativeOf, CustomDerivative\\), or record a shorter run\\."),
          line);
    }
    assertEquals(2, result.lines().size(), result.out());
  }

  /**
   * The agent prepares no class of the boot class path, so what it cannot read it meets when it
   * derives the twin.
   */
  @Test
  void classFileThatCannotBeRead(@TempDir Path directory) throws IOException {
    Path boot = directory.resolve("boot");
    Path main = directory.resolve("main");
    String broken =
        "package acme; public class Broken { public static double f(double x) { return x; } }";
    String body = "try { y *= acme.Broken.f(y); } catch (RuntimeException e) { y = 7; }";
    new Sources()
        .add("acme.Broken", broken)
        .add("Main", MAIN.replace("BODY", body))
        .compileWithRuntime(main);
    Path file = boot.resolve("acme/Broken.class");
    Files.createDirectories(file.getParent());
    Files.move(main.resolve("acme/Broken.class"), file);
    Files.write(file, LoadFailureTest.withGarbage(Files.readAllBytes(file)));
    Launch launch = Launch.withAgent().options("-Xbootclasspath/a:" + boot);
    Result result = launch.classPath(main).run("Main");
    assertEquals(0, result.exit(), result.err());
    for (String line : result.lines()) {
      assertTrue(
          line.startsWith("The twin of class acme.Broken could not be derived: java.lang."), line);
      assertTrue(
          line.endsWith(
              ". This is a mistake in Wengert, please report it. If the class need not be"
                  + " differentiated, start the agent with exclude=acme.Broken. It was called at"
                  + " Main.f(Main.java:6)."),
          line);
    }
    assertEquals(2, result.lines().size(), result.out());
  }
}
