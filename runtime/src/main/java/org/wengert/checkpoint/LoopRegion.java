package org.wengert.checkpoint;

import java.util.Arrays;
import org.wengert.UnsupportedDifferentiationException;
import org.wengert.link.Closed;
import org.wengert.link.Report;
import org.wengert.shadow.TangentRun;
import org.wengert.shadow.TangentShadow;
import org.wengert.tape.Piece;
import org.wengert.tape.Region;

/**
 * A loop on the tape, of which only some states are kept. A sweep goes from piece to piece, from
 * the last to the first: it runs the loop from the last state that was kept to the beginning of the
 * piece, records the piece, and sweeps over that recording.
 */
final class LoopRegion implements Region {
  private final Body body;
  private final double[] start;
  private final double[] parameters;
  private final int[] inputs;
  private final boolean[] activeStart;
  private final boolean[] activeParameters;
  private final Meter meter;
  private final String place = Report.place();
  private int steps;
  private int together;
  private int most;
  private double[] end;

  /** What the first run kept: the first sweep uses it up, a later one begins at the start. */
  private Snapshots kept;

  /**
   * A loop that has not run yet.
   *
   * @param loop the loop
   * @param inputs tape index of each entry of the state, then of each parameter
   * @param meter counts
   */
  LoopRegion(Loop loop, int[] inputs, Meter meter) {
    body = loop.body();
    start = loop.state().clone();
    parameters = loop.parameters().clone();
    this.inputs = inputs;
    this.meter = meter;
    activeStart = active(0, start.length);
    activeParameters = active(start.length, parameters.length);
  }

  private boolean[] active(int from, int count) {
    boolean[] active = new boolean[count];
    for (int i = 0; i < count; i++) {
      active[i] = inputs[from + i] != 0;
    }
    return active;
  }

  /**
   * The loop has run.
   *
   * @param count number of steps
   * @param last the last state
   * @param recordedTogether number of steps that are recorded together
   * @param snapshots states that were kept
   */
  void ran(int count, double[] last, int recordedTogether, Snapshots snapshots) {
    steps = count;
    end = last;
    together = recordedTogether;
    kept = snapshots;
    most = snapshots.size() + snapshots.free();
  }

  int steps() {
    return steps;
  }

  @Override
  public int[] inputs() {
    return inputs;
  }

  @Override
  public int outputs() {
    return end.length;
  }

  @Override
  public String name() {
    return "Checkpointing.loop";
  }

  @Override
  public void pullBack(double[] cotangent, double[] adjoints) {
    pullBack(new double[][] {cotangent}, new double[][] {adjoints});
  }

  @Override
  public void pullBack(double[][] cotangents, double[][] adjoints) {
    Snapshots snapshots = kept;
    kept = null;
    if (snapshots == null) {
      snapshots = new Snapshots(most);
      snapshots.push(0, start);
    }
    Piece piece = Piece.take();
    try {
      double[][] bars = cotangents;
      double[] after = end;
      for (int to = steps; to > 0 && anyOther(bars); ) {
        int from = (to - 1) / together * together;
        double[] state = stateBefore(from, to, snapshots);
        check(after, record(from, to, state, piece), from, to);
        meter.recorded(to - from, piece.bytes());
        bars = sweep(piece, from, state.length, bars, adjoints);
        if (snapshots.step() == from && from > 0) {
          snapshots.pop();
        }
        after = state;
        to = from;
      }
    } finally {
      piece.giveBack();
      meter.report();
    }
  }

  /** Whether an adjoint is other than 0: earlier steps do not matter else. */
  private static boolean anyOther(double[][] bars) {
    for (double[] lane : bars) {
      for (double bar : lane) {
        if (bar != 0) {
          return true;
        }
      }
    }
    return false;
  }

  /** The state before the last piece, from the last one that is kept. */
  private double[] stateBefore(int from, int to, Snapshots snapshots) {
    int pieces = Forward.pieces(snapshots.step(), to, together);
    while (pieces > 1 && snapshots.free() > 0) {
      int ahead = Binomial.split(pieces, snapshots.free() + 1);
      int next = snapshots.step() + ahead * together;
      snapshots.push(next, advance(snapshots.state(), snapshots.step(), next));
      meter.kept(snapshots);
      pieces -= ahead;
    }
    return advance(snapshots.state(), snapshots.step(), from);
  }

  private double[] advance(double[] state, int from, int to) {
    if (from == to) {
      return state;
    }
    double[] now = state.clone();
    double[] shared = parameters.clone();
    for (int step = from; step < to; step++) {
      now = Loop.checked(body.call(step, now, shared), step);
    }
    meter.recomputed(to - from);
    return now.clone(); // the body may use its array again
  }

  /**
   * Records some steps.
   *
   * @param from the first
   * @param to the step after the last
   * @param state the state before
   * @param piece where to
   * @return the state after
   */
  double[] record(int from, int to, double[] state, Piece piece) {
    piece.begin();
    double[] now = from == 0 ? piece.input(state, activeStart) : piece.input(state);
    double[] shared = piece.input(parameters, activeParameters);
    for (int step = from; step < to; step++) {
      now = Loop.checked(body.twin(step, now, shared, piece.tape()), step);
    }
    double[] result = piece.output(now);
    Closed.checkStored(CheckpointedLoop.BODY, body.function(), piece.tape());
    if (piece.tape().hasMarkers()) {
      throw new UnsupportedDifferentiationException(
          CheckpointedLoop.BODY
              + " at "
              + place
              + " names an input or output of the program, where it has no derivative. Name it"
              + " outside of the loop.");
    }
    piece.end();
    return result;
  }

  private void check(double[] expected, double[] found, int from, int to) {
    boolean same = expected.length == found.length;
    for (int i = 0; same && i < found.length; i++) {
      same = Double.doubleToRawLongBits(expected[i]) == Double.doubleToRawLongBits(found[i]);
    }
    if (!same) {
      throw new UnsupportedDifferentiationException(
          CheckpointedLoop.BODY
              + " at "
              + place
              + " had another result when it was run again, in the steps from "
              + from
              + " to "
              + (to - 1)
              + ". It must depend on nothing but its arguments, and must not modify anything but"
              + " the state.");
    }
  }

  /** Adds to the adjoints of the parameters, and returns those of the state before. */
  private double[][] sweep(
      Piece piece, int from, int length, double[][] bars, double[][] adjoints) {
    if (from == 0) {
      piece.pullBack(bars, adjoints);
      return bars;
    }
    double[][] sums = new double[bars.length][length + parameters.length];
    double[][] before = new double[bars.length][];
    for (int lane = 0; lane < sums.length; lane++) {
      System.arraycopy(adjoints[lane], start.length, sums[lane], length, parameters.length);
    }
    piece.pullBack(bars, sums);
    for (int lane = 0; lane < sums.length; lane++) {
      System.arraycopy(sums[lane], length, adjoints[lane], start.length, parameters.length);
      before[lane] = Arrays.copyOf(sums[lane], length);
    }
    return before;
  }

  @Override
  public double[] pushForward(double[] tangents) {
    TangentRun run = new TangentRun();
    double[] now = start.clone();
    double[] shared = parameters.clone();
    setTangents(run, now, tangents, 0);
    setTangents(run, shared, tangents, start.length);
    for (int step = 0; step < steps; step++) {
      now = Loop.checked(body.twin(step, now, shared, run), step);
    }
    if (run.failure() != null) {
      throw run.failure();
    }
    check(end, now, 0, steps);
    double[] result = new double[now.length];
    TangentShadow shadow = (TangentShadow) run.shadows().of(now);
    for (int i = 0; i < result.length; i++) {
      result[i] = shadow.tangent(i);
    }
    run.forgetShadows();
    return result;
  }

  private static void setTangents(TangentRun run, double[] array, double[] tangents, int from) {
    TangentShadow shadow = (TangentShadow) run.shadows().of(array);
    for (int i = 0; i < array.length; i++) {
      shadow.setTangent(i, tangents[from + i]);
    }
  }
}
