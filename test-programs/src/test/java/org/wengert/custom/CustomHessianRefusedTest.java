package org.wengert.custom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.wengert.CustomDerivative;
import org.wengert.Derivatives;
import org.wengert.UnsupportedDifferentiationException;

/** Custom derivatives whose own code has no right second derivatives: refused, and the remedy. */
class CustomHessianRefusedTest {
  /** x^2 by a way that each of these chooses. */
  private abstract static class Square implements CustomDerivative {
    abstract double square(double x);

    @Override
    public double[] forward(Context ctx, double[]... inputs) {
      ctx.save(inputs[0][0]);
      return new double[] {square(inputs[0][0])};
    }

    @Override
    public double[][] backward(Context ctx, double[] cotangent) {
      return new double[][] {{2 * ctx.<Double>saved(0) * cotangent[0]}};
    }
  }

  /** By halving an interval, whose ends are constants. */
  private static class Bisection extends Square {
    @Override
    double square(double x) {
      double low = 0;
      double high = 100;
      for (int i = 0; i < 80; i++) {
        double middle = 0.5 * (low + high);
        if (Math.sqrt(middle) < x) {
          low = middle;
        } else {
          high = middle;
        }
      }
      return high;
    }
  }

  /** By bits, that no twin can follow. */
  private static class Bits extends Square {
    @Override
    double square(double x) {
      return Double.longBitsToDouble(Double.doubleToRawLongBits(x)) * x;
    }
  }

  /** The remedy. */
  private static final class BitsByHand extends Bits {
    @Override
    public double[][] backwardTangent(
        Context ctx, double[] cotangent, double[] change, double[]... tangents) {
      return new double[][] {
        {2 * ctx.<Double>saved(0) * change[0] + 2 * tangents[0][0] * cotangent[0]}
      };
    }
  }

  private static UnsupportedDifferentiationException refused(Supplier<CustomDerivative> custom) {
    return assertThrows(
        UnsupportedDifferentiationException.class,
        () ->
            Derivatives.hessian(
                v -> v[0] * Derivatives.apply(custom.get(), new double[] {v[0]})[0],
                new double[] {3}));
  }

  private static void startsAndEnds(String start, String end, String message) {
    assertTrue(message.startsWith(start), message);
    assertTrue(message.endsWith(end), message);
  }

  private static final String NAME = CustomHessianRefusedTest.class.getName();
  private static final String REMEDY =
      "(CustomHessianRefusedTest.java:73). Override CustomDerivative.backwardTangent, or write the"
          + " function as plain code.";

  @Test
  void aDerivativeThatIsNotThatOfTheCode() {
    startsAndEnds(
        "The custom derivative "
            + NAME
            + "$Bisection has no second derivatives: the derivative of forward's own code is not"
            + " that of backward, but 0.0 instead of ",
        REMEDY,
        refused(Bisection::new).getMessage());
  }

  @Test
  void codeThatCannotBeFollowed() {
    UnsupportedDifferentiationException refused = refused(Bits::new);
    startsAndEnds(
        "The custom derivative "
            + NAME
            + "$Bits has no second derivatives: its forward cannot be differentiated. The bits of"
            + " an active value were taken by Double.doubleToRawLongBits at "
            + NAME
            + "$Bits.square(CustomHessianRefusedTest.java:",
        REMEDY,
        refused.getMessage());
    assertTrue(refused.getCause() instanceof UnsupportedDifferentiationException);
  }

  @Test
  void writtenByHand() {
    CustomHessianTest.hessian(
        v -> v[1] * Derivatives.apply(new BitsByHand(), new double[] {v[0] * v[1]})[0],
        new double[] {3, 2}, // x^2 y^3
        new double[][] {{2 * 8, 6 * 3 * 4}, {6 * 3 * 4, 6 * 9 * 2}});
  }

  @Test
  void backwardThatCannotBeFollowed() {
    CustomDerivative backward =
        new Square() {
          @Override
          double square(double x) {
            return x * x;
          }

          @Override
          public double[][] backward(Context ctx, double[] cotangent) {
            double x = ctx.<Double>saved(0);
            return new double[][] {
              {2 * Double.longBitsToDouble(Double.doubleToRawLongBits(x)) * cotangent[0]}
            };
          }
        };
    startsAndEnds(
        "The custom derivative " + NAME + "$1 has no second derivatives: its backward cannot be",
        REMEDY,
        refused(() -> backward).getMessage());
  }

  @Test
  void forwardThatIsNotDeterministic() {
    int[] calls = new int[1];
    CustomDerivative changing =
        new Square() {
          @Override
          double square(double x) {
            return x * x + calls[0]++;
          }
        };
    startsAndEnds(
        "The custom derivative "
            + NAME
            + "$2 has no second derivatives: forward gives other outputs when it is run once more",
        REMEDY,
        refused(() -> changing).getMessage());
  }

  /** Returns something of the wrong shape. */
  private static final class Wrong extends Bits {
    private final double[][] result;

    Wrong(double[]... result) {
      this.result = result;
    }

    @Override
    public double[][] backwardTangent(
        Context ctx, double[] cotangent, double[] change, double[]... tangents) {
      return result;
    }
  }

  @Test
  void handWrittenTangentsOfTheWrongShape() {
    wrong("returned null instead of one array for each input", (double[][]) null);
    wrong("returned 0 arrays, but there are 1 inputs");
    wrong("returned null for input 0", (double[]) null);
    wrong("returned 2 numbers for input 0, which has 1", new double[2]);
  }

  private static void wrong(String message, double[]... result) {
    IllegalArgumentException thrown =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                Derivatives.hessian(
                    v -> Derivatives.apply(new Wrong(result), new double[] {v[0]})[0],
                    new double[] {3}));
    assertEquals(
        "The custom derivative " + NAME + "$Wrong is wrong: backwardTangent " + message + ".",
        thrown.getMessage());
  }

  @Test
  void anExceptionOfForwardPassesThrough() {
    int[] calls = new int[1];
    CustomDerivative failing =
        new Square() {
          @Override
          double square(double x) {
            if (calls[0]++ > 0) {
              throw new ArithmeticException("second call");
            }
            return x * x;
          }
        };
    ArithmeticException thrown =
        assertThrows(
            ArithmeticException.class,
            () ->
                Derivatives.hessian(
                    v -> Derivatives.apply(failing, new double[] {v[0]})[0], new double[] {3}));
    assertEquals("second call", thrown.getMessage());
  }
}
