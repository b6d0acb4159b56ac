package org.wengert;

import java.util.BitSet;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.wengert.events.Events;
import org.wengert.listing.Anomaly;
import org.wengert.listing.TapeProfile;
import org.wengert.listing.WengertList;
import org.wengert.tape.Dependencies;
import org.wengert.tape.ForwardLaneSweep;
import org.wengert.tape.ForwardSweep;
import org.wengert.tape.LaneSweep;
import org.wengert.tape.Markers;
import org.wengert.tape.Recording;
import org.wengert.tape.ReverseSweep;
import org.wengert.tape.TapeShape;

/**
 * One recording of a function, and any number of sweeps over it.
 *
 * <pre>{@code
 * try (Tape tape = new Tape()) {
 *   double[] y = tape.record(Model::residuals, x);
 *   double[] wj = tape.vjp(w);
 * }
 * }</pre>
 *
 * <p>A lambda has to name its parameter's type, {@code (double[] v) -> v[0] * v[1]}, as otherwise
 * Java cannot tell which {@code record} is meant. A reference to an overloaded method needs a cast,
 * for the same reason.
 *
 * <p>Each {@code record} replaces what was recorded before and reuses its memory. Sweeps change
 * nothing, so they may be repeated; their results are fresh arrays, and nothing is accumulated from
 * one to the next. A sweep costs time in proportion to the number of recorded arguments, see {@link
 * #statistics}.
 *
 * <p>If the function throws, its exception passes through unchanged, and the tape can record again;
 * until then it refuses to sweep. If the function catches an {@link
 * UnsupportedDifferentiationException}, its result cannot be trusted all the same: {@code record}
 * throws that exception when the function has returned, or, if the function then throws another
 * one, adds it to the suppressed exceptions of that.
 *
 * <p>(This file is long because all that one can ask of a recording is here: each method only
 * checks and delegates, and most lines say what it means.)
 *
 * <p>A tape works only on the thread that made it. Every method throws {@link
 * IllegalStateException} on another thread, after {@link #close}, and from within the function that
 * this tape is recording. An argument that is null or of the wrong length gives an {@link
 * IllegalArgumentException}.
 */
public final class Tape implements AutoCloseable {
  /** What messages call this: the tape of a prepared evaluator is not known to its user. */
  private final String what;

  private final Confinement confinement;

  /** Null when closed, as are the sweeps. */
  private Recorder recorder;

  private ReverseSweep sweep = new ReverseSweep();
  private LaneSweep lanes = new LaneSweep();
  private ForwardSweep forward = new ForwardSweep();
  private ForwardLaneSweep forwardLanes = new ForwardLaneSweep();

  /** An empty tape for this thread. Its memory grows with what is recorded, and is kept. */
  public Tape() {
    this(Recording.DEFAULT_CHUNK, "tape");
  }

  /**
   * An empty tape with chunks of another size, for tests.
   *
   * @param capacity most arguments of a chunk, as in {@link Recording#Recording(int)}
   */
  Tape(int capacity) {
    this(capacity, "tape");
  }

  private Tape(int capacity, String what) {
    this.what = what;
    confinement = new Confinement(what);
    recorder = new Recorder(capacity);
  }

  /** An empty tape inside of a prepared evaluator. */
  static Tape ofEvaluator() {
    return new Tape(Recording.DEFAULT_CHUNK, "evaluator");
  }

  /**
   * Runs a scalar function and records it.
   *
   * @param f the function; it gets a copy of {@code x}
   * @param x the point, of any length
   * @return the function's value
   * @throws IllegalStateException also if the Wengert agent is not in this JVM
   * @throws UnsupportedDifferentiationException if a derivative would be lost
   */
  @SuppressWarnings("overloads") // see the class comment
  public double record(ToDoubleFunction<double[]> f, double[] x) {
    checkUsable();
    Arguments.notNull(f, "f");
    Arguments.notNull(x, "x");
    return recorder.runScalar(f, x.clone());
  }

  /**
   * Runs a vector function and records it.
   *
   * @param f the function from n to m numbers; it gets a copy of {@code x}
   * @param x the point, n entries
   * @return a copy of the m outputs
   * @throws IllegalArgumentException also if {@code f} returns null
   * @throws IllegalStateException also if the Wengert agent is not in this JVM
   * @throws UnsupportedDifferentiationException if a derivative would be lost
   */
  @SuppressWarnings("overloads") // see the class comment
  public double[] record(Function<double[], double[]> f, double[] x) {
    checkUsable();
    Arguments.notNull(f, "f");
    Arguments.notNull(x, "x");
    return recorder.runVector(f, x.clone()).clone();
  }

  /**
   * Runs a program and records it. The program names its inputs and outputs itself, by {@link
   * #input} and {@link #output}; {@link #gradientOf} then gives their derivatives.
   *
   * @param program the program, such as {@code () -> Simulation.main(args)}
   * @throws IllegalStateException also if the Wengert agent is not in this JVM
   * @throws UnsupportedDifferentiationException if a derivative would be lost
   */
  public void record(Runnable program) {
    checkUsable();
    Arguments.notNull(program, "program");
    recorder.runProgram(program);
  }

  /**
   * Names a number as an input of the program, while it is recorded; else it only returns it. A
   * name that is used several times stands for one input, whose derivatives are summed.
   *
   * @param name the name
   * @param value the number, which does not depend on another input
   * @return the same number
   */
  public static double input(String name, double value) {
    return value;
  }

  /**
   * Names a number as an output of the program, while it is recorded; else it only returns it. Of a
   * name that is used several times the last use counts.
   *
   * @param name the name
   * @param value the number
   * @return the same number
   */
  public static double output(String name, double value) {
    return value;
  }

  /**
   * The derivatives of a named output with respect to all named inputs, by one reverse sweep.
   *
   * @param output the output's name
   * @return a derivative for each input, by its name, in the order in which the program named them
   * @throws IllegalArgumentException if the program named no such output
   * @throws IllegalStateException also if nothing is recorded, or the last record failed
   */
  public Map<String, Double> gradientOf(String output) {
    checkRecorded();
    Arguments.notNull(output, "output");
    Recording recording = recorder.recording();
    Markers markers = recording.markers();
    if (!markers.outputs().contains(output)) {
      throw new IllegalArgumentException(
          "The program named no output \"" + output + "\"; it named " + markers.outputs());
    }
    Events.SweepSpan event = Events.sweep();
    Map<String, Double> gradient = markers.gradientOf(recording, sweep, output, recorder.inputs());
    swept(event, "reverse", 1);
    return gradient;
  }

  /**
   * Lists the operations of a scalar function.
   *
   * @param f the function; it gets a copy of {@code x}
   * @param x the point, of any length
   * @return its Wengert list
   * @throws org.wengert.listing.ListingTooLongException if there are more than {@link
   *     Listing#MOST_OPERATIONS} operations
   * @throws UnsupportedDifferentiationException if a derivative would be lost
   */
  @SuppressWarnings("overloads") // see the class comment
  public static Listing list(ToDoubleFunction<double[]> f, double[] x) {
    return new Listing(Lister.scalar(f, x));
  }

  /**
   * Lists the operations of a vector function.
   *
   * @param f the function; it gets a copy of {@code x}
   * @param x the point, of any length
   * @return its Wengert list
   * @throws org.wengert.listing.ListingTooLongException if there are more than {@link
   *     Listing#MOST_OPERATIONS} operations
   * @throws UnsupportedDifferentiationException if a derivative would be lost
   */
  @SuppressWarnings("overloads") // see the class comment
  public static Listing list(Function<double[], double[]> f, double[] x) {
    return new Listing(Lister.vector(f, x));
  }

  /**
   * Lists the operations of a program that names its inputs and outputs itself.
   *
   * @param program the program
   * @return its Wengert list
   */
  public static Listing list(Runnable program) {
    return new Listing(Lister.program(program));
  }

  /**
   * Counts what each source line of a scalar function puts on the tape: the lines at the top are
   * those where a rule, a custom derivative or a checkpoint saves most.
   *
   * @param f the function; it gets a copy of {@code x}
   * @param x the point, of any length
   * @return the profile
   * @throws UnsupportedDifferentiationException if a derivative would be lost
   */
  @SuppressWarnings("overloads") // see the class comment
  public static TapeProfile profile(ToDoubleFunction<double[]> f, double[] x) {
    return Profiler.scalar(f, x);
  }

  /**
   * Counts what each source line of a vector function puts on the tape.
   *
   * @param f the function; it gets a copy of {@code x}
   * @param x the point, of any length
   * @return the profile
   * @throws UnsupportedDifferentiationException if a derivative would be lost
   */
  @SuppressWarnings("overloads") // see the class comment
  public static TapeProfile profile(Function<double[], double[]> f, double[] x) {
    return Profiler.vector(f, x);
  }

  /**
   * Looks for the first number in the run of a scalar function, and in a reverse sweep over it,
   * that is infinite or NaN: where a NaN in a gradient comes from. The run may be of any length, as
   * its operations are looked at and not kept.
   *
   * <p>Time: some hundred nanoseconds for each operation. If all values and slopes are finite, the
   * function is recorded once more, for the sweep: that takes the memory of a recording, and 12
   * bytes for each change of the source line.
   *
   * @param f the function; it gets a copy of {@code x}
   * @param x the point, of any length
   * @return what is not finite, where, and what it was computed from; empty if all numbers are
   *     finite
   * @throws UnsupportedDifferentiationException if a derivative would be lost
   */
  @SuppressWarnings("overloads") // see the class comment
  public static Optional<Anomaly> anomaly(ToDoubleFunction<double[]> f, double[] x) {
    return Watcher.scalar(f, x);
  }

  /**
   * Looks for the first number in the run of a vector function, and in a reverse sweep for the sum
   * of its outputs, that is infinite or NaN.
   *
   * @param f the function; it gets a copy of {@code x}
   * @param x the point, of any length
   * @return what is not finite, where, and what it was computed from; empty if all numbers are
   *     finite
   * @throws UnsupportedDifferentiationException if a derivative would be lost
   */
  @SuppressWarnings("overloads") // see the class comment
  public static Optional<Anomaly> anomaly(Function<double[], double[]> f, double[] x) {
    return Watcher.vector(f, x);
  }

  /**
   * Looks for the first number in the run of a program, and in a reverse sweep for the sum of the
   * outputs that it names, that is infinite or NaN. The program is run twice if there is none in
   * the first run.
   *
   * @param program the program, which names its inputs and outputs itself
   * @return what is not finite, where, and what it was computed from; empty if all numbers are
   *     finite
   * @throws UnsupportedDifferentiationException if a derivative would be lost
   */
  public static Optional<Anomaly> anomaly(Runnable program) {
    return Watcher.program(program);
  }

  /** The Wengert list of one run: what {@link WengertList} says, by its short name. */
  public static final class Listing extends WengertList {
    private Listing(WengertList list) {
      super(list);
    }
  }

  /** Runs a scalar function on an array that belongs to the caller, and records it. */
  double recordScalar(ToDoubleFunction<double[]> f, double[] point) {
    checkUsable();
    return recorder.runScalar(f, point);
  }

  /** Runs a vector function on an array that belongs to the caller, and records it. */
  double[] recordVector(Function<double[], double[]> f, double[] point) {
    checkUsable();
    return recorder.runVector(f, point);
  }

  /** Runs a function of two numbers and records it, as {@link Derivatives} offers it. */
  double record(DoubleBinaryOperator f, double x, double y) {
    checkUsable();
    Arguments.notNull(f, "f");
    return recorder.runPair(f, x, y);
  }

  /**
   * The gradient of the recorded scalar function.
   *
   * @return the partial derivatives, one for each entry of the point
   * @throws IllegalStateException also if nothing is recorded, or the last record failed, or a
   *     vector function was recorded
   */
  public double[] gradient() {
    checkRecorded();
    if (!recorder.scalar()) {
      throw new IllegalStateException(
          "The recorded function has a vector of "
              + recorder.outputs().length
              + " outputs, so it has no gradient. Use vjp with a weight for each output.");
    }
    return sweep(new double[] {1});
  }

  /**
   * One row vector times the recorded function's Jacobian, {@code w'J}. A scalar function has one
   * output.
   *
   * @param w one weight for each output, m entries
   * @return the product, n entries
   * @throws IllegalStateException also if nothing is recorded, or the last record failed
   */
  public double[] vjp(double[] w) {
    checkRecorded();
    Arguments.weights(w, "w", recorder.outputs().length);
    return sweep(w);
  }

  /** One row vector times the Jacobian, without a check of lengths, into an array. */
  void vjpInto(double[] w, double[] result) {
    checkRecorded();
    Events.SweepSpan event = Events.sweep();
    sweep.sweep(recorder.recording(), recorder.inputs(), recorder.outputs(), w, result);
    swept(event, "reverse", 1);
  }

  /**
   * Several row vectors times the recorded function's Jacobian, {@code WJ}. Each row of the result
   * is bit for bit what {@link #vjp(double[])} gives for that row of {@code W}, but up to eight
   * rows share one pass over the tape.
   *
   * @param w the row vectors, k x m: one weight for each output in each row
   * @return the products, k x n
   * @throws IllegalStateException also if nothing is recorded, or the last record failed
   */
  public double[][] vjp(double[][] w) {
    checkRecorded();
    Arguments.weights(w, recorder.outputs().length);
    Events.SweepSpan event = Events.sweep();
    double[][] products =
        lanes.sweep(recorder.recording(), recorder.inputs(), recorder.outputs(), w);
    swept(event, "reverse", w.length);
    return products;
  }

  /**
   * The recorded function's Jacobian times one column vector, {@code Jv}: the derivative in the
   * direction {@code v}, by a sweep over the recording from its inputs to its outputs. {@link
   * Derivatives#jvp} needs no recording.
   *
   * @param v the direction, n entries
   * @return the product, m entries: one for each output
   * @throws IllegalStateException also if nothing is recorded, or the last record failed
   */
  public double[] jvp(double[] v) {
    checkRecorded();
    Arguments.inputs(v, "v", recorder.inputs());
    Events.SweepSpan event = Events.sweep();
    double[] product =
        forward.sweep(recorder.recording(), recorder.inputs(), recorder.outputs(), v);
    swept(event, "forward", 1);
    return product;
  }

  /**
   * The recorded function's Jacobian times several column vectors, one direction a row: {@code V
   * J'}. Each row of the result is bit for bit what {@link #jvp(double[])} gives for that row of
   * {@code V}, but up to eight rows share one pass over the tape.
   *
   * @param v the directions, k x n: one row for each
   * @return the products, k x m: one row for each direction
   * @throws IllegalStateException also if nothing is recorded, or the last record failed
   */
  public double[][] jvp(double[][] v) {
    checkRecorded();
    Arguments.directions(v, recorder.inputs());
    Events.SweepSpan event = Events.sweep();
    double[][] products =
        forwardLanes.sweep(recorder.recording(), recorder.inputs(), recorder.outputs(), v);
    swept(event, "forward", v.length);
    return products;
  }

  /**
   * Which outputs depend on which inputs, by the structure of the recording alone: output i depends
   * on input j if a chain of recorded arguments leads from one to the other, also if a partial
   * derivative on it is 0, as in {@code 0 * x}, {@code x - x} or {@code Math.max(x, y)} for a
   * smaller x. Each output of a {@link CustomDerivative}, a linear solve or a loop with checkpoints
   * depends on each of its inputs. So an entry of the Jacobian is 0 wherever there is no
   * dependency, but not the other way round. It is the structure of the path that the recorded run
   * took: at another point, a branch may bring other dependencies.
   *
   * <p>Time: at most one pass over the tape for every 64 outputs or every 64 inputs; a pass is
   * short where outputs depend only on statements made shortly before. Memory while it runs: at
   * most 12 bytes a statement and 4 an input; the result takes up to n / 8 bytes for each output.
   * For large sparse patterns, {@link SparseJacobian} needs less.
   *
   * @return one set for each output: the inputs it depends on, as positions in the point
   * @throws IllegalStateException also if nothing is recorded, or the last record failed
   */
  public BitSet[] dependencies() {
    checkRecorded();
    BitSet[] pattern = new BitSet[recorder.outputs().length];
    for (int i = 0; i < pattern.length; i++) {
      pattern[i] = new BitSet(); // grows to the last input that the output depends on
    }
    visitDependencies((output, input) -> pattern[output].set(input));
    return pattern;
  }

  /** The dependencies of the recorded function, pair by pair, in no order. */
  void visitDependencies(Dependencies.Visitor visitor) {
    Dependencies.visit(recorder.recording(), recorder.inputs(), recorder.outputs(), visitor);
  }

  /** The fingerprint of the recorded function's dependencies. */
  TapeShape shape() {
    return TapeShape.of(recorder.recording(), recorder.inputs(), recorder.outputs());
  }

  /** The Jacobian of the recorded function, m x n, as {@link Derivatives} offers it. */
  double[][] jacobian() {
    checkRecorded();
    Events.SweepSpan event = Events.sweep();
    double[][] jacobian =
        lanes.jacobian(recorder.recording(), recorder.inputs(), recorder.outputs());
    swept(event, "reverse", jacobian.length);
    return jacobian;
  }

  /**
   * The Jacobian, into an m x n matrix, without a check of lengths: by forward sweeps if there are
   * fewer inputs than outputs, else by reverse sweeps.
   */
  void jacobianInto(double[][] result) {
    checkRecorded();
    Events.SweepSpan event = Events.sweep();
    Recording recording = recorder.recording();
    if (recorder.inputs() < recorder.outputs().length) {
      forwardLanes.jacobian(recording, recorder.inputs(), recorder.outputs(), result);
      swept(event, "forward", recorder.inputs());
    } else {
      lanes.jacobian(recording, recorder.inputs(), recorder.outputs(), result);
      swept(event, "reverse", recorder.outputs().length);
    }
  }

  private double[] sweep(double[] weights) {
    Events.SweepSpan event = Events.sweep();
    double[] product =
        sweep.sweep(recorder.recording(), recorder.inputs(), recorder.outputs(), weights);
    swept(event, "reverse", 1);
    return product;
  }

  private void swept(Events.SweepSpan event, String direction, int count) {
    if (event != null) {
      event.end(direction, count, recorder.recording());
    }
  }

  /**
   * How large the recording is.
   *
   * @return its statistics
   * @throws IllegalStateException also if nothing is recorded, or the last record failed
   */
  public TapeStatistics statistics() {
    checkRecorded();
    Recording recording = recorder.recording();
    return new TapeStatistics(
        recording.size() - recorder.inputs(),
        recording.arguments(),
        recording.bytes(),
        recorder.inputs(),
        recorder.outputs().length);
  }

  /** Releases the memory of this tape. Closing a closed tape has no effect. */
  @Override
  public void close() {
    if (recorder != null) {
      checkUsable();
      recorder = null;
      sweep = null;
      lanes = null;
      forward = null;
      forwardLanes = null;
    }
  }

  /** Forgets what is recorded, and keeps the memory. */
  void forget() {
    recorder.forget();
  }

  /** For tests. */
  Recorder recorder() {
    return recorder;
  }

  /** Refuses another thread, a closed tape, and the function that is being recorded. */
  void checkUsable() {
    confinement.check();
    if (recorder == null) {
      throw new IllegalStateException("This " + what + " is closed.");
    }
    if (recorder.running()) {
      throw new IllegalStateException(
          "This "
              + what
              + " is recording the function that uses it. Use another "
              + what
              + " inside.");
    }
  }

  private void checkRecorded() {
    checkUsable();
    recorder.checkRecorded();
  }
}
