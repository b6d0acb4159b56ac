package org.wengert.checkpoint;

import java.util.function.BiFunction;
import java.util.function.Function;
import org.wengert.Checkpointing;
import org.wengert.link.Entry;
import org.wengert.shadow.Run;

/** The body of a loop, whatever functional interface it was given as. */
public abstract class Body {
  private final Object function;

  private Body(Object function) {
    if (function == null) {
      throw new IllegalArgumentException("body is null");
    }
    this.function = function;
  }

  /**
   * A body that knows only the state.
   *
   * @param function from state to state
   * @return the body
   */
  public static Body of(Function<double[], double[]> function) {
    return new Body(function) {
      @Override
      double[] call(int step, double[] state, double[] parameters) {
        return function.apply(state);
      }

      @Override
      double[] twin(int step, double[] state, double[] parameters, Run run) {
        return Entry.of(run).applyVector(function, state, run);
      }
    };
  }

  /**
   * A body that knows state and parameters.
   *
   * @param function from both to state
   * @return the body
   */
  public static Body of(BiFunction<double[], double[], double[]> function) {
    return new Body(function) {
      @Override
      double[] call(int step, double[] state, double[] parameters) {
        return function.apply(state, parameters);
      }

      @Override
      double[] twin(int step, double[] state, double[] parameters, Run run) {
        return Entry.of(run).applyBinary(function, state, parameters, run);
      }
    };
  }

  /**
   * A body that knows the number of the step too.
   *
   * @param function from all three to state
   * @return the body
   */
  public static Body of(Checkpointing.Step function) {
    return new Body(function) {
      @Override
      double[] call(int step, double[] state, double[] parameters) {
        return function.apply(step, state, parameters);
      }

      @Override
      double[] twin(int step, double[] state, double[] parameters, Run run) {
        return Entry.of(run).applyStep(function, step, state, parameters, run);
      }
    };
  }

  /** The function object. */
  Object function() {
    return function;
  }

  /** Runs it as it is. */
  abstract double[] call(int step, double[] state, double[] parameters);

  /** Runs its twin; arrays are known to the run's shadow table. */
  abstract double[] twin(int step, double[] state, double[] parameters, Run run);
}
