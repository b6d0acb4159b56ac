package org.wengert.boundary;

import java.util.function.BiFunction;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Numbers are boxed, unboxed and widened on their way through lambdas and method references. */
class BoxTravelTest {
  private static final double[] X = {3, 5};

  private static double square(double v) {
    return v * v;
  }

  private static Double boxedSquare(Double v) {
    return v * v;
  }

  private static float floatSquare(float v) {
    return v * v;
  }

  private static Float boxedFloatSquare(Float v) {
    return v * v;
  }

  private static double ofNumber(Number n) {
    return n.doubleValue() * n.doubleValue();
  }

  private static double ofObject(Object o) {
    return (double) o * (Double) o;
  }

  /** Float in, float out. */
  interface FloatOperator {
    float apply(float v);
  }

  /** Boxes in, float out. */
  interface ToFloat {
    float apply(Float v);
  }

  static double doubles(double[] x) {
    DoubleUnaryOperator plain = BoxTravelTest::square;
    DoubleUnaryOperator boxed = BoxTravelTest::boxedSquare;
    DoubleUnaryOperator number = BoxTravelTest::ofNumber;
    DoubleUnaryOperator object = BoxTravelTest::ofObject;
    return plain.applyAsDouble(x[0])
        + 10 * boxed.applyAsDouble(x[0])
        + 100 * number.applyAsDouble(x[1])
        + 1000 * object.applyAsDouble(x[1]);
  }

  @Test
  void numberToBox() {
    Verdict.right(BoxTravelTest::doubles, X, 66, 11000);
  }

  static double boxes(double[] x) {
    Function<Double, Double> plain = BoxTravelTest::square;
    UnaryOperator<Double> boxed = BoxTravelTest::boxedSquare;
    Function<Number, Object> number = BoxTravelTest::ofNumber;
    ToDoubleFunction<Double> toDouble = BoxTravelTest::boxedSquare;
    DoubleFunction<Object> toObject = BoxTravelTest::square;
    Supplier<Double> none = () -> x[0] * x[1];
    return plain.apply(x[0])
        + 10 * boxed.apply(x[0])
        + 100 * (Double) number.apply(x[1])
        + 1000 * toDouble.applyAsDouble(x[1])
        + (double) toObject.apply(x[1])
        + none.get();
  }

  @Test
  void boxToNumber() {
    Verdict.right(BoxTravelTest::boxes, X, 66 + 5, 11010 + 3);
  }

  static double floats(double[] x) {
    FloatOperator plain = BoxTravelTest::floatSquare;
    FloatOperator boxed = BoxTravelTest::boxedFloatSquare;
    return plain.apply((float) x[0]) + 10 * boxed.apply((float) x[1]);
  }

  @Test
  void floatToBox() {
    Verdict.rightOrLoud(BoxTravelTest::floats, X, 6, 100);
  }

  static double floatBoxes(double[] x) {
    Function<Float, Float> plain = BoxTravelTest::floatSquare;
    Function<Float, Object> boxed = BoxTravelTest::boxedFloatSquare;
    ToFloat toFloat = BoxTravelTest::boxedFloatSquare;
    ToFloat unboxing = BoxTravelTest::floatSquare;
    return plain.apply((float) x[0])
        + 10 * (Float) boxed.apply((float) x[0])
        + 100 * toFloat.apply((float) x[1])
        + 1000 * unboxing.apply((float) x[1]);
  }

  @Test
  void boxToFloat() {
    Verdict.rightOrLoud(BoxTravelTest::floatBoxes, X, 66, 11000);
  }

  static double widening(double[] x) {
    ToDoubleFunction<Float> wide = BoxTravelTest::floatSquare;
    ToDoubleFunction<Float> number = BoxTravelTest::ofNumber;
    Function<Float, Double> doubled = f -> (double) f * f;
    return wide.applyAsDouble((float) x[0])
        + 10 * number.applyAsDouble((float) x[0])
        + 100 * doubled.apply((float) x[1]);
  }

  @Test
  void floatToDouble() {
    Verdict.rightOrLoud(BoxTravelTest::widening, X, 66, 1000);
  }

  private static float floatEnergy(double[] x) {
    return (float) (x[0] * x[1]);
  }

  private static Double boxedEnergy(double[] x) {
    return x[0] * x[1];
  }

  private static Float boxedFloatEnergy(double[] x) {
    return (float) (x[0] * x[1]);
  }

  private static int count(double[] x) {
    return x.length;
  }

  @Test
  void entryWithAnyResult() {
    Verdict.right(BoxTravelTest::floatEnergy, X, 5, 3);
    Verdict.right(BoxTravelTest::boxedEnergy, X, 5, 3);
    Verdict.right(BoxTravelTest::boxedFloatEnergy, X, 5, 3);
    Verdict.right(BoxTravelTest::count, X, 0, 0);
  }

  private static double staleResult(double[] x) {
    ToDoubleFunction<double[]> count = BoxTravelTest::count;
    ToFloat passive = f -> 7;
    double active = square(x[0]);
    return active * count.applyAsDouble(x) * passive.apply(1f);
  }

  @Test
  void passiveResultAfterAnActiveOne() {
    Verdict.right(BoxTravelTest::staleResult, X, 6 * 14, 0);
  }

  private static final class Scale {
    private final double factor;

    Scale(double factor) {
      this.factor = factor;
    }

    private double scaled(double v) {
      return factor * v;
    }
  }

  static double references(double[] x) {
    DoubleFunction<Scale> create = Scale::new;
    Scale object = create.apply(x[0]);
    DoubleUnaryOperator bound = object::scaled;
    BiFunction<Scale, Double, Double> unbound = Scale::scaled;
    return bound.applyAsDouble(x[1]) * unbound.apply(object, x[1]);
  }

  @Test
  void constructorsAndReceivers() {
    // (a b)²
    Verdict.right(BoxTravelTest::references, X, 2 * 15 * 5, 2 * 15 * 3);
  }

  static double library(double[] x) {
    DoubleBinaryOperator power = Math::pow;
    BiFunction<Double, Double, Double> larger = Math::max;
    Function<double[], double[]> copy = double[]::clone;
    Function<Double, Double> identity = Function.identity();
    DoubleBinaryOperator sum = Double::sum;
    return power.applyAsDouble(x[0], 2)
        * larger.apply(x[0], x[1])
        * copy.apply(x)[0]
        * identity.apply(x[1])
        * sum.applyAsDouble(x[0], x[1]);
  }

  @Test
  void referencesToMethodsOfTheJdk() {
    // a³ b² (a + b) = a⁴ b² + a³ b³
    Verdict.rightOrLoud(
        BoxTravelTest::library, X, 4 * 27 * 25 + 3 * 9 * 125, 2 * 81 * 5 + 3 * 27 * 25);
  }

  static double ternaries(double[] x) {
    Double none = null;
    Double a = x[0] > 1 ? Double.valueOf(x[0]) : none;
    Object o = x[1] > 1 ? (Object) x[1] : "small";
    Number n = true ? 1 : x[0];
    double sum = a * (Double) o * n.doubleValue();
    a += sum;
    a++;
    return a;
  }

  @Test
  void conditionalsThatBox() {
    Verdict.right(BoxTravelTest::ternaries, X, 1 + 5, 3);
  }

  static double capturedBoxes(double[] x) {
    Double box = x[0] * x[0];
    Float single = (float) x[1];
    Supplier<Double> product = () -> box * single;
    return product.get();
  }

  @Test
  void boxesCapturedByALambda() {
    Verdict.rightOrLoud(BoxTravelTest::capturedBoxes, X, 30, 9);
  }

  static double capturedNumbers(double[] x) {
    double number = x[0] * x[0];
    float single = (float) x[1];
    Supplier<Double> product = () -> number * single;
    return product.get();
  }

  @Test
  void numbersCapturedByALambda() {
    Verdict.rightOrLoud(BoxTravelTest::capturedNumbers, X, 30, 9);
  }
}
