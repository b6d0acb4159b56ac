package org.wengert.benchmarks;

import java.util.concurrent.TimeUnit;
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
import org.wengert.Tape;
import org.wengert.programs.Workload;

/**
 * One value, one gradient by hand, and one gradient by Wengert of each workload, each time at
 * another point.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class GradientBenchmark {
  /** Relative change of an entry of the point from one call to the next. */
  private static final double STEP = 0x1.0p-30;

  /** The name of the workload. */
  @Param({
    "rosenbrock",
    "logistic",
    "ode_lv",
    "chol_logdet",
    "gmm",
    "lstm",
    "gmm_d10_k25_n1000",
    "lstm_l2_c1024"
  })
  public String name;

  private Workload workload;
  private double[] x;
  private double[] gradient;
  private Tape tape;
  private int calls;

  /** Makes the workload. */
  @Setup(Level.Trial)
  public void prepare() {
    workload = BenchmarkWorkloads.named(name);
    x = workload.start().clone();
    gradient = new double[x.length];
    tape = new Tape();
  }

  /** Releases the tape. */
  @TearDown(Level.Trial)
  public void release() {
    tape.close();
  }

  /** Returns the value. */
  @Benchmark
  public double primal() {
    return workload.value().applyAsDouble(nextPoint());
  }

  /** Returns the gradient by hand, which comes with the value. */
  @Benchmark
  public double[] handWritten() {
    gradient[0] = workload.adjoint().valueAndGradient(nextPoint(), gradient);
    return gradient;
  }

  /** Returns the gradient by Wengert: one recording on the same tape, and one sweep. */
  @Benchmark
  public double[] wengert() {
    tape.record(workload.value(), nextPoint());
    return tape.gradient();
  }

  /** Moves one entry of the point, another one each time, near to where it was at the start. */
  private double[] nextPoint() {
    calls++;
    int entry = calls % x.length;
    x[entry] = workload.start()[entry] * (1 + STEP * (calls & 0xff));
    return x;
  }
}
