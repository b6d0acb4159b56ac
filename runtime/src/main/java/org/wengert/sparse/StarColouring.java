package org.wengert.sparse;

import java.util.Arrays;

/**
 * Colours the columns of a symmetric matrix so that each of its entries can be read off directly
 * from the sums of the columns of each colour: a star colouring of the graph whose edges are the
 * entries beside the diagonal. Two neighbours have different colours, and every path of four
 * vertices has three at least. Then for each entry (i, j) either no other neighbour of i has the
 * colour of j, so that row i of that colour's sum is the entry; or no other neighbour of j has the
 * colour of i, and row j of the sum of i's colour is.
 *
 * <p>Star colourings for Hessians are of T. F. Coleman and J. J. Mor&eacute;, <i>Estimation of
 * sparse Hessian matrices and graph coloring problems</i>, Math. Program. 28 (1984); see A. H.
 * Gebremedhin, F. Manne and A. Pothen, <i>What color is your Jacobian?</i>, SIAM Review 47 (2005).
 * The fewest colours are hard to find; this is greedy, the vertices with most neighbours first.
 *
 * <p>Time: for each vertex the square of the number of its neighbours. Vertices with very many
 * neighbours get a colour of their own, which no path can have twice, so that they cost nothing; as
 * do all vertices of a large matrix that is nearly full.
 */
public final class StarColouring {
  /** Number of rows from which on it matters how long it takes. */
  private static final int LARGE = 200;

  private final Pattern pattern;
  private final int[] colour;
  private final boolean[] isAlone;

  /** For pairs of a vertex and a colour, how many of its neighbours have that colour. */
  private final PairCounts counts;

  private StarColouring(Pattern pattern) {
    this.pattern = pattern;
    colour = new int[pattern.rows()];
    Arrays.fill(colour, -1);
    isAlone = new boolean[colour.length];
    counts = new PairCounts(pattern.entries());
  }

  /**
   * Colours.
   *
   * @param pattern a symmetric pattern
   * @return the colour of each column, counted from 0; -1 for a column without entries
   */
  public static int[] of(Pattern pattern) {
    StarColouring colouring = new StarColouring(pattern);
    colouring.colourAll();
    return colouring.colour;
  }

  private void colourAll() {
    int[] order = order();
    long square = (long) colour.length * colour.length;
    double many = 16 * Math.sqrt(pattern.entries());
    boolean nearlyFull = colour.length >= LARGE && 4L * pattern.entries() > 3 * square;
    for (int vertex : order) {
      isAlone[vertex] = nearlyFull || pattern.length(vertex) > many;
    }
    int alone = 0;
    while (alone < order.length && isAlone[order[alone]]) {
      colour[order[alone]] = alone++;
    }
    Forbidden forbidden = new Forbidden(alone, colour.length + 1);
    for (int at = alone; at < order.length; at++) {
      forbidden.next();
      forbid(order[at], forbidden);
      set(order[at], forbidden.lowestAllowed());
    }
  }

  /** Vertices by the number of their neighbours, largest first; those without any are left out. */
  private int[] order() {
    long[] keys = new long[colour.length];
    int size = 0;
    for (int vertex = 0; vertex < colour.length; vertex++) {
      int degree = pattern.length(vertex);
      if (degree > 0) {
        keys[size++] = (long) (Integer.MAX_VALUE - degree) << 32 | vertex;
      }
    }
    Arrays.sort(keys, 0, size);
    return Arrays.stream(keys, 0, size).mapToInt(key -> (int) key).toArray();
  }

  /** Colours that a vertex cannot have, of those that are not taken for one vertex alone. */
  private static final class Forbidden {
    private final int first;
    private final int[] stamps;
    private int stamp;

    Forbidden(int first, int colours) {
      this.first = first;
      stamps = new int[colours];
    }

    void next() {
      stamp++;
    }

    void add(int colour) {
      stamps[colour] = stamp;
    }

    int lowestAllowed() {
      int lowest = first;
      while (stamps[lowest] == stamp) {
        lowest++;
      }
      return lowest;
    }
  }

  private void forbid(int vertex, Forbidden forbidden) {
    for (int at = pattern.start(vertex); at < pattern.start(vertex + 1); at++) {
      int w = pattern.column(at);
      if (w == vertex || isAlone[w]) {
        continue; // a path through a vertex that is alone in its colour has three colours
      }
      if (colour[w] < 0) {
        continue; // its own turn comes, and then it looks at this path
      }
      forbidden.add(colour[w]);
      boolean hasTwin = counts.get(vertex, colour[w]) > 1;
      for (int next = pattern.start(w); next < pattern.start(w + 1); next++) {
        int x = pattern.column(next);
        // u - vertex - w - x where u and w have the same colour, or
        // vertex - w - x - y where w and y have
        boolean isOnPath = x != w && x != vertex && colour[x] >= 0;
        if (isOnPath && (hasTwin || counts.get(x, colour[w]) > 1)) {
          forbidden.add(colour[x]);
        }
      }
    }
  }

  private void set(int vertex, int chosen) {
    colour[vertex] = chosen;
    for (int at = pattern.start(vertex); at < pattern.start(vertex + 1); at++) {
      if (pattern.column(at) != vertex) {
        counts.increment(pattern.column(at), chosen);
      }
    }
  }
}
