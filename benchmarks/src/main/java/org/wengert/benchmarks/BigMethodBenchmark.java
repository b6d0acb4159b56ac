package org.wengert.benchmarks;

import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
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

/** The same statements in one long method and in small ones. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class BigMethodBenchmark {
  /** Reactions; one has about 42 bytes of bytecode. */
  @Param({"30", "75", "150"})
  public int reactions;

  /** Whether they are in small methods. */
  @Param({"true", "false"})
  public boolean isSplit;

  private Path folder;
  private URLClassLoader loader;
  private MethodHandle run;
  private ToDoubleFunction<double[]> function;
  private Points points;
  private Tape tape;

  /** Compiles the program. */
  @Setup(Level.Trial)
  public void prepare() throws IOException, ReflectiveOperationException {
    String source = ReactionNetwork.source(reactions, isSplit);
    folder = SourceCompiler.compile(Map.of(ReactionNetwork.NAME, source));
    loader = new URLClassLoader(new URL[] {folder.toUri().toURL()});
    Class<?> type = loader.loadClass(ReactionNetwork.NAME);
    MethodType signature = MethodType.methodType(double.class, double[].class);
    run = MethodHandles.publicLookup().findStatic(type, "run", signature);
    function = this::call;
    double[] rates = new double[ReactionNetwork.RATES];
    Arrays.fill(rates, 0.3);
    points = new Points(rates);
    tape = new Tape();
  }

  private double call(double[] rates) {
    try {
      return (double) run.invokeExact(rates);
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  /** Removes it. */
  @TearDown(Level.Trial)
  public void release() throws IOException {
    tape.close();
    loader.close();
    SourceCompiler.remove(folder);
  }

  /** Returns the value. */
  @Benchmark
  public double value() {
    return function.applyAsDouble(points.next());
  }

  /** Returns the gradient. */
  @Benchmark
  public double[] gradient() {
    tape.record(function, points.next());
    return tape.gradient();
  }
}
