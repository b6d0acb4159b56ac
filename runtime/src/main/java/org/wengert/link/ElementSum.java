package org.wengert.link;

import org.wengert.shadow.ArrayShadow;
import org.wengert.shadow.IndexShadow;
import org.wengert.tape.Recording;

/**
 * Sums in elements of arrays, as in {@code a[i] += e}: as long as their statement is the last one,
 * and only the element holds its index, terms are appended to it.
 *
 * <p>Woven code keeps to this: such a statement is open inside of one loop that calls nothing.
 * Where the loop is entered the statement is closed ({@link Record#seal}), and where code in the
 * loop reads an element, other than to add to it, the index it reads is reported.
 */
public final class ElementSum {
  private ElementSum() {}

  /**
   * The index of an entry that was just read, not to add to it.
   *
   * @param shadow the array's shadow
   * @param i position, inside the bounds
   * @param tape the recording, where a sum may be open
   * @return the index
   */
  public static int load(ArrayShadow shadow, int i, Recording tape) {
    int index = ((IndexShadow) shadow).index(i);
    tape.readElement(index);
    return index;
  }

  /**
   * Adds one term to a sum: appends to its statement if that is open, else records a new one.
   *
   * @param sum index of the element so far
   * @param p1 partial derivative with respect to term 1
   * @param i1 index of term 1
   * @param tape where to
   * @return the element's index from now on, 0 if it is passive
   */
  public static int add1(int sum, double p1, int i1, Recording tape) {
    if (i1 == 0) {
      return sum;
    }
    if (tape.isOpenElement(sum, 1)) {
      tape.extend(p1, i1);
      return sum;
    }
    return tape.openElement(Record.record2(1, sum, p1, i1, tape));
  }

  /**
   * Adds two terms to a sum: appends to its statement if that is open, else records a new one.
   *
   * @param sum index of the element so far
   * @param p1 partial derivative with respect to term 1
   * @param i1 index of term 1
   * @param p2 partial derivative with respect to term 2
   * @param i2 index of term 2
   * @param tape where to
   * @return the element's index from now on, 0 if it is passive
   */
  public static int add2(int sum, double p1, int i1, double p2, int i2, Recording tape) {
    if ((i1 | i2) == 0) {
      return sum;
    }
    if (tape.isOpenElement(sum, 2)) {
      tape.extend(p1, i1, p2, i2);
      return sum;
    }
    return tape.openElement(Record.record3(1, sum, p1, i1, p2, i2, tape));
  }

  /**
   * Adds three terms to a sum: appends to its statement if that is open, else records a new one.
   *
   * @param sum index of the element so far
   * @param p1 partial derivative with respect to term 1
   * @param i1 index of term 1
   * @param p2 partial derivative with respect to term 2
   * @param i2 index of term 2
   * @param p3 partial derivative with respect to term 3
   * @param i3 index of term 3
   * @param tape where to
   * @return the element's index from now on, 0 if it is passive
   */
  public static int add3(
      int sum, double p1, int i1, double p2, int i2, double p3, int i3, Recording tape) {
    if ((i1 | i2 | i3) == 0) {
      return sum;
    }
    if (tape.isOpenElement(sum, 3)) {
      tape.extend(p1, i1, p2, i2);
      if (i3 != 0) {
        tape.extend(p3, i3);
      }
      return sum;
    }
    return tape.openElement(Record.record4(1, sum, p1, i1, p2, i2, p3, i3, tape));
  }
}
