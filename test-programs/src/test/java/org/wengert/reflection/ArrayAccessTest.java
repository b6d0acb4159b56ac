package org.wengert.reflection;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wengert.reflection.Program.gradient;
import static org.wengert.reflection.Program.sameOutcome;

import java.lang.reflect.Array;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;

/** Elements of arrays read and written by {@code java.lang.reflect.Array}. */
class ArrayAccessTest {
  @Test
  void elementsRead() {
    gradient(
        x -> {
          double[] array = {x[0] * x[0], x[1]};
          return Array.getDouble(array, 0) * (Double) Array.get(array, 1);
        },
        30,
        9);
  }

  @Test
  void floatsRead() {
    gradient(
        x -> {
          float[] array = {(float) (x[0] * x[0]), (float) x[1]};
          return Array.getFloat(array, 0) * Array.getDouble(array, 1) * (Float) Array.get(array, 1);
        },
        150,
        90);
  }

  @Test
  void elementsWritten() {
    gradient(
        x -> {
          double[] array = new double[3];
          Array.setDouble(array, 0, x[0] * x[0]);
          Array.set(array, 1, x[1]);
          Array.setFloat(array, 2, (float) x[1]);
          return array[0] * array[1] + array[2];
        },
        30,
        10);
  }

  @Test
  void activeElementsOverwrittenByConstants() {
    gradient(
        x -> {
          double[] array = {x[0], x[0], x[0], x[0], x[0], x[0], x[0], x[0]};
          Array.setDouble(array, 0, 1);
          Array.setFloat(array, 1, 2);
          Array.setLong(array, 2, 3);
          Array.setInt(array, 3, 4);
          Array.setShort(array, 4, (short) 5);
          Array.setChar(array, 5, (char) 6);
          Array.setByte(array, 6, (byte) 7);
          Array.set(array, 7, 8);
          double sum = 0;
          for (double each : array) {
            sum += each;
          }
          return sum * x[1];
        },
        0,
        36);
  }

  @Test
  void copyOfAnyArray() {
    gradient(
        x -> {
          double[] copy = (double[]) copy(x);
          Double[] boxes = (Double[]) copy(new Double[] {x[0], x[1]});
          double[][] rows = (double[][]) copy(new double[][] {x});
          int[] numbers = (int[]) copy(new int[] {2});
          copy[0] *= copy[0];
          return copy[0] * boxes[1] + rows[0][0] * numbers[0];
        },
        32,
        9);
  }

  private static Object copy(Object array) {
    int length = Array.getLength(array);
    Object copy = Array.newInstance(array.getClass().getComponentType(), length);
    for (int i = 0; i < length; i++) {
      Array.set(copy, i, Array.get(array, i));
    }
    return copy;
  }

  @Test
  void throughAMethodReference() {
    ToIntFunction<Object> length = Array::getLength;
    gradient(x -> length.applyAsInt(x) * x[0], 2, 0);
    Reader reader = Array::getDouble;
    gradient(x -> reader.read(x, 0) * x[1], 5, 3);
  }

  /** Reads an element. */
  interface Reader {
    double read(Object array, int i);
  }

  private static void assertThrown(String type, String outcome) {
    assertTrue(outcome.startsWith("threw java.lang." + type), outcome);
  }

  @Test
  void accessesThatFail() {
    assertThrown("ArrayIndexOutOfBoundsException", sameOutcome(x -> Array.getDouble(x, 2)));
    assertThrown("ArrayIndexOutOfBoundsException", sameOutcome(x -> Array.get(x, -1)));
    assertThrown("NullPointerException", sameOutcome(x -> Array.getDouble(null, 0)));
    assertThrown("IllegalArgumentException", sameOutcome(x -> Array.getDouble("text", 0)));
    assertThrown("IllegalArgumentException", sameOutcome(x -> Array.getFloat(x, 0)));
    assertThrown("IllegalArgumentException", sameOutcome(x -> Array.getInt(x, 0)));
    assertThrown(
        "IllegalArgumentException",
        sameOutcome(
            x -> {
              Array.setDouble(new float[1], 0, x[0]);
              return null;
            }));
    assertThrown(
        "IllegalArgumentException",
        sameOutcome(
            x -> {
              Array.set(x, 0, "text");
              return null;
            }));
  }

  @Test
  void nothingIsStoredWhenAnAccessFails() {
    gradient(
        x -> {
          double[] array = {x[0]};
          try {
            Array.set(array, 0, null);
          } catch (IllegalArgumentException | NullPointerException e) {
            array[0] *= x[1];
          }
          return array[0];
        },
        5,
        3);
  }
}
