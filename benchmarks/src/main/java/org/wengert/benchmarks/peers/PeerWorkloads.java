package org.wengert.benchmarks.peers;

/**
 * The small workloads for numbers of any library, as a user would write them: data stay plain
 * doubles. That they are the same functions is checked before they are timed.
 */
final class PeerWorkloads {
  private PeerWorkloads() {}

  static <T> T[] single(Arithmetic<T> on, T value) {
    T[] result = on.array(1);
    result[0] = value;
    return result;
  }

  static <T> T dot(Arithmetic<T> on, T[] a, T[] b) {
    T sum = on.multiply(a[0], b[0]);
    for (int i = 1; i < a.length; i++) {
      sum = on.add(sum, on.multiply(a[i], b[i]));
    }
    return sum;
  }

  /** Rosenbrock's function. */
  static <T> T[] rosenbrock(Arithmetic<T> on, T[] x) {
    T sum = on.constant(0);
    for (int i = 0; i < x.length - 1; i++) {
      T a = on.subtract(x[i + 1], on.multiply(x[i], x[i]));
      T b = on.add(on.multiply(x[i], -1), 1);
      sum = on.add(sum, on.add(on.multiply(on.multiply(a, a), 100), on.multiply(b, b)));
    }
    return single(on, sum);
  }

  /** The log determinant of a kernel matrix. */
  static <T> T[] cholesky(Arithmetic<T> on, T[] p) {
    int n = p.length;
    T sum = on.constant(0);
    Object[][] rows = new Object[n][];
    for (int i = 0; i < n; i++) {
      T[] row = on.array(n);
      row[i] = on.add(on.multiply(p[i], p[i]), 1.5);
      for (int j = 0; j < i; j++) {
        T gap = on.subtract(p[i], p[j]);
        row[j] = on.exp(on.multiply(on.multiply(gap, gap), -0.5));
      }
      rows[i] = row;
    }
    for (int j = 0; j < n; j++) {
      T[] pivots = row(rows, j);
      for (int k = 0; k < j; k++) {
        pivots[j] = on.subtract(pivots[j], on.multiply(pivots[k], pivots[k]));
      }
      pivots[j] = on.sqrt(pivots[j]);
      for (int i = j + 1; i < n; i++) {
        T[] row = row(rows, i);
        for (int k = 0; k < j; k++) {
          row[j] = on.subtract(row[j], on.multiply(row[k], pivots[k]));
        }
        row[j] = on.divide(row[j], pivots[j]);
      }
      sum = on.add(sum, on.log(pivots[j]));
    }
    return single(on, on.multiply(sum, 2));
  }

  @SuppressWarnings("unchecked")
  private static <T> T[] row(Object[][] rows, int i) {
    return (T[]) rows[i];
  }

  /** The final state of ten competing species. */
  static <T> T[] lotkaVolterra(Arithmetic<T> on, T[] parameters) {
    int species = 10;
    double dt = 0.002;
    T[] x = on.array(species);
    System.arraycopy(parameters, 0, x, 0, species);
    for (int step = 0; step < 1000; step++) {
      T[] k1 = slope(on, parameters, x);
      T[] k2 = slope(on, parameters, advance(on, x, 0.5 * dt, k1));
      T[] k3 = slope(on, parameters, advance(on, x, 0.5 * dt, k2));
      T[] k4 = slope(on, parameters, advance(on, x, dt, k3));
      for (int i = 0; i < species; i++) {
        T middle = on.multiply(on.add(k2[i], k3[i]), 2);
        x[i] = on.add(x[i], on.multiply(on.add(on.add(k1[i], middle), k4[i]), dt / 6));
      }
    }
    T sum = on.constant(0);
    for (T population : x) {
      T gap = on.add(population, -1);
      sum = on.add(sum, on.multiply(on.multiply(gap, gap), 0.5));
    }
    return single(on, sum);
  }

  private static <T> T[] slope(Arithmetic<T> on, T[] parameters, T[] x) {
    int species = x.length;
    T[] slope = on.array(species);
    for (int i = 0; i < species; i++) {
      T rate = parameters[species + i];
      for (int j = 0; j < species; j++) {
        rate = on.add(rate, on.multiply(parameters[(2 + i) * species + j], x[j]));
      }
      slope[i] = on.multiply(x[i], rate);
    }
    return slope;
  }

  private static <T> T[] advance(Arithmetic<T> on, T[] x, double h, T[] k) {
    T[] result = on.array(x.length);
    for (int i = 0; i < x.length; i++) {
      result[i] = on.add(x[i], on.multiply(k[i], h));
    }
    return result;
  }
}
