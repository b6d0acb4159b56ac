package org.wengert.reflection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.ToDoubleFunction;
import org.wengert.Derivatives;
import org.wengert.boundary.Verdict;
import org.wengert.language.Expect;

/**
 * Functions that use reflection, which declares checked exceptions: the derivatives are those of
 * closed forms, and what is thrown is what the plain run throws.
 */
final class Program {
  /** A point to differentiate at. */
  static final double[] X = {3, 5};

  private Program() {}

  /** A function that may throw anything. */
  @FunctionalInterface
  interface Throwing {
    double apply(double[] x) throws Throwable;
  }

  /** A piece of a program whose outcome is compared. */
  @FunctionalInterface
  interface Action {
    Object run(double[] x) throws Throwable;
  }

  /** The same function for the API. */
  static ToDoubleFunction<double[]> unchecked(Throwing f) {
    return x -> {
      try {
        return f.apply(x);
      } catch (RuntimeException | Error e) {
        throw e;
      } catch (Throwable e) {
        throw new IllegalStateException(e);
      }
    };
  }

  /** The gradient at {@link #X}. */
  static void gradient(Throwing f, double... expected) {
    Expect.gradient(unchecked(f), X, expected);
  }

  /** The gradient at {@link #X} is refused; returns what is said. */
  static String refused(Throwing f) {
    return Verdict.loud(unchecked(f), X).getMessage();
  }

  /** What is returned or thrown, with all causes, is the same while recording. */
  static String sameOutcome(Action action) {
    String plain = outcome(action, X.clone());
    for (String run : new String[] {"first recording", "second recording"}) {
      String[] recorded = new String[1];
      Derivatives.gradient(
          x -> {
            recorded[0] = outcome(action, x);
            return x[0];
          },
          X);
      assertEquals(plain, recorded[0], run);
    }
    return plain;
  }

  /** The same without the JVM's message of what is null, which names variables of its own code. */
  static Action nameless(Action action) {
    return x -> {
      try {
        return action.run(x);
      } catch (NullPointerException e) {
        throw new NullPointerException();
      }
    };
  }

  private static String outcome(Action action, double[] x) {
    try {
      return "returned " + action.run(x);
    } catch (Throwable thrown) {
      StringBuilder text = new StringBuilder("threw");
      for (Throwable each = thrown; each != null; each = each.getCause()) {
        text.append(" ").append(each);
      }
      return text.toString();
    }
  }
}
