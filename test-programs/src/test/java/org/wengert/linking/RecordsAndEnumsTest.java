package org.wengert.linking;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wengert.language.Expect;

/** Records and enums: constructors, accessors, and the methods that the compiler writes. */
class RecordsAndEnumsTest {
  private record Complex(double re, double im) {
    static final Complex I = new Complex(0, 1);

    Complex {
      if (Double.isNaN(re)) {
        throw new IllegalArgumentException("not a number");
      }
      im = im + 0;
    }

    Complex(double re) {
      this(re, 0);
    }

    Complex times(Complex o) {
      return new Complex(re * o.re - im * o.im, re * o.im + im * o.re());
    }

    Complex plus(Complex o) {
      return new Complex(re + o.re, im + o.im);
    }

    double norm2() {
      return re * re + im * im;
    }
  }

  // |(a + b i)^2|^2 = (a^2 + b^2)^2
  private static double complexSquare(double[] v) {
    Complex z = new Complex(v[0]).plus(Complex.I.times(new Complex(v[1])));
    return z.times(z).norm2();
  }

  @Test
  void complexNumbers() {
    // 4 a (a^2 + b^2), 4 b (a^2 + b^2)
    Expect.gradient(RecordsAndEnumsTest::complexSquare, new double[] {3, 2}, 12 * 13, 8 * 13);
  }

  // equals, hashCode and toString of a record compare and print, so they lose nothing
  private static double recordMethods(double x) {
    Complex a = new Complex(x, 1);
    Complex b = new Complex(x, 1);
    boolean same = a.equals(b) && a.hashCode() == b.hashCode() && a.toString().equals(b.toString());
    return same ? a.re() * b.re : -1;
  }

  @Test
  void methodsOfRecords() {
    Expect.derivative(RecordsAndEnumsTest::recordMethods, 3, 6);
  }

  private record Pair<A, B>(A first, B second) {}

  private static double generic(double x) {
    Pair<Double, double[]> pair = new Pair<>(x * x, new double[] {x});
    Pair<Pair<Double, double[]>, String> outer = new Pair<>(pair, "text");
    return outer.first().first() * outer.first().second()[0];
  }

  @Test
  void genericRecord() {
    Expect.derivative(RecordsAndEnumsTest::generic, 2, 12);
  }

  private record Polynomial(double... coefficients) {
    double at(double x) {
      double p = 0;
      for (int i = coefficients.length - 1; i >= 0; i--) {
        p = p * x + coefficients[i];
      }
      return p;
    }
  }

  @Test
  void recordWithAnArray() {
    // 1 + x x + 3 x^2 at the coefficients (1, x, 3): 2 x + 6 x
    Expect.derivative(x -> new Polynomial(1, x, 3).at(x), 2, 16);
  }

  private enum Operation {
    PLUS(1) {
      @Override
      double apply(double a, double b) {
        return a + b;
      }
    },
    TIMES(2) {
      @Override
      double apply(double a, double b) {
        calls++;
        last = a * b;
        return last;
      }
    };

    static double last;
    int calls;
    final double weight;

    Operation(double weight) {
      this.weight = weight;
    }

    abstract double apply(double a, double b);
  }

  private static double operations(double x) {
    double y = 0;
    for (Operation operation : Operation.values()) {
      y += operation.weight * operation.apply(x, 3 * x);
    }
    return y + Operation.valueOf("TIMES").apply(x, 1) + Operation.last;
  }

  @Test
  void enumWithBodies() {
    // 4 x + 6 x^2 + 2 x
    Expect.derivative(RecordsAndEnumsTest::operations, 2, 6 + 24);
  }

  private static double enumMap(double x) {
    Map<Operation, Double> results = new EnumMap<>(Operation.class);
    results.put(Operation.PLUS, x * x);
    results.put(Operation.TIMES, x);
    double s = 0;
    for (Map.Entry<Operation, Double> entry : results.entrySet()) {
      s += entry.getKey().ordinal() == 0 ? entry.getValue() : 10 * entry.getValue();
    }
    return s;
  }

  @Test
  void enumMap() {
    Expect.derivative(RecordsAndEnumsTest::enumMap, 2, 14);
  }

  /** A singleton that keeps state: stale in the next recording, so passive. */
  private enum Accumulator {
    INSTANCE;

    private double total;

    double add(double x) {
      total += x;
      return total;
    }

    void clear() {
      total = 0;
    }
  }

  private static double accumulated(double x) {
    Accumulator.INSTANCE.clear();
    Accumulator.INSTANCE.add(x);
    return Accumulator.INSTANCE.add(x * x);
  }

  @Test
  void enumWithState() {
    Expect.derivative(RecordsAndEnumsTest::accumulated, 2, 5);
  }
}
