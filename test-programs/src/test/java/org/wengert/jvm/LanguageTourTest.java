package org.wengert.jvm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wengert.jvm.Launch.Result;
import org.wengert.language.Expect;
import org.wengert.programs.language.Example;
import org.wengert.programs.language.Refusal;
import org.wengert.programs.language.Tour;
import org.wengert.programs.tour.LanguageTour;

/**
 * The whole tour of the language in one JVM of its own, where all its programs are examined when
 * their classes are loaded. (One class at a time may work where all together do not.)
 */
@Tag("own-jvm")
class LanguageTourTest {
  @ParameterizedTest
  @ValueSource(strings = {"open-statements", "each-operation"})
  void derivativesAreThoseOfTheClosedForms(String strategy) {
    Result result =
        Launch.withAgent("differentiate=org.wengert.programs.language.*")
            .options("-Dwengert.strategy=" + strategy)
            .program(LanguageTour.class);
    assertEquals("", result.err(), "nothing of the tour is beyond what can be differentiated");
    assertEquals(0, result.exit());
    Iterator<String> lines = result.lines().iterator();
    for (Example example : Tour.examples()) {
      for (double[] x : example.points()) {
        check(example, x, lines.next());
      }
    }
    for (Refusal refusal : Tour.refusals()) {
      assertEquals(refusal.name() + " refused", lines.next());
    }
    assertFalse(lines.hasNext(), result.out());
  }

  /** A line is the name, the value, the gradient. */
  private static void check(Example example, double[] x, String line) {
    List<String> words = List.of(line.split(" "));
    assertEquals(example.name(), words.get(0));
    double[] numbers = words.stream().skip(1).mapToDouble(Double::parseDouble).toArray();
    String at = example + " at " + Arrays.toString(x);
    Expect.sameBits(example.function().applyAsDouble(x.clone()), numbers[0], at);
    double[] gradient = Arrays.copyOfRange(numbers, 1, numbers.length);
    Expect.close(example.gradient().apply(x.clone()), gradient, at);
  }
}
