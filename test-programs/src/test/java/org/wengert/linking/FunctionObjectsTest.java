package org.wengert.linking;

import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleFunction;
import java.util.function.DoublePredicate;
import java.util.function.DoubleSupplier;
import java.util.function.DoubleToIntFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.function.ObjDoubleConsumer;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.wengert.language.Expect;

/** Lambdas and method references that were made outside and are called inside. */
class FunctionObjectsTest {
  private static final class Model {
    final DoubleUnaryOperator f;
    final Function<double[], double[]> g;

    Model(DoubleUnaryOperator f, Function<double[], double[]> g) {
      this.f = f;
      this.g = g;
    }

    double energy(double[] x) {
      double[] y = g.apply(x);
      return f.applyAsDouble(y[0]) * y[1];
    }

    double scaled(double factor, double x) {
      return factor * f.applyAsDouble(x);
    }
  }

  private static double[] swapped(double[] x) {
    return new double[] {x[1], x[0] * x[0]};
  }

  @Test
  void functionsInFields() {
    // sin(b) a^2
    Model model = new Model(Math::sin, FunctionObjectsTest::swapped);
    Expect.gradient(model::energy, new double[] {3, 2}, 6 * Math.sin(2), 9 * Math.cos(2));
    // b^2 a
    Model other = new Model(y -> y * y, x -> new double[] {x[1], x[0]});
    Expect.gradient(other::energy, new double[] {3, 2}, 4, 12);
  }

  private static double square(double x) {
    return x * x;
  }

  private static double call(DoubleUnaryOperator f, double x) {
    return f.applyAsDouble(x);
  }

  private static double call(DoubleBinaryOperator f, double x, double y) {
    return f.applyAsDouble(x, y);
  }

  @Test
  void staticMethods() {
    DoubleUnaryOperator own = FunctionObjectsTest::square;
    Expect.derivative(x -> call(own, x), 3, 6);
    Expect.derivative(x -> call(Math::exp, x), 0, 1);
    Expect.gradient(v -> call(Math::pow, v[0], v[1]), new double[] {1, 5}, 5, 0);
    Expect.gradient(v -> call(Math::atan2, v[0], v[1]), new double[] {0, 2}, 0.5, 0);
    Expect.gradient(v -> call(Math::max, v[0], v[1]), new double[] {1, 5}, 0, 1);
    Expect.gradient(v -> call(Double::sum, v[0], v[1]), new double[] {1, 5}, 1, 1);
  }

  @Test
  void boundReceivers() {
    Model model = new Model(y -> y * y, x -> x);
    DoubleBinaryOperator scaled = model::scaled;
    // a b^2
    Expect.gradient(v -> call(scaled, v[0], v[1]), new double[] {3, 2}, 4, 12);
    double[] array = {10, 20};
    Supplier<double[]> cloned = array::clone;
    Expect.gradient(v -> v[0] * cloned.get()[1], new double[] {3}, 20);
  }

  @Test
  void unboundReceivers() {
    ToDoubleFunction<Model> one = m -> m.scaled(1, 3);
    BiFunction<Model, double[], Double> energy = Model::energy;
    Model model = new Model(y -> y, x -> x);
    // a b
    Expect.gradient(v -> energy.apply(model, v), new double[] {3, 2}, 2, 3);
    Expect.gradient(v -> one.applyAsDouble(model) * v[0], new double[] {3}, 3);
    UnaryOperator<double[]> cloned = double[]::clone;
    Expect.gradient(v -> cloned.apply(v)[0] * v[0], new double[] {3}, 6);
  }

  private record Wrapped(double value, double[] array) {
    Wrapped(double value) {
      this(value * value, new double[] {value});
    }
  }

  @Test
  void constructors() {
    DoubleFunction<Wrapped> one = Wrapped::new;
    // x^2 x
    Expect.derivative(x -> one.apply(x).value() * one.apply(x).array()[0], 2, 12);
    BiFunction<Double, double[], Wrapped> two = Wrapped::new;
    Expect.gradient(v -> two.apply(v[0], v).value() * v[0], new double[] {3}, 6);
    java.util.function.IntFunction<double[]> array = double[]::new;
    Expect.gradient(
        v -> {
          double[] fresh = array.apply(2);
          fresh[1] = v[0] * v[0];
          return fresh[1];
        },
        new double[] {3},
        6);
  }

  @Test
  void otherShapes() {
    DoubleSupplier supplier = () -> 7;
    Expect.derivative(x -> x * supplier.getAsDouble(), 3, 7);
    IntToDoubleFunction table = i -> i * 2.5;
    Expect.derivative(x -> x * table.applyAsDouble(2), 3, 5);
    DoublePredicate positive = y -> y > 0;
    Expect.derivative(x -> positive.test(x) ? x * x : x, 3, 6);
    DoubleToIntFunction floor = y -> (int) y;
    Expect.derivative(x -> floor.applyAsInt(x) * x, 3.5, 3);
    ObjDoubleConsumer<double[]> store = (array, y) -> array[0] = y * array[0];
    Expect.gradient(
        v -> {
          store.accept(v, v[0]);
          return v[0];
        },
        new double[] {3},
        6);
  }

  @Test
  void boxesInAndOut() {
    Function<Double, Double> squared = y -> y * y;
    Expect.derivative(squared::apply, 3, 6);
    Expect.derivative(x -> squared.apply(x), 3, 6);
    Function<Double, Double> reference = FunctionObjectsTest::square;
    Expect.derivative(x -> reference.apply(x) + 1, 3, 6);
    BinaryOperator<Double> times = (a, b) -> a * b;
    Expect.gradient(v -> times.apply(v[0], v[1]), new double[] {3, 5}, 5, 3);
    UnaryOperator<Double> identity = UnaryOperator.identity();
    Expect.derivative(x -> identity.apply(x) * x, 3, 6);
    DoubleUnaryOperator unboxing = squared::apply;
    Expect.derivative(unboxing, 3, 6);
  }

  private interface Smooth extends DoubleUnaryOperator {
    default double twice(double x) {
      return applyAsDouble(applyAsDouble(x));
    }

    static Smooth of(Smooth f) {
      return f;
    }
  }

  @Test
  void interfaceWithDefaults() {
    Smooth smooth = Smooth.of(y -> y * y + 1);
    // (x^2 + 1)^2 + 1: 4 x (x^2 + 1)
    Expect.derivative(smooth::twice, 2, 40);
    Expect.derivative(smooth, 2, 4);
  }

  private interface Generic<A, R> {
    R apply(A a);
  }

  private interface Numeric extends Generic<Double, Double> {}

  @Test
  void genericInterfaceBoundBySubtype() {
    Numeric numeric = y -> y * y;
    Generic<Double, Double> generic = numeric;
    Expect.derivative(x -> numeric.apply(x) + generic.apply(x), 3, 12);
  }

  @Test
  void functionsOfFunctions() {
    Function<DoubleUnaryOperator, DoubleUnaryOperator> twice =
        f -> y -> f.applyAsDouble(f.applyAsDouble(y));
    DoubleUnaryOperator fourth = twice.apply(FunctionObjectsTest::square);
    Expect.derivative(fourth, 2, 32);
    Expect.derivative(x -> twice.apply(y -> 3 * y).applyAsDouble(x), 2, 9);
  }

  /** A function object of a class, an anonymous one, and one with state. */
  private static final class Counting implements DoubleUnaryOperator {
    private double calls;
    private double last;

    @Override
    public double applyAsDouble(double x) {
      calls++;
      double result = x * (last == 0 ? 1 : last);
      last = x;
      return result;
    }
  }

  @Test
  void functionObjectWithState() {
    Expect.derivative(
        x -> {
          Counting counting = new Counting();
          // x, then x^2
          return counting.applyAsDouble(x) + counting.applyAsDouble(x) * counting.calls;
        },
        3,
        1 + 12);
  }
}
