package org.wengert.programs.language;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.util.function.DoubleUnaryOperator;

/** Members that are called, read and written by name. */
final class Reflection {
  private Reflection() {}

  static Theme theme() {
    return new Theme(Reflection.class)
        .add("invoked", orFail(Reflection::invoked), x -> 2 * x)
        .add("invokedOnObject", orFail(Reflection::invokedOnObject), x -> 2 * x)
        .add("invokedAndThrowing", orFail(Reflection::invokedAndThrowing), x -> 3)
        .add("constructed", orFail(Reflection::constructed), x -> 2 * x)
        .add("fieldRead", orFail(Reflection::fieldRead), x -> 2 * x)
        .add("fieldWritten", orFail(Reflection::fieldWritten), x -> 2 * x)
        .add("staticField", orFail(Reflection::staticField), x -> 2 * x)
        .add("recordComponents", orFail(Reflection::recordComponents), x -> 5)
        .add("arrayElements", Reflection::arrayElements, x -> 2 * x)
        .add("methodHandle", orFail(Reflection::methodHandle), x -> 2 * x)
        .add("virtualHandle", orFail(Reflection::virtualHandle), x -> 2 * x)
        .add("constructorHandle", orFail(Reflection::constructorHandle), x -> 2 * x)
        .add("variableHandle", orFail(Reflection::variableHandle), x -> 2 * x)
        .add("elementHandle", Reflection::elementHandle, x -> 2 * x)
        .add("proxy", Reflection::proxy, x -> 2 * x);
  }

  /** A program that may throw anything. */
  @FunctionalInterface
  private interface Program {
    double run(double x) throws Throwable;
  }

  private static DoubleUnaryOperator orFail(Program program) {
    return x -> {
      try {
        return program.run(x);
      } catch (RuntimeException | Error e) {
        throw e;
      } catch (Throwable e) {
        throw new IllegalStateException(e);
      }
    };
  }

  private static final class Cell {
    private static double shared;
    private double value;

    Cell(double value) {
      this.value = value;
    }

    double times(double factor) {
      return value * factor;
    }
  }

  private static double square(double x) {
    return x * x;
  }

  static double invoked(double x) throws ReflectiveOperationException {
    Object square = Reflection.class.getDeclaredMethod("square", double.class).invoke(null, x);
    return (Double) square; // d = 2x
  }

  static double invokedOnObject(double x) throws ReflectiveOperationException {
    Cell cell = new Cell(x);
    return (double) Cell.class.getDeclaredMethod("times", double.class).invoke(cell, x); // d = 2x
  }

  private static double failing(double x) {
    throw new IllegalArgumentException("negative or not");
  }

  static double invokedAndThrowing(double x) throws ReflectiveOperationException {
    try {
      return (double) Reflection.class.getDeclaredMethod("failing", double.class).invoke(null, x);
    } catch (InvocationTargetException e) {
      return e.getCause() instanceof IllegalArgumentException ? 3 * x : 0; // d = 3
    }
  }

  static double constructed(double x) throws ReflectiveOperationException {
    Cell cell = Cell.class.getDeclaredConstructor(double.class).newInstance(x);
    return cell.value * x; // d = 2x
  }

  static double fieldRead(double x) throws ReflectiveOperationException {
    Field value = Cell.class.getDeclaredField("value");
    Cell cell = new Cell(x);
    return value.getDouble(cell) * (Double) value.get(cell); // d = 2x
  }

  static double fieldWritten(double x) throws ReflectiveOperationException {
    Field value = Cell.class.getDeclaredField("value");
    Cell cell = new Cell(7);
    value.setDouble(cell, x);
    double first = cell.value;
    value.set(cell, x);
    return first * cell.value; // d = 2x
  }

  static double staticField(double x) throws ReflectiveOperationException {
    Cell.class.getDeclaredField("shared").setDouble(null, x * x);
    return Cell.shared; // d = 2x
  }

  private record Pair(double left, double right) {}

  static double recordComponents(double x) throws ReflectiveOperationException {
    double sum = 0;
    for (RecordComponent component : Pair.class.getRecordComponents()) {
      sum += (double) component.getAccessor().invoke(new Pair(x, 4 * x));
    }
    return sum; // d = 1 + 4
  }

  static double arrayElements(double x) {
    Object row = Array.newInstance(double.class, 2);
    Array.setDouble(row, 0, x);
    Array.set(row, 1, x);
    return Array.getDouble(row, 0) * (Double) Array.get(row, 1); // d = 2x
  }

  static double methodHandle(double x) throws Throwable {
    MethodType type = MethodType.methodType(double.class, double.class);
    MethodHandle square = MethodHandles.lookup().findStatic(Reflection.class, "square", type);
    return (double) square.invokeExact(x); // d = 2x
  }

  static double virtualHandle(double x) throws Throwable {
    MethodType type = MethodType.methodType(double.class, double.class);
    MethodHandle times = MethodHandles.lookup().findVirtual(Cell.class, "times", type);
    return (double) times.invoke(new Cell(x), x); // d = 2x
  }

  static double constructorHandle(double x) throws Throwable {
    MethodType type = MethodType.methodType(void.class, double.class);
    MethodHandle make = MethodHandles.lookup().findConstructor(Cell.class, type);
    return ((Cell) make.invoke(x)).value * x; // d = 2x
  }

  static double variableHandle(double x) throws ReflectiveOperationException {
    VarHandle value = MethodHandles.lookup().findVarHandle(Cell.class, "value", double.class);
    Cell cell = new Cell(0);
    value.set(cell, x * x);
    return (double) value.get(cell); // d = 2x
  }

  static double elementHandle(double x) {
    VarHandle element = MethodHandles.arrayElementVarHandle(double[].class);
    double[] row = new double[2];
    element.set(row, 1, x);
    return (double) element.get(row, 1) * row[1]; // d = 2x
  }

  private interface Curve {
    double at(double x);
  }

  static double proxy(double x) {
    Curve curve =
        (Curve)
            Proxy.newProxyInstance(
                Reflection.class.getClassLoader(),
                new Class<?>[] {Curve.class},
                (proxy, method, arguments) -> (double) arguments[0] * x);
    return curve.at(x); // d = 2x
  }
}
