package org.wengert.sparse;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Colours the columns of a matrix so that two columns of one colour have no entry in the same row:
 * a distance-1 colouring of the column intersection graph. The derivatives in the direction of all
 * columns of a colour are then found together, since each row shows at most one of them.
 *
 * <p>Greedy: columns with many neighbours first, each gets the first colour that no neighbour has.
 * The idea of such groups is that of A. R. Curtis, M. J. D. Powell and J. K. Reid, <i>On the
 * estimation of sparse Jacobian matrices</i>, IMA J. Appl. Math. 13 (1974); as a colouring, with
 * this order, in A. H. Gebremedhin, F. Manne and A. Pothen, <i>What color is your Jacobian?</i>,
 * SIAM Review 47 (2005). The graph itself is never built.
 */
final class GreedyColouring {
  private final Pattern pattern;
  private final Pattern transposed;
  private final int[] colour;

  /** The colours that the columns of a long row have so far; null for a short row. */
  private final BitSet[] used;

  private GreedyColouring(Pattern pattern, Pattern transposed) {
    this.pattern = pattern;
    this.transposed = transposed;
    colour = new int[pattern.columns()];
    Arrays.fill(colour, -1);
    used = new BitSet[pattern.rows()];
    for (int row = 0; row < used.length; row++) {
      // then a set takes no more memory, and merging it no more time, than the row itself
      if ((long) pattern.length(row) * Long.SIZE >= pattern.columns()) {
        used[row] = new BitSet();
      }
    }
  }

  /**
   * Colours the columns.
   *
   * @param pattern where the matrix has entries
   * @param transposed the same, transposed
   * @return the colour of each column, counted from 0; -1 for a column without entries
   */
  static int[] colours(Pattern pattern, Pattern transposed) {
    GreedyColouring colouring = new GreedyColouring(pattern, transposed);
    BitSet forbidden = new BitSet();
    for (int column : colouring.order()) {
      if (transposed.length(column) > 0) {
        colouring.colour(column, forbidden);
      }
    }
    return colouring.colour;
  }

  /**
   * Columns by the number of neighbours, largest first. A neighbour counts once for each row that
   * it shares, as counting it once would take far longer.
   */
  private int[] order() {
    long[] keys = new long[pattern.columns()];
    for (int column = 0; column < keys.length; column++) {
      long degree = 0;
      for (int at = transposed.start(column); at < transposed.start(column + 1); at++) {
        degree += pattern.length(transposed.column(at)) - 1;
      }
      keys[column] = (Integer.MAX_VALUE - Math.min(degree, Integer.MAX_VALUE)) << 32 | column;
    }
    Arrays.sort(keys);
    return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
  }

  private void colour(int column, BitSet forbidden) {
    forbidden.clear();
    for (int at = transposed.start(column); at < transposed.start(column + 1); at++) {
      int row = transposed.column(at);
      if (used[row] != null) {
        forbidden.or(used[row]);
      } else {
        forbidNeighbours(row, forbidden);
      }
    }
    int free = forbidden.nextClearBit(0);
    colour[column] = free;
    for (int at = transposed.start(column); at < transposed.start(column + 1); at++) {
      int row = transposed.column(at);
      if (used[row] != null) {
        used[row].set(free);
      }
    }
  }

  private void forbidNeighbours(int row, BitSet forbidden) {
    for (int at = pattern.start(row); at < pattern.start(row + 1); at++) {
      int taken = colour[pattern.column(at)];
      if (taken >= 0) {
        forbidden.set(taken);
      }
    }
  }
}
