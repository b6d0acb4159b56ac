package org.wengert.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Over a grid of extreme points: a partial is NaN where the value is, and hardly anywhere else. */
class MathFinitenessTest {
  private static final double[] SIZES = {
    0,
    Double.MIN_VALUE,
    1e-300,
    1e-8,
    0.5,
    1,
    2,
    10,
    710,
    1e8,
    1e300,
    Double.MAX_VALUE,
    Double.POSITIVE_INFINITY
  };

  private static final Object[] SCALES = {-2100, -1074, -1, 0, 1, 10, 1023, 2100};

  /** Constant slopes, which hold also where the value is NaN. */
  private static final Set<String> LINEAR =
      Set.of("fma", "scalb", "toRadians", "toDegrees", "nextUp", "nextDown", "nextAfter");

  @Test
  void aNumberHasPartials() {
    List<String> failures = new ArrayList<>();
    for (Rule rule : Rule.all()) {
      for (Object[] point : points(rule)) {
        if (!isNaN(rule.value(point)) && isNaN(rule.partial(point)) && !mayBeNaN(rule, point)) {
          failures.add(rule + Arrays.toString(point));
        }
      }
    }
    assertEquals("", String.join("\n", failures));
  }

  @Test
  void notANumberHasNone() {
    List<String> failures = new ArrayList<>();
    for (Rule rule : Rule.all()) {
      for (Object[] point : points(rule)) {
        if (isNaN(rule.value(point)) && !isNaN(rule.partial(point))) {
          if (!LINEAR.contains(rule.name())) {
            failures.add(rule + Arrays.toString(point));
          }
        }
      }
    }
    assertEquals("", String.join("\n", failures));
  }

  /** The rules for float say what those for double say. */
  @Test
  void floatsHaveThePartialsOfDoubles() {
    List<String> failures = new ArrayList<>();
    for (Rule rule : Rule.all()) {
      if (rule.parameterTypes()[0] == float.class) {
        Rule wide = Rule.ofDoubles(rule.name(), rule.argument()).get(0);
        for (Object[] point : points(rule)) {
          double expected = wide.partial(widened(point));
          if (Double.compare(expected, rule.partial(point)) != 0) {
            failures.add(rule + Arrays.toString(point));
          }
        }
      }
    }
    assertEquals("", String.join("\n", failures));
  }

  /** The points where a partial is NaN although the value is a number; each is a convention. */
  private static boolean mayBeNaN(Rule rule, Object[] arguments) {
    if (rule.name().equals("pow") && rule.argument() == 1) {
      double base = (double) arguments[0];
      return base < 0 || Double.isNaN(base); // the power of NaN to 0 is 1
    }
    if (rule.name().equals("hypot")) {
      return !Double.isFinite((double) arguments[0]) && !Double.isFinite((double) arguments[1]);
    }
    return false;
  }

  private static boolean isNaN(Number value) {
    return Double.isNaN(value.doubleValue());
  }

  private static Object[] widened(Object[] point) {
    return Arrays.stream(point)
        .map(value -> value instanceof Float number ? (Object) number.doubleValue() : value)
        .toArray();
  }

  /** All combinations of grid values that the method accepts. */
  private static List<Object[]> points(Rule rule) {
    List<Object[]> points = List.<Object[]>of(new Object[0]);
    for (Class<?> type : rule.parameterTypes()) {
      List<Object[]> longer = new ArrayList<>();
      for (Object[] point : points) {
        for (Object value : grid(type)) {
          Object[] extended = Arrays.copyOf(point, point.length + 1);
          extended[point.length] = value;
          longer.add(extended);
        }
      }
      points = longer;
    }
    return points.stream().filter(point -> accepts(rule, point)).toList();
  }

  /** The bounds of clamp have to be in order. */
  private static boolean accepts(Rule rule, Object[] point) {
    try {
      rule.value(point);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static Object[] grid(Class<?> type) {
    if (type == int.class) {
      return SCALES;
    }
    List<Object> grid = new ArrayList<>();
    for (double size : SIZES) {
      for (double value : new double[] {size, -size}) {
        grid.add(type == float.class ? (Object) (float) value : (Object) value);
      }
    }
    grid.add(type == float.class ? (Object) Float.NaN : (Object) Double.NaN);
    return grid.toArray();
  }
}
