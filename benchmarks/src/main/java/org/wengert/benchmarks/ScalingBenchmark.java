package org.wengert.benchmarks;

import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
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
import org.wengert.programs.ode.LotkaVolterra;
import org.wengert.programs.rosenbrock.Rosenbrock;

/** The cost of a gradient against the size of the problem. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class ScalingBenchmark {
  /** The workload. */
  @Param({"rosenbrock", "ode"})
  public String name;

  /** Its size, in units of {@link #unit}. */
  @Param({"1", "2", "4", "8", "16"})
  public int size;

  private ToDoubleFunction<double[]> function;
  private Points points;
  private Tape tape;

  /** Makes the problem. */
  @Setup(Level.Trial)
  public void prepare() {
    boolean isOde = name.equals("ode");
    function = isOde ? new LotkaVolterra(10, elements(), 0.002)::loss : Rosenbrock::value;
    points = new Points(isOde ? LotkaVolterra.parameters(10, 2) : Rosenbrock.point(elements(), 4));
    tape = new Tape();
  }

  /** Returns the size in elements: inputs of Rosenbrock's function, steps of the integration. */
  int elements() {
    return size * unit(name);
  }

  /** Returns the elements of size 1. */
  static int unit(String name) {
    return name.equals("ode") ? 250 : 10_000;
  }

  /** Releases the tape. */
  @TearDown(Level.Trial)
  public void release() {
    tape.close();
  }

  /** Returns the gradient. */
  @Benchmark
  public double[] gradient() {
    tape.record(function, points.next());
    return tape.gradient();
  }
}
