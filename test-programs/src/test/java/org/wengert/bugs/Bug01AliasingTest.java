package org.wengert.bugs;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wengert.language.Expect;

/** One array reached by several ways. */
class Bug01AliasingTest {
  private static final class Holder {
    double[] v;

    Holder(double[] v) {
      this.v = v;
    }
  }

  // x^2: 2 x
  private static double twoHolders(double[] x) {
    Holder a = new Holder(new double[1]);
    Holder b = new Holder(a.v);
    b.v[0] = x[0] * x[0];
    return a.v[0];
  }

  @Test
  void holdersThatShareAnArray() {
    Expect.gradient(Bug01AliasingTest::twoHolders, new double[] {3}, 6);
  }

  private static double product(double[] x, double[] y) {
    y[0] = x[0] * 2;
    return x[0] * y[0];
  }

  @Test
  void oneArrayPassedTwice() {
    // (2x)^2: 8 x
    Expect.gradient(x -> product(x, x), new double[] {5}, 40);
    // two arrays: 2 x^2, so 4 x
    Expect.gradient(x -> product(x, new double[1]), new double[] {5}, 20);
  }

  // the last entry is the old middle one
  private static double overlappingCopy(double[] x) {
    System.arraycopy(x, 0, x, 1, 2);
    return x[2] * x[1];
  }

  @Test
  void copyThatOverlapsItself() {
    Expect.gradient(Bug01AliasingTest::overlappingCopy, new double[] {2, 7, 11}, 7, 2, 0);
  }

  // both rows are one array: m[0][0] = x^2 is overwritten by 3 x, then squared: 18 x
  private static double sharedRows(double[] x) {
    double[][] m = new double[2][1];
    m[1] = m[0];
    m[0][0] = x[0] * x[0];
    m[1][0] = 3 * x[0];
    return m[0][0] * m[1][0];
  }

  @Test
  void rowsThatAreOneArray() {
    Expect.gradient(Bug01AliasingTest::sharedRows, new double[] {2}, 36);
  }

  // a row kept in a variable is still the matrix's row: 2 x
  private static double rowInAVariable(double[] x) {
    double[][] m = new double[3][2];
    double[] row = m[1];
    m[1][1] = x[0] * x[0];
    return row[1];
  }

  @Test
  void rowInAVariableIsTheMatrixsRow() {
    Expect.gradient(Bug01AliasingTest::rowInAVariable, new double[] {3}, 6);
  }

  // read while passive, made active by a callee, read again: 1 + 2 x
  private static double readBeforeItIsActive(double[] x) {
    double[] cache = {4};
    double before = cache[0];
    store(cache, x[0] * x[0]);
    return before + cache[0] + x[0];
  }

  private static void store(double[] array, double value) {
    array[0] = value;
  }

  @Test
  void passiveArrayMadeActiveByACallee() {
    Expect.gradient(Bug01AliasingTest::readBeforeItIsActive, new double[] {3}, 7);
  }

  // the same array through Object, a list and an array of Object: x^3, so 3 x^2
  private static double untypedWays(double[] x) {
    double[] array = new double[3];
    Object object = array;
    List<double[]> list = new ArrayList<>();
    list.add(array);
    Object[] objects = {array, list};
    ((double[]) object)[0] = x[0];
    list.get(0)[1] = array[0] * x[0];
    ((double[]) objects[0])[2] = array[1] * x[0];
    return array[2];
  }

  @Test
  void waysWithoutAType() {
    Expect.gradient(Bug01AliasingTest::untypedWays, new double[] {2}, 12);
  }

  private static double[] same(double[] array) {
    return array;
  }

  // returned by a call, it is the same array; a clone is another: 2 x
  private static double returnedAndCloned(double[] x) {
    double[] array = {x[0]};
    double[] again = same(array);
    double[] copy = array.clone();
    again[0] = x[0] * x[0];
    copy[0] = 0;
    return array[0];
  }

  @Test
  void returnedArrayIsTheSameAndACloneIsNot() {
    Expect.gradient(Bug01AliasingTest::returnedAndCloned, new double[] {3}, 6);
  }

  // a clone keeps what was in the array when it was made: 1
  private static double cloneBeforeOverwrite(double[] x) {
    double[] array = {x[0]};
    double[] copy = array.clone();
    array[0] = x[0] * x[0];
    return copy[0];
  }

  @Test
  void cloneKeepsWhatItCopied() {
    Expect.gradient(Bug01AliasingTest::cloneBeforeOverwrite, new double[] {3}, 1);
  }

  private static double captured(double[] x, double[] buffer) {
    buffer[0] = x[0] * x[0];
    return buffer[0] * buffer[1];
  }

  @Test
  void arrayCapturedByTheFunctionObject() {
    double[] buffer = {0, 10};
    // 10 x^2: 20 x
    Expect.gradient(x -> captured(x, buffer), new double[] {3}, 60);
  }
}
