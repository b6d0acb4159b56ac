package org.wengert.linking;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.wengert.language.Expect;
import org.wengert.modes.BothModes;

/** Recursion, direct and across classes, with sites that are linked on the way down. */
class RecursionTest {
  private static final int DEEP = 2_000;

  // x n
  private static double direct(double x, int n) {
    return n == 0 ? 0 : x + direct(x, n - 1);
  }

  // x^n by halves: n x^(n-1)
  private static double power(double x, int n) {
    if (n == 0) {
      return 1;
    }
    double half = power(x, n / 2);
    return n % 2 == 0 ? half * half : half * half * x;
  }

  @Test
  void direct() {
    Expect.derivative(x -> direct(x, DEEP), 3, DEEP);
    Expect.derivative(x -> power(x, 13), 1.5, 13 * Math.pow(1.5, 12));
  }

  private static double even(double x, int n) {
    return n == 0 ? x : odd(x, n - 1) + x;
  }

  private static double odd(double x, int n) {
    return even(x, n - 1) - x;
  }

  @Test
  void mutual() {
    Expect.derivative(x -> even(x, DEEP), 3, 1);
  }

  private static final class Ping {
    final Pong pong = new Pong();

    double hit(double x, int n) {
      return n == 0 ? x : pong.back(this, x, n) + x;
    }
  }

  private static final class Pong {
    double back(Ping ping, double x, int n) {
      return ping.hit(x, n - 1) + Static.half(x);
    }
  }

  private static final class Static {
    static double half(double x) {
      return x / 2;
    }
  }

  /**
   * Calls of other classes take more stack while they are recorded, most of all when the deepest of
   * them has still to be linked.
   */
  private static double[] onALargeStack(ToDoubleFunction<double[]> f, double x)
      throws InterruptedException {
    double[][] gradient = new double[1][];
    Runnable run = () -> gradient[0] = BothModes.gradient(f, new double[] {x});
    Thread thread = new Thread(null, run, "large stack", 8 << 20);
    thread.start();
    thread.join();
    return gradient[0];
  }

  @Test
  void virtualCallsAcrossClasses() throws InterruptedException {
    // no warm run before: the deepest call links last
    assertArrayEquals(
        new double[] {1 + 1.5 * DEEP}, onALargeStack(v -> new Ping().hit(v[0], DEEP), 3));
    Expect.derivative(x -> new Ping().hit(x, 150), 3, 1 + 1.5 * 150);
  }

  private static final class A {
    static double down(double x, int n) {
      return n == 0 ? x : B.down(x, n - 1) * 1;
    }
  }

  private static final class B {
    static double down(double x, int n) {
      return n == 0 ? x : A.down(x, n - 1) + 0;
    }
  }

  @Test
  void staticCallsAcrossClasses() throws InterruptedException {
    assertArrayEquals(new double[] {1}, onALargeStack(v -> A.down(v[0], DEEP), 3));
    Expect.derivative(x -> A.down(x, 300), 3, 1);
  }

  private interface Expression {
    double at(double x);
  }

  private record Sum(Expression left, Expression right) implements Expression {
    @Override
    public double at(double x) {
      return left.at(x) + right.at(x);
    }
  }

  private record Product(Expression left, Expression right) implements Expression {
    @Override
    public double at(double x) {
      return left.at(x) * right.at(x);
    }
  }

  // ((x + 1) x + 1) x + ..., n times: the geometric sum up to x^n
  private static Expression horner(int n) {
    Expression e = x -> 1;
    for (int i = 0; i < n; i++) {
      e = new Sum(new Product(e, x -> x), x -> 1);
    }
    return e;
  }

  @Test
  void treeOfObjects() {
    // at 1: 1 + 2 + ... + n
    Expression e = horner(100);
    Expect.derivative(e::at, 1, 100 * 101 / 2);
  }

  private static double throughLambda(double x, int n) {
    DoubleUnaryOperator next = y -> n == 0 ? y : throughLambda(y, n - 1) + y;
    return next.applyAsDouble(x);
  }

  @Test
  void throughLambdas() {
    Expect.derivative(x -> throughLambda(x, 100), 3, 101);
  }

  private static double fibonacci(int n, double a, double b) {
    return n == 0 ? a : n == 1 ? b : fibonacci(n - 1, a, b) + fibonacci(n - 2, a, b);
  }

  @Test
  void wide() {
    // 610 b + 377 a
    Expect.gradient(v -> fibonacci(15, v[0], v[1]), new double[] {2, 3}, 377, 610);
  }
}
