package org.wengert.sparse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Star colourings: the definition, checked path by path, and how few colours known graphs take. */
class StarColouringTest {
  /** Whether there is an edge between two vertices. */
  @FunctionalInterface
  private interface Edges {
    boolean between(int a, int b);
  }

  private static Pattern symmetric(int n, Edges edges) {
    PatternBuilder builder = new PatternBuilder(n, n);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        if (edges.between(j, i)) {
          builder.add(i, j);
          builder.add(j, i);
        }
      }
    }
    return builder.build();
  }

  private static int colours(int[] colouring) {
    return Arrays.stream(colouring).max().orElse(-1) + 1;
  }

  /** Demands what a star colouring is. */
  private static void check(Pattern pattern, int[] colour) {
    int n = pattern.rows();
    for (int b = 0; b < n; b++) {
      assertEquals(pattern.length(b) > 0, colour[b] >= 0, "vertex " + b + " without a colour");
      for (int toA = pattern.start(b); toA < pattern.start(b + 1); toA++) {
        int a = pattern.column(toA);
        assertTrue(a == b || colour[a] != colour[b], "neighbours " + a + " and " + b);
        for (int toC = pattern.start(b); a != b && toC < pattern.start(b + 1); toC++) {
          int c = pattern.column(toC);
          for (int toD = pattern.start(c); c != b && c != a && toD < pattern.start(c + 1); toD++) {
            int d = pattern.column(toD);
            boolean isPath = d != c && d != b && d != a;
            assertFalse(
                isPath && colour[a] == colour[c] && colour[b] == colour[d],
                "the path " + a + " " + b + " " + c + " " + d + " has two colours");
          }
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 0.5", "2, 1", "5, 0.5", "12, 0.3", "30, 0.05", "30, 0.2", "30, 0.8", "60, 0.1"})
  void randomGraphs(int n, double density) {
    for (int seed = 0; seed < 40; seed++) {
      Random random = new Random(seed);
      Pattern pattern = symmetric(n, (i, j) -> random.nextDouble() < density);
      check(pattern, StarColouring.of(pattern));
    }
  }

  @Test
  void threeDiagonalsTakeThree() {
    for (int n : new int[] {3, 4, 5, 10, 101}) {
      Pattern pattern = symmetric(n, (i, j) -> j - i <= 1);
      int[] colouring = StarColouring.of(pattern);
      check(pattern, colouring);
      assertEquals(n == 3 ? 2 : 3, colours(colouring), n + " rows");
    }
  }

  @Test
  void arrowsTakeTwo() {
    for (int n : new int[] {2, 3, 50, 5000}) {
      Pattern pattern = arrow(n);
      assertEquals(2, colours(StarColouring.of(pattern)), n + " rows");
    }
  }

  private static Pattern arrow(int n) {
    PatternBuilder builder = new PatternBuilder(n, n);
    for (int i = 0; i < n; i++) {
      builder.add(i, i);
      builder.add(0, i);
      builder.add(i, 0);
    }
    return builder.build();
  }

  @Test
  void aLargeArrowTakesNoTime() {
    assertEquals(2, colours(StarColouring.of(arrow(300_000))));
  }

  @Test
  void diagonalsTakeOneAndNothingTakesNone() {
    assertEquals(1, colours(StarColouring.of(symmetric(9, (i, j) -> i == j))));
    assertEquals(0, colours(StarColouring.of(symmetric(9, (i, j) -> false))));
    assertEquals(0, colours(StarColouring.of(symmetric(0, (i, j) -> false))));
  }

  @Test
  void fullMatricesTakeOneForEachColumn() {
    assertEquals(7, colours(StarColouring.of(symmetric(7, (i, j) -> true))));
  }

  @Test
  void fullBlocksTakeAsManyAsTheLargest() {
    Pattern pattern = symmetric(40, (i, j) -> i / 4 == j / 4);
    assertEquals(4, colours(StarColouring.of(pattern)));
  }

  @Test
  void rowsOfTwoKnotsInARow() {
    // two vertices that all others are neighbours of
    Pattern pattern = symmetric(200, (i, j) -> i == j || i <= 1);
    int[] colouring = StarColouring.of(pattern);
    check(pattern, colouring);
    assertEquals(3, colours(colouring));
  }
}
