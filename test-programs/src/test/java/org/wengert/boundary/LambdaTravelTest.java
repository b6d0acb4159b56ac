package org.wengert.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleFunction;
import java.util.function.DoublePredicate;
import java.util.function.DoubleSupplier;
import java.util.function.DoubleToIntFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.function.ObjDoubleConsumer;
import java.util.function.Supplier;
import java.util.function.ToDoubleBiFunction;
import org.junit.jupiter.api.Test;
import org.wengert.modes.BothModes;

/** Lambdas and method references of all shapes, with captured values of all kinds. */
class LambdaTravelTest {
  private static final double[] X = {3, 5};

  /** Takes everything at once. */
  interface Mixed {
    double apply(double a, Object b, float c, double[] d, int e, Double f, long g, double h);
  }

  static double mixed(double[] x) {
    double captured = x[0] * x[1];
    float single = (float) x[1];
    double[] row = {x[0]};
    Double box = x[1];
    long count = 2;
    Mixed lambda =
        (a, b, c, d, e, f, g, h) ->
            a * captured + (Double) b * c + d[e] * f * g + h * row[0] + box * single + count;
    return lambda.apply(x[0], x[1], (float) x[0], x, 1, x[0], 3L, x[1]);
  }

  @Test
  void everythingAtOnce() {
    // a²b + ab + 3ab + ab + b² + 2
    Verdict.right(LambdaTravelTest::mixed, X, 30 + 25, 9 + 15 + 10);
  }

  private static double mixedTarget(
      double a, Double b, float c, double[] d, int e, double f, double g, Double h) {
    return a * b * c * d[e] + f * h + g;
  }

  static double mixedReference(double[] x) {
    BiFunction<Double, Double, Double> unused = (a, b) -> a;
    Mixed2 reference = LambdaTravelTest::mixedTarget;
    return unused.apply(reference.apply(x[0], x[1], (float) x[0], x, 0, x[1], 7L, x[0]), x[1]);
  }

  /** Boxes, unboxes and widens on the way to the implementation. */
  interface Mixed2 {
    Double apply(Double a, double b, float c, double[] d, int e, Double f, long g, double h);
  }

  @Test
  void everythingConvertedAtOnce() {
    // a³b + ab + 7
    Verdict.right(LambdaTravelTest::mixedReference, X, 27 * 5 + 5, 27 + 3);
  }

  static double shapes(double[] x) {
    double[] sum = {0};
    DoubleConsumer add = v -> sum[0] += v * v;
    add.andThen(v -> sum[0] += v).accept(x[0]);
    ObjDoubleConsumer<double[]> store = (target, v) -> target[0] *= v;
    store.accept(sum, x[1]);
    DoublePredicate positive = v -> v > 0;
    DoubleToIntFunction truncated = v -> (int) v;
    IntToDoubleFunction entry = i -> x[i];
    IntFunction<double[]> array = double[]::new;
    DoubleFunction<double[]> single = v -> new double[] {v, v * v};
    ToDoubleBiFunction<double[], Integer> at = (row, i) -> row[i];
    BooleanSupplier any = () -> positive.test(sum[0]);
    double[] made = array.apply(truncated.applyAsInt(x[0]));
    made[2] = entry.applyAsDouble(1);
    return any.getAsBoolean() ? sum[0] * made[2] + at.applyAsDouble(single.apply(x[1]), 1) : 0;
  }

  @Test
  void allInterfaces() {
    // (a² + a) b² + b²
    Verdict.right(LambdaTravelTest::shapes, X, 7 * 25, 13 * 10);
  }

  static double nested(double[] x) {
    double a = x[0];
    Function<Double, Function<Double, Supplier<Double>>> curried =
        b -> {
          double product = a * b;
          return c -> {
            DoubleUnaryOperator times = v -> v * product * c;
            return () -> times.applyAsDouble(b) + a;
          };
        };
    return curried.apply(x[1]).apply(x[0]).get();
  }

  @Test
  void lambdasInLambdas() {
    // a² b² + a
    Verdict.right(LambdaTravelTest::nested, X, 6 * 25 + 1, 9 * 10);
  }

  static double loop(double[] x) {
    List<DoubleSupplier> suppliers = new ArrayList<>();
    for (double v : x) {
      double square = v * v;
      for (int i = 1; i <= 2; i++) {
        int factor = i;
        suppliers.add(() -> square * factor);
      }
    }
    double product = 1;
    for (DoubleSupplier supplier : suppliers) {
      product *= supplier.getAsDouble();
    }
    return product;
  }

  @Test
  void eachTurnOfALoopCapturesItsOwn() {
    // 4 a⁴ b⁴
    Verdict.right(LambdaTravelTest::loop, X, 16 * 27 * 625, 16 * 81 * 125);
  }

  static double bound(double[] x) {
    Double box = x[0] * x[0];
    DoubleSupplier value = box::doubleValue;
    Supplier<Double> boxed = box::doubleValue;
    double[] row = {x[1]};
    Supplier<double[]> copy = row::clone;
    row[0] = 0;
    return value.getAsDouble() * boxed.get() * (copy.get()[0] + x[1]);
  }

  @Test
  void boundReceivers() {
    Verdict.right(LambdaTravelTest::bound, X, 4 * 27 * 5, 81);
  }

  /** Has two methods of one name by erasure: its lambdas have a bridge. */
  interface General<T> {
    double at(T point);
  }

  /** Narrows the parameter. */
  interface Special extends General<double[]> {
    @Override
    double at(double[] point);
  }

  private static <T> double call(General<T> f, T point) {
    return f.at(point);
  }

  static double bridge(double[] x) {
    Special special = p -> p[0] * p[1];
    General<double[]> general = special;
    Special serialisable = (Special & Serializable) p -> p[0] * p[0];
    return special.at(x) * call(special, x) + general.at(x) + call(serialisable, x);
  }

  @Test
  void bridgesOfLambdas() {
    // a² b² + ab + a²
    Verdict.right(LambdaTravelTest::bridge, X, 6 * 25 + 5 + 6, 9 * 10 + 3);
  }

  private static double sum(Object... values) {
    double sum = 0;
    for (Object value : values) {
      sum += (Double) value;
    }
    return sum;
  }

  static double variableArguments(double[] x) {
    BiFunction<Double, Double, Double> two = LambdaTravelTest::sum;
    Function<Object[], Double> array = LambdaTravelTest::sum;
    return two.apply(x[0], x[1]) * array.apply(new Object[] {x[0], x[0]});
  }

  @Test
  void referencesToVariableArguments() {
    // (a + b) 2a
    Verdict.right(LambdaTravelTest::variableArguments, X, 4 * 3 + 10, 6);
  }

  private double state = 1;

  private double scaled(double v) {
    state *= v;
    return state;
  }

  private DoubleUnaryOperator own() {
    DoubleUnaryOperator self = this::scaled;
    return v -> self.applyAsDouble(v) + state;
  }

  static double instance(double[] x) {
    LambdaTravelTest object = new LambdaTravelTest();
    DoubleUnaryOperator f = object.own();
    return f.applyAsDouble(x[0]) * f.applyAsDouble(x[1]);
  }

  @Test
  void capturedThis() {
    // 2a · 2ab
    Verdict.right(LambdaTravelTest::instance, X, 8 * 15, 4 * 9);
  }

  private static DoubleSupplier kept;

  static double keep(double[] x) {
    double square = x[0] * x[0];
    kept = () -> square;
    return kept.getAsDouble() * x[1];
  }

  @Test
  void lambdaKeptFromAnEarlierRecordingIsPassive() {
    Verdict.right(LambdaTravelTest::keep, X, 30, 9);
    double[] gradient = BothModes.gradient(LambdaTravelTest::keep, X);
    assertEquals(30, gradient[0]);
    Verdict.right(x -> kept.getAsDouble() * x[1] * x[1], X, 0, 90);
  }

  private static double apply(DoubleBinaryOperator f, double... x) {
    return f.applyAsDouble(x[0], x[1]);
  }

  static double manyClasses(double[] x) {
    DoubleBinaryOperator[] operators = {
      (a, b) -> a + b,
      (a, b) -> a - b,
      (a, b) -> a * b,
      (a, b) -> a / b,
      Math::max,
      Math::min,
      Math::pow,
      Math::hypot,
      Math::atan2,
      Double::sum,
      (a, b) -> a,
      (a, b) -> 7
    };
    double sum = 0;
    for (int round = 0; round < 2; round++) {
      for (DoubleBinaryOperator operator : operators) {
        sum += apply(operator, x);
      }
    }
    return sum;
  }

  @Test
  void moreClassesThanACallSiteRemembers() {
    double h = Math.hypot(3, 5);
    double[] g = {
      1 + 1 + 5 + 1 / 5.0 + 0 + 1 + 5 * 81 + 3 / h + 5 / (h * h) + 1 + 1,
      1 - 1 + 3 - 3 / 25.0 + 1 + 0 + 243 * Math.log(3) + 5 / h - 3 / (h * h) + 1
    };
    Verdict.right(LambdaTravelTest::manyClasses, X, 2 * g[0], 2 * g[1]);
  }

  static double thrown(double[] x) {
    DoubleUnaryOperator failing =
        v -> {
          if (v > 4) {
            throw new IllegalArgumentException(Double.toString(v));
          }
          return v * v;
        };
    double sum = 0;
    for (double v : Arrays.asList(x[0], x[1])) {
      try {
        sum += failing.applyAsDouble(v);
      } catch (IllegalArgumentException e) {
        sum += v * 10;
      }
    }
    return sum;
  }

  @Test
  void lambdaThatThrows() {
    Verdict.right(LambdaTravelTest::thrown, X, 6, 10);
  }
}
