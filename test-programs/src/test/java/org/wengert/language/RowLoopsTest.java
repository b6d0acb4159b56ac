package org.wengert.language;

import org.junit.jupiter.api.Test;

/**
 * Loops that read rows of a matrix. What they read in each turn is one row only if nothing can put
 * another there: no assignment, no method that is called by way of a text, no other thread.
 */
class RowLoopsTest {
  private static final double[] X = {2, 3, 5};

  @Test
  void positionIsAssigned() {
    Expect.gradient(RowLoopsTest::positionFromAnother, X, 1, 2 * 3, 0);
  }

  /** x0 + x1 x1. */
  private static double positionFromAnother(double[] x) {
    double[][] rows = {{x[0]}, {x[1] * x[1]}};
    int i = 0;
    double sum = 0;
    for (int k = 0; k < 2; k++) {
      sum += rows[i][0];
      i = k + 1;
    }
    return sum;
  }

  @Test
  void arrayIsAssigned() {
    Expect.gradient(RowLoopsTest::arrayFromAnother, X, 1, 2 * 3, 0);
  }

  /** x0 + x1 x1, in a loop that assigns nothing else. */
  private static double arrayFromAnother(double[] x) {
    double[][] rows = {{x[0]}};
    double[][] other = {{x[1] * x[1]}};
    double[] sum = new double[1];
    for (int k = 0; k < 2; k++) {
      sum[0] += rows[0][0];
      rows = other;
    }
    return sum[0];
  }

  @Test
  void positionIsALength() {
    Expect.gradient(RowLoopsTest::lengthOfAnother, X, 0, 2, 2);
  }

  /** 2 (x1 + x2). */
  private static double lengthOfAnother(double[] x) {
    double[][] rows = {{x[0], x[0]}, {x[1], x[2]}};
    double[][] one = {{x[0]}};
    double sum = 0;
    for (int k = 0; k < 2; k++) {
      sum += 2 * rows[one.length][k];
    }
    return sum;
  }

  @Test
  void loopAtTheEntry() {
    Expect.gradient(x -> sumOf(new double[][] {x}, 3, 0), X, 1, 1, 1);
  }

  private static double sumOf(double[][] rows, int k, double sum) {
    while (k > 0) {
      k--;
      sum += rows[0][k];
    }
    return sum;
  }

  /** A text of this object is made by the loop, which calls no method in its own code. */
  private static final class Replacing {
    private final double[][] rows;
    private final double[] other;

    Replacing(double[][] rows, double[] other) {
      this.rows = rows;
      this.other = other;
    }

    @Override
    public String toString() {
      rows[0] = other;
      return "other";
    }
  }

  @Test
  void rowIsReplacedByAText() {
    Expect.gradient(RowLoopsTest::replacedByAText, X, 1, 2 * 3, 0);
  }

  /** x0 + x1 x1. */
  private static double replacedByAText(double[] x) {
    double[][] rows = {{x[0]}};
    Replacing other = new Replacing(rows, new double[] {x[1] * x[1]});
    double sum = 0;
    String text = "";
    for (int k = 0; k < 2; k++) {
      sum += rows[0][0];
      text = text + other;
    }
    return text.length() == 10 ? sum : 0;
  }

  /** What two threads tell each other: rows, and the row to put there. */
  private static final class Request {
    private volatile double[][] rows;
    private volatile double[] other;
    private volatile boolean ends;

    /** Does each request, until there are no more. */
    void serve() {
      while (!ends) {
        double[] row = other;
        if (row != null) {
          rows[0] = row;
          other = null;
        }
        Thread.onSpinWait();
      }
    }
  }

  @Test
  void rowIsReplacedByAnotherThread() {
    Request request = new Request();
    Thread thread = new Thread(request::serve);
    thread.start();
    try {
      Expect.gradient(x -> replacedByAnotherThread(x, request), X, 0, 2 * 3, 0);
    } finally {
      request.ends = true;
    }
  }

  /** x1 x1: the loop ends when it has read the row that the other thread has put there. */
  private static double replacedByAnotherThread(double[] x, Request request) {
    double[][] rows = {{x[0]}};
    request.rows = rows;
    request.other = new double[] {x[1] * x[1]};
    boolean goesOn;
    double last;
    do {
      goesOn = request.other != null;
      last = rows[0][0];
    } while (goesOn);
    return last;
  }
}
