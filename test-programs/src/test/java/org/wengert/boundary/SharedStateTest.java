package org.wengert.boundary;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.wengert.CustomDerivative;
import org.wengert.Derivatives;

/** An object in a static field holds an active value, where code finds it that was not given it. */
class SharedStateTest {
  private static final double[] X = {3, 5};

  private static final class Cell {
    static final Cell SHARED = new Cell(0);

    double value;

    Cell(double value) {
      this.value = value;
    }
  }

  /** The product with the value of the cell. */
  private static final class Product implements CustomDerivative {
    @Override
    public double[] forward(Context context, double[]... inputs) {
      return new double[] {inputs[0][0] * Cell.SHARED.value};
    }

    @Override
    public double[][] backward(Context context, double[] cotangent) {
      return new double[][] {{cotangent[0] * Cell.SHARED.value}};
    }
  }

  static double customDerivative(double[] x) {
    Cell.SHARED.value = x[1];
    return Derivatives.apply(new Product(), new double[] {x[0]})[0];
  }

  @Test
  void customDerivativeThatReadsIt() {
    Verdict.loud(SharedStateTest::customDerivative, X);
    Cell.SHARED.value = 5;
    assertArrayEquals(
        new double[] {5, 0},
        Derivatives.gradient(x -> Derivatives.apply(new Product(), new double[] {x[0]})[0], X));
  }

  static double resultOfAnotherThread(double[] x) {
    CompletableFuture<Cell> future = CompletableFuture.completedFuture(new Cell(x[0] * x[0]));
    Cell.SHARED.value = x[0];
    return future.join().value * x[1];
  }

  @Test
  void resultThatIsKnown() {
    Verdict.rightOrLoud(SharedStateTest::resultOfAnotherThread, X, 30, 9);
  }

  static double resultThatIsPassive(double[] x) {
    Cell.SHARED.value = x[0];
    return PASSIVE.join().value * x[1];
  }

  private static final CompletableFuture<Cell> PASSIVE =
      CompletableFuture.completedFuture(new Cell(9));

  @Test
  void resultOfAClassWhoseStaticFieldHoldsIt() {
    // the result itself holds nothing that the recording knows
    Verdict.loud(SharedStateTest::resultThatIsPassive, X);
  }
}
