package org.wengert.checkpoint;

import java.util.function.Consumer;
import org.wengert.Checkpointing.Statistics;
import org.wengert.UnsupportedDifferentiationException;
import org.wengert.link.Closed;
import org.wengert.shadow.ArrayShadow;
import org.wengert.shadow.IndexShadow;
import org.wengert.tape.Piece;
import org.wengert.tape.Recording;

/** A loop that is run without being recorded, and goes on the tape as a region. */
public final class CheckpointedLoop {
  /** What messages call the body. */
  static final String BODY = "The body of Checkpointing.loop";

  private static final String REMEDY =
      "Pass it among the parameters of the loop, or use Derivatives.detach if no derivative is"
          + " wanted.";

  /** Memory for kept states, where the number of states is not given. */
  private static final long SNAPSHOT_BYTES = 32L << 20;

  /** Memory for the tape of a piece, where the number of steps is not given. */
  private static final long TAPE_BYTES = 1L << 20;

  private final Loop loop;
  private final int snapshots;
  private final int stepsPerRecording;
  private final Meter meter;

  /**
   * A loop.
   *
   * @param loop the loop
   * @param snapshots how many states to keep at most, 0 for as many as are worth their memory
   * @param stepsPerRecording how many steps to record together, 0 for as many as are worth it
   * @param report is told what it costs, when the loop has run and after each sweep
   */
  public CheckpointedLoop(
      Loop loop, int snapshots, int stepsPerRecording, Consumer<Statistics> report) {
    this.loop = loop;
    this.snapshots = snapshots;
    this.stepsPerRecording = stepsPerRecording;
    this.meter = new Meter(report);
  }

  /**
   * Runs the loop.
   *
   * @param shadowOfState the shadow of the state before the first step
   * @param shadowOfParameters the shadow of the parameters, null if there are none
   * @param tape the recording, which hands the shadow of the last state to the caller
   * @return the last state
   */
  public double[] run(ArrayShadow shadowOfState, ArrayShadow shadowOfParameters, Recording tape) {
    Closed.check(BODY, loop.body().function(), REMEDY, tape);
    boolean active =
        shadowOfState.isActive() || shadowOfParameters != null && shadowOfParameters.isActive();
    if (!active) {
      double[] end = loop.run();
      tape.setReturnedShadow(tape.shadows().of(end));
      return end;
    }
    int[] inputs = inputs(shadowOfState, shadowOfParameters);
    LoopRegion region = new LoopRegion(loop, inputs, meter);
    double[] end = run(region, tape);
    ArrayShadow shadow = tape.shadows().of(end);
    if (region.steps() == 0) {
      shadow.copy(shadowOfState, 0, 0, end.length);
    } else if (end.length > 0) {
      ((IndexShadow) shadow).number(tape.append(region));
    }
    tape.setReturnedShadow(shadow);
    return end;
  }

  private int[] inputs(ArrayShadow shadowOfState, ArrayShadow shadowOfParameters) {
    int n = loop.state().length;
    int[] inputs = new int[n + loop.parameters().length];
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] = i < n ? shadowOfState.index(i) : shadowOfParameters.index(i - n);
    }
    return inputs;
  }

  private double[] run(LoopRegion region, Recording tape) {
    double[] now = loop.state().clone();
    double[] shared = loop.parameters().clone();
    Forward forward = null;
    int step = 0;
    for (; loop.length().goesOn(step, now); step++) {
      if (forward == null) {
        int together = together(region, tape);
        forward = new Forward(loop.length().known(), together, snapshots(now.length));
      }
      forward.before(step, now);
      now = Loop.checked(loop.body().call(step, now, shared), step);
    }
    if (forward != null) {
      meter.kept(forward.kept());
      region.ran(step, now.clone(), forward.together(), forward.kept());
    }
    meter.ran(step, forward == null ? 0 : forward.together());
    return now;
  }

  private int snapshots(int entries) {
    if (snapshots > 0) {
      return snapshots;
    }
    long affordable = SNAPSHOT_BYTES / ((long) Double.BYTES * entries + 64);
    return (int) Math.max(8, Math.min(1000, affordable));
  }

  /**
   * How many steps to record together. The first step is recorded for this, also so that a body
   * that cannot be differentiated is refused at once and not by the sweep.
   */
  private int together(LoopRegion region, Recording tape) {
    Piece piece = Piece.take();
    try {
      region.record(0, 1, loop.state(), piece);
      long affordable = TAPE_BYTES / Math.max(1, piece.bytes());
      return stepsPerRecording > 0 ? stepsPerRecording : (int) Math.max(1, affordable);
    } catch (UnsupportedDifferentiationException refused) {
      tape.fail(refused);
      throw refused;
    } catch (Exception thrown) {
      return Math.max(1, stepsPerRecording); // the body's own, which it is going to throw again
    } finally {
      piece.giveBack();
    }
  }
}
