package org.wengert.link;

import org.wengert.listing.ListedRun;
import org.wengert.shadow.ArrayShadow;
import org.wengert.shadow.Run;

/**
 * Inner products of two arrays that a library computes with more digits than a double has: the
 * library computes the value, this class the derivative.
 */
public final class InnerProduct {
  private InnerProduct() {}

  /**
   * Records that a number is the inner product of two arrays: its partial derivative with respect
   * to an entry of one is the entry of the other (product rule).
   *
   * @param value the number
   * @param a one array
   * @param b the other, of the same length
   * @param shadowOfA shadow of {@code a}
   * @param shadowOfB shadow of {@code b}
   * @param run the run
   * @return the number
   */
  public static double recorded(
      double value, double[] a, double[] b, ArrayShadow shadowOfA, ArrayShadow shadowOfB, Run run) {
    if (run instanceof ListedRun list) {
      list.begin("linearCombination", Report.place(), value);
      for (int i = 0; i < a.length; i++) {
        list.argument(a[i], shadowOfA.index(i), b[i]);
        list.argument(b[i], shadowOfB.index(i), a[i]);
      }
      run.setReturned(list.end());
      return value;
    }
    double[] ones = new double[a.length];
    int[] products = new int[a.length];
    for (int i = 0; i < a.length; i++) {
      ones[i] = 1;
      products[i] = run.product(a[i], shadowOfA.index(i), b[i], shadowOfB.index(i));
    }
    run.setReturned(run.combine(ones, products));
    return value;
  }
}
