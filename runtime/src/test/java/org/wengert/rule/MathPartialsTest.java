package org.wengert.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Compares the rules with partial derivatives computed with thousands of digits. */
class MathPartialsTest {
  private static final String TABLE = "math-partials.csv";

  /** Largest relative error; of our own rounding there is half of it, the rest is for Math's. */
  private static final double TOLERANCE = 4 * Math.ulp(1.0);

  /** Rules of steps and neighbours, which no difference tells the slope of. */
  private static final Set<String> NOT_IN_TABLE = Set.of("ulp", "nextUp", "nextDown", "nextAfter");

  @Test
  void everyPartialIsAccurate() throws IOException {
    List<String> failures = new ArrayList<>();
    for (String[] row : rows()) {
      for (Rule rule : Rule.ofDoubles(row[0], Integer.parseInt(row[1]))) {
        Object[] arguments = arguments(rule, row);
        double expected = Double.parseDouble(row[2]);
        double actual = rule.partial(arguments);
        if (!isClose(expected, actual)) {
          failures.add(rule + Arrays.toString(arguments) + ": " + actual + ", not " + expected);
        }
      }
    }
    assertEquals("", String.join("\n", failures));
  }

  @Test
  void theTableHasEveryRule() throws IOException {
    Set<String> untested = new TreeSet<>();
    for (Rule rule : Rule.all()) {
      if (!NOT_IN_TABLE.contains(rule.name())) {
        untested.add(rule.name() + "," + rule.argument());
      }
    }
    rows().forEach(row -> untested.remove(row[0] + "," + row[1]));
    assertEquals(Set.of(), untested);
  }

  /** Below the normal numbers an error of one unit is not small in relation. */
  private static boolean isClose(double expected, double actual) {
    return actual == expected
        || Math.abs(actual - expected) <= TOLERANCE * Math.abs(expected) + Double.MIN_VALUE;
  }

  private static Object[] arguments(Rule rule, String[] row) {
    Class<?>[] types = rule.parameterTypes();
    assertEquals(3 + types.length, row.length, String.join(",", row));
    Object[] arguments = new Object[types.length];
    for (int i = 0; i < types.length; i++) {
      if (types[i] == int.class) {
        arguments[i] = Integer.valueOf(row[3 + i]);
      } else {
        arguments[i] = Double.valueOf(row[3 + i]);
      }
    }
    return arguments;
  }

  private static List<String[]> rows() throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                MathPartialsTest.class.getResourceAsStream(TABLE), StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(","))
          .toList();
    }
  }
}
