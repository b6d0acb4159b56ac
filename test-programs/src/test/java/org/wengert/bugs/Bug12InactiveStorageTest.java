package org.wengert.bugs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.wengert.Derivatives;
import org.wengert.language.Expect;

/** Storage that was made for plain numbers and then holds active ones. */
class Bug12InactiveStorageTest {
  private static double global;
  private static double[] globalArray = {0, 0};
  private static final double[] SCRATCH = new double[3];

  // y^2: 2 y
  private static double throughStatic(double y) {
    global = y;
    return global * global;
  }

  @Test
  void staticField() {
    Expect.derivative(Bug12InactiveStorageTest::throughStatic, 3, 6);
  }

  // y^3: 3 y^2
  private static double throughStaticArray(double y) {
    globalArray[0] = y;
    globalArray[1] = globalArray[0] * globalArray[0];
    return globalArray[1] * y;
  }

  @Test
  void staticArray() {
    Expect.derivative(Bug12InactiveStorageTest::throughStaticArray, 2, 12);
  }

  // (y^2)^2: 4 y^3
  private static double throughFinalStaticArray(double y) {
    SCRATCH[2] = y * y;
    return SCRATCH[2] * SCRATCH[2];
  }

  @Test
  void finalStaticArray() {
    Expect.derivative(Bug12InactiveStorageTest::throughFinalStaticArray, 2, 32);
  }

  // y y' : two variables in a static that is replaced; 2 y
  private static double throughReplacedStaticArray(double y) {
    globalArrayOfItsOwn = new double[] {y};
    double[] first = globalArrayOfItsOwn;
    globalArrayOfItsOwn = new double[] {5, first[0]};
    return first[0] * globalArrayOfItsOwn[1];
  }

  private static double[] globalArrayOfItsOwn;

  @Test
  void staticArrayThatIsReplaced() {
    Expect.derivative(Bug12InactiveStorageTest::throughReplacedStaticArray, 4, 8);
  }

  private static void multiply(double[] out, double[][] a, double[] v) {
    for (int i = 0; i < out.length; i++) {
      out[i] = 0;
      for (int j = 0; j < v.length; j++) {
        out[i] += a[i][j] * v[j];
      }
    }
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  @Test
  void scratchArrayOutsideTheFunction() {
    double[][] a = {{1, 2}, {0, 3}, {-1, 1}};
    double[] scratch = new double[3];
    // |A v|^2: 2 A^T A v; A^T A = [[2, 1], [1, 14]]
    Expect.gradient(
        v -> {
          multiply(scratch, a, v);
          return dot(scratch, scratch);
        },
        new double[] {3, -1},
        10,
        -22);
  }

  private static final class Workspace {
    double sum;
    final double[] powers = new double[4];
    double[][] table = new double[2][2];

    double run(double x) {
      sum = 0;
      powers[0] = 1;
      for (int i = 1; i < powers.length; i++) {
        powers[i] = powers[i - 1] * x;
      }
      table[1][0] = powers[3];
      table[0][1] = powers[2];
      for (double[] row : table) {
        for (double entry : row) {
          sum += entry;
        }
      }
      return sum;
    }
  }

  @Test
  void workspaceObjectOutsideTheFunction() {
    Workspace workspace = new Workspace();
    // x^3 + x^2: 3 x^2 + 2 x
    Expect.derivative(workspace::run, 2, 16);
    Expect.derivative(workspace::run, -1, 1);
  }

  // x^2: 2 x
  private static double throughAListOfBoxes(double x) {
    Double b = x;
    List<Double> list = new ArrayList<>(List.of(b));
    return list.get(0) * x;
  }

  @Test
  void listOfBoxes() {
    Expect.derivative(Bug12InactiveStorageTest::throughAListOfBoxes, 3, 6);
  }

  // a / b through a map: 1 / b and -a / b^2
  private static double throughAMap(double[] v) {
    Map<String, Double> values = new HashMap<>();
    values.put("a", v[0]);
    values.put("b", v[1]);
    return values.get("a") / values.get("b");
  }

  @Test
  void mapOfBoxes() {
    Expect.gradient(Bug12InactiveStorageTest::throughAMap, new double[] {3, 2}, 0.5, -0.75);
  }

  // a float keeps its derivative; 3 x^2 at a number that a float holds exactly
  private static double throughFloats(double x) {
    float[] floats = new float[2];
    floats[0] = (float) x;
    Float boxed = floats[0];
    floats[1] = boxed;
    return floats[1] * x * x;
  }

  @Test
  void floatsAndTheirBoxes() {
    Expect.derivative(Bug12InactiveStorageTest::throughFloats, 2, 12);
  }

  // a generic box: x^2
  private static final class Cell<T> {
    T content;

    Cell(T content) {
      this.content = content;
    }
  }

  private static double throughGenerics(double x) {
    Cell<Double> number = new Cell<>(x);
    Cell<double[]> array = new Cell<>(new double[] {number.content});
    Cell<Cell<double[]>> nested = new Cell<>(array);
    return nested.content.content[0] * number.content;
  }

  @Test
  void genericFields() {
    Expect.derivative(Bug12InactiveStorageTest::throughGenerics, 5, 10);
  }

  private static final ThreadLocal<double[]> WORK = ThreadLocal.withInitial(() -> new double[2]);
  private static final Map<String, Double> CACHE = new HashMap<>();
  private static final List<double[]> POOL = new ArrayList<>(List.of(new double[1]));
  private static final AtomicReference<Object> CURRENT = new AtomicReference<>();

  // x^2 through each of four places that outlive the call: 8 x
  private static double longLivedPlaces(double x) {
    double[] work = WORK.get();
    work[1] = x;
    CACHE.put("x", x);
    POOL.get(0)[0] = x;
    CURRENT.set(new double[] {x});
    double[] current = (double[]) CURRENT.get();
    return x * (WORK.get()[1] + CACHE.get("x") + POOL.get(0)[0] + current[0]);
  }

  @Test
  void threadLocalsCachesPoolsAndReferences() {
    Expect.derivative(Bug12InactiveStorageTest::longLivedPlaces, 3, 24);
    Expect.derivative(Bug12InactiveStorageTest::longLivedPlaces, -1, -8);
  }

  private enum Register {
    ONLY;

    private double content;
    private final double[] memory = {1, 2, 3};
  }

  // constants of an enum are objects like others: 2 x + 1
  private static double throughAnEnum(double x) {
    Register.ONLY.content = x;
    Register.ONLY.memory[2] = x;
    return Register.ONLY.content * Register.ONLY.memory[2] + x * Register.ONLY.memory[0];
  }

  @Test
  void fieldsOfEnumConstants() {
    Expect.derivative(Bug12InactiveStorageTest::throughAnEnum, 3, 7);
  }

  // what is left over from the recording before is a constant: x times 5, then x times x
  private static double leftOver = 5;

  private static double leaves(double x) {
    double before = leftOver;
    leftOver = x;
    return before * x;
  }

  @Test
  void valueFromTheRecordingBefore() {
    leftOver = 5;
    assertEquals(5, gradient(Bug12InactiveStorageTest::leaves, 3));
    assertEquals(3, gradient(Bug12InactiveStorageTest::leaves, 7));
    assertEquals(7, leftOver);
  }

  private static double gradient(DoubleUnaryOperator f, double x) {
    return Derivatives.gradient((double[] v) -> f.applyAsDouble(v[0]), new double[] {x})[0];
  }
}
