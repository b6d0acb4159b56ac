package org.wengert.boundary;

import org.junit.jupiter.api.Test;

/** The same memory under two names, and sums that go on after they were copied. */
class AliasTest {
  private static final double[] X = {3, 5};

  static double twoNames(double[] x) {
    double[] a = x;
    double[] b = x;
    double sum = a[0] * a[0];
    b[0] = x[1];
    sum += a[0] * a[0];
    double before = a[1];
    b[1] *= 2;
    sum += before + a[1] * a[1];
    return sum;
  }

  @Test
  void writeThroughAnotherName() {
    // a² + b² + b + 4 b²
    Verdict.right(AliasTest::twoNames, X, 6, 51);
  }

  static double rows(double[] x) {
    double[][] m = {{x[0]}, {x[1]}};
    double first = m[0][0] * m[0][0];
    m[1] = m[0];
    m[1][0] = m[1][0] * x[1];
    double second = m[0][0] * m[0][0];
    double[] row = m[0];
    m[0] = new double[] {7};
    row[0] += 1;
    return first + second + m[0][0] + m[1][0] * m[0][0];
  }

  @Test
  void rowsThatBecomeOne() {
    // a² + a²b² + 7 + 7 (ab + 1)
    Verdict.right(AliasTest::rows, X, 6 + 150 + 35, 90 + 21);
  }

  static double moved(double[] x) {
    double[] a = {x[0], x[1], x[0] * x[1]};
    double[] b = {1, 2, 3};
    int i = 0;
    double sum = a[i] * a[i];
    i++;
    sum += a[i] * a[i];
    a = b;
    sum += a[i] * a[i];
    b[i] = x[0];
    sum += a[i++] * a[i];
    return sum;
  }

  @Test
  void indexAndArrayThatChange() {
    // a² + b² + 4 + 3a
    Verdict.right(AliasTest::moved, X, 9, 10);
  }

  private double value;
  private static double shared;
  private static double[] array;

  private void scale(double[] v) {
    value *= 2;
    shared *= 3;
    v[0] *= 4;
    array = v.clone();
  }

  static double called(double[] x) {
    AliasTest object = new AliasTest();
    AliasTest same = object;
    object.value = x[0];
    shared = x[0];
    array = x;
    double sum = object.value * object.value + shared * shared + x[0] * x[0] + array[0];
    same.scale(x);
    return sum + object.value * object.value + shared * shared + x[0] * x[0] + array[0];
  }

  @Test
  void memoryThatACallChanges() {
    // 3a² + a + (4 + 9 + 16) a² + 4a
    Verdict.right(AliasTest::called, X, 2 * 32 * 3 + 5, 0);
  }

  static double copies(double[] x) {
    double sum = x[0] * x[0];
    double copy = sum;
    sum += x[1];
    double[] kept = {sum};
    sum += x[1] * x[1];
    copy += sum;
    sum += copy;
    sum += sum;
    return sum * kept[0] + copy;
  }

  @Test
  void sumsThatGoOnAfterTheyWereCopied() {
    // s1 = a² + b, s2 = s1 + b², copy = a² + s2, sum = 2 (s2 + copy) = 2 (3a² + 2b + 2b²)
    double sum = 2 * (27 + 10 + 50);
    double kept = 14;
    double ga = 2 * 18 * kept + sum * 6 + 12;
    double gb = 2 * (2 + 20) * kept + sum + 1 + 10;
    Verdict.right(AliasTest::copies, X, ga, gb);
  }

  static double loops(double[] x) {
    double s = 0;
    double t = 0;
    double last = x[0];
    double[] history = new double[6];
    for (int i = 0; i < 6; i++) {
      s += x[i % 2];
      t = s;
      if (i % 3 == 0) {
        s += t * x[0];
      } else if (i == 4) {
        t += s;
      }
      history[i] = s;
      last += history[i] * (i == 2 ? t : 1);
    }
    return s + t + last;
  }

  @Test
  void sumsInLoopsWithBranches() {
    Verdict.right(AliasTest::loops, X, loopsGradient(0), loopsGradient(1));
  }

  /** The same program by hand, with the derivative beside each number. */
  private static double loopsGradient(int k) {
    double s = 0;
    double ds = 0;
    double t = 0;
    double dt = 0;
    double last = X[0];
    double dlast = k == 0 ? 1 : 0;
    double da = k == 0 ? 1 : 0;
    for (int i = 0; i < 6; i++) {
      s += X[i % 2];
      ds += i % 2 == k ? 1 : 0;
      t = s;
      dt = ds;
      if (i % 3 == 0) {
        ds += dt * X[0] + t * da;
        s += t * X[0];
      } else if (i == 4) {
        t += s;
        dt += ds;
      }
      dlast += i == 2 ? ds * t + s * dt : ds;
      last += s * (i == 2 ? t : 1);
    }
    return ds + dt + dlast + 0 * last;
  }

  private static double passed(double v, double[] log) {
    log[0] += v;
    v += log[0];
    return v;
  }

  static double sumsThatArePassed(double[] x) {
    double[] log = {0};
    double sum = 0;
    for (double v : x) {
      sum += v * v;
      passed(sum, log);
      sum += passed(sum, log);
    }
    return sum + log[0];
  }

  @Test
  void sumsThatArePassedOn() {
    // sum = a², log = 2a², sum = 2a² + log = 4a² ... written out
    double[] g = new double[2];
    for (int k = 0; k < 2; k++) {
      double sum = 0;
      double log = 0;
      for (int i = 0; i < 2; i++) {
        sum += i == k ? 2 * X[i] : 0;
        log += sum;
        log += sum;
        sum += sum + log;
      }
      g[k] = sum + log;
    }
    Verdict.right(AliasTest::sumsThatArePassed, X, g);
  }

  static double exchanged(double[] x) {
    double a = x[0];
    double b = x[1];
    for (int i = 0; i < 5; i++) {
      double next = a + b;
      a = b;
      b = next;
      x[i % 2] += b;
      a -= x[(i + 1) % 2] * 0.5;
    }
    return a * b + x[0];
  }

  @Test
  void exchangedVariables() {
    double[][] d = {{1, 0}, {0, 1}};
    double[] x = X.clone();
    double a = x[0];
    double b = x[1];
    double[] da = {1, 0};
    double[] db = {0, 1};
    for (int i = 0; i < 5; i++) {
      double next = a + b;
      a = b;
      b = next;
      x[i % 2] += b;
      for (int k = 0; k < 2; k++) {
        double dnext = da[k] + db[k];
        da[k] = db[k];
        db[k] = dnext;
        d[i % 2][k] += db[k];
        da[k] -= d[(i + 1) % 2][k] * 0.5;
      }
      a -= x[(i + 1) % 2] * 0.5;
    }
    Verdict.right(
        AliasTest::exchanged, X, da[0] * b + a * db[0] + d[0][0], da[1] * b + a * db[1] + d[0][1]);
  }

  static double floats(double[] x) {
    float[] a = {(float) x[0], (float) x[1]};
    float[] b = a;
    float sum = a[0] * a[0];
    b[0] = a[1];
    sum += a[0] * a[0];
    a[1] += sum;
    return b[1] * a[0];
  }

  @Test
  void floatsUnderTwoNames() {
    // (b + a² + b²) b
    Verdict.right(AliasTest::floats, X, 30, 10 + 9 + 75);
  }
}
