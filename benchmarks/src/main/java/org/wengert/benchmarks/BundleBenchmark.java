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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.wengert.Derivatives;
import org.wengert.Jacobian;
import org.wengert.benchmarks.peers.BundlePeers;
import org.wengert.programs.bundle.BundleAdjustment;
import org.wengert.programs.bundle.BundleProblem;
import org.wengert.programs.bundle.Reprojection;
import org.wengert.programs.bundle.ReprojectionJacobian;

/**
 * Bundle adjustment: the 2 x 15 blocks of all observations' Jacobians, one block after the other.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class BundleBenchmark {
  private BundleAdjustment bundle;
  private double[] parameters;
  private final double[] value = new double[2];
  private final double[][] block = new double[2][Reprojection.INPUTS];
  private Reprojection observation;
  private Jacobian jacobian;
  private BundlePeers gradients;
  private BundlePeers structures;
  private int calls;

  /** Makes the problem, and compares the first block. */
  @Setup(Level.Trial)
  public void prepare() {
    BundleProblem problem = BenchmarkWorkloads.bundle();
    bundle = problem.bundle();
    parameters = problem.parameters().clone();
    jacobian = Derivatives.prepareJacobian(x -> observation.residual(x), Reprojection.INPUTS, 2);
    gradients = BundlePeers.gradient();
    structures = BundlePeers.derivativeStructure();
    observation = bundle.observation(0);
    double[] inputs = bundle.inputs(parameters, 0);
    double[] byHand = ReprojectionJacobian.jacobian(observation, inputs);
    jacobian.at(inputs, value, block);
    compare("Wengert", byHand);
    gradients.jacobian(observation, inputs, block);
    compare("Gradient", byHand);
    structures.jacobian(observation, inputs, block);
    compare("DerivativeStructure", byHand);
  }

  private void compare(String what, double[] byHand) {
    double[] flat = new double[byHand.length];
    System.arraycopy(block[0], 0, flat, 0, Reprojection.INPUTS);
    System.arraycopy(block[1], 0, flat, Reprojection.INPUTS, Reprojection.INPUTS);
    Agreement.compare("a block by " + what, byHand, flat, 1e-11);
  }

  /** Releases the tapes. */
  @TearDown(Level.Trial)
  public void release() {
    jacobian.close();
  }

  /** Returns all errors. */
  @Benchmark
  public double[] value() {
    move();
    return bundle.errors(parameters);
  }

  /** All blocks by hand. */
  @Benchmark
  public void blocksByHand(Blackhole sink) {
    move();
    for (int i = 0; i < bundle.observations(); i++) {
      double[] inputs = bundle.inputs(parameters, i);
      sink.consume(ReprojectionJacobian.jacobian(bundle.observation(i), inputs));
    }
  }

  /** All blocks by Wengert, one short recording each. */
  @Benchmark
  public void blocksByWengert(Blackhole sink) {
    move();
    for (int i = 0; i < bundle.observations(); i++) {
      observation = bundle.observation(i);
      jacobian.at(bundle.inputs(parameters, i), value, block);
      sink.consume(block);
    }
  }

  /** All blocks by Hipparchus. */
  @Benchmark
  public void blocksByGradient(Blackhole sink) {
    blocksBy(gradients, sink);
  }

  /** All blocks by Commons Math. */
  @Benchmark
  public void blocksByDerivativeStructure(Blackhole sink) {
    blocksBy(structures, sink);
  }

  private void blocksBy(BundlePeers peers, Blackhole sink) {
    move();
    for (int i = 0; i < bundle.observations(); i++) {
      peers.jacobian(bundle.observation(i), bundle.inputs(parameters, i), block);
      sink.consume(block);
    }
  }

  /** Another rotation of the first camera each time. */
  private void move() {
    parameters[0] *= 1 + 0x1.0p-40 * (++calls & 1);
  }
}
