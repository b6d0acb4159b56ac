package org.wengert.linking;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.DoubleSupplier;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.wengert.Derivatives;
import org.wengert.language.Expect;

/** Lambdas that are made inside: what they capture travels with them. */
class LambdaCaptureTest {
  // made inside: 3 x^2 by a captured array
  private static double capturedArray(double[] v) {
    double[] local = {v[0] * v[0]};
    DoubleUnaryOperator f = y -> y * local[0];
    return f.applyAsDouble(v[0]);
  }

  @Test
  void arrayCapturedInside() {
    Expect.gradient(LambdaCaptureTest::capturedArray, new double[] {2}, 12);
  }

  // what happens to the array after the lambda was made is seen by the lambda
  private static double changedAfterCapture(double[] v) {
    double[] local = {1};
    DoubleSupplier f = () -> local[0] * local[0];
    local[0] = v[0];
    double before = f.getAsDouble();
    local[0] *= 10;
    return before + f.getAsDouble();
  }

  @Test
  void arrayChangedAfterItWasCaptured() {
    // 101 x^2
    Expect.gradient(LambdaCaptureTest::changedAfterCapture, new double[] {3}, 606);
  }

  private static double storingLambda(double[] v) {
    double[][] m = new double[2][2];
    Runnable store = () -> m[1][0] = v[0] * v[0];
    store.run();
    return m[1][0];
  }

  @Test
  void lambdaThatStores() {
    Expect.gradient(LambdaCaptureTest::storingLambda, new double[] {3}, 6);
  }

  private static double capturedObject(double[] v) {
    List<Double> list = new ArrayList<>();
    list.add(v[0]);
    Double box = v[0] * v[0];
    DoubleUnaryOperator f = y -> list.get(0) * box * y;
    return f.applyAsDouble(v[0]);
  }

  @Test
  void boxesAndListsCaptured() {
    // x^4
    Expect.gradient(LambdaCaptureTest::capturedObject, new double[] {2}, 32);
  }

  private static double capturedConstants(double[] v) {
    int k = 3;
    double factor = 2.5;
    String text = "abc";
    double fromArray = Derivatives.detach(v[0]);
    DoubleUnaryOperator f = y -> k * y * factor * text.length() * fromArray;
    return f.applyAsDouble(v[0]);
  }

  @Test
  void passiveNumbersCaptured() {
    // 22.5 x, and x as a constant
    Expect.gradient(LambdaCaptureTest::capturedConstants, new double[] {2}, 45);
  }

  private static double activeNumberCaptured(double[] v) {
    double active = v[0] * v[0];
    DoubleUnaryOperator f = y -> y * active;
    return f.applyAsDouble(v[0]);
  }

  private static double activeFloatCaptured(double[] v) {
    float active = (float) v[0];
    DoubleUnaryOperator f = y -> y * active;
    return f.applyAsDouble(v[0]);
  }

  private static double activeParameterCaptured(double[] v) {
    return made(v[0]).applyAsDouble(3);
  }

  private static DoubleUnaryOperator made(double slope) {
    return y -> slope * y;
  }

  private static double boundBox(double[] v) {
    DoubleSupplier f = Double.valueOf(v[0])::doubleValue;
    return f.getAsDouble() * v[0];
  }

  private static double nestedCapture(double[] v) {
    double active = v[0];
    Supplier<DoubleSupplier> f = () -> () -> active * active;
    return f.get().getAsDouble();
  }

  @Test
  void activeNumbers() {
    // x^3
    Expect.gradient(LambdaCaptureTest::activeNumberCaptured, new double[] {3}, 27);
    // x^2
    Expect.gradient(LambdaCaptureTest::activeFloatCaptured, new double[] {3}, 6);
    // 3 x
    Expect.gradient(LambdaCaptureTest::activeParameterCaptured, new double[] {3}, 3);
    // x^2
    Expect.gradient(LambdaCaptureTest::nestedCapture, new double[] {3}, 6);
  }

  // the value that the number had when the lambda was made: x, 2 x, 4 x
  private static double capturedInALoop(double x) {
    List<DoubleSupplier> suppliers = new ArrayList<>();
    double power = x;
    for (int i = 0; i < 3; i++) {
      double now = power;
      double before = i;
      suppliers.add(() -> now * before + now);
      power *= 2;
    }
    double s = 0;
    for (DoubleSupplier supplier : suppliers) {
      s += supplier.getAsDouble();
    }
    return s;
  }

  @Test
  void eachLambdaHasItsOwnNumbers() {
    // x + 2 * 2 x + 3 * 4 x
    Expect.derivative(LambdaCaptureTest::capturedInALoop, 3, 17);
  }

  // numbers of all kinds among each other: x k x^2 l a[0]
  private static double capturedTogether(double[] v) {
    double x = v[0];
    int k = 2;
    float f = (float) (x * x);
    long l = 3;
    double[] a = {x};
    Supplier<Double> supplier = () -> x * k * f * l * a[0];
    return supplier.get();
  }

  @Test
  void manyNumbersCaptured() {
    // 6 x^4
    Expect.gradient(LambdaCaptureTest::capturedTogether, new double[] {2}, 24 * 8);
  }

  private static double madeBefore(double x, DoubleUnaryOperator[] kept) {
    double y = x * x;
    if (kept[0] == null) {
      kept[0] = z -> z * y;
    }
    return kept[0].applyAsDouble(x);
  }

  @Test
  void lambdaThatOutlivesItsRecording() {
    DoubleUnaryOperator[] kept = new DoubleUnaryOperator[1];
    // x^3 while it is made; later x times the constant 9
    assertArrayEquals(
        new double[] {27}, Derivatives.gradient(v -> madeBefore(v[0], kept), new double[] {3}));
    assertArrayEquals(
        new double[] {9}, Derivatives.gradient(v -> madeBefore(v[0], kept), new double[] {5}));
    assertEquals(18, kept[0].applyAsDouble(2));
  }

  @Test
  void methodOfABoundBox() {
    Expect.gradient(LambdaCaptureTest::boundBox, new double[] {3}, 6);
  }

  private static double localOfALambda(double[] v) {
    DoubleUnaryOperator f =
        y -> {
          double inner = y * y;
          double[] cell = {inner};
          DoubleSupplier g = () -> cell[0];
          return g.getAsDouble() * inner;
        };
    return f.applyAsDouble(v[0]);
  }

  @Test
  void numbersThatTravelThroughCells() {
    // x^4
    Expect.gradient(LambdaCaptureTest::localOfALambda, new double[] {2}, 32);
  }

  private static double callable(double[] v) throws Exception {
    double[] cell = v;
    Callable<double[]> call = () -> new double[] {cell[0] * cell[0]};
    Comparator<double[]> order = Comparator.comparingDouble(a -> a[0]);
    return order.compare(cell, call.call()) < 0 ? call.call()[0] : cell[0];
  }

  @Test
  void callablesAndComparators() {
    Expect.gradient(
        v -> {
          try {
            return callable(v);
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        },
        new double[] {3},
        6);
  }

  @Test
  void exceptionOfALambdaComesThrough() {
    DoubleUnaryOperator failing =
        y -> {
          throw new UnsupportedOperationException("y = " + y);
        };
    UnsupportedOperationException thrown =
        assertThrows(
            UnsupportedOperationException.class,
            () -> Derivatives.gradient(v -> failing.applyAsDouble(v[0]), new double[] {3}));
    assertEquals("y = 3.0", thrown.getMessage());
  }
}
