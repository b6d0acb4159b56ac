package org.wengert;

/**
 * Which rows and columns of a sparse Jacobian share a sweep. Rows of one colour are found together,
 * in one reverse sweep; columns of one colour in one forward sweep. Usually there are only rows or
 * only columns; both occur where a few dense rows or columns would else make every sweep a single
 * one.
 *
 * <p>The arrays belong to the caller: nothing reads or writes them later.
 *
 * @param rowColours colour of each row, counted from 0; -1 for a row that no reverse sweep is for
 * @param columnColours colour of each column, counted from 0; -1 for a column that no forward sweep
 *     is for
 * @param reverseSweeps number of colours of rows
 * @param forwardSweeps number of colours of columns
 */
public record JacobianColouring(
    int[] rowColours, int[] columnColours, int reverseSweeps, int forwardSweeps) {

  /**
   * Number of sweeps for one Jacobian. Up to eight in the same direction share a pass over the
   * tape.
   *
   * @return the number of colours
   */
  public int sweeps() {
    return reverseSweeps + forwardSweeps;
  }
}
