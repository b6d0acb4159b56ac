package org.wengert.opcodes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.wengert.Derivatives;
import org.wengert.language.Expect;

/** A function of three active numbers that is linear in pieces, which JDKs have since 21. */
@EnabledForJreRange(min = JRE.JAVA_21)
class ClampOpcodeTest {
  /** The square of clamp(value, min, max). */
  private static final ToDoubleFunction<double[]> SQUARE =
      Subject.function(
          61,
          "DDD",
          "dload 0, dload 2, dload 4, invokestatic java/lang/Math.clamp (DDD)D, dup2, dmul");

  /** Each of the three is what the result is, in turn. */
  @Test
  void secondDerivatives() {
    for (int chosen = 0; chosen < 3; chosen++) {
      double[] x = {chosen == 0 ? 2 : chosen == 1 ? 0.5 : 7, 1, 3};
      double[] gradient = new double[3];
      double[][] hessian = new double[3][3];
      gradient[chosen] = 2 * x[chosen];
      hessian[chosen][chosen] = 2;
      Expect.gradient(SQUARE, x, gradient);
      double[][] found = Derivatives.hessian(SQUARE, x);
      for (int row = 0; row < 3; row++) {
        assertArrayEquals(hessian[row], found[row], "row " + row + ", where x" + chosen);
      }
    }
  }
}
