package org.wengert.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.wengert.programs.ode.LotkaVolterra;
import org.wengert.programs.rosenbrock.Rosenbrock;

/**
 * Code that carries the tangents of four directions at once, written by hand for two workloads:
 * what twins of such a kind could reach at best, and what they would be if a tangent were an array.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 10, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 20, time = 100, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class LanesByHandBenchmark {
  private static final int LANES = 4;
  private static final int SPECIES = 10;
  private static final int STEPS = 1000;
  private static final double DT = 0.002;

  private final double[] x = Rosenbrock.point(1000, 4);
  private final double[] p = LotkaVolterra.parameters(SPECIES, 2);

  /** Tangents, those of one number side by side, and each in an array of its own. */
  private double[] dx;

  private double[] dp;
  private double[][] tx;
  private double[][] tp;

  /** Makes directions. */
  @Setup(Level.Trial)
  public void prepare() {
    dx = directions(x.length);
    dp = directions(p.length);
    tx = apart(dx);
    tp = apart(dp);
  }

  private static double[] directions(int n) {
    double[] directions = new double[LANES * n];
    for (int i = 0; i < n; i++) {
      for (int lane = 0; lane < LANES; lane++) {
        directions[LANES * i + lane] = Math.cos(1 + lane + 3 * i);
      }
    }
    return directions;
  }

  private static double[][] apart(double[] joined) {
    double[][] apart = new double[joined.length / LANES][LANES];
    for (int i = 0; i < joined.length; i++) {
      apart[i / LANES][i % LANES] = joined[i];
    }
    return apart;
  }

  /** Rosenbrock's function, tangents in four local variables. */
  @Benchmark
  public double rosenbrockInLocals() {
    double sum = 0;
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    for (int i = 0; i < x.length - 1; i++) {
      double a = x[i + 1] - x[i] * x[i];
      double b = 1 - x[i];
      sum += 100 * a * a + b * b;
      int t = LANES * i;
      double c = 200 * a;
      double e = -2 * b - 2 * c * x[i];
      s0 += c * dx[t + 4] + e * dx[t];
      s1 += c * dx[t + 5] + e * dx[t + 1];
      s2 += c * dx[t + 6] + e * dx[t + 2];
      s3 += c * dx[t + 7] + e * dx[t + 3];
    }
    return sum + s0 + s1 + s2 + s3;
  }

  private static double[] combined(double p, double[] a, double q, double[] b) {
    double[] result = new double[LANES];
    for (int lane = 0; lane < LANES; lane++) {
      result[lane] = p * a[lane] + q * b[lane];
    }
    return result;
  }

  /** Rosenbrock's function, each tangent a fresh array. */
  @Benchmark
  public double rosenbrockInObjects() {
    double sum = 0;
    double[] s = new double[LANES];
    for (int i = 0; i < x.length - 1; i++) {
      double a = x[i + 1] - x[i] * x[i];
      double b = 1 - x[i];
      sum += 100 * a * a + b * b;
      double[] ta = combined(1, tx[i + 1], -2 * x[i], tx[i]);
      double[] terms = combined(200 * a, ta, -2 * b, tx[i]);
      s = combined(1, s, 1, terms);
    }
    return sum + s[0] + s[1] + s[2] + s[3];
  }

  /** The differential equation, tangents in four local variables and in arrays of four each. */
  @Benchmark
  public double[] odeInLocals() {
    return new OdeInLocals(p, dp).run();
  }

  /** The four lanes of the differential equation. */
  private static final class OdeInLocals {
    private final double[] p;
    private final double[] dp;
    private final double[] x = new double[SPECIES];
    private final double[] dx = new double[LANES * SPECIES];
    private final double[][] k = new double[4][SPECIES];
    private final double[][] dk = new double[4][LANES * SPECIES];
    private final double[] stage = new double[SPECIES];
    private final double[] dstage = new double[LANES * SPECIES];

    OdeInLocals(double[] p, double[] dp) {
      this.p = p;
      this.dp = dp;
    }

    double[] run() {
      System.arraycopy(p, 0, x, 0, SPECIES);
      System.arraycopy(dp, 0, dx, 0, LANES * SPECIES);
      for (int step = 0; step < STEPS; step++) {
        slope(x, dx, k[0], dk[0]);
        advance(0.5 * DT, k[0], dk[0]);
        slope(stage, dstage, k[1], dk[1]);
        advance(0.5 * DT, k[1], dk[1]);
        slope(stage, dstage, k[2], dk[2]);
        advance(DT, k[2], dk[2]);
        slope(stage, dstage, k[3], dk[3]);
        for (int i = 0; i < SPECIES; i++) {
          x[i] += DT / 6 * (k[0][i] + 2 * k[1][i] + 2 * k[2][i] + k[3][i]);
        }
        for (int i = 0; i < LANES * SPECIES; i++) {
          dx[i] += DT / 6 * (dk[0][i] + 2 * dk[1][i] + 2 * dk[2][i] + dk[3][i]);
        }
      }
      return dx;
    }

    private void slope(double[] y, double[] dy, double[] out, double[] dout) {
      int row = 2 * SPECIES;
      for (int i = 0; i < SPECIES; i++) {
        double rate = p[SPECIES + i];
        int t = LANES * (SPECIES + i);
        double r0 = dp[t];
        double r1 = dp[t + 1];
        double r2 = dp[t + 2];
        double r3 = dp[t + 3];
        for (int j = 0; j < SPECIES; j++) {
          double a = p[row + j];
          double b = y[j];
          rate += a * b;
          int u = LANES * (row + j);
          int w = LANES * j;
          r0 += dp[u] * b + a * dy[w];
          r1 += dp[u + 1] * b + a * dy[w + 1];
          r2 += dp[u + 2] * b + a * dy[w + 2];
          r3 += dp[u + 3] * b + a * dy[w + 3];
        }
        out[i] = y[i] * rate;
        int o = LANES * i;
        dout[o] = dy[o] * rate + y[i] * r0;
        dout[o + 1] = dy[o + 1] * rate + y[i] * r1;
        dout[o + 2] = dy[o + 2] * rate + y[i] * r2;
        dout[o + 3] = dy[o + 3] * rate + y[i] * r3;
        row += SPECIES;
      }
    }

    private void advance(double h, double[] slope, double[] dslope) {
      for (int i = 0; i < SPECIES; i++) {
        stage[i] = x[i] + h * slope[i];
      }
      for (int i = 0; i < LANES * SPECIES; i++) {
        dstage[i] = dx[i] + h * dslope[i];
      }
    }
  }

  /** The differential equation, each tangent a fresh array. */
  @Benchmark
  public double[][] odeInObjects() {
    return new OdeInObjects(p, tp).run();
  }

  /** The differential equation with arrays of tangents. */
  private static final class OdeInObjects {
    private final double[] p;
    private final double[][] dp;
    private final double[] x = new double[SPECIES];
    private final double[][] dx = new double[SPECIES][];
    private final double[][] k = new double[4][SPECIES];
    private final double[][][] dk = new double[4][SPECIES][];
    private final double[] stage = new double[SPECIES];
    private final double[][] dstage = new double[SPECIES][];

    OdeInObjects(double[] p, double[][] dp) {
      this.p = p;
      this.dp = dp;
    }

    double[][] run() {
      System.arraycopy(p, 0, x, 0, SPECIES);
      System.arraycopy(dp, 0, dx, 0, SPECIES);
      for (int step = 0; step < STEPS; step++) {
        slope(x, dx, k[0], dk[0]);
        advance(0.5 * DT, k[0], dk[0]);
        slope(stage, dstage, k[1], dk[1]);
        advance(0.5 * DT, k[1], dk[1]);
        slope(stage, dstage, k[2], dk[2]);
        advance(DT, k[2], dk[2]);
        slope(stage, dstage, k[3], dk[3]);
        for (int i = 0; i < SPECIES; i++) {
          x[i] += DT / 6 * (k[0][i] + 2 * k[1][i] + 2 * k[2][i] + k[3][i]);
          double[] first = combined(1, dk[0][i], 2, dk[1][i]);
          double[] second = combined(2, dk[2][i], 1, dk[3][i]);
          dx[i] = combined(1, dx[i], DT / 6, combined(1, first, 1, second));
        }
      }
      return dx;
    }

    private void slope(double[] y, double[][] dy, double[] out, double[][] dout) {
      int row = 2 * SPECIES;
      for (int i = 0; i < SPECIES; i++) {
        double rate = p[SPECIES + i];
        double[] r = dp[SPECIES + i];
        for (int j = 0; j < SPECIES; j++) {
          rate += p[row + j] * y[j];
          r = combined(1, r, 1, combined(y[j], dp[row + j], p[row + j], dy[j]));
        }
        out[i] = y[i] * rate;
        dout[i] = combined(rate, dy[i], y[i], r);
        row += SPECIES;
      }
    }

    private void advance(double h, double[] slope, double[][] dslope) {
      for (int i = 0; i < SPECIES; i++) {
        stage[i] = x[i] + h * slope[i];
        dstage[i] = combined(1, dx[i], h, dslope[i]);
      }
    }
  }
}
