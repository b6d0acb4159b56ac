package org.wengert.thirdparty;

import static org.wengert.thirdparty.Matrices.concatenated;
import static org.wengert.thirdparty.Matrices.dot;
import static org.wengert.thirdparty.Matrices.flat;
import static org.wengert.thirdparty.Matrices.minus;
import static org.wengert.thirdparty.Matrices.needingPivots;
import static org.wengert.thirdparty.Matrices.random;
import static org.wengert.thirdparty.Matrices.rows;
import static org.wengert.thirdparty.Matrices.slice;
import static org.wengert.thirdparty.Matrices.times;
import static org.wengert.thirdparty.Matrices.transposed;

import java.util.function.ToDoubleFunction;
import org.wengert.programs.Agreement;
import org.wengert.programs.Recorded;

/**
 * A pipeline of products, inverse, transpose and trace: the Frobenius norm L of {@code Y = (A
 * B^-1)' + tr(A) B}. With {@code G = Y / L} its derivatives are {@code dL/dA = G' B^-T + <G, B> I}
 * and {@code dL/dB = -B^-T A' G' B^-T + tr(A) G}.
 */
final class FrobeniusLaw {
  private static final int N = 4;
  private static final double ROUNDING = 1e-12;

  private FrobeniusLaw() {}

  /** A library's L. */
  @FunctionalInterface
  interface Pipeline {
    double norm(double[][] a, double[][] b);
  }

  static void check(Pipeline pipeline) {
    double[][] a = random(N, N, 21);
    double[][] b = needingPivots(N, 22);
    double[][] inverse = Elimination.inverse(b);
    double trace = 0;
    for (int i = 0; i < N; i++) {
      trace += a[i][i];
    }
    double[][] y = minus(transposed(times(a, inverse)), times(-trace, b));
    double norm = Math.sqrt(dot(flat(y), flat(y)));
    double[][] g = times(1 / norm, y);
    double[][] byA = times(transposed(g), transposed(inverse));
    for (int i = 0; i < N; i++) {
      byA[i][i] += dot(flat(g), flat(b));
    }
    double[][] byB =
        minus(
            times(trace, g),
            times(
                times(transposed(inverse), transposed(a)),
                times(transposed(g), transposed(inverse))));
    int size = N * N;
    ToDoubleFunction<double[]> f =
        p -> pipeline.norm(rows(slice(p, 0, size), N), rows(slice(p, size, 2 * size), N));
    double[] point = concatenated(flat(a), flat(b));
    Agreement.close("norm", norm, f.applyAsDouble(point), ROUNDING * norm);
    Agreement.toLargest(
        "gradient",
        ROUNDING,
        concatenated(flat(byA), flat(byB)),
        Recorded.gradientInBothModes(f, point));
  }
}
