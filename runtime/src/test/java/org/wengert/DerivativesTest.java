package org.wengert;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The public methods against closed forms. */
@ExtendWith(FakeLinker.class)
@ResourceLock(value = FakeLinker.RESOURCE, mode = ResourceAccessMode.READ)
class DerivativesTest {
  @Test
  void gradientOfTwoNumbers() {
    TwinPair f =
        (x, y, ix, iy, tape) -> {
          Num a = new Num(x, ix, tape);
          Num b = new Num(y, iy, tape);
          return a.log().plus(a.times(b)).minus(b.sin()).handOver();
        };
    assertArrayEquals(new double[] {5.5, 1.7163378145367738}, Derivatives.gradient(f, 2, 5), 1e-15);
  }

  @Test
  void gradientOfTwoNumbersOfWhichNoneIsUsed() {
    TwinPair f = (x, y, ix, iy, tape) -> Num.passive(3, tape).handOver();
    assertArrayEquals(new double[2], Derivatives.gradient(f, 2, 5));
  }

  @Test
  void valueAndGradient() {
    TwinScalar f =
        (v, tape) -> {
          Num x = Num.load(v, 0, tape);
          Num y = Num.load(v, 1, tape);
          return y.times(x.times(x).minus(x.times(y)).plus(y)).handOver();
        };
    ValueAndGradient both = Derivatives.valueAndGradient(f, new double[] {3, 2});
    assertEquals(10, both.value());
    assertArrayEquals(new double[] {8, 1}, both.gradient());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 7, 1000})
  void gradientOfAnyLength(int n) {
    double[] x = IntStream.range(0, n).mapToDouble(i -> i - 3.5).toArray();
    double[] twice = IntStream.range(0, n).mapToDouble(i -> 2 * (i - 3.5)).toArray();
    assertArrayEquals(twice, Derivatives.gradient(Twins.SQUARES, x));
  }

  @Test
  void valueKeepsItsBits() {
    double nan = Double.longBitsToDouble(0x7ff8_0000_0000_1234L);
    TwinScalar f = (x, tape) -> Num.load(x, 0, tape).handOver();
    for (double x : new double[] {-0.0, nan, Double.NEGATIVE_INFINITY, Double.MIN_VALUE}) {
      ValueAndGradient both = Derivatives.valueAndGradient(f, new double[] {x});
      assertEquals(Double.doubleToRawLongBits(x), Double.doubleToRawLongBits(both.value()));
      assertArrayEquals(new double[] {1}, both.gradient());
    }
  }

  @Test
  void pointIsNotModified() {
    TwinScalar overwriting =
        (x, tape) -> {
          Num result = Num.load(x, 0, tape).times(5);
          result.store(x, 0);
          return result.handOver();
        };
    double[] x = {2};
    assertArrayEquals(new double[] {5}, Derivatives.gradient(overwriting, x));
    assertArrayEquals(new double[] {2}, x);
  }

  @Test
  void vjp() {
    double[] x = {1, 2, 3};
    ValueAndCotangent both = Derivatives.vjp(Twins.SQUARE_EACH, x, new double[] {1, -2, 0.5});
    assertArrayEquals(new double[] {1, 4, 9}, both.value());
    assertArrayEquals(new double[] {2, -8, 3}, both.cotangent());
  }

  @Test
  void jacobian() {
    double[][] jacobian = Derivatives.jacobian(Twins.TWO_BY_TWO, new double[] {1, 2});
    assertEquals(2, jacobian.length);
    assertArrayEquals(new double[] {1.0806046117362795, 0.8414709848078965}, jacobian[0]);
    assertArrayEquals(new double[] {1, -0.4161468365471424}, jacobian[1]);
  }

  @Test
  void jacobianOfTheIdentityIsTheUnitMatrix() {
    int n = 20; // more than two groups of lanes
    double[][] jacobian = Derivatives.jacobian(Twins.IDENTITY, new double[n]);
    for (int i = 0; i < n; i++) {
      double[] row = new double[n];
      row[i] = 1;
      assertArrayEquals(row, jacobian[i]);
    }
  }

  @Test
  void noInputs() {
    assertArrayEquals(new double[0], Derivatives.gradient(Twins.SQUARES, new double[0]));
    assertArrayEquals(new double[3][0], Derivatives.jacobian(Twins.CONSTANT, new double[0]));
    ValueAndCotangent both = Derivatives.vjp(Twins.CONSTANT, new double[0], new double[] {1, 1, 1});
    assertArrayEquals(new double[] {1, 2, 3}, both.value());
    assertArrayEquals(new double[0], both.cotangent());
  }

  @Test
  void noOutputs() {
    assertArrayEquals(new double[0][], Derivatives.jacobian(Twins.NOTHING, new double[2]));
    ValueAndCotangent both = Derivatives.vjp(Twins.NOTHING, new double[2], new double[0]);
    assertArrayEquals(new double[0], both.value());
    assertArrayEquals(new double[2], both.cotangent());
  }

  @Test
  void passiveOutputsHaveZeroRows() {
    assertArrayEquals(new double[3][2], Derivatives.jacobian(Twins.CONSTANT, new double[2]));
  }

  @Test
  void resultsAreFresh() {
    double[] x = {1, 2};
    double[] first = Derivatives.gradient(Twins.PRODUCT, x);
    double[] second = Derivatives.gradient(Twins.PRODUCT, new double[] {7, 8});
    assertNotSame(first, second);
    assertArrayEquals(new double[] {2, 1}, first);
    assertArrayEquals(new double[] {8, 7}, second);

    double[] buffer = new double[1];
    TwinVector reusing =
        (v, tape) -> {
          Num.load(v, 0, tape).times(2).store(buffer, 0);
          return buffer;
        };
    ValueAndCotangent two = Derivatives.vjp(reusing, new double[] {1}, new double[] {1});
    ValueAndCotangent four = Derivatives.vjp(reusing, new double[] {2}, new double[] {1});
    assertArrayEquals(new double[] {2}, two.value());
    assertArrayEquals(new double[] {4}, four.value());
  }

  @Test
  void detachReturnsItsArgument() {
    double nan = Double.longBitsToDouble(0x7ff8_0000_0000_1234L);
    assertEquals(-0.0, Derivatives.detach(-0.0));
    assertEquals(
        Double.doubleToRawLongBits(nan), Double.doubleToRawLongBits(Derivatives.detach(nan)));
  }
}
