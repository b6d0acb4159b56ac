package org.wengert.border;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.wengert.UnsupportedDifferentiationException;

/**
 * What differentiating a program came to.
 *
 * @param kind what it was
 * @param text the message of a refusal, or what was wrong, in one line
 */
record Outcome(Kind kind, String text) {
  private static final double TOLERANCE = 1e-14;

  /** The kinds of outcome; only the first two are ever good. */
  enum Kind {
    /** Derivative and value are right. */
    RIGHT,
    /** It was refused. */
    LOUD,
    /** The derivative is wrong, and nothing said so. */
    SILENTLY_WRONG,
    /** The value is not that of the plain run. */
    VALUE_CHANGED,
    /** Something else was thrown. */
    FAILED
  }

  /** Differentiates a program twice: the first time links it, the second runs it as linked. */
  static Outcome of(Mode mode, Crossing program, Carrier carrier) {
    Outcome first = once(mode, program, carrier);
    Outcome second = once(mode, program, carrier);
    return first.equals(second)
        ? first
        : new Outcome(Kind.FAILED, "first " + first + ", then " + second);
  }

  private static Outcome once(Mode mode, Crossing program, Carrier carrier) {
    try {
      ToDoubleFunction<double[]> f = carrier.function(program);
      double plain = f.applyAsDouble(carrier.point());
      return judge(plain, mode.differentiate(f, carrier.point()), mode.expected(carrier));
    } catch (UnsupportedDifferentiationException refusal) {
      return new Outcome(Kind.LOUD, line(refusal.getMessage()));
    } catch (RuntimeException | Error failure) {
      return new Outcome(Kind.FAILED, line(described(failure)));
    }
  }

  private static Outcome judge(double plain, Mode.Found found, double[] expected) {
    if (Double.doubleToRawLongBits(plain) != Double.doubleToRawLongBits(found.value())) {
      return new Outcome(Kind.VALUE_CHANGED, "plain " + plain + ", recorded " + found.value());
    }
    boolean close = found.derivatives().length == expected.length;
    for (int i = 0; close && i < expected.length; i++) {
      close = Math.abs(found.derivatives()[i] - expected[i]) <= TOLERANCE * Math.abs(expected[i]);
    }
    return close
        ? new Outcome(Kind.RIGHT, "")
        : new Outcome(
            Kind.SILENTLY_WRONG,
            Arrays.toString(found.derivatives()) + " is not " + Arrays.toString(expected));
  }

  private static String described(Throwable failure) {
    StringBuilder text = new StringBuilder(failure.toString());
    for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
      text.append(", caused by ").append(cause);
    }
    StackTraceElement[] trace = failure.getStackTrace();
    return trace.length == 0 ? text.toString() : text + ", at " + trace[0];
  }

  private static String line(String text) {
    return String.valueOf(text).replaceAll("\\s+", " ");
  }

  @Override
  public String toString() {
    return kind + (text.isEmpty() ? "" : ": " + text);
  }
}
