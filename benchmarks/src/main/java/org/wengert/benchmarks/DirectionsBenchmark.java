package org.wengert.benchmarks;

import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.wengert.Derivatives;
import org.wengert.Tape;
import org.wengert.programs.Workload;
import org.wengert.programs.Workloads;

/**
 * The derivatives in a few directions: a run without a tape for each, or one recording and sweeps
 * with several lanes. What a run without a tape that carries several tangents could reach is in
 * {@link LanesByHandBenchmark}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 10, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 20, time = 100, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class DirectionsBenchmark {
  /** The name of the workload. */
  @Param({"rosenbrock", "logistic", "ode_lv", "chol_logdet", "gmm", "lstm"})
  public String name;

  /** Number of directions. */
  @Param({"1", "2", "4", "8"})
  public int directions;

  private Function<double[], double[]> f;
  private double[] x;
  private double[][] v;
  private Tape tape;

  /** Makes the workload. */
  @Setup(Level.Trial)
  public void prepare() {
    Workload workload =
        Workloads.all().stream()
            .filter(each -> each.name().equals(name))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no workload " + name));
    x = workload.start().clone();
    f = point -> new double[] {workload.value().applyAsDouble(point)};
    v = new double[directions][x.length];
    for (int k = 0; k < directions; k++) {
      for (int i = 0; i < x.length; i++) {
        v[k][i] = Math.cos(1 + k + 3 * i);
      }
    }
    tape = new Tape();
  }

  /** Releases the tape. */
  @TearDown(Level.Trial)
  public void release() {
    tape.close();
  }

  /** Returns the derivatives by a run for each direction, without a tape. */
  @Benchmark
  public double[][] runs() {
    double[][] tangents = new double[directions][];
    for (int k = 0; k < directions; k++) {
      tangents[k] = Derivatives.jvp(f, x, v[k]).tangent();
    }
    return tangents;
  }

  /** Returns the derivatives by one recording and one sweep with a lane for each direction. */
  @Benchmark
  public double[][] lanes() {
    tape.record(f, x);
    return tape.jvp(v);
  }
}
