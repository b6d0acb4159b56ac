package org.wengert.language;

import org.junit.jupiter.api.Test;

/** Local variables: scopes that share a slot, and values that live across branches and loops. */
class LocalsTest {
  // one slot holds a double, an array, an int and an object, one after the other
  private static double slotOfManyTypes(double x) {
    double s = x;
    {
      double active = x * x;
      s += active;
    }
    {
      double[] array = {x, 2 * x};
      s += array[1];
    }
    {
      long number = 3L;
      s *= number;
    }
    {
      Double box = x;
      s += box;
    }
    {
      int i = 7;
      double passive = 2;
      s += i * passive;
    }
    return s;
  }

  @Test
  void slotOfManyTypes() {
    // 3 (x + x^2 + 2 x) + x
    Expect.derivative(LocalsTest::slotOfManyTypes, 2, 3 * (3 + 4) + 1);
  }

  // the slot changes its type on every turn of the loop, inside branches and handlers
  private static double slotsInALoop(double x) {
    double s = 0;
    for (int i = 0; i < 6; i++) {
      if (i % 3 == 0) {
        double y = x * i;
        s += y;
      } else if (i % 3 == 1) {
        double[] y = {x, i};
        s += y[0] * y[1];
      } else {
        try {
          Object y = i == 2 ? "text" : x;
          s += (Double) y;
        } catch (ClassCastException e) {
          float y = (float) x;
          s += y;
        }
      }
    }
    return s;
  }

  @Test
  void slotsInALoop() {
    // 0 + 3 + 1 + 4 + 1 + 1
    Expect.derivative(LocalsTest::slotsInALoop, 2, 10);
  }

  // assigned in one branch only, used if that was taken
  private static double assignedInBranches(double x, int k) {
    double a;
    double b = 1;
    double[] c = null;
    if (k > 0) {
      a = x;
      if (k > 1) {
        b = a * x;
        c = new double[] {b};
      }
    } else {
      a = 2;
    }
    return (c == null ? a : c[0] * a) + b;
  }

  @Test
  void assignedInBranches() {
    Expect.derivative(x -> assignedInBranches(x, 0), 3, 0);
    Expect.derivative(x -> assignedInBranches(x, 1), 3, 1);
    // x^3 + x^2
    Expect.derivative(x -> assignedInBranches(x, 2), 3, 33);
  }

  // passive before the loop, active from the second turn on
  private static double activeFromTheSecondTurn(double x) {
    double y = 1;
    double previous = 0;
    double s = 0;
    for (int i = 0; i < 4; i++) {
      s += previous * y;
      previous = y;
      y = y * x;
    }
    return s;
  }

  @Test
  void activeFromTheSecondTurnOn() {
    // 0 + 1 x + x x^2 + x^2 x^3: 1 + 3 x^2 + 5 x^4
    Expect.derivative(LocalsTest::activeFromTheSecondTurn, 2, 1 + 12 + 80);
  }

  // active before, passive from the second turn on
  private static double passiveFromTheSecondTurn(double x) {
    double y = x * x;
    double s = 0;
    for (int i = 0; i < 3; i++) {
      s += y;
      y = i + 1;
    }
    return s * x;
  }

  @Test
  void passiveFromTheSecondTurnOn() {
    // (x^2 + 3) x
    Expect.derivative(LocalsTest::passiveFromTheSecondTurn, 2, 15);
  }

  // three numbers go round: a <- b <- c <- a
  private static double rotating(double[] v) {
    double a = v[0];
    double b = v[1];
    double c = v[2];
    for (int i = 0; i < 4; i++) {
      double t = a;
      a = b;
      b = c;
      c = t;
    }
    return a + 10 * b + 100 * c;
  }

  @Test
  void rotation() {
    // four turns are one: b, c, a
    Expect.gradient(LocalsTest::rotating, new double[] {2, 3, 5}, 100, 1, 10);
  }

  // an array variable that changes its array: ping-pong
  private static double pingPong(double[] v) {
    double[] now = v;
    double[] next = new double[v.length];
    for (int step = 0; step < 3; step++) {
      for (int i = 0; i < v.length; i++) {
        next[i] = now[i] + now[(i + 1) % v.length];
      }
      double[] t = now;
      now = next;
      next = t;
    }
    return now[0];
  }

  @Test
  void arraysThatChangePlaces() {
    // (1 + S)^3 for the cyclic shift S of 4: 1, 3, 3, 1
    Expect.gradient(LocalsTest::pingPong, new double[] {2, 3, 5, 7}, 1, 3, 3, 1);
  }

  // many terms in one expression, more than a statement of the tape may hold together
  private static double longExpression(double[] v) {
    return v[0]
        + v[1] * 2
        - v[2] * v[3]
        + v[4] / v[5]
        + Math.sin(v[6]) * v[7]
        - v[8] * v[8]
        + (v[0] - v[9]) * (v[0] + v[9])
        + Math.exp(v[10] * v[11])
        - 3 * v[12]
        + v[13] * v[14] * v[15];
  }

  @Test
  void longExpression() {
    double[] x = {1, 2, 3, 4, 5, 6, 0.5, 8, 9, 10, 0.25, 2, 13, 14, 15, 16};
    Expect.gradient(
        LocalsTest::longExpression,
        x,
        3,
        2,
        -4,
        -3,
        1.0 / 6,
        -5.0 / 36,
        8 * Math.cos(0.5),
        Math.sin(0.5),
        -18,
        -20,
        2 * Math.exp(0.5),
        0.25 * Math.exp(0.5),
        -3,
        240,
        224,
        210);
  }
}
