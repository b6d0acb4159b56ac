package org.wengert.language;

import org.junit.jupiter.api.Test;

/** Compound assignments: the target is evaluated once, its old value counts. */
class AssignmentsTest {
  // a[0] + x, a[1] - x, a[2] x, a[3] / x, a[4] % x
  private static double[] onElements(double[] v) {
    double[] a = {v[0], v[0], v[0], v[0], v[0]};
    a[0] += v[1];
    a[1] -= v[1];
    a[2] *= v[1];
    a[3] /= v[1];
    a[4] %= v[1];
    return a;
  }

  @Test
  void onElementsOfAnArray() {
    Expect.jacobian(
        AssignmentsTest::onElements,
        new double[] {7, 2},
        new double[] {1, 1},
        new double[] {1, -1},
        new double[] {2, 7},
        new double[] {0.5, -1.75},
        // 7 - 3 * 2
        new double[] {1, -3});
  }

  // positions 0, 1, 2 each once: 2 v0, 3 v1, and v2 + v2
  private static double movingPosition(double[] v) {
    int i = 0;
    v[i++] *= 2;
    v[i++] *= 3;
    v[i] += v[i--];
    return v[0] * v[1] * v[2] * i;
  }

  @Test
  void positionThatMovesIsEvaluatedOnce() {
    // 12 v0 v1 v2
    Expect.gradient(AssignmentsTest::movingPosition, new double[] {1, 2, 3}, 72, 36, 24);
  }

  private static final class Account {
    double balance;
    double[] history = new double[2];
    Account other;

    Account add(double x) {
      this.balance += x;
      history[0] -= x;
      history[1] = balance *= 2;
      return this;
    }
  }

  // balance 2x, history -x and 2x; then other.balance = 2x - x: (2x) (-x) (2x) x = -4 x^4
  private static double onFields(double x) {
    Account account = new Account().add(x);
    account.other = new Account();
    account.other.balance -= x;
    account.other.balance += account.balance;
    return account.balance * account.history[0] * account.history[1] * account.other.balance;
  }

  @Test
  void onFieldsOfObjects() {
    Expect.derivative(AssignmentsTest::onFields, 2, -16 * 8);
  }

  // x++ and --x on active numbers: (x) (x + 2 - 1) = x^2 + x
  private static double increments(double x) {
    double y = x;
    double before = y++;
    double after = ++y;
    y--;
    --after;
    return before * after + 0 * y;
  }

  @Test
  void incrementsOfVariables() {
    Expect.derivative(AssignmentsTest::increments, 3, 7);
  }

  // elements too: a0 = x + 1 after its old value x was used
  private static double incrementsOfElements(double[] v) {
    double old = v[0]++;
    double now = ++v[1];
    return old * v[0] * now * v[1];
  }

  @Test
  void incrementsOfElements() {
    // x (x + 1) (y + 1)^2 at (2, 3): (2 x + 1) 16 and 6 * 2 * 4
    Expect.gradient(AssignmentsTest::incrementsOfElements, new double[] {2, 3}, 80, 48);
  }

  // a chain of assignments stores one value in three places: 3 x^2
  private static double chained(double[] v) {
    double[] a = new double[2];
    double y;
    a[0] = a[1] = y = v[0] * v[0];
    return a[0] + a[1] + y;
  }

  @Test
  void chainedAssignment() {
    Expect.gradient(AssignmentsTest::chained, new double[] {5}, 30);
  }

  private static int calls;

  private static double[] counted(double[] array) {
    calls++;
    return array;
  }

  // the array expression is evaluated once: calls adds 1 to the value
  private static double arrayExpression(double[] v) {
    calls = 0;
    counted(v)[0] += v[0] * v[0];
    return v[0] * calls;
  }

  @Test
  void arrayExpressionIsEvaluatedOnce() {
    // x + x^2
    Expect.gradient(AssignmentsTest::arrayExpression, new double[] {3}, 7);
  }

  // an int and a float variable take an active number by an implicit cast
  @SuppressWarnings("lossy-conversions")
  private static double implicitCasts(double x) {
    int i = 5;
    i += x;
    float f = 2;
    f *= x;
    return i + f + x;
  }

  @Test
  void compoundAssignmentsCast() {
    // the int is a step, the float keeps its derivative: 0 + 2 + 1
    Expect.derivative(AssignmentsTest::implicitCasts, 3.5, 3);
  }

  // values are evaluated left to right: v0 is read before the call changes it
  private static double order(double[] v) {
    return v[0] * change(v) + v[0];
  }

  private static double change(double[] v) {
    v[0] = v[0] * v[0];
    return 10;
  }

  @Test
  void operandsAreEvaluatedFromTheLeft() {
    // 10 x + x^2
    Expect.gradient(AssignmentsTest::order, new double[] {3}, 16);
  }

  // the old array gets the value although the right side replaces the variable
  private static double arrayReplacedOnTheRight(double[] v) {
    double[] a = {v[0]};
    double[] old = a;
    a[0] = (a = new double[] {7})[0] * v[0];
    return old[0] * a[0];
  }

  @Test
  void targetIsEvaluatedBeforeTheValue() {
    // (7 x) 7
    Expect.gradient(AssignmentsTest::arrayReplacedOnTheRight, new double[] {3}, 49);
  }
}
