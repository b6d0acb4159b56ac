package org.wengert.link;

import java.util.Arrays;
import org.wengert.CustomDerivative;

/**
 * One run of a {@link CustomDerivative}, with all arrays checked that go in and come out. Nothing
 * here is recorded.
 */
public final class CustomRun {
  private final CustomDerivative derivative;
  private final SavedContext context;
  private final int[] lengths;
  private final double[] outputs;

  /**
   * Runs {@code forward}, on copies of the inputs. What it throws passes through.
   *
   * @param derivative the function
   * @param inputs its inputs
   * @throws IllegalArgumentException if an argument is null, or {@code forward} returns null
   */
  public CustomRun(CustomDerivative derivative, double[][] inputs) {
    this.derivative = nonNull(derivative, "derivative");
    nonNull(inputs, "inputs");
    double[][] copies = new double[inputs.length][];
    for (int i = 0; i < copies.length; i++) {
      copies[i] = nonNull(inputs[i], "inputs[" + i + "]").clone();
    }
    lengths = Arrays.stream(copies).mapToInt(input -> input.length).toArray();
    context = new SavedContext(name());
    double[] result = derivative.forward(context, copies);
    if (result == null) {
      throw wrong("forward returned null instead of an array of outputs");
    }
    context.close(result.length);
    outputs = result.clone(); // forward may have saved its own
  }

  private static <T> T nonNull(T argument, String name) {
    if (argument == null) {
      throw new IllegalArgumentException(name + " is null");
    }
    return argument;
  }

  /**
   * What messages call the function.
   *
   * @return the name of its class
   */
  public String name() {
    return derivative.getClass().getName();
  }

  /**
   * The outputs.
   *
   * @return the same array at each call
   */
  public double[] outputs() {
    return outputs;
  }

  /**
   * Runs {@code backward}. What it throws passes through.
   *
   * @param cotangent one number for each output; belongs to the callee
   * @return one array for each input, each as long as that input
   * @throws IllegalArgumentException if {@code backward} returns anything else
   */
  public double[][] backward(double[] cotangent) {
    return backward(derivative, context, cotangent, lengths);
  }

  /**
   * Whether the derivative of {@code backward} is written by hand.
   *
   * @return true if {@code backwardTangent} is overridden
   */
  boolean hasBackwardTangent() {
    try {
      Class<?> declaring =
          derivative
              .getClass()
              .getMethod(
                  "backwardTangent",
                  CustomDerivative.Context.class,
                  double[].class,
                  double[].class,
                  double[][].class)
              .getDeclaringClass();
      return declaring != CustomDerivative.class;
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("the interface declares it", e);
    }
  }

  /**
   * Runs {@code backwardTangent}. What it throws passes through.
   *
   * @param cotangent one number for each output; belongs to the callee
   * @param change its tangent; belongs to the callee
   * @param tangents those of the inputs; belong to the callee
   * @return one array for each input, each as long as that input
   * @throws IllegalArgumentException if {@code backwardTangent} returns anything else
   */
  double[][] backwardTangent(double[] cotangent, double[] change, double[][] tangents) {
    double[][] result = derivative.backwardTangent(context, cotangent, change, tangents);
    return checked(derivative, "backwardTangent", result, lengths);
  }

  /** Checks what {@code backward} returned when its twin ran. */
  double[][] checkedBackward(double[][] result) {
    return checked(derivative, "backward", result, lengths);
  }

  /** The function. */
  CustomDerivative derivative() {
    return derivative;
  }

  /**
   * Runs {@code tangent}. What it throws passes through.
   *
   * @param tangents one array for each input, each as long as that input; belong to the callee
   * @return one number for each output
   * @throws IllegalArgumentException if {@code tangent} returns anything else
   */
  public double[] tangent(double[][] tangents) {
    double[] result = derivative.tangent(context, tangents);
    if (result == null) {
      throw wrong("tangent returned null instead of an array");
    }
    if (result.length != outputs.length) {
      throw wrong(
          "tangent returned "
              + result.length
              + " numbers, but forward returned "
              + outputs.length
              + " outputs");
    }
    return result;
  }

  /**
   * The Jacobian times a column vector, by one call of {@code backward} for each output.
   *
   * @param derivative the function
   * @param context what its {@code forward} kept
   * @param tangents one array for each input, each as long as that input
   * @return one number for each output
   */
  public static double[] tangentByRows(
      CustomDerivative derivative, CustomDerivative.Context context, double[][] tangents) {
    int[] lengths = Arrays.stream(tangents).mapToInt(tangent -> tangent.length).toArray();
    double[] result = new double[context.outputs()];
    for (int i = 0; i < result.length; i++) {
      double[] unit = new double[result.length];
      unit[i] = 1;
      double[][] row = backward(derivative, context, unit, lengths);
      double sum = 0;
      for (int k = 0; k < row.length; k++) {
        for (int j = 0; j < row[k].length; j++) {
          if (tangents[k][j] != 0) { // an infinite partial derivative does not matter there
            sum += row[k][j] * tangents[k][j];
          }
        }
      }
      result[i] = sum;
    }
    return result;
  }

  private static double[][] backward(
      CustomDerivative derivative,
      CustomDerivative.Context context,
      double[] cotangent,
      int[] lengths) {
    return checked(derivative, "backward", derivative.backward(context, cotangent), lengths);
  }

  private static double[][] checked(
      CustomDerivative derivative, String method, double[][] result, int[] lengths) {
    if (result == null) {
      throw wrong(derivative, method + " returned null instead of one array for each input");
    }
    if (result.length != lengths.length) {
      throw wrong(
          derivative,
          method
              + " returned "
              + result.length
              + " arrays, but there are "
              + lengths.length
              + " inputs");
    }
    for (int i = 0; i < lengths.length; i++) {
      if (result[i] == null) {
        throw wrong(derivative, method + " returned null for input " + i);
      }
      if (result[i].length != lengths[i]) {
        throw wrong(
            derivative,
            method
                + " returned "
                + result[i].length
                + " numbers for input "
                + i
                + ", which has "
                + lengths[i]);
      }
    }
    return result;
  }

  private IllegalArgumentException wrong(String what) {
    return wrong(derivative, what);
  }

  private static IllegalArgumentException wrong(CustomDerivative derivative, String what) {
    return new IllegalArgumentException(
        "The custom derivative " + derivative.getClass().getName() + " is wrong: " + what + ".");
  }
}
