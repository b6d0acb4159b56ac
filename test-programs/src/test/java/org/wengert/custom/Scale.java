package org.wengert.custom;

import org.wengert.CustomDerivative;

/** y = s x, of the inputs x and {s}; each method counts its calls. */
final class Scale implements CustomDerivative {
  int forwards;
  int backwards;

  @Override
  public double[] forward(Context ctx, double[]... inputs) {
    forwards++;
    double[] x = inputs[0];
    double s = inputs[1][0];
    double[] y = new double[x.length];
    for (int i = 0; i < y.length; i++) {
      y[i] = s * x[i];
    }
    ctx.save(x, s);
    return y;
  }

  @Override
  public double[][] backward(Context ctx, double[] cotangent) {
    backwards++;
    double[] x = ctx.saved(0);
    double s = ctx.<Double>saved(1);
    double[] dx = new double[x.length];
    double ds = 0;
    for (int i = 0; i < x.length; i++) {
      dx[i] = s * cotangent[i];
      ds += x[i] * cotangent[i];
    }
    return new double[][] {dx, {ds}};
  }
}
