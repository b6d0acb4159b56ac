package org.wengert.jvm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wengert.boundary.Lines;
import org.wengert.jvm.Launch.Result;
import org.wengert.programs.tour.LossyTour;

/** What the option {@code policy} makes of a derivative that would be lost. */
@Tag("own-jvm")
class PolicyTest {
  private static final String DECIMAL =
      "An active value was passed to java.math.BigDecimal.valueOf, which cannot be followed (it is"
          + " part of the JDK and has no rule), at org.wengert.programs.tour.LossyTour.decimal"
          + "(LossyTour.java:";
  private static final String BITS =
      "The bits of an active value were taken by Double.doubleToLongBits at"
          + " org.wengert.programs.tour.LossyTour.lossy(LossyTour.java:";

  /** 3 a b + 2 a at (3, 5), where the first a is passive. */
  private static final String PASSIVE = "lossy 51.0 2.0 9.0\n";

  @Test
  void errorIsTheDefaultAndThrows() {
    Result result = Launch.withAgent().program(LossyTour.class);
    assertEquals(0, result.exit());
    assertEquals("", result.err());
    assertEquals(2, result.lines().size(), result.out());
    for (String line : result.lines()) {
      assertTrue(line.startsWith("lossy " + DECIMAL), line);
    }
    assertEquals(result, Launch.withAgent("policy=error").program(LossyTour.class));
  }

  @Test
  void warnPrintsOneLineForEachPlace() {
    Result result = Launch.withAgent("policy=warn").program(LossyTour.class);
    assertEquals(0, result.exit());
    assertEquals(PASSIVE + PASSIVE, result.out());
    List<String> warnings = result.err().lines().toList();
    assertEquals(2, warnings.size(), result.err());
    assertTrue(warnings.get(0).startsWith("[wengert] warning: " + DECIMAL), result.err());
    assertTrue(warnings.get(1).startsWith("[wengert] warning: " + BITS), result.err());
  }

  @Test
  void allowIsSilent() {
    Result result = Launch.withAgent("policy=allow").program(LossyTour.class);
    assertEquals(new Result(0, PASSIVE + PASSIVE, ""), result);
  }

  private static final String TOUR = "org.wengert.programs.tour.LossyTour";

  @Test
  void oneMethodIsAllowed() {
    Result result = Launch.withAgent("policy=allow:" + TOUR + ".decimal").program(LossyTour.class);
    assertEquals(0, result.exit());
    assertEquals("", result.err());
    assertEquals(2, result.lines().size(), result.out());
    for (String line : result.lines()) {
      assertTrue(line.startsWith("lossy " + BITS), line);
    }
  }

  @Test
  void oneMethodIsAnError() {
    Result result =
        Launch.withAgent("policy=warn;error:" + TOUR + ".lossy").program(LossyTour.class);
    assertEquals(0, result.exit());
    assertEquals(2, result.lines().size(), result.out());
    for (String line : result.lines()) {
      assertTrue(line.startsWith("lossy " + BITS), line);
    }
    assertEquals(1, result.err().lines().count(), result.err());
    assertTrue(result.err().startsWith("[wengert] warning: " + DECIMAL), result.err());
  }

  @Test
  void mostSpecificPatternDecides() {
    Result result =
        Launch.withAgent("policy=allow:" + TOUR + ";warn:" + TOUR + ".lo*")
            .program(LossyTour.class);
    assertEquals(0, result.exit());
    assertEquals(PASSIVE + PASSIVE, result.out());
    assertEquals(warning(BITS, "lossy", "doubleToLongBits", BITS_REMEDY), result.err());
  }

  @Test
  void warningsWordForWord() {
    Result result = Launch.withAgent("policy=warn").program(LossyTour.class);
    assertEquals(
        warning(DECIMAL, "decimal", "valueOf", BOUNDARY_REMEDY)
            + warning(BITS, "lossy", "doubleToLongBits", BITS_REMEDY),
        result.err());
  }

  private static final String BOUNDARY_REMEDY =
      "Write it as plain code, or use Derivatives.detach if no derivative is wanted.";
  private static final String BITS_REMEDY =
      "Use Derivatives.detach on the value if no derivative is wanted there, or write the method"
          + " without its bits.";

  private static String warning(String text, String caller, String callee, String remedy) {
    String place = Lines.ofCall(LossyTour.class, caller, callee);
    String line = place.substring(place.lastIndexOf(':') + 1);
    return "[wengert] warning: " + text + line + ". " + remedy + "\n";
  }

  @Test
  void fromAFile(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("agent.properties");
    Files.writeString(file, "policy = allow:" + TOUR + ".decimal;allow: " + TOUR + ".lossy\n");
    assertEquals(
        new Result(0, PASSIVE + PASSIVE, ""),
        Launch.withAgent("config=" + file).program(LossyTour.class));
  }
}
