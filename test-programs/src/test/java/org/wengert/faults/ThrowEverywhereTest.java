package org.wengert.faults;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.wengert.Derivatives;
import org.wengert.Gradient;
import org.wengert.Tape;

/**
 * A program that throws at its first point, then at its second, and so on to its last: what it
 * throws passes unchanged, and the recording after it is that of a thread that never saw a fault.
 */
class ThrowEverywhereTest {
  private static final double[] X = {0.5, 1.5, 2.5};

  /** Thrown at a point of a run. */
  private static final class Fault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Fault(int point) {
      super("at point " + point);
    }
  }

  /** A program with points at which it may be stopped. */
  private static final class Program {
    private static double total;

    private final int last;
    private int points;
    private Fault thrown;
    private double field;
    private double[] row = {0, 0, 0};

    Program(int last) {
      this.last = last;
    }

    private double point(double value) {
      if (++points == last) {
        thrown = new Fault(points);
        throw thrown;
      }
      return value;
    }

    private double part(double value, int depth) {
      return depth == 0 ? point(value * value) : part(point(value) + depth, depth - 1);
    }

    private synchronized double locked(double value) {
      return point(Math.exp(-value)) + point(value);
    }

    /** One of everything: statements, fields, arrays, statics, boxes, lists, locks, lambdas. */
    double run(double[] x) {
      field = point(x[0] * x[1]);
      total = point(field + x[2]);
      double sum = 0;
      for (int i = 0; i < x.length; i++) {
        row[i] = point(x[i] * total);
        sum += point(row[i] / (1 + x[i] * x[i]));
      }
      List<Double> list = new ArrayList<>();
      for (double each : row) {
        list.add(point(each));
      }
      list.replaceAll(each -> point(each * field));
      list.sort((a, b) -> (int) Math.signum(point(b) - a));
      DoubleUnaryOperator scaled = value -> point(value * field);
      try {
        sum += scaled.applyAsDouble(list.get(0)) + part(sum, 3);
      } finally {
        sum += point(total);
        field = sum;
      }
      row = row.clone();
      return locked(sum) + point(row[1] + list.get(2)) + field;
    }
  }

  private static int points() {
    Program whole = new Program(Integer.MAX_VALUE);
    whole.run(X.clone());
    return whole.points;
  }

  private interface Way {
    Object derivative(ToDoubleFunction<double[]> f);
  }

  private static void everyPoint(String what, Way way) {
    int points = points();
    assertTrue(points >= 25, "only " + points + " points");
    double[] expected = Derivatives.gradient(x -> new Program(Integer.MAX_VALUE).run(x), X);
    long[] reference = Untouched.bits();
    for (int k = 1; k <= points; k++) {
      Program plain = new Program(k);
      assertThrows(Fault.class, () -> plain.run(X.clone()));
      Program program = new Program(k);
      Fault fault = assertThrows(Fault.class, () -> way.derivative(program::run), what);
      assertSame(program.thrown, fault, what);
      assertEquals(0, fault.getSuppressed().length, what);
      // the finally block of the program goes on after a fault, so there may be more points
      assertEquals(plain.points, program.points, what + ", run until point " + k);
      assertEquals(
          Double.doubleToRawLongBits(plain.field), Double.doubleToRawLongBits(program.field), what);
      assertArrayEquals(
          expected,
          Derivatives.gradient(x -> new Program(Integer.MAX_VALUE).run(x), X),
          0,
          what + " that failed at point " + k);
    }
    Untouched.assertSame(reference, what);
  }

  @Test
  void reverse() {
    everyPoint("a gradient", f -> Derivatives.gradient(f, X));
  }

  @Test
  void forward() {
    everyPoint(
        "a tangent",
        f -> Derivatives.jvp(x -> new double[] {f.applyAsDouble(x)}, X, new double[] {1, 1, 1}));
  }

  @Test
  void second() {
    everyPoint("a Hessian", f -> Derivatives.hessian(f, X));
  }

  @Test
  void listing() {
    everyPoint("a listing", f -> Tape.list(f, X));
  }

  @Test
  void profile() {
    everyPoint("a profile", f -> Tape.profile(f, X));
  }

  /** One evaluator, one tape, for all faults. */
  @Test
  void preparedEvaluatorAndTape() {
    Program[] current = {null};
    ToDoubleFunction<double[]> f = x -> current[0].run(x);
    double[] expected = Derivatives.gradient(x -> new Program(Integer.MAX_VALUE).run(x), X);
    double[] gradient = new double[X.length];
    int points = points();
    try (Gradient evaluator = Derivatives.prepareGradient(f, X.length);
        Tape tape = new Tape()) {
      for (int k = 1; k <= points; k++) {
        current[0] = new Program(k);
        assertThrows(Fault.class, () -> evaluator.at(X, gradient));
        current[0] = new Program(k);
        assertThrows(Fault.class, () -> tape.record(f, X));
        assertThrows(IllegalStateException.class, tape::gradient);
        current[0] = new Program(Integer.MAX_VALUE);
        evaluator.at(X, gradient);
        assertArrayEquals(expected, gradient, 0, "evaluator that failed at point " + k);
        current[0] = new Program(Integer.MAX_VALUE);
        tape.record(f, X);
        assertArrayEquals(expected, tape.gradient(), 0, "tape that failed at point " + k);
      }
    }
  }
}
