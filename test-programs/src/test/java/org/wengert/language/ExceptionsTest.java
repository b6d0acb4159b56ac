package org.wengert.language;

import org.junit.jupiter.api.Test;

/** try, catch and finally in all their forms. */
class ExceptionsTest {
  private static final class Failure extends Exception {
    private static final long serialVersionUID = 1L;

    final double[] values;

    Failure(double... values) {
      this.values = values;
    }
  }

  private static void failIf(boolean fail, double... values) throws Failure {
    if (fail) {
      throw new Failure(values);
    }
  }

  // without failure x^2, with it 3 x; the finally adds 10 x in both
  private static double finallyChangesTheResult(double x, boolean fail) {
    double y = 0;
    try {
      y = x * x;
      failIf(fail, 3 * x);
    } catch (Failure e) {
      y = e.values[0];
    } finally {
      y += 10 * x;
    }
    return y;
  }

  @Test
  void finallyThatChangesTheResult() {
    Expect.derivative(x -> finallyChangesTheResult(x, false), 2, 14);
    Expect.derivative(x -> finallyChangesTheResult(x, true), 2, 13);
  }

  // the value to return is fixed before the finally: x^2, not x^2 + 1000 x
  private static double finallyAfterReturn(double x) {
    double y = x * x;
    try {
      return y;
    } finally {
      y += 1000 * x;
    }
  }

  // but what it does to an array is seen: 2 x + 1000
  private static double finallyAfterReturnOfAnArray(double[] x) {
    return arrayWithFinally(x)[0];
  }

  private static double[] arrayWithFinally(double[] x) {
    double[] y = {x[0] * x[0]};
    try {
      return y;
    } finally {
      y[0] += 1000 * x[0];
    }
  }

  @Test
  void finallyAfterReturn() {
    Expect.derivative(ExceptionsTest::finallyAfterReturn, 3, 6);
    Expect.gradient(ExceptionsTest::finallyAfterReturnOfAnArray, new double[] {3}, 1006);
  }

  // a return in the finally wins over exception and value: 5 x
  @SuppressWarnings("finally")
  private static double finallyReturns(double x, boolean fail) {
    try {
      failIf(fail);
      return x * x;
    } finally {
      return 5 * x;
    }
  }

  @Test
  void finallyThatReturns() {
    Expect.derivative(x -> finallyReturns(x, true), 3, 5);
    Expect.derivative(x -> finallyReturns(x, false), 3, 5);
  }

  // inner handler rethrows another exception with more: values x, then x^2
  private static double nested(double x, int depth) {
    double y = 1;
    try {
      y = 2 * x;
      try {
        y = x;
        failIf(depth > 0, y);
        y *= 7;
      } catch (Failure inner) {
        y += inner.values[0];
        failIf(depth > 1, inner.values[0] * x, y);
        y *= 3;
      } finally {
        y += x * x;
      }
      y *= x;
    } catch (Failure outer) {
      return outer.values[0] * outer.values[1] + y;
    }
    return y;
  }

  @Test
  void nestedHandlers() {
    // (7 x + x^2) x: 14 x + 3 x^2
    Expect.derivative(x -> nested(x, 0), 2, 28 + 12);
    // (6 x + x^2) x: 12 x + 3 x^2
    Expect.derivative(x -> nested(x, 1), 2, 24 + 12);
    // x^2 * 2 x + 2 x + x^2: 6 x^2 + 2 + 2 x
    Expect.derivative(x -> nested(x, 2), 2, 24 + 2 + 4);
  }

  private static final class Resource implements AutoCloseable {
    private final double[] total;
    private final double weight;

    Resource(double[] total, double weight) {
      this.total = total;
      this.weight = weight;
      total[0] += weight;
    }

    double use(double x, boolean fail) throws Failure {
      failIf(fail, total[0] * x);
      return total[0];
    }

    @Override
    public void close() throws Failure {
      total[0] *= weight;
      failIf(weight < 0, total[0]);
    }
  }

  // opens x and 2 x: total 3 x; closes in reverse: total 3 x * 2 x * x = 6 x^3
  private static double resources(double x, boolean fail) {
    double[] total = {0};
    double y;
    try (Resource a = new Resource(total, x);
        Resource b = new Resource(total, 2 * x)) {
      y = a.use(x, false) + b.use(x, fail);
    } catch (Failure e) {
      y = e.values[0];
    }
    return y + total[0];
  }

  @Test
  void tryWithResources() {
    // 6 x + 6 x^3
    Expect.derivative(x -> resources(x, false), 2, 6 + 72);
    // 3 x^2 + 6 x^3
    Expect.derivative(x -> resources(x, true), 2, 12 + 72);
  }

  // close fails too: its exception is suppressed, and carries total = -x * -x... = x^2
  @SuppressWarnings("try")
  private static double suppressed(double x) {
    double[] total = {0};
    try (Resource a = new Resource(total, -x)) {
      throw new Failure(3 * x);
    } catch (Failure e) {
      Failure closing = (Failure) e.getSuppressed()[0];
      return e.values[0] * closing.values[0];
    }
  }

  @Test
  void suppressedExceptionCarriesValues() {
    // 3 x^3
    Expect.derivative(ExceptionsTest::suppressed, 2, 36);
  }

  // thrown by the JVM itself in the middle of an expression: x^2 is thrown away
  private static double jvmExceptions(double x, Object object, int divisor) {
    double y = x;
    try {
      y = x * x + ((double[]) object)[7 / divisor];
    } catch (ArithmeticException e) {
      y = 2 * x;
    } catch (ClassCastException | NullPointerException e) {
      y = 3 * x;
    } catch (RuntimeException e) {
      y = 4 * x;
    }
    return y;
  }

  @Test
  void exceptionsOfTheJvm() {
    Expect.derivative(x -> jvmExceptions(x, new double[8], 1), 5, 10);
    Expect.derivative(x -> jvmExceptions(x, new double[8], 0), 5, 2);
    Expect.derivative(x -> jvmExceptions(x, "text", 1), 5, 3);
    Expect.derivative(x -> jvmExceptions(x, null, 1), 5, 3);
    Expect.derivative(x -> jvmExceptions(x, new double[1], 1), 5, 4);
  }

  // a value that changes at several places of one try: whichever holds when it fails
  private static double failsAt(double x, int when) {
    double y = x;
    double z = 1;
    try {
      failIf(when == 0);
      y *= x;
      failIf(when == 1);
      z = y;
      y *= x;
      failIf(when == 2);
      z = 0;
    } catch (Failure e) {
      return y * z;
    }
    return y + z;
  }

  @Test
  void valuesAtTheTimeOfTheFailure() {
    // x, x^2, x^3 x^2, x^3
    Expect.derivative(x -> failsAt(x, 0), 2, 1);
    Expect.derivative(x -> failsAt(x, 1), 2, 4);
    Expect.derivative(x -> failsAt(x, 2), 2, 80);
    Expect.derivative(x -> failsAt(x, 3), 2, 12);
  }

  // tries again until it works: the failures multiply x by 2
  private static double retries(double x) {
    for (int attempt = 0; ; attempt++) {
      try {
        failIf(attempt < 3, x);
        return x * attempt;
      } catch (Failure e) {
        x = 2 * e.values[0];
      }
    }
  }

  @Test
  void loopAroundATry() {
    Expect.derivative(ExceptionsTest::retries, 5, 24);
  }

  private static double catchesOverflow(double[] x) {
    double y = x[0];
    try {
      y = 2 * y;
      overflow(x.length);
    } catch (StackOverflowError e) {
      y = 3 * y;
    }
    return y;
  }

  private static void overflow(int n) {
    if (n > 0) {
      throw new StackOverflowError();
    }
  }

  /** One that the JVM throws may come between a number and its shadow. */
  @Test
  void errorsOfTheJvmThatAreCaught() {
    Expect.refused(ExceptionsTest::catchesOverflow, new double[] {2}, "StackOverflowError");
  }

  private static double copyThenChange(double x) {
    double s = x;
    double result;
    try {
      double t = s;
      s = 2 * s;
      throwIf(x < 0);
      result = t * s;
    } catch (IllegalStateException e) {
      result = s;
    }
    return result;
  }

  private static double changeWithinAnExpression(double x) {
    double s = x;
    double result;
    try {
      result = s * (s = 3 * s) * s;
      throwIf(x < 0);
    } catch (IllegalStateException e) {
      result = s;
    }
    return result;
  }

  private static double copyOfAnArray(double x) {
    double[] a = {x};
    double result;
    try {
      double[] b = a;
      a = new double[] {x * x};
      throwIf(x < 0);
      result = b[0] * a[0];
    } catch (IllegalStateException e) {
      result = a[0];
    }
    return result;
  }

  private static void throwIf(boolean negative) {
    if (negative) {
      throw new IllegalStateException();
    }
  }

  /** What a handler reads has one place for its shadow; copies made before keep theirs. */
  @Test
  void copiesOfVariablesThatHandlersRead() {
    Expect.derivative(ExceptionsTest::copyThenChange, 3, 12);
    Expect.derivative(ExceptionsTest::copyThenChange, -3, 2);
    Expect.derivative(ExceptionsTest::changeWithinAnExpression, 2, 108);
    Expect.derivative(ExceptionsTest::changeWithinAnExpression, -2, 3);
    Expect.derivative(ExceptionsTest::copyOfAnArray, 3, 27);
    Expect.derivative(ExceptionsTest::copyOfAnArray, -3, -6);
  }
}
