package org.wengert.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

/** Copies of objects and matrices, and loops over a program's own collections. */
class CopiesTest {
  private static final class Matrix implements Cloneable, Iterable<Double> {
    double[][] rows;
    double scale;
    int[] shape;

    Matrix(double[][] rows, double scale) {
      this.rows = rows;
      this.scale = scale;
      this.shape = new int[] {rows.length, rows[0].length};
    }

    @Override
    public Matrix clone() {
      try {
        return (Matrix) super.clone();
      } catch (CloneNotSupportedException e) {
        throw new AssertionError(e);
      }
    }

    Matrix deepClone() {
      Matrix copy = clone();
      copy.rows = rows.clone();
      for (int i = 0; i < rows.length; i++) {
        copy.rows[i] = rows[i].clone();
      }
      return copy;
    }

    @Override
    public Iterator<Double> iterator() {
      return new Iterator<>() {
        private int next;

        @Override
        public boolean hasNext() {
          return next < shape[0] * shape[1];
        }

        @Override
        public Double next() {
          if (!hasNext()) {
            throw new NoSuchElementException();
          }
          double entry = scale * rows[next / shape[1]][next % shape[1]];
          next++;
          return entry;
        }
      };
    }
  }

  private static Matrix matrix(double[] v) {
    return new Matrix(new double[][] {{v[0], v[1]}, {1, v[0] * v[1]}}, v[0]);
  }

  // the clone shares its rows and has its own scale
  private static double shallowClone(double[] v) {
    Matrix a = matrix(v);
    Matrix b = a.clone();
    b.rows[0][0] *= 10;
    b.scale *= v[1];
    return a.rows[0][0] * a.scale * b.scale;
  }

  @Test
  void shallowClone() {
    // 10 x x x y
    Expect.gradient(CopiesTest::shallowClone, new double[] {2, 3}, 30 * 4 * 3, 10 * 8);
  }

  // the deep clone shares nothing
  private static double deepClone(double[] v) {
    Matrix a = matrix(v);
    Matrix b = a.deepClone();
    b.rows[0][0] *= 10;
    a.rows[1][1] = 0;
    return a.rows[0][0] * b.rows[0][0] * b.rows[1][1];
  }

  @Test
  void deepClone() {
    // x 10 x x y
    Expect.gradient(CopiesTest::deepClone, new double[] {2, 3}, 30 * 4 * 3, 10 * 8);
  }

  private static double iterated(double[] v) {
    double s = 0;
    double weight = 1;
    for (double entry : matrix(v)) {
      s += weight * entry;
      weight *= 10;
    }
    return s;
  }

  @Test
  void loopOverAnIterableOfItsOwn() {
    // x (x + 10 y + 100 + 1000 x y): 2 x + 10 y + 100 + 2000 x y, 10 x + 1000 x^2
    Expect.gradient(CopiesTest::iterated, new double[] {2, 3}, 4 + 30 + 100 + 12_000, 20 + 4000);
  }

  private static double rowCopies(double[] v) {
    double[][] m = {{v[0]}, {v[1]}, {v[0] * v[1]}};
    double[][] longer = Arrays.copyOf(m, 4);
    double[][] part = Arrays.copyOfRange(m, 1, 3);
    longer[3] = new double[] {7};
    System.arraycopy(m, 0, m, 1, 2);
    m[0] = longer[3];
    // m is 7, x, y; longer is x, y, x y, 7; part is y, x y
    part[0][0] *= 10;
    return m[0][0] * m[1][0] * m[2][0] + longer[2][0] * part[1][0] + longer[1][0];
  }

  @Test
  void copiesOfMatricesShareTheirRows() {
    // 70 x y + x^2 y^2 + 10 y
    Expect.gradient(
        CopiesTest::rowCopies, new double[] {2, 3}, 210 + 2 * 2 * 9, 140 + 2 * 4 * 3 + 10);
  }

  private static double sorted(double[] v) {
    List<double[]> points = new ArrayList<>();
    for (int i = 0; i < v.length; i++) {
      points.add(new double[] {v[i], i});
    }
    points.sort((a, b) -> Double.compare(a[0], b[0]));
    double s = 0;
    for (int rank = 0; rank < points.size(); rank++) {
      s += (rank + 1) * points.get(rank)[0];
    }
    return s;
  }

  @Test
  void listSortedByActiveNumbers() {
    Expect.gradient(CopiesTest::sorted, new double[] {5, 1, 4, 2}, 4, 1, 3, 2);
  }

  // a stack and a ring buffer, as programs write them
  private static double ownContainers(double[] v) {
    double[] stack = new double[1];
    int top = 0;
    for (double entry : v) {
      if (top == stack.length) {
        stack = Arrays.copyOf(stack, 2 * stack.length);
      }
      stack[top++] = entry * entry;
    }
    double s = 0;
    double weight = 1;
    while (top > 0) {
      s += weight * stack[--top];
      weight++;
    }
    return s;
  }

  @Test
  void arrayThatGrows() {
    Expect.gradient(CopiesTest::ownContainers, new double[] {1, 2, 3, 4, 5}, 10, 16, 18, 16, 10);
  }
}
