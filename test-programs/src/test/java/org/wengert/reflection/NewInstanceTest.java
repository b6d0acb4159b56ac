package org.wengert.reflection;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wengert.reflection.Program.gradient;
import static org.wengert.reflection.Program.sameOutcome;

import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Objects created by {@code Constructor.newInstance} and {@code Class.newInstance}. */
class NewInstanceTest {
  /** What a constructor without arguments finds. */
  private static double shared;

  /** With constructors of several kinds. */
  static class Cell {
    final double value;
    double[] array = {1};

    Cell() {
      value = shared * shared;
    }

    private Cell(double value) {
      this.value = value * value;
    }

    Cell(Double value, double[] array) {
      this(value);
      this.array = array;
    }

    Cell(Throwable thrown, double value) throws Throwable {
      this.value = value;
      throw thrown;
    }
  }

  private static Constructor<Cell> cell(Class<?>... parameters) {
    try {
      return Cell.class.getDeclaredConstructor(parameters);
    } catch (NoSuchMethodException e) {
      throw new IllegalArgumentException(e);
    }
  }

  @Test
  void activeArgument() {
    gradient(x -> cell(double.class).newInstance(x[0]).value * x[1], 30, 9);
    gradient(x -> cell(double.class).newInstance(4).value * x[1], 0, 16);
  }

  @Test
  void boxAndArray() {
    gradient(
        x -> {
          Cell cell = cell(Double.class, double[].class).newInstance(x[0], x);
          return cell.value * cell.array[1];
        },
        30,
        9);
  }

  @Test
  void constructorWithoutArgumentsReadsAnActiveField() {
    gradient(
        x -> {
          shared = x[0];
          double result = cell().newInstance().value * x[1];
          shared = 0;
          return result;
        },
        30,
        9);
  }

  @SuppressWarnings("deprecation") // it exists and is used
  private static Object byClass(Class<?> type) throws ReflectiveOperationException {
    return type.newInstance();
  }

  @Test
  void createdByTheClass() {
    gradient(
        x -> {
          shared = x[0];
          double result = ((Cell) byClass(Cell.class)).value * x[1];
          shared = 0;
          return result;
        },
        30,
        9);
  }

  @Test
  void collectionOfTheJdk() {
    gradient(
        x -> {
          @SuppressWarnings("unchecked")
          List<Double> list =
              ArrayList.class.getConstructor(Collection.class).newInstance(List.of(x[0] * x[0]));
          return list.get(0) * x[1];
        },
        30,
        9);
  }

  /** A constructor of a record is called by many frameworks. */
  record Pair(double first, float second) {}

  @Test
  void records() {
    gradient(
        x -> {
          Constructor<?> canonical = Pair.class.getDeclaredConstructors()[0];
          Pair pair = (Pair) canonical.newInstance(x[0] * x[0], (float) x[1]);
          return (double) Pair.class.getRecordComponents()[0].getAccessor().invoke(pair)
              * pair.second();
        },
        30,
        9);
  }

  private static void assertThrown(String type, String outcome) {
    assertTrue(outcome.startsWith("threw " + type), outcome);
  }

  /** Has no code of its own to call. */
  abstract static class Abstract {
    Abstract(double value) {}
  }

  /** An enum's objects are those that it declares. */
  enum Kind {
    ONE
  }

  /** Has no constructor without arguments. */
  static class Plain {
    Plain(double value) {}
  }

  @Test
  void whatCannotBeCreated() throws NoSuchMethodException {
    Constructor<?> ofAbstract = Abstract.class.getDeclaredConstructor(double.class);
    assertThrown(
        "java.lang.InstantiationException", sameOutcome(x -> ofAbstract.newInstance(x[0])));
    Constructor<?> ofEnum = Kind.class.getDeclaredConstructors()[0];
    ofEnum.setAccessible(true);
    assertThrown(
        "java.lang.IllegalArgumentException", sameOutcome(x -> ofEnum.newInstance("TWO", 1)));
    assertThrown("java.lang.InstantiationException", sameOutcome(x -> byClass(Plain.class)));
    assertThrown("java.lang.InstantiationException", sameOutcome(x -> byClass(List.class)));
    assertThrown("java.lang.InstantiationException", sameOutcome(x -> byClass(double[].class)));
    assertThrown("java.lang.IllegalAccessException", sameOutcome(x -> byClass(Class.class)));
  }

  @Test
  void wrongArguments() {
    assertThrown(
        "java.lang.IllegalArgumentException",
        sameOutcome(x -> cell(double.class).newInstance(x[0], x[1])));
    assertThrown(
        "java.lang.IllegalArgumentException",
        sameOutcome(x -> cell(double.class).newInstance("text")));
  }

  @Test
  void constructorThatMayNotBeCalled() throws NoSuchMethodException {
    Constructor<?> hidden = Stranger.class.getDeclaredConstructor(double.class);
    String outcome = sameOutcome(x -> hidden.newInstance(x[0]));
    assertThrown("java.lang.IllegalAccessException", outcome);
    assertTrue(outcome.contains(NewInstanceTest.class.getName()), outcome);
  }

  @Test
  void whatTheConstructorThrowsIsTheCause() {
    assertThrown(
        "java.lang.reflect.InvocationTargetException java.io.IOException: why",
        sameOutcome(
            x ->
                cell(Throwable.class, double.class)
                    .newInstance(new java.io.IOException("why"), x[0])));
  }

  /** Created by its class, its exceptions are not wrapped. */
  static final class Failing {
    Failing() throws java.io.IOException {
      throw new java.io.IOException("why");
    }
  }

  @Test
  void exceptionOfAnObjectCreatedByTheClass() {
    assertThrown("java.io.IOException: why", sameOutcome(x -> byClass(Failing.class)));
  }
}
