package org.wengert.programs.language;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleFunction;
import java.util.function.DoubleSupplier;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.Supplier;

/** Lambdas: where they are made, and where they are kept. */
final class Lambdas {
  private Lambdas() {}

  static Theme theme() {
    return new Theme(Lambdas.class)
        .add("block", Lambdas::block, x -> 3)
        .add("returned", Lambdas::returned, x -> 2 * x)
        .add("curried", Lambdas::curried, x -> 4 * x)
        .add("recursive", Lambdas::recursive, x -> 5 * x * x * x * x)
        .add("inField", Lambdas::inField, x -> 2 * x)
        .add("inArray", Lambdas::inArray, x -> 2 * x + 2)
        .add("inCollections", Lambdas::inCollections, x -> 2 * x + 2)
        .add("staticConstant", Lambdas::staticConstant, x -> 2 * x)
        .add("staticWithArray", Lambdas::staticWithArray, x -> 2 * x)
        .add("asParameter", Lambdas::asParameter, x -> 4 * x * x * x)
        .add("conditional", Lambdas::conditional, x -> x > 0 ? 2 * x : 3)
        .add("generic", Lambdas::generic, x -> 2 * x)
        .add("serializable", Lambdas::serializable, x -> 2 * x)
        .add("throwing", Lambdas::throwing, x -> 2 * x)
        .add("voidResult", Lambdas::voidResult, x -> 2 * x);
  }

  static double block(double x) {
    DoubleBinaryOperator larger =
        (a, b) -> {
          if (a > b) {
            return a;
          }
          double result = b;
          return result;
        };
    return 3 * larger.applyAsDouble(x, x - 1); // d = 3
  }

  private static DoubleUnaryOperator times(double factor) {
    return y -> factor * y;
  }

  static double returned(double x) {
    return times(x).applyAsDouble(x); // d = 2x
  }

  static double curried(double x) {
    DoubleFunction<DoubleFunction<DoubleUnaryOperator>> sum = a -> b -> c -> a * b + a * c;
    return sum.apply(x).apply(x).applyAsDouble(x); // 2x^2, d = 4x
  }

  private static DoubleUnaryOperator self;

  static double recursive(double x) {
    double[] left = {5};
    self = y -> left[0]-- > 0 ? x * self.applyAsDouble(y) : y;
    return self.applyAsDouble(1); // d = 5x^4
  }

  private static final class Listener {
    DoubleUnaryOperator onChange = y -> y;
  }

  static double inField(double x) {
    Listener listener = new Listener();
    listener.onChange = y -> x * y;
    return listener.onChange.applyAsDouble(x); // d = 2x
  }

  static double inArray(double x) {
    DoubleUnaryOperator[] operators = {y -> y * y, y -> 2 * y};
    double sum = 0;
    for (DoubleUnaryOperator operator : operators) {
      sum += operator.applyAsDouble(x);
    }
    return sum; // d = 2x + 2
  }

  static double inCollections(double x) {
    Map<String, DoubleUnaryOperator> byName = new HashMap<>();
    byName.put("square", y -> x * y);
    List<DoubleSupplier> suppliers = new ArrayList<>();
    suppliers.add(() -> 2 * x);
    return byName.get("square").applyAsDouble(x) + suppliers.get(0).getAsDouble(); // d = 2x + 2
  }

  private static final DoubleUnaryOperator SQUARE = y -> y * y;

  static double staticConstant(double x) {
    return SQUARE.applyAsDouble(x); // d = 2x
  }

  private static final double[] MEMORY = new double[1];
  private static final DoubleUnaryOperator REMEMBER = y -> MEMORY[0] = y;

  static double staticWithArray(double x) {
    return REMEMBER.applyAsDouble(x) * MEMORY[0]; // d = 2x
  }

  private static double twice(DoubleUnaryOperator operator, double x) {
    return operator.applyAsDouble(operator.applyAsDouble(x));
  }

  static double asParameter(double x) {
    return twice(y -> y * y, x); // d = 4x^3
  }

  static double conditional(double x) {
    DoubleUnaryOperator operator = x > 0 ? y -> x * y : y -> 3 * y;
    return operator.applyAsDouble(x); // d = 2x or 3
  }

  static double generic(double x) {
    Function<Double, Supplier<Double>> later = y -> () -> x * y;
    return later.apply(x).get(); // d = 2x
  }

  private interface SerializableOperator extends DoubleUnaryOperator, Serializable {}

  static double serializable(double x) {
    SerializableOperator times = y -> x * y;
    DoubleUnaryOperator same = (DoubleUnaryOperator & Serializable) y -> y;
    return times.applyAsDouble(same.applyAsDouble(x)); // d = 2x
  }

  private interface Failing {
    double run() throws Exception;
  }

  static double throwing(double x) {
    Failing failing =
        () -> {
          throw new Exception("as planned");
        };
    try {
      return failing.run();
    } catch (Exception e) {
      return x * x; // d = 2x
    }
  }

  static double voidResult(double x) {
    double[] row = {x};
    Runnable square = () -> row[0] *= x;
    square.run();
    return row[0]; // d = 2x
  }
}
