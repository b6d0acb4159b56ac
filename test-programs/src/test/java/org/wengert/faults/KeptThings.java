package org.wengert.faults;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleSupplier;

/**
 * A program that puts numbers into things of all kinds, keeps some of these in places that have no
 * types, drops others, and reads what it kept much later, after collections of garbage.
 */
final class KeptThings {
  /** Things that are kept; null where one was dropped. */
  private final Object[] places = new Object[300];

  /** What each of them holds is so many times x. */
  private final int[] slopes = new int[places.length];

  private final Random random;
  private final Runnable collection;

  private KeptThings(long seed, Runnable collection) {
    this.random = new Random(seed);
    this.collection = collection;
  }

  /** A number with its slope. */
  record Sum(double value, long slope) {}

  private static final class Cell {
    private final double[] numbers = new double[5];
    private double number;
    private Object more;
  }

  /**
   * Runs the program.
   *
   * @param x the number
   * @param seed which program
   * @param steps how long
   * @param collection what collects garbage, or null
   * @return the sum of all that was read, and its slope
   */
  static Sum run(double x, long seed, int steps, Runnable collection) {
    return new KeptThings(seed, collection).run(x, steps);
  }

  private Sum run(double x, int steps) {
    double sum = 0;
    long slope = 0;
    for (int step = 0; step < steps; step++) {
      int at = random.nextInt(places.length);
      int what = random.nextInt(10);
      if (places[at] == null || what < 3) {
        slopes[at] = 1 + random.nextInt(9);
        places[at] = thing(random.nextInt(10), slopes[at] * x);
      } else if (what == 3) {
        places[at] = null;
      } else {
        sum += number(places[at]);
        slope += slopes[at];
      }
      if (step % 2000 == 1999) {
        garbage(x);
        if (collection != null) {
          collection.run();
        }
      }
    }
    for (int at = 0; at < places.length; at++) {
      if (places[at] != null) {
        sum += number(places[at]);
        slope += slopes[at];
      }
    }
    return new Sum(sum, slope);
  }

  /** Enough for a run to let go of it. */
  private static void garbage(double x) {
    for (int i = 0; i < 20; i++) {
      double[] dropped = new double[2000];
      dropped[i] = x;
    }
  }

  private static Object thing(int kind, double y) {
    switch (kind) {
      case 0:
        double[] array = new double[7];
        array[4] = y;
        return array;
      case 1:
        return new float[] {0, (float) y};
      case 2:
        double[][] matrix = new double[3][4];
        matrix[2][1] = y;
        return matrix;
      case 3:
        Double box = y;
        return box;
      case 4:
        List<Double> list = new ArrayList<>();
        list.add(y);
        return list;
      case 5:
        Map<String, double[]> map = new HashMap<>();
        map.put("key", new double[] {y});
        return map;
      case 6:
        Cell cell = new Cell();
        cell.numbers[2] = y / 4;
        cell.number = y / 4;
        cell.more = thing(0, y / 2);
        return cell;
      case 7:
        DoubleSupplier lambda = () -> y;
        return lambda;
      case 8:
        DoubleSummaryStatistics statistics = new DoubleSummaryStatistics();
        statistics.accept(y);
        return statistics;
      default:
        Deque<Object> deque = new ArrayDeque<>();
        deque.push(new Object[] {thing(2, y / 2), (float) (y / 2)});
        return deque;
    }
  }

  @SuppressWarnings("unchecked") // as the program knows what it put there
  private static double number(Object thing) {
    if (thing instanceof double[] array) {
      return array[4];
    } else if (thing instanceof float[] floats) {
      return floats[1];
    } else if (thing instanceof double[][] matrix) {
      return matrix[2][1];
    } else if (thing instanceof Double box) {
      return box;
    } else if (thing instanceof List<?> list) {
      return (Double) list.get(0);
    } else if (thing instanceof Map<?, ?> map) {
      return ((Map<String, double[]>) map).get("key")[0];
    } else if (thing instanceof Cell cell) {
      return cell.numbers[2] + cell.number + number(cell.more);
    } else if (thing instanceof DoubleSupplier lambda) {
      return lambda.getAsDouble();
    } else if (thing instanceof DoubleSummaryStatistics statistics) {
      return statistics.getSum();
    }
    Object[] both = (Object[]) ((Deque<?>) thing).peek();
    return number(both[0]) + (Float) both[1];
  }
}
