package org.wengert.reflection;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wengert.reflection.Program.gradient;
import static org.wengert.reflection.Program.nameless;
import static org.wengert.reflection.Program.sameOutcome;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;

/** Fields and elements of arrays accessed through variable handles, in every mode. */
class VarHandleTest {
  private static final VarHandle FIELD = field("number", double.class);
  private static final VarHandle FLOAT = field("part", float.class);
  private static final VarHandle FIXED = field("fixed", double.class);
  private static final VarHandle BOX = field("box", Double.class);
  private static final VarHandle ARRAY = field("array", double[].class);
  private static final VarHandle COUNT = field("count", int.class);
  private static final VarHandle SHARED = ofStatic("shared", double.class);
  private static final VarHandle INHERITED = inherited();
  private static final VarHandle ELEMENT = MethodHandles.arrayElementVarHandle(double[].class);
  private static final VarHandle FLOATS = MethodHandles.arrayElementVarHandle(float[].class);
  private static final VarHandle ANY = MethodHandles.arrayElementVarHandle(Object[].class);
  private static final VarHandle ROWS = MethodHandles.arrayElementVarHandle(double[][].class);

  /** With fields of many kinds. */
  static class Held {
    double number;
    volatile float part;
    final double fixed;
    Double box;
    double[] array;
    int count;
    static double shared;

    Held(double v) {
      fixed = v * v;
      number = v;
      part = (float) v;
    }
  }

  /** Inherits. */
  static final class Heir extends Held {
    double own;

    Heir(double v) {
      super(v);
      own = v;
    }
  }

  private static final VarHandle EXACT_BOX = BOX.withInvokeExactBehavior();
  private static final VarHandle EXACT_FIELD = FIELD.withInvokeExactBehavior();

  private static VarHandle field(String name, Class<?> type) {
    try {
      return MethodHandles.lookup().findVarHandle(Held.class, name, type);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private static VarHandle ofStatic(String name, Class<?> type) {
    try {
      return MethodHandles.lookup().findStaticVarHandle(Held.class, name, type);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private static VarHandle inherited() {
    try {
      return MethodHandles.lookup().findVarHandle(Heir.class, "number", double.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  @Test
  void reads() {
    gradient(x -> (double) FIELD.get(new Held(x[0])) * x[1], 5, 3);
    gradient(x -> (double) FIELD.getVolatile(new Held(x[0])) * x[1], 5, 3);
    gradient(x -> (double) FIELD.getOpaque(new Held(x[0])) * x[1], 5, 3);
    gradient(x -> (double) FIELD.getAcquire(new Held(x[0])) * x[1], 5, 3);
    gradient(x -> (double) FIXED.get(new Held(x[0])) * x[1], 30, 9);
    gradient(x -> (float) FLOAT.get(new Held(x[0])) * x[1], 5, 3);
    gradient(x -> (double) FLOAT.getVolatile((Object) new Held(x[0])) * x[1], 5, 3);
    gradient(x -> (double) INHERITED.get(new Heir(x[0])) * x[1], 5, 3);
  }

  @Test
  void readsIntoBoxes() {
    gradient(x -> (Double) FIELD.get(new Held(x[0])) * x[1], 5, 3);
    gradient(x -> (Double) (Object) FIELD.getVolatile(new Held(x[0])) * x[1], 5, 3);
    gradient(x -> (Double) ELEMENT.get((Object) x, (Integer) 0) * x[1], 5, 3);
  }

  @Test
  void writes() {
    gradient(
        x -> {
          Held held = new Held(x[0]);
          FIELD.set(held, x[1] * x[1]);
          double a = held.number;
          FIELD.setVolatile((Object) held, (Object) x[0]);
          double b = held.number;
          FIELD.setOpaque(held, (float) x[0]);
          double c = held.number;
          FIELD.setRelease(held, 2);
          FLOAT.set(held, (float) x[1]);
          return a * b * c * held.number * held.part;
        },
        2 * 6 * 125,
        2 * 9 * 75);
  }

  @Test
  void elements() {
    gradient(
        x -> {
          double[] array = new double[3];
          ELEMENT.set(array, 0, x[0] * x[0]);
          ELEMENT.setVolatile(array, (short) 1, (Double) x[1]);
          ELEMENT.set(array, (byte) 2, 7);
          float[] floats = {1, (float) x[0]};
          FLOATS.set(floats, 0, (float) x[1]);
          return (double) ELEMENT.get(array, 0) * array[1] * (float) FLOATS.get(floats, 0)
              + (double) ELEMENT.getAcquire(array, 2) * floats[1];
        },
        6 * 25 + 7,
        90);
  }

  @Test
  void rowsOfAnArray() {
    gradient(
        x -> {
          double[][] rows = new double[2][];
          ROWS.set(rows, 1, x);
          double first = rows[1][0];
          boolean set = ROWS.compareAndSet(rows, 1, x, new double[] {x[1] * x[1]});
          double[] row = (double[]) ROWS.get(rows, 1);
          return set ? first * row[0] * rows[1][0] : 0;
        },
        625,
        3 * 4 * 125);
  }

  @Test
  void staticField() {
    gradient(
        x -> {
          SHARED.set(x[0] * x[0]);
          double result = Held.shared * (double) SHARED.getAndSet(x[1]) * (double) SHARED.get();
          SHARED.setVolatile(0);
          return result + Held.shared;
        },
        4 * 27 * 5,
        81);
  }

  @Test
  void referencesAndIntegers() {
    gradient(
        x -> {
          Held held = new Held(1);
          BOX.set(held, x[0] * x[0]);
          ARRAY.setVolatile(held, x);
          COUNT.set(held, 2);
          Double before = (Double) BOX.getAndSet(held, (Double) x[1]);
          double[] array = (double[]) ARRAY.get(held);
          boolean set = ARRAY.compareAndSet(held, x, new double[] {x[0]});
          int count = (int) COUNT.getAndAdd(held, 1) + (int) COUNT.getAndBitwiseOr(held, 1);
          return set ? before * held.box * array[1] * held.array[0] * count : 0;
        },
        5 * 27 * 25,
        5 * 27 * 10);
  }

  @Test
  void boxesMadeByTheAccess() {
    gradient(
        x -> {
          Held held = new Held(1);
          BOX.set(held, x[0]);
          double a = (double) BOX.get(held);
          boolean set = BOX.compareAndSet(held, held.box, x[1]);
          double b = (double) BOX.getAndSet(held, x[0] * x[0]);
          Object[] objects = {x[1]};
          double c = (double) ANY.getAndSet(objects, 0, (float) x[0]);
          double d = (double) ANY.getVolatile(objects, 0);
          return set ? a * b * held.box * c * d : 0;
        },
        4 * 27 * 25,
        2 * 81 * 5);
    assertThrown(
        "invoke.WrongMethodTypeException",
        sameOutcome(
            x -> {
              BOX.set(new Held(1), (float) x[0]);
              return null;
            }));
    assertThrown("ClassCastException", sameOutcome(x -> (double) ANY.get(new Object[] {"t"}, 0)));
    assertThrown("NullPointerException", sameOutcome(nameless(x -> (double) BOX.get(new Held(1)))));
  }

  @Test
  void exchanges() {
    gradient(
        x -> {
          Held held = new Held(x[0]);
          double before = (double) FIELD.getAndSet(held, x[1]);
          double then = (double) FIELD.getAndSetAcquire(held, (Object) x[0]);
          Double last = (Double) FIELD.getAndSetRelease(held, 4);
          return before * then * last * held.number;
        },
        4 * 6 * 5,
        4 * 9);
  }

  @Test
  void additions() {
    gradient(
        x -> {
          Held held = new Held(x[0]);
          double before = (double) FIELD.getAndAdd(held, x[1]);
          double sum = held.number;
          double then = (double) FIELD.getAndAddRelease(held, 1);
          double[] array = {x[0]};
          Double element = (Double) ELEMENT.getAndAddAcquire(array, 0, (Double) x[0]);
          return before * sum + then * held.number + element * array[0];
        },
        8 + 3 + (8 + 9) + 12,
        3 + (8 + 9));
  }

  @Test
  void comparisonsThatSucceed() {
    gradient(
        x -> {
          Held held = new Held(x[0]);
          boolean first = FIELD.compareAndSet(held, 3.0, x[1]);
          double a = held.number;
          double witness = (double) FIELD.compareAndExchange(held, 5.0, x[0] * x[0]);
          double b = held.number;
          float before = (float) FLOAT.compareAndExchangeAcquire(held, 3f, (float) x[1]);
          double[] array = {1};
          boolean last = ELEMENT.compareAndSet(array, 0, 1, (Object) x[0]);
          return first && last ? a * witness * b * before * held.part * array[0] : 0;
        },
        125 * 4 * 27,
        75 * 81);
  }

  @Test
  void comparisonsThatFail() {
    gradient(
        x -> {
          Held held = new Held(x[0]);
          boolean first = FIELD.compareAndSet(held, 4.0, x[1]);
          double witness = (double) FIELD.compareAndExchangeRelease(held, 5, x[1]);
          Double boxed = (Double) FIELD.compareAndExchange(held, (Object) 5.0, (Object) x[1]);
          return first ? 0 : held.number * witness * boxed * x[1];
        },
        135,
        27);
  }

  @Test
  void zerosAreComparedByTheirBits() {
    gradient(
        x -> {
          double[] array = {0.0 * x[0]};
          boolean set = ELEMENT.compareAndSet(array, 0, -0.0, x[1]);
          double witness = (double) ELEMENT.compareAndExchange(array, 0, -0.0, x[1]);
          return set ? 0 : array[0] + witness + x[0];
        },
        1,
        0);
  }

  @Test
  void weakComparisons() {
    gradient(
        x -> {
          Held held = new Held(x[0]);
          while (!FIELD.weakCompareAndSet(held, 3.0, x[1])) {
            Thread.onSpinWait();
          }
          while (!FIELD.weakCompareAndSetPlain(held, 5.0, x[0] * x[0])) {
            Thread.onSpinWait();
          }
          return held.number * x[1];
        },
        30,
        9);
  }

  @Test
  void numbersMadeOfBytes() {
    VarHandle view = MethodHandles.byteArrayViewVarHandle(double[].class, ByteOrder.BIG_ENDIAN);
    gradient(
        x -> {
          byte[] bytes = new byte[16];
          view.set(bytes, 8, 2.0);
          return (double) view.get(bytes, 8) * x[0];
        },
        2,
        0);
    String message =
        Program.refused(
            x -> {
              byte[] bytes = new byte[8];
              view.set(bytes, 0, x[0]);
              return (double) view.get(bytes, 0);
            });
    assertTrue(message.contains("java.lang.invoke.VarHandle.set"), message);
  }

  private static void assertThrown(String type, String outcome) {
    assertTrue(outcome.startsWith("threw java.lang." + type), outcome);
  }

  @Test
  void accessesThatFail() {
    Held held = new Held(1);
    assertThrown("NullPointerException", sameOutcome(x -> (double) FIELD.get((Held) null)));
    assertThrown("ArrayIndexOutOfBoundsException", sameOutcome(x -> (double) ELEMENT.get(x, 2)));
    assertThrown("ClassCastException", sameOutcome(x -> (double) FIELD.get((Object) "text")));
    assertThrown("invoke.WrongMethodTypeException", sameOutcome(x -> (double) FIELD.get(held, 1)));
    assertThrown(
        "UnsupportedOperationException",
        sameOutcome(
            x -> {
              FIXED.set(held, x[0]);
              return held.fixed;
            }));
    assertThrown(
        "UnsupportedOperationException",
        sameOutcome(x -> (double) FIELD.getAndBitwiseAnd(held, x[0])));
  }

  @Test
  void exactHandle() {
    VarHandle exact = FIELD.withInvokeExactBehavior();
    gradient(x -> (double) exact.get(new Held(x[0])) * x[1], 5, 3);
    assertThrown(
        "invoke.WrongMethodTypeException",
        sameOutcome(x -> (double) exact.get((Object) new Held(x[0]))));
  }

  @Test
  void handlesThatConvertNothing() {
    assertThrown(
        "invoke.WrongMethodTypeException",
        sameOutcome(
            x -> {
              Held held = new Held(1);
              EXACT_BOX.set(held, x[0]);
              return held.box;
            }));
    assertThrown(
        "invoke.WrongMethodTypeException", sameOutcome(x -> (double) EXACT_BOX.get(new Held(1))));
    assertThrown(
        "invoke.WrongMethodTypeException", sameOutcome(x -> (Object) EXACT_FIELD.get(new Held(1))));
    gradient(
        x -> {
          Held held = new Held(x[0]);
          EXACT_BOX.set(held, (Double) (x[1] * 2));
          return (double) EXACT_FIELD.get(held) * (Double) EXACT_BOX.get(held);
        },
        10,
        6);
  }
}
