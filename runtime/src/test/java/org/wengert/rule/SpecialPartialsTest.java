package org.wengert.rule;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.wengert.DerivativeOf;

/** Compares the rules of special functions with partial derivatives computed with 500 digits. */
class SpecialPartialsTest {
  private static final List<Class<?>> CLASSES =
      List.of(
          ErfRules.class,
          GammaRules.class,
          BetaRules.class,
          IncompleteGammaRules.class,
          UnregularizedGammaRules.class,
          IncompleteBetaRules.class,
          IncompleteBetaVariantRules.class,
          UnregularizedBetaRules.class,
          BesselRules.class);

  /** Functions that the table has under another name, with a factor or in another order. */
  private static final Map<String, Relation> RELATIONS =
      Map.of(
          "regularizedGammaQ", new Relation("regularizedGammaP", -1),
          "gammaFall", new Relation("gammaDensity", -1),
          "regularizedBetaComplement", new Relation("regularizedBeta", -1),
          "regularizedBetaOfLast", new Relation("regularizedBeta", 1, 1, 2, 0));

  /** Largest relative errors of those that are not right to almost the last place. */
  private static final Map<String, Double> TOLERANCES =
      Map.ofEntries(
          entry("erfcInv", 5e-13), // the inverse's last digit, times the square of the inverse
          entry("normalInverse", 5e-13),
          entry("trigamma", 1e-12),
          entry("regularizedGammaP", 1e-12),
          entry("gammaDensity", 1e-12),
          entry("lowerGamma", 1e-12),
          entry("upperGamma", 1e-11),
          entry("regularizedBeta", 1e-12),
          entry("betaDensity", 1e-12),
          entry("incompleteBeta", 1e-12),
          entry("incompleteBetaComplement", 1e-12),
          entry("besselJ", 1e-12));

  private static final double TOLERANCE = 5e-14;

  /** A function of the table times a factor; its arguments at these positions of ours. */
  private record Relation(String table, int factor, int... order) {}

  /** A rule, ready to be called. */
  private record Special(DerivativeOf target, Method method) {
    Relation relation() {
      return RELATIONS.getOrDefault(target.method(), new Relation(target.method(), 1));
    }

    /** Position among the table's arguments of the one that the partial is of. */
    int position() {
      int[] order = relation().order;
      return order.length == 0 ? target.argument() : order[target.argument()];
    }

    /** Whether a row is of this rule's function, which may take an accuracy and the like too. */
    boolean fits(Row row) {
      int more = method.getParameterCount() - 1 - row.arguments.length;
      boolean isRightErf = more == 0 || !row.function.equals("erf");
      return relation().table.equals(row.function) && position() == row.argument && isRightErf;
    }

    double partial(Row row) {
      Class<?>[] types = method.getParameterTypes();
      Object[] arguments = new Object[types.length];
      int[] order = relation().order;
      for (int i = 0; i < types.length - 1; i++) {
        if (i < row.arguments.length) {
          arguments[i] = row.arguments[order.length == 0 ? i : order[i]];
        } else if (types[i] == double.class) {
          arguments[i] = 1e-15;
        } else {
          arguments[i] = types[i] == int.class ? 1000 : null;
        }
      }
      arguments[types.length - 1] = row.value;
      try {
        return relation().factor * (double) method.invoke(null, arguments);
      } catch (ReflectiveOperationException e) {
        throw new LinkageError(method.toString(), e);
      }
    }
  }

  private record Row(
      String function, int argument, double partial, double value, double[] arguments) {}

  @Test
  void everyPartialIsAccurate() throws IOException {
    List<Row> rows = rows();
    List<String> failures = new ArrayList<>();
    for (Special rule : rules()) {
      double tolerance = TOLERANCES.getOrDefault(rule.relation().table, TOLERANCE);
      for (Row row : rows) {
        if (rule.fits(row)) {
          double actual = rule.partial(row);
          double expected = row.partial;
          boolean isClose =
              actual == expected
                  || Math.abs(actual - expected)
                      <= tolerance * Math.abs(expected) + Double.MIN_NORMAL;
          if (!isClose) {
            failures.add(
                rule.method + Arrays.toString(row.arguments) + ": " + actual + ", not " + expected);
          }
        }
      }
    }
    assertEquals("", String.join("\n", failures));
  }

  @Test
  void everyRuleHasRows() throws IOException {
    List<Row> rows = rows();
    Set<String> untested = new TreeSet<>();
    for (Special rule : rules()) {
      if (rows.stream().noneMatch(rule::fits)) {
        untested.add(rule.method.toString());
      }
    }
    assertEquals(Set.of(), untested);
  }

  @Test
  void everyRowHasARule() throws IOException {
    List<Special> rules = rules();
    assertTrue(rules.size() > 60, "rules: " + rules.size());
    for (Row row : rows()) {
      assertTrue(rules.stream().anyMatch(rule -> rule.fits(row)), () -> "no rule for " + row);
    }
  }

  private static List<Special> rules() {
    List<Special> rules = new ArrayList<>();
    for (Class<?> type : CLASSES) {
      for (Method method : type.getDeclaredMethods()) {
        for (DerivativeOf target : method.getAnnotationsByType(DerivativeOf.class)) {
          assertEquals(SpecialMath.class, target.type(), () -> "the library of " + method);
          rules.add(new Special(target, method));
        }
      }
    }
    return rules;
  }

  private static List<Row> rows() throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                SpecialPartialsTest.class.getResourceAsStream("special-partials.csv"),
                StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.startsWith("#")).map(line -> row(line)).toList();
    }
  }

  private static Row row(String line) {
    String[] cells = line.split(",");
    double[] numbers =
        Arrays.stream(cells, 2, cells.length).mapToDouble(Double::parseDouble).toArray();
    return new Row(
        cells[0],
        Integer.parseInt(cells[1]),
        numbers[0],
        numbers[1],
        Arrays.copyOfRange(numbers, 2, numbers.length));
  }
}
