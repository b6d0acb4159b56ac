package org.wengert.programs.language;

import java.util.Iterator;
import java.util.List;

/** Loops. */
final class Loops {
  private Loops() {}

  static Theme theme() {
    return new Theme(Loops.class)
        .add("forLoop", Loops::forLoop, x -> 5 * Math.pow(x, 4))
        .add("whileLoop", Loops::whileLoop, x -> x < 1 ? 2048 : 512, 2, 0.75)
        .add("doLoop", Loops::doLoop, x -> 8)
        .add("forEachOverArray", Loops::forEachOverArray, x -> 8 * x * x * x)
        .add("forEachOverList", Loops::forEachOverList, x -> 6)
        .add("iterator", Loops::iterator, x -> 3)
        .add("twoVariables", Loops::twoVariables, x -> 12)
        .add("activeCounter", Loops::activeCounter, x -> 4, 0.125)
        .add("activeBound", Loops::activeBound, x -> 3, 2.5)
        .add("nested", Loops::nested, x -> 18)
        .add("triangular", Loops::triangular, x -> 4 * x * x * x)
        .add("newton", Loops::newton, x -> 0.5 / Math.sqrt(x), 2, 0.75, 9)
        .add("noRound", Loops::noRound, x -> 1)
        .add("localOfRound", Loops::localOfRound, x -> 3)
        .add("fibonacci", Loops::fibonacci, x -> 55)
        .add("horner", Loops::horner, x -> 2 + 6 * x + 12 * x * x);
  }

  static double forLoop(double x) {
    double power = 1;
    for (int i = 0; i < 5; i++) {
      power *= x;
    }
    return power; // d = 5x^4
  }

  static double whileLoop(double x) {
    double y = x;
    while (y < 1000) {
      y = 2 * y;
    }
    return y; // d = y / x = 2^rounds
  }

  static double doLoop(double x) {
    double y = x;
    int rounds = 0;
    do {
      y += y;
    } while (++rounds < 3);
    return y; // d = 2^3
  }

  static double forEachOverArray(double x) {
    double product = 2;
    for (double factor : new double[] {x, x, x, x}) {
      product *= factor;
    }
    return product; // 2x^4, d = 8x^3
  }

  static double forEachOverList(double x) {
    double sum = 0;
    for (double term : List.of(x, 2 * x, 3 * x)) {
      sum += term;
    }
    return sum; // d = 6
  }

  static double iterator(double x) {
    double sum = 0;
    for (Iterator<Double> it = List.of(x, 2 * x).iterator(); it.hasNext(); ) {
      sum += it.next();
    }
    return sum; // d = 3
  }

  static double twoVariables(double x) {
    double sum = 0;
    for (int i = 0, j = 6; i < j; i++, j--) {
      sum += (i + j - 2) * x;
    }
    return sum; // three rounds of 4x: d = 12
  }

  static double activeCounter(double x) {
    double sum = 0;
    for (double t = x; t < 2; t += 0.5) {
      sum += t;
    }
    return sum; // four rounds of x + ...: d = 4
  }

  static double activeBound(double x) {
    double sum = 0;
    for (int i = 0; i < x; i++) {
      sum += x;
    }
    return sum; // three rounds: d = 3
  }

  static double nested(double x) {
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 4; j++) {
        sum += i * j % 2 == 0 ? x : 4 * x;
      }
    }
    return sum; // ten of x, two of 4x: d = 18
  }

  static double triangular(double x) {
    double product = 1;
    for (int i = 0; i < 4; i++) {
      for (int j = i; j < i + 1; j++) {
        product *= x;
      }
    }
    return product; // d = 4x^3
  }

  static double newton(double x) {
    double root = x;
    for (int i = 0; i < 30; i++) {
      root = (root + x / root) / 2;
    }
    return root; // d = 1 / (2 sqrt x)
  }

  static double noRound(double x) {
    double y = x;
    for (int i = 5; i < 5; i++) {
      y = y * y;
    }
    return y; // d = 1
  }

  static double localOfRound(double x) {
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      double fresh = x;
      sum += fresh;
    }
    return sum; // d = 3
  }

  static double fibonacci(double x) {
    double previous = 0;
    double current = x;
    for (int i = 1; i < 10; i++) {
      double next = previous + current;
      previous = current;
      current = next;
    }
    return current; // d = 55
  }

  static double horner(double x) {
    double[] coefficients = {4, 3, 2, 1};
    double y = 0;
    for (double coefficient : coefficients) {
      y = y * x + coefficient;
    }
    return y; // 4x^3 + 3x^2 + 2x + 1: d = 12x^2 + 6x + 2
  }
}
