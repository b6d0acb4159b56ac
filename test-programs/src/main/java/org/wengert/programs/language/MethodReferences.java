package org.wengert.programs.language;

import java.util.function.DoubleFunction;
import java.util.function.DoubleSupplier;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntFunction;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;

/** Method references of every kind. */
final class MethodReferences {
  private MethodReferences() {}

  static Theme theme() {
    return new Theme(MethodReferences.class)
        .add("staticMethod", MethodReferences::staticMethod, x -> 2 * x)
        .add("staticOfJdk", MethodReferences::staticOfJdk, x -> Math.cos(x))
        .add("bound", MethodReferences::bound, x -> 2 * x)
        .add("boundEarly", MethodReferences::boundEarly, x -> 3)
        .add("unbound", MethodReferences::unbound, x -> 2 * x)
        .add("unboundOfInterface", MethodReferences::unboundOfInterface, x -> 2 * x)
        .add("constructor", MethodReferences::constructor, x -> 2 * x)
        .add("constructorOfInner", MethodReferences::constructorOfInner, x -> 2 * x)
        .add("arrayConstructor", MethodReferences::arrayConstructor, x -> 2 * x)
        .add("thisMethod", MethodReferences::thisMethod, x -> 4 * x)
        .add("superMethod", MethodReferences::superMethod, x -> 2 * x)
        .add("ofLambda", MethodReferences::ofLambda, x -> 4 * x * x * x);
  }

  private static double square(double x) {
    return x * x;
  }

  static double staticMethod(double x) {
    DoubleUnaryOperator operator = MethodReferences::square;
    return operator.applyAsDouble(x); // d = 2x
  }

  static double staticOfJdk(double x) {
    DoubleUnaryOperator operator = Math::sin;
    return operator.applyAsDouble(x); // d = cos x
  }

  private static class Cell {
    double value;

    Cell(double value) {
      this.value = value;
    }

    double value() {
      return value;
    }

    double times(double factor) {
      return value * factor;
    }
  }

  static double bound(double x) {
    DoubleUnaryOperator times = new Cell(x)::times;
    return times.applyAsDouble(x); // d = 2x
  }

  static double boundEarly(double x) {
    Cell cell = new Cell(x);
    DoubleUnaryOperator times = cell::times;
    cell = new Cell(100);
    return times.applyAsDouble(3) + 0 * cell.value; // d = 3
  }

  static double unbound(double x) {
    ToDoubleFunction<Cell> get = Cell::value;
    ToDoubleBiFunction<Cell, Double> times = Cell::times;
    return get.applyAsDouble(new Cell(x)) * times.applyAsDouble(new Cell(1), x); // d = 2x
  }

  static double unboundOfInterface(double x) {
    ToDoubleFunction<DoubleSupplier> get = DoubleSupplier::getAsDouble;
    return get.applyAsDouble(() -> x * x); // d = 2x
  }

  static double constructor(double x) {
    DoubleFunction<Cell> make = Cell::new;
    return make.apply(x).times(x); // d = 2x
  }

  private static final class Factory {
    private final double scale;

    Factory(double scale) {
      this.scale = scale;
    }

    private final class Product {
      final double value;

      Product(double x) {
        value = scale * x;
      }
    }

    double make(double x) {
      DoubleFunction<Product> make = Product::new;
      return make.apply(x).value;
    }
  }

  static double constructorOfInner(double x) {
    return new Factory(x).make(x); // d = 2x
  }

  static double arrayConstructor(double x) {
    IntFunction<double[]> make = double[]::new;
    double[] row = make.apply(2);
    row[1] = x;
    return row[1] * row[1]; // d = 2x
  }

  private static final class Special extends Cell {
    Special(double value) {
      super(value);
    }

    @Override
    double times(double factor) {
      return 1000;
    }

    DoubleUnaryOperator plain() {
      return super::times;
    }

    DoubleUnaryOperator doubled() {
      return this::doubled;
    }

    private double doubled(double factor) {
      return 2 * value * factor;
    }
  }

  static double thisMethod(double x) {
    return new Special(x).doubled().applyAsDouble(x); // 2x^2, d = 4x
  }

  static double superMethod(double x) {
    return new Special(x).plain().applyAsDouble(x); // d = 2x
  }

  static double ofLambda(double x) {
    DoubleUnaryOperator square = y -> y * y;
    DoubleUnaryOperator reference = square::applyAsDouble;
    return reference.andThen(square::applyAsDouble).applyAsDouble(x); // d = 4x^3
  }
}
