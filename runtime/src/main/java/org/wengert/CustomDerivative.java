package org.wengert;

import org.wengert.link.CustomRun;

/**
 * A function with a derivative of its own: any number of arrays in, one array out, and a way to
 * hand what {@link #forward} knew to {@link #backward}.
 *
 * <pre>{@code
 * final class Scale implements CustomDerivative {          // y = s * x, inputs x and {s}
 *   public double[] forward(Context ctx, double[]... inputs) {
 *     double[] y = inputs[0].clone();
 *     double s = inputs[1][0];
 *     for (int i = 0; i < y.length; i++) {
 *       y[i] *= s;
 *     }
 *     ctx.save(inputs[0], s);
 *     return y;
 *   }
 *
 *   public double[][] backward(Context ctx, double[] cotangent) {
 *     double[] x = ctx.saved(0);
 *     double s = ctx.<Double>saved(1);
 *     double[] dx = new double[x.length];
 *     double ds = 0;
 *     for (int i = 0; i < x.length; i++) {
 *       dx[i] = s * cotangent[i];
 *       ds += x[i] * cotangent[i];
 *     }
 *     return new double[][] {dx, {ds}};
 *   }
 * }
 *
 * double[] y = Derivatives.apply(new Scale(), x, new double[] {s});
 * }</pre>
 *
 * <p>{@code forward} is plain code: nothing in it is recorded, so it may do what no twin can. Its
 * result must depend on the inputs only. A number that it takes from elsewhere, such as a field of
 * this object, counts as a constant, and it is an error if that is an active value. What it writes
 * to elsewhere has no derivative.
 *
 * <p>Both methods work on one {@link Context} for each call, so one object may be used any number
 * of times, also at once in several threads if its own state allows.
 */
public interface CustomDerivative {
  /**
   * Computes the function.
   *
   * @param ctx keeps what {@code backward} is going to need
   * @param inputs the arrays that {@link Derivatives#apply} got, copied: they may be kept and
   *     modified
   * @return the outputs, any number of them; the caller gets a copy
   */
  double[] forward(Context ctx, double[]... inputs);

  /**
   * Multiplies a row vector by the Jacobian, as a reverse sweep needs it. May be called any number
   * of times for one call of {@code forward}, or not at all.
   *
   * @param ctx what {@code forward} kept
   * @param cotangent the derivative of some number with respect to each output
   * @return the derivative of that number with respect to each input, one array for each input in
   *     their order, each as long as that input
   */
  double[][] backward(Context ctx, double[] cotangent);

  /**
   * Multiplies the Jacobian by a column vector, as forward mode needs it.
   *
   * <p>Unless overridden this calls {@code backward} once for each output. That is right, and for a
   * function with many outputs slow.
   *
   * @param ctx what {@code forward} kept
   * @param tangents the derivative of each input with respect to some number, one array for each
   *     input in their order, each as long as that input
   * @return the derivative of each output with respect to that number
   */
  default double[] tangent(Context ctx, double[]... tangents) {
    return CustomRun.tangentByRows(this, ctx, tangents);
  }

  /**
   * The derivative of what {@link #backward} returns, as inputs and cotangent change: what second
   * derivatives need.
   *
   * <p>Unless this is overridden, Wengert runs {@code forward} and {@code backward} once more for
   * each Hessian-vector product, and carries tangents through their code. That is right if this
   * code is plain Java whose own derivative is that of the function; and where it is not, as with
   * native code or a search that only compares numbers, an {@link
   * UnsupportedDifferentiationException} says so. Then override this. The default returns null, and
   * is never called.
   *
   * @param ctx what {@code forward} kept
   * @param cotangent what {@code backward} gets
   * @param change the tangent of the cotangent, as long as it
   * @param tangents the tangent of each input, one array for each input in their order, each as
   *     long as that input
   * @return the tangent of each array that {@code backward} returns: with c for the cotangent and J
   *     for the Jacobian, {@code d(c'J) = change' J + cotangent' dJ}
   */
  default double[][] backwardTangent(
      Context ctx, double[] cotangent, double[] change, double[]... tangents) {
    return null;
  }

  /** What {@link #forward} keeps for {@link #backward}, one for each call of {@code forward}. */
  interface Context {
    /**
     * Keeps values. Those of a second call follow those of the first.
     *
     * @param values any objects, numbers or null. One array is one value
     * @throws IllegalStateException when {@code forward} has returned
     */
    void save(Object... values);

    /**
     * A value that was kept.
     *
     * @param position its position among all of them, counted from 0
     * @param <T> its type, which is not checked here
     * @return the value
     * @throws IndexOutOfBoundsException if there are not as many
     */
    <T> T saved(int position);

    /**
     * How many outputs {@code forward} returned.
     *
     * @return the number
     * @throws IllegalStateException before {@code forward} has returned
     */
    int outputs();
  }
}
