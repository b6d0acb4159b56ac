package org.wengert.thirdparty;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import net.jafama.DoubleWrapper;
import net.jafama.FastMath;
import net.jafama.IntWrapper;
import net.jafama.StrictFastMath;
import org.junit.jupiter.api.Test;
import org.wengert.programs.Recorded;

/** Jafama, whose functions are made of tables and bit tricks. */
class JafamaTest {
  private static final double LARGE = 1e15;

  @Test
  void likeMath() {
    slope(FastMath::sin, 0.7, Math.cos(0.7));
    slope(FastMath::sin, LARGE, Math.cos(LARGE));
    slope(StrictFastMath::tan, 0.7, 1 / (Math.cos(0.7) * Math.cos(0.7)));
    slope(FastMath::exp, -3, Math.exp(-3));
    slope(StrictFastMath::log, 5, 0.2);
    slope(FastMath::cbrt, 8, 1 / 12.0);
    slope(FastMath::atanh, 0.5, 4 / 3.0);
    slope(FastMath::abs, -2, -1);
    slope(FastMath::floor, 2.5, 0);
    slopes(FastMath::atan2, 3, 4, 4 / 25.0, -3 / 25.0);
    slopes(FastMath::pow, 2, 3, 12, 8 * Math.log(2));
    slopes(FastMath::IEEEremainder, 8, 3, 1, -3);
    slopes(StrictFastMath::max, 2, 2, 0.5, 0.5);
  }

  @Test
  void inRange() {
    slope(FastMath::asinInRange, 0.6, 1.25);
    slope(FastMath::asinInRange, 1.5, 0);
    slope(StrictFastMath::acosInRange, 0.6, -1.25);
    slope(StrictFastMath::acosInRange, -1.5, 0);
    gradient(x -> FastMath.toRange(x[0], x[1], x[2]), new double[] {1, 3, 2}, 0, 0, 1);
    gradient(x -> FastMath.toRange(x[0], x[1], x[2]), new double[] {1, 3, 4}, 0, 1, 0);
    gradient(x -> FastMath.toRange(x[0], x[1], x[2]), new double[] {1, 3, 1}, 0.5, 0, 0.5);
    gradient(
        x -> StrictFastMath.toRange((float) x[0], (float) x[1], (float) x[2]),
        new double[] {1, 3, 0},
        1,
        0,
        0);
  }

  @Test
  void nearOne() {
    slope(FastMath::acosh1p, 0.5, 1 / Math.sqrt(1.25));
    slope(StrictFastMath::coshm1, 1e-9, Math.sinh(1e-9));
  }

  /** The derivative of what they approximate, though they are steps or lines themselves. */
  @Test
  void quickOnes() {
    slope(FastMath::sinQuick, 0.7, Math.cos(0.7));
    slope(FastMath::cosQuick, 0.7, -Math.sin(0.7));
    slope(FastMath::expQuick, 2, Math.exp(2));
    slope(FastMath::logQuick, 4, 0.25);
    slope(StrictFastMath::sqrtQuick, 4, 0.25);
    slope(StrictFastMath::invSqrtQuick, 4, -0.0625);
    slopes(FastMath::powQuick, 2, 3, 12, 8 * Math.log(2));
  }

  @Test
  void powers() {
    slope(x -> FastMath.powFast(x, 7), 2, 7 * 64);
    slope(x -> FastMath.powFast(x, -2), 2, -0.25);
    slope(x -> FastMath.powFast(x, 0), 2, 0);
    slope(FastMath::pow2, 3, 6);
    slope(FastMath::pow3, 3, 27);
    slope(x -> FastMath.pow3((float) x), 3, 27);
  }

  @Test
  void hypotOfThree() {
    gradient(
        x -> FastMath.hypot(x[0], x[1], x[2]), new double[] {2, -3, 6}, 2 / 7.0, -3 / 7.0, 6 / 7.0);
  }

  @Test
  void angles() {
    for (double angle : new double[] {0.3, 2, 4, -11, LARGE}) {
      slope(FastMath::normalizeMinusPiPi, angle, 1);
      slope(FastMath::normalizeZeroTwoPi, angle, 1);
      slope(StrictFastMath::normalizeMinusHalfPiHalfPi, angle, 1);
    }
    for (double angle : new double[] {0.3, 2, 4, -11}) {
      slope(StrictFastMath::normalizeMinusPiPiFast, angle, 1);
      slope(StrictFastMath::normalizeZeroTwoPiFast, angle, 1);
      slope(FastMath::normalizeMinusHalfPiHalfPiFast, angle, 1);
    }
    slopes(FastMath::remainder, 8, 3, 1, -3);
    slope(x -> FastMath.toDegrees(false, 3, 4, x), 5, -1 / 3600.0);
    slope(x -> FastMath.toRadians(true, 3, 4, x), 5, Math.PI / 180 / 3600);
    slope(JafamaTest::seconds, 0.7, 3600 * 180 / Math.PI);
  }

  private static double seconds(double angle) {
    DoubleWrapper seconds = new DoubleWrapper();
    FastMath.toDMS(angle, new IntWrapper(), new IntWrapper(), seconds);
    return seconds.value;
  }

  @Test
  void steps() {
    slope(x -> x * FastMath.roundToInt(x), 2.6, 3);
    slope(x -> x * FastMath.floorToInt(x), 2.6, 2);
    slope(x -> x * FastMath.roundEven(x), 2.5, 2);
    slope(x -> x * FastMath.rint((float) x), 3.5, 4);
    slope(x -> x * StrictFastMath.ceil((float) x), 3.5, 4);
    slope(x -> FastMath.isNaNOrInfinite(x) ? 0 : x, 3.5, 1);
  }

  @Test
  void sineAndCosineAtOnce() {
    for (double x : new double[] {0, -0.0, 0.7, -2, 40, LARGE}) {
      slope(JafamaTest::sine, x, Math.cos(x));
      slope(JafamaTest::cosine, x, -Math.sin(x));
    }
  }

  private static double sine(double x) {
    return FastMath.sinAndCos(x, new DoubleWrapper());
  }

  private static double cosine(double x) {
    DoubleWrapper cosine = new DoubleWrapper();
    StrictFastMath.sinAndCos(x, cosine);
    return cosine.value;
  }

  @Test
  void hyperbolicSineAndCosineAtOnce() {
    for (double x : new double[] {0, 1e-30, 0.7, -2, 19, 40}) {
      slope(y -> StrictFastMath.sinhAndCosh(y, new DoubleWrapper()), x, Math.cosh(x));
      slope(JafamaTest::hyperbolicCosine, x, Math.sinh(x));
    }
  }

  private static double hyperbolicCosine(double x) {
    DoubleWrapper cosine = new DoubleWrapper();
    FastMath.sinhAndCosh(x, cosine);
    return cosine.value;
  }

  /** What the wrapper held before, and its derivative, are gone. */
  @Test
  void wrapperIsUsedTwice() {
    gradient(
        x -> {
          DoubleWrapper wrapper = new DoubleWrapper();
          wrapper.value = 5 * x[0];
          double first = FastMath.sinAndCos(x[1], wrapper);
          double between = wrapper.value;
          double second = FastMath.sinAndCos(3, wrapper);
          return first + 10 * between + 100 * second + 1000 * wrapper.value;
        },
        new double[] {1, 0.7},
        0,
        Math.cos(0.7) - 10 * Math.sin(0.7));
  }

  private static void slope(DoubleUnaryOperator f, double at, double expected) {
    gradient(x -> f.applyAsDouble(x[0]), new double[] {at}, expected);
  }

  private static void slopes(DoubleBinaryOperator f, double a, double b, double byA, double byB) {
    gradient(x -> f.applyAsDouble(x[0], x[1]), new double[] {a, b}, byA, byB);
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
