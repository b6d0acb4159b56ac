package org.wengert.programs.language;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleSupplier;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** Method references whose types differ from those of what they refer to. */
final class ReferenceTypes {
  private ReferenceTypes() {}

  static Theme theme() {
    return new Theme(ReferenceTypes.class)
        .add("varargs", ReferenceTypes::varargs, x -> 2 * x)
        .add("boxing", ReferenceTypes::boxing, x -> 2 * x)
        .add("unboxing", ReferenceTypes::unboxing, x -> 2 * x)
        .add("widening", ReferenceTypes::widening, x -> 3)
        .add("genericMethod", ReferenceTypes::genericMethod, x -> 1)
        .add("resultDropped", ReferenceTypes::resultDropped, x -> 1)
        .add("ofCollection", ReferenceTypes::ofCollection, x -> 3)
        .add("ofBox", ReferenceTypes::ofBox, x -> 1)
        .add("twoArguments", ReferenceTypes::twoArguments, x -> 2 * x)
        .add("outParameter", ReferenceTypes::outParameter, x -> 2 * x);
  }

  private static double square(double x) {
    return x * x;
  }

  private static double product(double... factors) {
    double product = 1;
    for (double factor : factors) {
      product *= factor;
    }
    return product;
  }

  static double varargs(double x) {
    DoubleBinaryOperator times = ReferenceTypes::product;
    return times.applyAsDouble(x, x); // d = 2x
  }

  static double boxing(double x) {
    Function<Double, Double> operator = ReferenceTypes::square;
    return operator.apply(x); // d = 2x
  }

  private static Double squareOfBox(Double x) {
    return x * x;
  }

  static double unboxing(double x) {
    DoubleUnaryOperator operator = ReferenceTypes::squareOfBox;
    return operator.applyAsDouble(x); // d = 2x
  }

  private static float threefold(float x) {
    return 3 * x;
  }

  private interface FromFloat {
    double of(float x);
  }

  static double widening(double x) {
    FromFloat operator = ReferenceTypes::threefold;
    return operator.of((float) x); // d = 3
  }

  private static <T> T same(T thing) {
    return thing;
  }

  static double genericMethod(double x) {
    Function<Double, Double> identity = ReferenceTypes::<Double>same;
    return identity.apply(x); // d = 1
  }

  static double resultDropped(double x) {
    List<Double> list = new ArrayList<>();
    Consumer<Double> add = list::add;
    add.accept(x);
    return list.get(0); // d = 1
  }

  static double ofCollection(double x) {
    IntFunction<Double> get = List.of(x, 3 * x)::get;
    return get.apply(1); // d = 3
  }

  static double ofBox(double x) {
    Double box = x;
    DoubleSupplier value = box::doubleValue;
    Supplier<Float> narrow = box::floatValue;
    return 2 * value.getAsDouble() - narrow.get(); // d = 1
  }

  static double twoArguments(double x) {
    BiFunction<Double, Double, Double> times = (a, b) -> a * b;
    DoubleBinaryOperator operator = times::apply;
    return operator.applyAsDouble(x, x); // d = 2x
  }

  private static void squareInto(double[] out, double x) {
    out[0] = x * x;
  }

  private interface Into {
    void put(double[] out, double x);
  }

  static double outParameter(double x) {
    Into into = ReferenceTypes::squareInto;
    double[] out = new double[1];
    into.put(out, x);
    return out[0]; // d = 2x
  }
}
