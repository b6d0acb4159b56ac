package org.wengert.jvm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wengert.jvm.Launch.Result;
import org.wengert.programs.tour.GradientTour;

/** Wrong options stop the JVM before the program runs; right ones may come from a file. */
@Tag("own-jvm")
class OptionsTest {
  private static void stops(String options, String message) {
    Result result = Launch.withAgent(options).program(GradientTour.class);
    assertEquals(new Result(2, "", "[wengert] " + message + "\n"), result);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "polcy=warn | Unknown option 'polcy'. Known options: differentiate, exclude, policy, dump,"
            + " config, rules, check, report, gradient, paranoid.",
        "policy=Warn | Option policy cannot be 'Warn'. Known values: error, warn, allow.",
        "policy | Option 'policy' is not of the form key=value.",
        "policy= | Option 'policy' has no value.",
        "exclude=a.*,policy | Option 'policy' is not of the form key=value.",
        "policy=warn,policy=warn | Option 'policy' is given twice.",
        "policy=alow:com.acme.* | Option policy cannot be 'alow'. Known values: error, warn, allow.",
        "policy=allow:com/acme | Option policy: 'com/acme' is no name of a class or method. Write it"
            + " as com.acme.Model or com.acme.Model.energy; a star stands for any characters.",
      })
  void wrongOptionStopsTheJvm(String options, String message) {
    stops(options, message);
  }

  @Test
  void fileThatCannotBeRead(@TempDir Path directory) {
    Path missing = directory.resolve("missing.properties");
    stops(
        "config=" + missing,
        "Option config: "
            + missing
            + " cannot be read: java.nio.file.NoSuchFileException: "
            + missing);
  }

  @Test
  void wrongOptionInAFile(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("agent.properties");
    Files.writeString(file, "paranoia = true\n");
    stops(
        "config=" + file,
        "Unknown option 'paranoia'. Known options: differentiate, exclude, policy, dump, config,"
            + " rules, check, report, gradient, paranoid.");
    Files.writeString(file, "policy = allow\n");
    stops("policy=warn,config=" + file, "Option 'policy' is given twice.");
    Files.writeString(file, "exclude = \\u00zz\n");
    stops(
        "config=" + file,
        "Option config: "
            + file
            + " cannot be read: java.lang.IllegalArgumentException: Malformed \\uxxxx encoding.");
  }

  @Test
  void unknownStrategy() {
    Result result =
        Launch.withAgent().options("-Dwengert.strategy=fast").program(GradientTour.class);
    assertEquals(2, result.exit());
    assertTrue(
        result.err().startsWith("[wengert] Option wengert.strategy cannot be 'fast'. Known"),
        result.err());
  }

  @Test
  void optionsFromAFile(@TempDir Path directory) throws IOException {
    Path dump = directory.resolve("dump");
    Path file = directory.resolve("agent.properties");
    Files.writeString(
        file, "# twins\ndump = " + dump.toString().replace("\\", "\\\\") + "\npolicy=error\n");
    Result result = Launch.withAgent("config=" + file).program(GradientTour.class);
    assertEquals(0, result.exit(), result.err());
    assertEquals("", result.err());
    String twin = GradientTour.class.getName().replace('.', '/') + "$$Tape.class";
    assertTrue(Files.exists(dump.resolve(twin)), "no twin in " + dump);
  }

  @Test
  void emptyOptionsAreNone() {
    Result result = Launch.withAgent("").program(GradientTour.class);
    assertEquals(0, result.exit(), result.err());
    assertEquals(Launch.withAgent().program(GradientTour.class), result);
  }
}
