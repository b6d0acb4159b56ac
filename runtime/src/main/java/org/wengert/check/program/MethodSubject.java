package org.wengert.check.program;

import java.util.List;
import org.wengert.check.Branch;
import org.wengert.check.Subject;
import org.wengert.link.TwinKind;
import org.wengert.link.UntypedMethod;
import org.wengert.listing.ListedRun;
import org.wengert.listing.TracingRun;
import org.wengert.shadow.ArrayShadow;

/** A method of the program as a function of the numbers among its arguments. */
abstract class MethodSubject implements Subject {
  private final UntypedMethod function;
  private final CallPoint point;

  /** Whether the outputs are what the method leaves in arrays. */
  private final boolean isVoid;

  private final boolean isScalar;

  /** Times are taken for so long, and so often at most. */
  private static final long MEASURED_NANOSECONDS = 3_000_000;

  private static final int MOST_MEASURED = 200;

  private long callTime = Long.MAX_VALUE;
  private long derivativeTime = Long.MAX_VALUE;

  MethodSubject(UntypedMethod function, CallPoint point, Class<?> result) {
    this.function = function;
    this.point = point;
    this.isVoid = result == void.class;
    this.isScalar = result == double.class;
  }

  CallPoint point() {
    return point;
  }

  UntypedMethod function() {
    return function;
  }

  @Override
  public double[] value(double[] x) {
    Object[] arguments = point.at(x);
    Object result;
    try {
      result = function.call(arguments);
    } catch (Throwable thrown) {
      throw CallFailedException.of(thrown);
    }
    return outputs(result, arguments);
  }

  /** Computes the derivative of one output, or of one combination of all. */
  abstract void derive(double[] x);

  /** Measures how long a call and a derivative take. */
  final void measure() {
    long end = System.nanoTime() + MEASURED_NANOSECONDS;
    for (int i = 0; i < MOST_MEASURED && System.nanoTime() < end; i++) {
      long start = System.nanoTime();
      value(point.x().clone());
      long between = System.nanoTime();
      derive(point.x().clone());
      callTime = Math.min(callTime, between - start);
      derivativeTime = Math.min(derivativeTime, System.nanoTime() - between);
    }
  }

  /** The numbers that a call gives. */
  final double[] outputs(Object result, Object[] arguments) {
    return isVoid ? Outputs.numbers(point.arrays(arguments).toArray()) : Outputs.numbers(result);
  }

  final boolean isVoid() {
    return isVoid;
  }

  /** The shortest time of a call in nanoseconds. */
  long callTime() {
    return callTime;
  }

  /** The shortest time of a derivative in nanoseconds. */
  long derivativeTime() {
    return derivativeTime;
  }

  @Override
  public final List<Branch> branches(double[] x) {
    ListedRun run = new TracingRun();
    try {
      Object[] arguments = point.at(x);
      point.visit(arguments, new Listing(run));
      function.call(TwinKind.LISTING, arguments, run);
      return run.branches();
    } catch (Throwable cannotBeTraced) {
      return null; // a trace only explains what was found without it
    } finally {
      run.forgetShadows();
    }
  }

  /** Makes numbers the inputs of a listed run. */
  private record Listing(ListedRun run) implements CallPoint.Numbers {
    @Override
    public Double number(Double value) {
      run.shadows().setBox(value, run.input("", value));
      return value;
    }

    @Override
    public void array(double[] array) {
      ArrayShadow shadow = run.shadows().of(array);
      for (int i = 0; i < array.length; i++) {
        shadow.setIndex(i, run.input("", array[i]));
      }
    }
  }

  @Override
  public final String entry(int output, int outputs, int input) {
    return (isScalar ? "df" : "df[" + output + "]") + "/d" + point.entry(input);
  }

  @Override
  public final String title() {
    return isScalar ? "Gradient check" : "Jacobian check";
  }
}
