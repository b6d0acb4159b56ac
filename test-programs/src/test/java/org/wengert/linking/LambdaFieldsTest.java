package org.wengert.linking;

import java.io.Serializable;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleSupplier;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.wengert.Derivatives;
import org.wengert.language.Expect;

/** Lambdas in fields and initialisers, with several interfaces, and composed by the JDK. */
class LambdaFieldsTest {
  private static final class Model {
    final double factor;
    final DoubleUnaryOperator scale = y -> y * size();
    final DoubleUnaryOperator twice;
    DoubleSupplier own = this::size;
    static final DoubleBinaryOperator TIMES = (a, b) -> a * b;

    Model(double factor) {
      this.factor = factor;
      double shift = factor * factor;
      twice = y -> 2 * y + shift;
    }

    double size() {
      return factor;
    }
  }

  @Test
  void lambdasOfAnObjectMadeInside() {
    // x^2
    Expect.derivative(x -> new Model(x).scale.applyAsDouble(x), 3, 6);
    // 2 x + x^2
    Expect.derivative(x -> new Model(x).twice.applyAsDouble(x), 3, 8);
    // x^2
    Expect.derivative(x -> new Model(x).own.getAsDouble() * x, 3, 6);
    Expect.derivative(x -> Model.TIMES.applyAsDouble(x, x), 3, 6);
  }

  @Test
  void lambdasOfAnObjectMadeOutside() {
    Model model = new Model(5);
    Expect.derivative(x -> model.scale.applyAsDouble(x), 3, 5);
    Expect.derivative(model.twice, 3, 2);
    Expect.derivative(x -> model.own.getAsDouble() * x, 3, 5);
  }

  private interface Marker {}

  private interface SerializableFunction extends DoubleUnaryOperator, Serializable {}

  private static double severalInterfaces(double x) {
    double square = x * x;
    DoubleUnaryOperator marked = (DoubleUnaryOperator & Marker & Serializable) y -> y * square;
    SerializableFunction serializable = y -> y + square;
    double s = marked.applyAsDouble(x) + serializable.applyAsDouble(x);
    return marked instanceof Marker && marked instanceof Serializable ? s : 0;
  }

  @Test
  void lambdasWithSeveralInterfaces() {
    // x^3 + x + x^2
    Expect.derivative(LambdaFieldsTest::severalInterfaces, 2, 12 + 1 + 4);
  }

  @Test
  void detachAsAFunction() {
    DoubleUnaryOperator detach = Derivatives::detach;
    Expect.derivative(x -> detach.applyAsDouble(x * x) * x, 3, 9);
  }

  // composed by default methods of the JDK, which have no twins yet: right, or refused
  @Test
  void composition() {
    DoubleUnaryOperator square = y -> y * y;
    DoubleUnaryOperator composed = square.andThen(y -> 3 * y);
    Expect.derivativeOrRefusal(x -> composed.applyAsDouble(x), 2, 12);
    DoubleUnaryOperator identity = DoubleUnaryOperator.identity();
    Expect.derivativeOrRefusal(x -> identity.applyAsDouble(x) * x, 2, 4);
    Function<Double, Double> boxed = y -> y * y;
    Function<Double, Double> both = boxed.andThen(y -> 3 * y).compose(y -> y + 1);
    // 3 (x + 1)^2
    Expect.derivativeOrRefusal(x -> both.apply(x), 2, 18);
    Function<double[], double[]> cloned = double[]::clone;
    Function<double[], Double> first = cloned.andThen(a -> a[0] * a[0]);
    Expect.derivativeOrRefusal(x -> first.apply(new double[] {x}), 2, 4);
    Expect.derivativeOrRefusal(x -> square.andThen(square).applyAsDouble(x), 2, 32);
  }
}
