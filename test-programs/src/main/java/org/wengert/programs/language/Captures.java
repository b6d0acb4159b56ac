package org.wengert.programs.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;

/** What lambdas capture. */
final class Captures {
  private Captures() {}

  static Theme theme() {
    return new Theme(Captures.class)
        .add("nothingCaptured", Captures::nothingCaptured, x -> 2 * x)
        .add("numberCaptured", Captures::numberCaptured, x -> 2 * x)
        .add("arrayCaptured", Captures::arrayCaptured, x -> 2 * x)
        .add("boxCaptured", Captures::boxCaptured, x -> 2 * x)
        .add("floatCaptured", Captures::floatCaptured, x -> 2 * x)
        .add("manyCaptured", Captures::manyCaptured, x -> 4 * x * x * x)
        .add("thisCaptured", Captures::thisCaptured, x -> 2 * x)
        .add("arrayChangedLater", Captures::arrayChangedLater, x -> 2 * x)
        .add("nested", Captures::nested, x -> 3 * x * x)
        .add("inLoop", Captures::inLoop, x -> 6)
        .add("memo", Captures::memo, x -> 4 * x);
  }

  static double nothingCaptured(double x) {
    DoubleUnaryOperator square = y -> y * y;
    return square.applyAsDouble(x); // d = 2x
  }

  static double numberCaptured(double x) {
    DoubleUnaryOperator times = y -> x * y;
    return times.applyAsDouble(x); // d = 2x
  }

  static double arrayCaptured(double x) {
    double[] row = {x};
    DoubleSupplier square = () -> row[0] * row[0];
    return square.getAsDouble(); // d = 2x
  }

  static double boxCaptured(double x) {
    Double box = x;
    DoubleSupplier square = () -> box * box;
    return square.getAsDouble(); // d = 2x
  }

  static double floatCaptured(double x) {
    float number = (float) x;
    DoubleSupplier square = () -> number * number;
    return square.getAsDouble(); // d = 2x
  }

  static double manyCaptured(double x) {
    double a = x * x;
    double[] row = {x};
    int one = 1;
    String text = "b";
    DoubleUnaryOperator product = y -> a * row[0] * y * one * text.length();
    return product.applyAsDouble(x); // d = 4x^3
  }

  private static final class Scale {
    private double factor;

    Scale(double factor) {
      this.factor = factor;
    }

    DoubleUnaryOperator operator() {
      return y -> factor * y;
    }
  }

  static double thisCaptured(double x) {
    Scale scale = new Scale(5);
    DoubleUnaryOperator operator = scale.operator();
    scale.factor = x;
    return operator.applyAsDouble(x); // d = 2x
  }

  static double arrayChangedLater(double x) {
    double[] row = new double[1];
    DoubleSupplier first = () -> row[0];
    row[0] = x * x;
    return first.getAsDouble(); // d = 2x
  }

  static double nested(double x) {
    DoubleSupplier product =
        () -> {
          double square = x * x;
          DoubleSupplier inner = () -> square * x;
          return inner.getAsDouble();
        };
    return product.getAsDouble(); // d = 3x^2
  }

  private static DoubleUnaryOperator times(double factor) {
    return y -> factor * y;
  }

  static double inLoop(double x) {
    List<DoubleSupplier> suppliers = new ArrayList<>();
    for (int i = 1; i <= 3; i++) {
      double term = i * x;
      suppliers.add(() -> term);
    }
    double sum = 0;
    for (DoubleSupplier supplier : suppliers) {
      sum += supplier.getAsDouble();
    }
    return sum; // d = 6
  }

  static double memo(double x) {
    Map<Integer, Double> memo = new HashMap<>();
    Function<Integer, Double> squares = n -> memo.computeIfAbsent(n, k -> k * x * x);
    return squares.apply(1) + squares.apply(1); // d = 4x
  }
}
