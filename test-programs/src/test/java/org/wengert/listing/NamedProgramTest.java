package org.wengert.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wengert.Tape;
import org.wengert.UnsupportedDifferentiationException;

/** Whole programs that name their inputs and outputs, and are recorded as they are. */
class NamedProgramTest {
  private static double printed;

  /** A spring and a damper: as a main method, it takes and returns nothing. */
  static void main() {
    double stiffness = Tape.input("stiffness", 3);
    double damping = Tape.input("damping", 0.5);
    double x = 1;
    double v = 0;
    for (int step = 0; step < 2; step++) {
      v += -stiffness * x - damping * v;
      x += v;
    }
    printed = x;
    Tape.output("x", x);
    Tape.output("energy", stiffness * x * x);
  }

  @Test
  void derivativesOfNamedOutputs() {
    main();
    double plain = printed;
    try (Tape tape = new Tape()) {
      tape.record(NamedProgramTest::main);
      assertEquals(plain, printed);
      // v1 = -k, x1 = 1 - k, v2 = v1 - k x1 - d v1, x2 = x1 + v2 = 1 - 3 k + k^2 + d k
      double k = 3;
      double d = 0.5;
      double x = 1 - 3 * k + k * k + d * k;
      assertEquals(Map.of("stiffness", -3 + 2 * k + d, "damping", k), tape.gradientOf("x"));
      Map<String, Double> energy = tape.gradientOf("energy");
      assertEquals(x * x + 2 * k * x * (-3 + 2 * k + d), energy.get("stiffness"), 1e-12);
      assertEquals(2 * k * x * k, energy.get("damping"), 1e-12);
      assertEquals(List.of("stiffness", "damping"), List.copyOf(energy.keySet()), "order");
      assertEquals(Map.of("stiffness", -3 + 2 * k + d, "damping", k), tape.gradientOf("x"));
    }
  }

  @Test
  void markersDoNothingElsewhere() {
    assertEquals(7, Tape.input("a", 7));
    assertEquals(8, Tape.output("b", 8));
  }

  @Test
  void inputUsedTwiceIsOne() {
    try (Tape tape = new Tape()) {
      tape.record(() -> Tape.output("y", Tape.input("a", 2) * Tape.input("a", 2)));
      assertEquals(Map.of("a", 4.0), tape.gradientOf("y"));
    }
  }

  @Test
  void passiveOutput() {
    try (Tape tape = new Tape()) {
      tape.record(
          () -> {
            Tape.input("a", 2);
            Tape.output("y", 5);
          });
      assertEquals(Map.of("a", 0.0), tape.gradientOf("y"));
    }
  }

  @Test
  void unknownOutput() {
    try (Tape tape = new Tape()) {
      tape.record(NamedProgramTest::main);
      assertEquals(
          "The program named no output \"y\"; it named [x, energy]",
          assertThrows(IllegalArgumentException.class, () -> tape.gradientOf("y")).getMessage());
    }
  }

  @Test
  void valueThatDependsOnAnotherInputIsRefused() {
    try (Tape tape = new Tape()) {
      String message =
          assertThrows(
                  UnsupportedDifferentiationException.class,
                  () -> tape.record(() -> Tape.input("b", 2 * Tape.input("a", 2))))
              .getMessage();
      assertEquals(
          "An active value was named as input \"b\"",
          message.substring(0, message.indexOf(" at ")),
          message);
    }
  }

  @Test
  void listOfAProgram() {
    Tape.Listing list = Tape.list(NamedProgramTest::main);
    assertEquals("stiffness", list.inputName(1));
    assertEquals(List.of("x", "energy"), List.copyOf(list.outputs().keySet()));
  }
}
