package org.wengert.link;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.util.function.DoubleBinaryOperator;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.wengert.tape.Recording;

/**
 * Where a recording enters the user's code: runs the twin of a function object.
 *
 * <p>An array argument has to be known to the recording's shadow table before. The result's index
 * is in the recording afterwards, an array result's shadow in its table. Exceptions of the function
 * pass through unchanged. The handle is linked once per class of function.
 */
public final class Entry {
  private static final ClassValue<MethodHandle> SCALAR =
      handles(ToDoubleFunction.class, "applyAsDouble", double.class, Object.class);
  private static final ClassValue<MethodHandle> VECTOR =
      handles(Function.class, "apply", Object.class, Object.class);
  private static final ClassValue<MethodHandle> PAIR =
      handles(
          DoubleBinaryOperator.class, "applyAsDouble", double.class, double.class, double.class);

  private Entry() {}

  private static ClassValue<MethodHandle> handles(
      Class<?> interfaceType, String method, Class<?> result, Class<?>... parameters) {
    MethodType type = MethodType.methodType(result, parameters);
    return new ClassValue<>() {
      @Override
      protected MethodHandle computeValue(Class<?> function) {
        MethodHandle entry = Linkage.linker().entry(function, interfaceType, method, type);
        return entry.asType(entry.type().changeParameterType(0, Object.class));
      }
    };
  }

  /**
   * Runs a function from array to number.
   *
   * @param f the function
   * @param x its argument
   * @param tape the recording
   * @return its result; its index is {@link Recording#returned()}
   */
  public static double applyScalar(ToDoubleFunction<double[]> f, double[] x, Recording tape) {
    MethodHandle twin = SCALAR.get(f.getClass());
    try {
      return (double) twin.invokeExact((Object) f, (Object) x, tape);
    } catch (Throwable failure) {
      throw Failure.unchecked(failure);
    }
  }

  /**
   * Runs a function from array to array.
   *
   * @param f the function
   * @param x its argument
   * @param tape the recording
   * @return its result, possibly null; its shadow is in the recording's table
   */
  public static double[] applyVector(Function<double[], double[]> f, double[] x, Recording tape) {
    MethodHandle twin = VECTOR.get(f.getClass());
    try {
      return (double[]) (Object) twin.invokeExact((Object) f, (Object) x, tape);
    } catch (Throwable failure) {
      throw Failure.unchecked(failure);
    }
  }

  /**
   * Runs a function of two numbers.
   *
   * @param f the function
   * @param x first argument
   * @param ix its index
   * @param y second argument
   * @param iy its index
   * @param tape the recording
   * @return its result; its index is {@link Recording#returned()}
   */
  public static double applyPair(
      DoubleBinaryOperator f, double x, int ix, double y, int iy, Recording tape) {
    MethodHandle twin = PAIR.get(f.getClass());
    try {
      return (double) twin.invokeExact((Object) f, x, y, ix, iy, tape);
    } catch (Throwable failure) {
      throw Failure.unchecked(failure);
    }
  }
}
