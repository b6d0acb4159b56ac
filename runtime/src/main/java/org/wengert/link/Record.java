package org.wengert.link;

import org.wengert.tape.Recording;

/**
 * Recording of statements, as woven code does it: one call per statement, with partial derivatives
 * and indices as pairs.
 *
 * <p>If all indices are 0 nothing is recorded and the result is 0: a passive value costs one test.
 * The methods are small and of fixed arity because C2 inlines them then; a statement with more
 * arguments goes through {@link #begin}, {@link #push} and {@link #end}.
 */
public final class Record {
  private Record() {}

  /**
   * Records a statement with one argument.
   *
   * @param p1 partial derivative with respect to argument 1
   * @param i1 index of argument 1
   * @param tape where to
   * @return the statement's index, 0 if it is passive
   */
  public static int record1(double p1, int i1, Recording tape) {
    return i1 == 0 ? 0 : tape.append(p1, i1);
  }

  /**
   * Records a statement with two arguments.
   *
   * @param p1 partial derivative with respect to argument 1
   * @param i1 index of argument 1
   * @param p2 partial derivative with respect to argument 2
   * @param i2 index of argument 2
   * @param tape where to
   * @return the statement's index, 0 if it is passive
   */
  public static int record2(double p1, int i1, double p2, int i2, Recording tape) {
    return (i1 | i2) == 0 ? 0 : tape.append(p1, i1, p2, i2);
  }

  /**
   * Records a statement with three arguments.
   *
   * @param p1 partial derivative with respect to argument 1
   * @param i1 index of argument 1
   * @param p2 partial derivative with respect to argument 2
   * @param i2 index of argument 2
   * @param p3 partial derivative with respect to argument 3
   * @param i3 index of argument 3
   * @param tape where to
   * @return the statement's index, 0 if it is passive
   */
  public static int record3(
      double p1, int i1, double p2, int i2, double p3, int i3, Recording tape) {
    return (i1 | i2 | i3) == 0 ? 0 : tape.append(p1, i1, p2, i2, p3, i3);
  }

  /**
   * Records a statement with four arguments.
   *
   * @param p1 partial derivative with respect to argument 1
   * @param i1 index of argument 1
   * @param p2 partial derivative with respect to argument 2
   * @param i2 index of argument 2
   * @param p3 partial derivative with respect to argument 3
   * @param i3 index of argument 3
   * @param p4 partial derivative with respect to argument 4
   * @param i4 index of argument 4
   * @param tape where to
   * @return the statement's index, 0 if it is passive
   */
  public static int record4(
      double p1, int i1, double p2, int i2, double p3, int i3, double p4, int i4, Recording tape) {
    return (i1 | i2 | i3 | i4) == 0 ? 0 : tape.append(p1, i1, p2, i2, p3, i3, p4, i4);
  }

  /**
   * Records a statement with five arguments.
   *
   * @param p1 partial derivative with respect to argument 1
   * @param i1 index of argument 1
   * @param p2 partial derivative with respect to argument 2
   * @param i2 index of argument 2
   * @param p3 partial derivative with respect to argument 3
   * @param i3 index of argument 3
   * @param p4 partial derivative with respect to argument 4
   * @param i4 index of argument 4
   * @param p5 partial derivative with respect to argument 5
   * @param i5 index of argument 5
   * @param tape where to
   * @return the statement's index, 0 if it is passive
   */
  public static int record5(
      double p1,
      int i1,
      double p2,
      int i2,
      double p3,
      int i3,
      double p4,
      int i4,
      double p5,
      int i5,
      Recording tape) {
    if ((i1 | i2 | i3 | i4 | i5) == 0) {
      return 0;
    }
    tape.begin();
    tape.push(p1, i1);
    tape.push(p2, i2);
    tape.push(p3, i3);
    tape.push(p4, i4);
    tape.push(p5, i5);
    return tape.end();
  }

  /**
   * Records a statement with six arguments.
   *
   * @param p1 partial derivative with respect to argument 1
   * @param i1 index of argument 1
   * @param p2 partial derivative with respect to argument 2
   * @param i2 index of argument 2
   * @param p3 partial derivative with respect to argument 3
   * @param i3 index of argument 3
   * @param p4 partial derivative with respect to argument 4
   * @param i4 index of argument 4
   * @param p5 partial derivative with respect to argument 5
   * @param i5 index of argument 5
   * @param p6 partial derivative with respect to argument 6
   * @param i6 index of argument 6
   * @param tape where to
   * @return the statement's index, 0 if it is passive
   */
  public static int record6(
      double p1,
      int i1,
      double p2,
      int i2,
      double p3,
      int i3,
      double p4,
      int i4,
      double p5,
      int i5,
      double p6,
      int i6,
      Recording tape) {
    if ((i1 | i2 | i3 | i4 | i5 | i6) == 0) {
      return 0;
    }
    tape.begin();
    tape.push(p1, i1);
    tape.push(p2, i2);
    tape.push(p3, i3);
    tape.push(p4, i4);
    tape.push(p5, i5);
    tape.push(p6, i6);
    return tape.end();
  }

  /**
   * Adds one term to a sum: appends to its statement if that is the last one and nobody else holds
   * its index, else records a new one.
   *
   * @param sum index of the sum so far
   * @param p1 partial derivative with respect to term 1
   * @param i1 index of term 1
   * @param tape where to
   * @return the sum's index from now on, 0 if it is passive
   */
  public static int extend1(int sum, double p1, int i1, Recording tape) {
    if (i1 == 0) {
      return sum;
    }
    if (tape.isOpen(sum, 1)) {
      tape.extend(p1, i1);
      return sum;
    }
    return tape.open(record2(1, sum, p1, i1, tape));
  }

  /**
   * Adds two terms to a sum: appends to its statement if that is the last one and nobody else holds
   * its index, else records a new one.
   *
   * @param sum index of the sum so far
   * @param p1 partial derivative with respect to term 1
   * @param i1 index of term 1
   * @param p2 partial derivative with respect to term 2
   * @param i2 index of term 2
   * @param tape where to
   * @return the sum's index from now on, 0 if it is passive
   */
  public static int extend2(int sum, double p1, int i1, double p2, int i2, Recording tape) {
    if ((i1 | i2) == 0) {
      return sum;
    }
    if (tape.isOpen(sum, 2)) {
      tape.extend(p1, i1, p2, i2);
      return sum;
    }
    return tape.open(record3(1, sum, p1, i1, p2, i2, tape));
  }

  /**
   * Adds three terms to a sum: appends to its statement if that is the last one and nobody else
   * holds its index, else records a new one.
   *
   * @param sum index of the sum so far
   * @param p1 partial derivative with respect to term 1
   * @param i1 index of term 1
   * @param p2 partial derivative with respect to term 2
   * @param i2 index of term 2
   * @param p3 partial derivative with respect to term 3
   * @param i3 index of term 3
   * @param tape where to
   * @return the sum's index from now on, 0 if it is passive
   */
  public static int extend3(
      int sum, double p1, int i1, double p2, int i2, double p3, int i3, Recording tape) {
    if ((i1 | i2 | i3) == 0) {
      return sum;
    }
    if (tape.isOpen(sum, 3)) {
      tape.extend(p1, i1, p2, i2);
      if (i3 != 0) {
        tape.extend(p3, i3);
      }
      return sum;
    }
    return tape.open(record4(1, sum, p1, i1, p2, i2, p3, i3, tape));
  }

  /**
   * Closes the open statement, if there is one: its index is about to be held by others too.
   *
   * @param tape where it is
   */
  public static void seal(Recording tape) {
    tape.open(0);
  }

  /**
   * Begins a statement of any number of arguments up to {@link Recording#MOST_ARGUMENTS}.
   *
   * @param tape where to
   */
  public static void begin(Recording tape) {
    tape.begin();
  }

  /**
   * Adds an argument to the statement that was begun.
   *
   * @param p partial derivative with respect to the argument
   * @param i index of the argument
   * @param tape where to
   */
  public static void push(double p, int i, Recording tape) {
    tape.push(p, i);
  }

  /**
   * Ends the statement that was begun.
   *
   * @param tape where to
   * @return the statement's index, 0 if it is passive
   */
  public static int end(Recording tape) {
    return tape.end();
  }
}
