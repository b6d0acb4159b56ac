package org.wengert.language;

import org.junit.jupiter.api.Test;

/** Loops of all kinds, and the ways out of them. */
class LoopsTest {
  // x + 2x + ... + 10x
  private static double forLoop(double x) {
    double s = 0;
    for (int i = 1; i <= 10; i++) {
      s += i * x;
    }
    return s;
  }

  // x^k, the first above 100: k x^(k-1)
  private static double whileLoop(double x) {
    double p = x;
    while (p <= 100) {
      p *= x;
    }
    return p;
  }

  private static double doLoop(double x) {
    double p = x;
    do {
      p *= x;
    } while (p <= 100);
    return p;
  }

  @Test
  void simpleLoops() {
    Expect.derivative(LoopsTest::forLoop, 3, 55);
    // 3^5 = 243
    Expect.derivative(LoopsTest::whileLoop, 3, 5 * 81);
    Expect.derivative(LoopsTest::doLoop, 3, 5 * 81);
    // above 100 at once: no factor in the first, one in the second
    Expect.derivative(LoopsTest::whileLoop, 200, 1);
    Expect.derivative(LoopsTest::doLoop, 200, 400);
  }

  // rows up to the first negative entry of each: 2 x for those before, 0 after
  private static double labelledContinue(double[] x) {
    double s = 0;
    rows:
    for (int row = 0; row < 2; row++) {
      for (int column = 0; column < 3; column++) {
        double entry = x[3 * row + column];
        if (entry < 0) {
          continue rows;
        }
        s += entry * entry;
      }
      s += 100 * x[3 * row];
    }
    return s;
  }

  @Test
  void labelledContinue() {
    Expect.gradient(
        LoopsTest::labelledContinue, new double[] {1, -2, 3, 4, 5, 6}, 2, 0, 0, 108, 10, 12);
  }

  // products until one is above 10, then out of both loops
  private static double labelledBreak(double[] x) {
    double found = x[0];
    search:
    for (double a : x) {
      for (double b : x) {
        found = a * b;
        if (found > 10) {
          break search;
        }
      }
    }
    return found;
  }

  @Test
  void labelledBreak() {
    // 2*2, 2*3, 2*7 = 14: partials 7, 0, 2
    Expect.gradient(LoopsTest::labelledBreak, new double[] {2, 3, 7}, 7, 0, 2);
    // never above 10: the last product, 3 * 3
    Expect.gradient(LoopsTest::labelledBreak, new double[] {2, 3}, 0, 6);
  }

  // out of the middle of an endless loop: x^4
  private static double endless(double x) {
    double p = 1;
    int k = 0;
    for (; ; ) {
      p *= x;
      if (++k == 4) {
        break;
      }
    }
    return p;
  }

  // even powers only: x^2 + x^4
  private static double skipping(double x) {
    double p = 1;
    double s = 0;
    for (int k = 1; k <= 5; k++) {
      p *= x;
      if (k % 2 == 1) {
        continue;
      }
      s += p;
    }
    return s;
  }

  @Test
  void breakAndContinue() {
    Expect.derivative(LoopsTest::endless, 2, 32);
    Expect.derivative(LoopsTest::skipping, 2, 4 + 32);
  }

  // a loop in a labelled block, left by a break of the block: 3 x
  private static double block(double x) {
    double y = x;
    skip:
    {
      y = 3 * x;
      if (x > 0) {
        break skip;
      }
      y = y * y;
    }
    return y;
  }

  @Test
  void labelledBlock() {
    Expect.derivative(LoopsTest::block, 2, 3);
    Expect.derivative(LoopsTest::block, -2, -36);
  }

  // a loop counted by an active double: 0.1 + 1.1 + 2.1 + ... while < x: entries move with x/10
  private static double doubleCounter(double x) {
    double s = 0;
    for (double t = x / 10; t < x; t++) {
      s += t;
    }
    return s;
  }

  @Test
  void loopCountedByAnActiveNumber() {
    // t = 0.35, 1.35, 2.35, 3.35
    Expect.derivative(LoopsTest::doubleCounter, 3.5, 4 * (1 / 10.0));
  }

  // a million additions: 1 each
  private static double longLoop(double x) {
    double s = 0;
    for (int i = 0; i < 1_000_000; i++) {
      s += x;
    }
    return s;
  }

  // a million statements: the chain x <- x + 1 in memory
  private static double longChain(double[] x) {
    for (int i = 0; i < 1_000_000; i++) {
      x[0] = x[0] + 1;
    }
    return x[0] * x[0];
  }

  @Test
  void longLoops() {
    Expect.derivative(LoopsTest::longLoop, 2, 1_000_000);
    Expect.gradient(LoopsTest::longChain, new double[] {2}, 2 * 1_000_002.0);
  }

  // two variables change places on every turn
  private static double swapping(double[] v) {
    double a = v[0];
    double b = v[1];
    for (int i = 0; i < 7; i++) {
      double t = a;
      a = b;
      b = t;
    }
    return a / b;
  }

  @Test
  void variablesThatChangePlaces() {
    // odd number of exchanges: v1 / v0
    Expect.gradient(LoopsTest::swapping, new double[] {2, 6}, -1.5, 0.5);
  }
}
