package org.wengert.check.program;

import org.wengert.check.Finding;

/**
 * The worst comparison of one entry of a derivative, in all checks of a method.
 *
 * @param call number of the call, counted from 1
 * @param at the numbers among its arguments, in short
 * @param finding the comparison
 * @param times how many comparisons of the entry had that verdict
 * @param relative its error as a part of the largest derivative in that check
 */
public record Entry(long call, String at, Finding finding, int times, double relative) {
  /** The same, met once more. */
  Entry again() {
    return new Entry(call, at, finding, times + 1, relative);
  }
}
