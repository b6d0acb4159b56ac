package org.wengert;

import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.wengert.checkpoint.Body;
import org.wengert.checkpoint.CheckpointedLoop;
import org.wengert.checkpoint.Length;
import org.wengert.checkpoint.Loop;

/**
 * Loops that are too long to be recorded: {@code state = body(state)}, many times.
 *
 * <pre>{@code
 * double[] end = Checkpointing.loop(start, 1_000_000, state -> step(state));
 * }</pre>
 *
 * <p>In a reverse-mode recording the loop runs as it is, and some of its states are kept. A sweep
 * goes back piece by piece: it runs the loop again from the nearest kept state, records one piece,
 * sweeps over it, and forgets it. So memory holds the kept states and the tape of one piece,
 * however long the loop is; the price is that steps are run again. Which states are kept is decided
 * by the binomial schedule of Griewank and Walther (Algorithm 799: Revolve, 2000), which needs the
 * fewest repetitions; where the number of steps is not known before, states are kept at regular
 * distances first. The gradient is that of the plain loop, bit for bit if no two entries of a state
 * are one and the same variable. In forward mode, for second derivatives, and where nothing is
 * recorded, this is simply the loop.
 *
 * <p>The body must depend on nothing but its arguments, as it is called several times for one step.
 * Numbers that it takes from elsewhere are constants: it is an error if one of them is active, or
 * if the body stores an active number anywhere but in the state that it returns; numbers that all
 * steps share and that have a derivative are passed as parameters. It is also an error if a step
 * that is run again gives another result. The body may modify the state that it gets and return it;
 * the parameters must not be modified. States need not have the same length. The arrays of the
 * caller are copied.
 *
 * <p>Methods of this class choose how many states to keep, and how long the pieces are; {@link
 * #plan} lets the program choose, and see what it cost.
 */
public final class Checkpointing {
  private static final Plan DEFAULT = new Plan(0, 0);

  private Checkpointing() {}

  /**
   * The body of a loop that knows the number of the step.
   *
   * @see #loop(double[], double[], int, Step)
   */
  @FunctionalInterface
  public interface Step {
    /**
     * Makes one step.
     *
     * @param step its number, counted from 0
     * @param state the state before, which may be modified
     * @param parameters what all steps share
     * @return the state after
     */
    double[] apply(int step, double[] state, double[] parameters);
  }

  /**
   * What a loop cost by now.
   *
   * @param steps number of steps of the loop
   * @param stepsPerRecording number of steps that are recorded together
   * @param snapshots largest number of states that were kept at once
   * @param snapshotBytes largest memory of their numbers
   * @param recomputations how often a step was run again without being recorded, in all sweeps
   * @param recordedSteps how often a step was recorded: once for each step and sweep, if all of
   *     them mattered. Several lanes make one sweep
   * @param tapeBytes largest tape of a piece, as {@link TapeStatistics#bytes} counts
   */
  public record Statistics(
      int steps,
      int stepsPerRecording,
      int snapshots,
      long snapshotBytes,
      long recomputations,
      long recordedSteps,
      long tapeBytes) {}

  /**
   * A loop with a known number of steps.
   *
   * @param state the state before the first step
   * @param steps number of steps, 0 or more
   * @param body from state to state
   * @return the state after the last step
   * @throws IllegalArgumentException if an argument is null or negative, or the body returns null
   * @throws UnsupportedDifferentiationException if the body uses or stores active numbers that it
   *     must not; the sweep throws it if the body gives another result when it is run again
   */
  public static double[] loop(double[] state, int steps, Function<double[], double[]> body) {
    return DEFAULT.loop(state, steps, body);
  }

  /**
   * A loop with a known number of steps, and parameters.
   *
   * @param state the state before the first step
   * @param parameters what all steps share
   * @param steps number of steps, 0 or more
   * @param body from state and parameters to state
   * @return the state after the last step
   * @throws IllegalArgumentException as for {@link #loop(double[], int, Function)}
   * @throws UnsupportedDifferentiationException as for {@link #loop(double[], int, Function)}
   */
  public static double[] loop(
      double[] state,
      double[] parameters,
      int steps,
      BiFunction<double[], double[], double[]> body) {
    return DEFAULT.loop(state, parameters, steps, body);
  }

  /**
   * A loop with a known number of steps, and a body that knows which step it is.
   *
   * @param state the state before the first step
   * @param parameters what all steps share
   * @param steps number of steps, 0 or more
   * @param body from the number of the step, state and parameters to state
   * @return the state after the last step
   * @throws IllegalArgumentException as for {@link #loop(double[], int, Function)}
   * @throws UnsupportedDifferentiationException as for {@link #loop(double[], int, Function)}
   */
  public static double[] loop(double[] state, double[] parameters, int steps, Step body) {
    return DEFAULT.loop(state, parameters, steps, body);
  }

  /**
   * A loop that goes on as long as a condition holds.
   *
   * @param state the state before the first step
   * @param condition is given the state before each step, and must not modify it
   * @param body from state to state
   * @return the first state for which the condition does not hold
   * @throws IllegalArgumentException as for {@link #loop(double[], int, Function)}
   * @throws UnsupportedDifferentiationException as for {@link #loop(double[], int, Function)}
   */
  public static double[] loopWhile(
      double[] state, Predicate<double[]> condition, Function<double[], double[]> body) {
    return DEFAULT.loopWhile(state, condition, body);
  }

  /**
   * A loop that goes on as long as a condition holds, with parameters.
   *
   * @param state the state before the first step
   * @param parameters what all steps share
   * @param condition is given the state before each step, and must not modify it
   * @param body from state and parameters to state
   * @return the first state for which the condition does not hold
   * @throws IllegalArgumentException as for {@link #loop(double[], int, Function)}
   * @throws UnsupportedDifferentiationException as for {@link #loop(double[], int, Function)}
   */
  public static double[] loopWhile(
      double[] state,
      double[] parameters,
      Predicate<double[]> condition,
      BiFunction<double[], double[], double[]> body) {
    return DEFAULT.loopWhile(state, parameters, condition, body);
  }

  /**
   * A plan in which all is left to Wengert: as many states as fit into 32 MB, but 8 at least and
   * 1000 at most, and pieces whose tape takes about 1 MB.
   *
   * @return the plan
   */
  public static Plan plan() {
    return new Plan(0, 0);
  }

  /**
   * How to make loops, and what the last of them cost. Choices make new plans.
   *
   * <pre>{@code
   * Checkpointing.Plan plan = Checkpointing.plan().snapshots(20);
   * double[] g = Derivatives.gradient(x -> plan.loop(x, 1_000_000, s -> step(s))[0], start);
   * long again = plan.statistics().recomputations();
   * }</pre>
   */
  public static final class Plan {
    private final int snapshots;
    private final int stepsPerRecording;
    private volatile Statistics statistics;

    private Plan(int snapshots, int stepsPerRecording) {
      this.snapshots = snapshots;
      this.stepsPerRecording = stepsPerRecording;
    }

    /**
     * A plan with another number of states.
     *
     * @param count how many states to keep at most, at least 1. Few of them are enough for many
     *     steps: with s states and no step run more than r times again, a loop of (s + r)! / (s!
     *     r!) pieces can be reversed
     * @return a new plan
     * @throws IllegalArgumentException if the number is less than 1
     */
    public Plan snapshots(int count) {
      return new Plan(positive(count, "snapshots"), stepsPerRecording);
    }

    /**
     * A plan with another length of pieces.
     *
     * @param count how many steps to record together, at least 1: more of them take more memory for
     *     the tape, and save repetitions
     * @return a new plan
     * @throws IllegalArgumentException if the number is less than 1
     */
    public Plan stepsPerRecording(int count) {
      return new Plan(snapshots, positive(count, "stepsPerRecording"));
    }

    private static int positive(int count, String name) {
      if (count < 1) {
        throw new IllegalArgumentException(name + " is " + count);
      }
      return count;
    }

    /**
     * What the loop cost that was made last with this plan in a reverse-mode recording, by whatever
     * thread.
     *
     * @return the statistics, null if there was none
     */
    public Statistics statistics() {
      return statistics;
    }

    /**
     * A loop like {@link Checkpointing#loop(double[], int, Function)}.
     *
     * @param state the state before the first step
     * @param steps number of steps, 0 or more
     * @param body from state to state
     * @return the state after the last step
     */
    public double[] loop(double[] state, int steps, Function<double[], double[]> body) {
      return new Loop(Body.of(body), state, Length.of(steps)).run();
    }

    /**
     * A loop like {@link Checkpointing#loop(double[], double[], int, BiFunction)}.
     *
     * @param state the state before the first step
     * @param parameters what all steps share
     * @param steps number of steps, 0 or more
     * @param body from state and parameters to state
     * @return the state after the last step
     */
    public double[] loop(
        double[] state,
        double[] parameters,
        int steps,
        BiFunction<double[], double[], double[]> body) {
      return new Loop(Body.of(body), state, parameters, Length.of(steps)).run();
    }

    /**
     * A loop like {@link Checkpointing#loop(double[], double[], int, Step)}.
     *
     * @param state the state before the first step
     * @param parameters what all steps share
     * @param steps number of steps, 0 or more
     * @param body from the number of the step, state and parameters to state
     * @return the state after the last step
     */
    public double[] loop(double[] state, double[] parameters, int steps, Step body) {
      return new Loop(Body.of(body), state, parameters, Length.of(steps)).run();
    }

    /**
     * A loop like {@link Checkpointing#loopWhile(double[], Predicate, Function)}.
     *
     * @param state the state before the first step
     * @param condition is given the state before each step, and must not modify it
     * @param body from state to state
     * @return the first state for which the condition does not hold
     */
    public double[] loopWhile(
        double[] state, Predicate<double[]> condition, Function<double[], double[]> body) {
      return new Loop(Body.of(body), state, Length.asLongAs(condition)).run();
    }

    /**
     * A loop like {@link Checkpointing#loopWhile(double[], double[], Predicate, BiFunction)}.
     *
     * @param state the state before the first step
     * @param parameters what all steps share
     * @param condition is given the state before each step, and must not modify it
     * @param body from state and parameters to state
     * @return the first state for which the condition does not hold
     */
    public double[] loopWhile(
        double[] state,
        double[] parameters,
        Predicate<double[]> condition,
        BiFunction<double[], double[], double[]> body) {
      return new Loop(Body.of(body), state, parameters, Length.asLongAs(condition)).run();
    }

    /**
     * A loop as a recording runs it; what the agent weaves in uses it.
     *
     * @param loop the loop
     * @return the loop with this plan's choices
     */
    public CheckpointedLoop checkpointed(Loop loop) {
      return new CheckpointedLoop(
          loop, snapshots, stepsPerRecording, counted -> statistics = counted);
    }
  }
}
