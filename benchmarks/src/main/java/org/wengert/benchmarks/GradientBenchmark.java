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
import org.wengert.Derivatives;
import org.wengert.Tape;
import org.wengert.ValueAndTangent;
import org.wengert.programs.SplitMix64;
import org.wengert.programs.Workload;

/**
 * One value, one gradient and one derivative in a direction of each workload, by hand and by
 * Wengert, each time at another point.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class GradientBenchmark {
  /** The name of the workload. */
  @Param({"gmm", "lstm", "ode", "logistic", "cholesky", "rosenbrock", "nbody_vec3"})
  public String name;

  private Workload workload;
  private Points points;
  private double[] gradient;
  private double[] direction;
  private double[] result;
  private Tape tape;

  /** Makes the workload. */
  @Setup(Level.Trial)
  public void prepare() {
    workload = BenchmarkWorkloads.named(name).workload();
    points = new Points(workload.start());
    gradient = new double[workload.start().length];
    direction = new SplitMix64(41).nextDoubles(gradient.length, -1, 1);
    result = new double[2];
    tape = new Tape();
  }

  /** Releases the tape. */
  @TearDown(Level.Trial)
  public void release() {
    tape.close();
  }

  /** Returns the value. */
  @Benchmark
  public double value() {
    return workload.value().applyAsDouble(points.next());
  }

  /** Returns the gradient by hand, which comes with the value. */
  @Benchmark
  public double[] gradientByHand() {
    gradient[0] += workload.adjoint().valueAndGradient(points.next(), gradient);
    return gradient;
  }

  /** Returns the gradient by Wengert: one recording on the same tape, and one sweep. */
  @Benchmark
  public double[] gradientByWengert() {
    tape.record(workload.value(), points.next());
    return tape.gradient();
  }

  /** Returns the value, and records on the same tape. */
  @Benchmark
  public double recordingByWengert() {
    return tape.record(workload.value(), points.next());
  }

  /** Returns the value and the derivative in a direction by hand. */
  @Benchmark
  public double[] tangentByHand() {
    workload.tangent().evaluate(points.next(), direction, result);
    return result;
  }

  /** Returns the value and the derivative in a direction by Wengert. */
  @Benchmark
  public ValueAndTangent tangentByWengert() {
    return Derivatives.jvp(
        x -> new double[] {workload.value().applyAsDouble(x)}, points.next(), direction);
  }
}
