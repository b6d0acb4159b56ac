package org.wengert.thirdparty;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import org.hipparchus.util.FastMath;
import org.hipparchus.util.SinCos;
import org.junit.jupiter.api.Test;
import org.wengert.programs.Recorded;

/** Methods of mathematical libraries that return two numbers. */
class PairsTest {
  /** Up to arguments so large that they are reduced with bit tricks. */
  @Test
  void sineAndCosine() {
    for (double x : new double[] {0, -0.0, 0.7, -2, 40, 1e15}) {
      gradient(p -> FastMath.sinCos(p[0]).sin(), new double[] {x}, Math.cos(x));
      gradient(p -> FastMath.sinCos(p[0]).cos(), new double[] {x}, -Math.sin(x));
    }
  }

  @Test
  void hyperbolicSineAndCosine() {
    for (double x : new double[] {0, 0.2, 0.7, -2, 30, -30}) {
      gradient(p -> FastMath.sinhCosh(p[0]).sinh(), new double[] {x}, Math.cosh(x));
      gradient(p -> FastMath.sinhCosh(p[0]).cosh(), new double[] {x}, Math.sinh(x));
    }
  }

  @Test
  void sumOfAngles() {
    gradient(
        p -> SinCos.sum(FastMath.sinCos(p[0]), FastMath.sinCos(p[1])).sin(),
        new double[] {0.4, 1.5},
        Math.cos(1.9),
        Math.cos(1.9));
  }

  @Test
  void throughAMethodReference() {
    DoubleFunction<SinCos> both = FastMath::sinCos;
    gradient(p -> both.apply(p[0]).sin(), new double[] {0.7}, Math.cos(0.7));
  }

  private static void gradient(ToDoubleFunction<double[]> f, double[] at, double... expected) {
    double[] actual = Recorded.gradientInBothModes(f, at);
    double largest = 0;
    for (double slope : expected) {
      largest = Math.max(largest, Math.abs(slope));
    }
    assertArrayEquals(expected, actual, 1e-14 * largest + Double.MIN_NORMAL);
  }
}
