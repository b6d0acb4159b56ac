package org.wengert.faults;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/**
 * Programs that run through much more memory than the heap has, and drop all of it: each computes
 * the sum of {@code (i % 8) x}, whose derivative is a whole number.
 */
enum Dropping {
  ARRAYS(16_000) {
    @Override
    double step(double y, int i) {
      double[] large = new double[16_000];
      large[i] = y;
      return large[i] + large[15_999 - i];
    }
  },
  SMALL_ARRAYS(40_000) {
    @Override
    double step(double y, int i) {
      double[] last = {0, y, 1};
      for (int k = 0; k < 20; k++) {
        double[] next = {last[2], last[1], last[0]};
        last = next;
      }
      return last[1];
    }
  },
  FLOATS(8_000) {
    @Override
    double step(double y, int i) {
      float[] large = new float[16_000];
      large[i] = (float) y;
      return large[i];
    }
  },
  MATRICES(4_000) {
    @Override
    double step(double y, int i) {
      double[][] matrix = new double[200][200];
      matrix[i % 200][7] = y;
      return matrix[i % 200][7] + matrix[(i + 1) % 200][7];
    }
  },
  /** The outer array stays, and its rows are replaced. */
  ROWS(6_000) {
    private final double[][] rows = new double[4][];

    @Override
    double step(double y, int i) {
      rows[i % 4] = new double[16_000];
      rows[i % 4][i] = y;
      return rows[i % 4][i];
    }
  },
  COPIES(2_000) {
    @Override
    double step(double y, int i) {
      double[] large = new double[16_000];
      large[i] = y;
      double[] clone = large.clone();
      double[] other = new double[16_000];
      System.arraycopy(clone, i, other, i + 1, 1);
      return Arrays.copyOf(other, 10_000)[i + 1];
    }
  },
  /** Of a class that has companions, with a field that is overwritten. */
  OBJECTS(6_000) {
    @Override
    double step(double y, int i) {
      Cell cell = new Cell(y);
      cell.work[i] = cell.value;
      cell.value = 0;
      return cell.work[i];
    }
  },
  /** Of code that all kinds of runs share, which gets numbers. */
  CALLS(16_000) {
    private final double[] cell = new double[1];

    @Override
    double step(double y, int i) {
      for (int k = 0; k < 400; k++) {
        Arrays.fill(cell, y);
      }
      return cell[0];
    }
  },
  BOXES(4_000) {
    @Override
    double step(double y, int i) {
      List<Double> boxes = new ArrayList<>();
      for (int k = 0; k < 500; k++) {
        boxes.add(y);
      }
      return boxes.get(i % 500);
    }
  },
  MAPS(4_000) {
    @Override
    double step(double y, int i) {
      Map<Integer, Double> boxes = new HashMap<>();
      for (int k = 0; k < 500; k++) {
        boxes.put(k, y);
      }
      return boxes.get(i % 500);
    }
  },
  /** Of classes of the JDK, whose numbers have no companions. */
  STATISTICS(90_000) {
    @Override
    double step(double y, int i) {
      DoubleSummaryStatistics statistics = new DoubleSummaryStatistics();
      statistics.accept(y);
      return OptionalDouble.of(statistics.getMax()).getAsDouble();
    }
  },
  /** Which hold a number that the run knows, and memory that it does not. */
  LAMBDAS(8_000) {
    @Override
    double step(double y, int i) {
      Object[] large = new Object[16_000];
      DoubleUnaryOperator lambda = a -> a * y + (large[i] == null ? 0 : 1);
      return lambda.applyAsDouble(1);
    }
  };

  private static final class Cell {
    private final double[] work = new double[16_000];
    private double value;

    Cell(double value) {
      this.value = value;
    }
  }

  private final int steps;

  Dropping(int steps) {
    this.steps = steps;
  }

  /** Returns {@code y}, after a way through something that is dropped. */
  abstract double step(double y, int i);

  /** The sum, and in few steps only a part of it. */
  double sum(double x, int divisor) {
    double sum = 0;
    for (int i = 0; i < steps / divisor; i++) {
      sum += step(i % 8 * x, i % 8000);
    }
    return sum;
  }

  /** The derivative of the sum, exactly. */
  double slope(int divisor) {
    long sum = 0;
    for (int i = 0; i < steps / divisor; i++) {
      sum += i % 8;
    }
    return sum;
  }
}
