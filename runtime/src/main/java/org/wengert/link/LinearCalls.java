package org.wengert.link;

import org.wengert.LinearSolve;
import org.wengert.shadow.ArrayShadow;
import org.wengert.shadow.Run;
import org.wengert.solve.LinearResidual;
import org.wengert.tape.SecondOrderRecording;

/** Calls of {@link LinearSolve} from twins. */
public final class LinearCalls {
  private LinearCalls() {}

  @Substitute(type = LinearSolve.class, method = "solve", descriptor = "([[D[D)[D")
  public static double[] solve(
      double[][] a, double[] b, ArrayShadow shadowOfA, ArrayShadow shadowOfB, Run run) {
    double[] entries = LinearSolve.rowByRow(a);
    ArrayShadow shadow = run.shadows().of(entries);
    for (int i = 0; i < a.length; i++) {
      ArrayShadow row = shadowOfA.row(i, a[i], run.shadows());
      shadow.copy(row, 0, i * a.length, a.length);
    }
    return solve(entries, b, shadow, shadowOfB, run);
  }

  @Substitute(type = LinearSolve.class, method = "solve", descriptor = "([D[D)[D")
  public static double[] solve(
      double[] a, double[] b, ArrayShadow shadowOfA, ArrayShadow shadowOfB, Run run) {
    if (!(run instanceof SecondOrderRecording)) {
      double[][] inputs = {a, b};
      return CustomCalls.apply(new LinearSolve(), inputs, run.shadows().of(inputs), run);
    }
    double[] x = LinearSolve.solve(a, b);
    double[] coefficients = new double[a.length + b.length];
    System.arraycopy(a, 0, coefficients, 0, a.length);
    System.arraycopy(b, 0, coefficients, a.length, b.length);
    ArrayShadow shadow = run.shadows().of(coefficients);
    shadow.copy(shadowOfA, 0, 0, a.length);
    shadow.copy(shadowOfB, 0, a.length, b.length);
    // the solution of the factors is as good as it gets
    new ImplicitArrays("LinearSolve.solve", new LinearResidual(), false, run)
        .differentiate(x, coefficients, shadow, Double.POSITIVE_INFINITY);
    return x;
  }
}
