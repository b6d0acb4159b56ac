package org.wengert.jvm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
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
}
