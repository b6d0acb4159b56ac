package org.wengert.link;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.util.function.BiFunction;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.wengert.Checkpointing;
import org.wengert.CustomDerivative;
import org.wengert.shadow.ArrayShadow;
import org.wengert.shadow.Run;
import org.wengert.shadow.TangentRun;
import org.wengert.tape.Recording;
import org.wengert.tape.SecondOrderRecording;

/**
 * Where a run enters the user's code: runs the twins, of one kind, of function objects.
 *
 * <p>The shadows of numbers are what {@link Run} says. An array argument has to be known to the
 * run's shadow table before. The shadow of a result is in the run afterwards, that of an array in
 * its table. Exceptions of the function pass through unchanged. A handle is linked once per class
 * of function.
 */
public final class Entry {
  /** Enters tape twins. */
  public static final Entry TAPE = new Entry(TwinKind.TAPE);

  /** Enters tangent twins. */
  public static final Entry TANGENT = new Entry(TwinKind.TANGENT);

  /** Enters second-order twins. */
  public static final Entry SECOND_ORDER = new Entry(TwinKind.SECOND_ORDER);

  /** Enters listing twins. */
  public static final Entry LISTING = new Entry(TwinKind.LISTING);

  /** Enters profiling twins. */
  public static final Entry PROFILE = new Entry(TwinKind.PROFILE);

  private final TwinKind kind;
  private final ClassValue<MethodHandle> scalar =
      handles(ToDoubleFunction.class, "applyAsDouble", double.class, Object.class);
  private final ClassValue<MethodHandle> vector =
      handles(Function.class, "apply", Object.class, Object.class);
  private final ClassValue<MethodHandle> unary =
      handles(DoubleUnaryOperator.class, "applyAsDouble", double.class, double.class);
  private final ClassValue<MethodHandle> pair =
      handles(
          DoubleBinaryOperator.class, "applyAsDouble", double.class, double.class, double.class);

  private final ClassValue<MethodHandle> binary =
      handles(BiFunction.class, "apply", Object.class, Object.class, Object.class);

  private final ClassValue<MethodHandle> program = handles(Runnable.class, "run", void.class);
  private final ClassValue<MethodHandle> step =
      handles(
          Checkpointing.Step.class,
          "apply",
          double[].class,
          int.class,
          double[].class,
          double[].class);

  private final ClassValue<MethodHandle> forward =
      handles(
          CustomDerivative.class,
          "forward",
          double[].class,
          CustomDerivative.Context.class,
          double[][].class);
  private final ClassValue<MethodHandle> backward =
      handles(
          CustomDerivative.class,
          "backward",
          double[][].class,
          CustomDerivative.Context.class,
          double[].class);

  private Entry(TwinKind kind) {
    this.kind = kind;
  }

  /**
   * Enters the twins that belong to a run.
   *
   * @param run the run
   * @return the entry for its kind of twins
   */
  public static Entry of(Run run) {
    if (run instanceof Recording tape) {
      return tape.profile() == null ? TAPE : PROFILE;
    }
    if (run instanceof TangentRun) {
      return TANGENT;
    }
    return run instanceof SecondOrderRecording ? SECOND_ORDER : LISTING;
  }

  private ClassValue<MethodHandle> handles(
      Class<?> interfaceType, String method, Class<?> result, Class<?>... parameters) {
    MethodType type = MethodType.methodType(result, parameters);
    return new ClassValue<>() {
      @Override
      protected MethodHandle computeValue(Class<?> function) {
        MethodHandle entry = Linkage.linker().entry(kind, function, interfaceType, method, type);
        return entry.asType(entry.type().changeParameterType(0, Object.class));
      }
    };
  }

  private static MethodHandle twin(ClassValue<MethodHandle> handles, Object f) {
    Linkage.refresh();
    return handles.get(f.getClass());
  }

  /**
   * Runs a function from array to number.
   *
   * @param f the function
   * @param x its argument
   * @param run the run
   * @return its result; its shadow is {@link Run#returned()}
   */
  public double applyScalar(ToDoubleFunction<double[]> f, double[] x, Run run) {
    MethodHandle twin = twin(scalar, f);
    try {
      return (double) twin.invokeExact((Object) f, (Object) x, run);
    } catch (Throwable failure) {
      throw Failure.unchecked(failure);
    }
  }

  /**
   * Runs a function from array to array.
   *
   * @param f the function
   * @param x its argument
   * @param run the run
   * @return its result, possibly null; its shadow is in the run's table
   */
  public double[] applyVector(Function<double[], double[]> f, double[] x, Run run) {
    MethodHandle twin = twin(vector, f);
    try {
      return (double[]) (Object) twin.invokeExact((Object) f, (Object) x, run);
    } catch (Throwable failure) {
      throw Failure.unchecked(failure);
    }
  }

  /**
   * Runs a function from two arrays to an array.
   *
   * @param f the function
   * @param x its first argument
   * @param y its second argument
   * @param run the run
   * @return its result, possibly null; its shadow is in the run's table
   */
  public double[] applyBinary(
      BiFunction<double[], double[], double[]> f, double[] x, double[] y, Run run) {
    MethodHandle twin = twin(binary, f);
    try {
      return (double[]) (Object) twin.invokeExact((Object) f, (Object) x, (Object) y, run);
    } catch (Throwable failure) {
      throw Failure.unchecked(failure);
    }
  }

  /**
   * Runs one step of a loop.
   *
   * @param f the loop's body
   * @param number the number of the step
   * @param state its second argument
   * @param parameters its third argument
   * @param run the run
   * @return its result, possibly null; its shadow is in the run's table
   */
  public double[] applyStep(
      Checkpointing.Step f, int number, double[] state, double[] parameters, Run run) {
    MethodHandle twin = twin(step, f);
    ArrayShadow shadow = run.shadows().of(state);
    ArrayShadow shared = run.shadows().of(parameters);
    try {
      return (double[])
          twin.invokeExact((Object) f, number, state, parameters, shadow, shared, run);
    } catch (Throwable failure) {
      throw Failure.unchecked(failure);
    }
  }

  /**
   * Runs the first half of a custom derivative.
   *
   * @param f the custom derivative
   * @param context keeps what the second half needs
   * @param inputs its inputs
   * @param run the run
   * @return its result, possibly null; its shadow is in the run's table
   */
  public double[] applyForward(
      CustomDerivative f, CustomDerivative.Context context, double[][] inputs, Run run) {
    MethodHandle twin = twin(forward, f);
    ArrayShadow shadow = run.shadows().of(inputs);
    try {
      return (double[]) twin.invokeExact((Object) f, context, inputs, shadow, run);
    } catch (Throwable failure) {
      throw Failure.unchecked(failure);
    }
  }

  /**
   * Runs the second half of a custom derivative.
   *
   * @param f the custom derivative
   * @param context what the first half kept
   * @param cotangent its argument
   * @param run the run
   * @return its result, possibly null; the shadows of its rows are in the run's table
   */
  public double[][] applyBackward(
      CustomDerivative f, CustomDerivative.Context context, double[] cotangent, Run run) {
    MethodHandle twin = twin(backward, f);
    ArrayShadow shadow = run.shadows().of(cotangent);
    try {
      return (double[][]) twin.invokeExact((Object) f, context, cotangent, shadow, run);
    } catch (Throwable failure) {
      throw Failure.unchecked(failure);
    }
  }

  /**
   * Runs a function of one number.
   *
   * @param f the function
   * @param x its argument
   * @param ix the argument's shadow
   * @param run the run
   * @return its result; its shadow is {@link Run#returned()}
   */
  public double applyUnary(DoubleUnaryOperator f, double x, int ix, Run run) {
    MethodHandle twin = twin(unary, f);
    try {
      return (double) twin.invokeExact((Object) f, x, ix, run);
    } catch (Throwable failure) {
      throw Failure.unchecked(failure);
    }
  }

  /**
   * Runs a program.
   *
   * @param f the program
   * @param run the run
   */
  public void run(Runnable f, Run run) {
    MethodHandle twin = twin(program, f);
    try {
      twin.invokeExact((Object) f, run);
    } catch (Throwable failure) {
      throw Failure.unchecked(failure);
    }
  }

  /**
   * Runs a function of two numbers.
   *
   * @param f the function
   * @param x first argument
   * @param ix its shadow
   * @param y second argument
   * @param iy its shadow
   * @param run the run
   * @return its result; its shadow is {@link Run#returned()}
   */
  public double applyPair(DoubleBinaryOperator f, double x, int ix, double y, int iy, Run run) {
    MethodHandle twin = twin(pair, f);
    try {
      return (double) twin.invokeExact((Object) f, x, y, ix, iy, run);
    } catch (Throwable failure) {
      throw Failure.unchecked(failure);
    }
  }
}
