package org.wengert.reflection;

import static java.lang.invoke.MethodType.methodType;
import static org.wengert.reflection.Program.gradient;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** Direct method handles, of members of every kind. */
class MethodHandleTest {
  private static final Lookup LOOKUP = MethodHandles.lookup();

  /** A look-up that may fail. */
  @FunctionalInterface
  private interface Finding {
    MethodHandle find() throws ReflectiveOperationException;
  }

  private static MethodHandle found(Finding finding) {
    try {
      return finding.find();
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private static MethodHandle ofStatic(String name, Class<?> result, Class<?>... parameters) {
    return ofStatic(LOOKUP, name, result, parameters);
  }

  /** A handle of a static method of the look-up's class. */
  static MethodHandle ofStatic(
      Lookup lookup, String name, Class<?> result, Class<?>... parameters) {
    return found(
        () -> lookup.findStatic(lookup.lookupClass(), name, methodType(result, parameters)));
  }

  private static double square(double v) {
    return v * v;
  }

  static final MethodHandle SQUARE = ofStatic("square", double.class, double.class);

  @Test
  void exactly() {
    gradient(x -> (double) SQUARE.invokeExact(x[0]) * x[1], 30, 9);
  }

  @Test
  void withConversions() {
    gradient(x -> (double) SQUARE.invoke(x[0]) * x[1], 30, 9);
    gradient(x -> (double) (Object) SQUARE.invoke((Object) x[0]) * x[1], 30, 9);
    gradient(x -> (Double) SQUARE.invoke((Double) x[0]) * x[1], 30, 9);
    gradient(x -> (double) SQUARE.invoke((float) x[0]) * x[1], 30, 9);
    gradient(x -> (double) SQUARE.invoke((Object) (float) x[0]) * x[1], 30, 9);
    gradient(x -> (double) SQUARE.invoke(4) * x[1], 0, 16);
    gradient(x -> (double) SQUARE.invoke((Object) 4) * x[1], 0, 16);
    gradient(x -> (double) (Number) SQUARE.invoke((Number) x[0]) * x[1], 30, 9);
  }

  @Test
  void resultThatIsDropped() {
    gradient(
        x -> {
          SQUARE.invoke(x[0]);
          return x[0] * x[1];
        },
        5,
        3);
  }

  @Test
  void withArgumentsInAnArrayOrAList() {
    gradient(x -> (Double) SQUARE.invokeWithArguments(x[0]) * x[1], 30, 9);
    gradient(x -> (Double) SQUARE.invokeWithArguments(List.of(x[0])) * x[1], 30, 9);
    gradient(x -> (Double) SQUARE.invokeWithArguments(Arrays.asList(4)) * x[1], 0, 16);
  }

  private static float mixed(Double a, double[] b, int i, float c) {
    return (float) (a * b[i]) * c;
  }

  private static final MethodHandle MIXED =
      ofStatic("mixed", float.class, Double.class, double[].class, int.class, float.class);

  @Test
  void boxesArraysAndFloats() {
    gradient(x -> (float) MIXED.invokeExact((Double) x[0], x, 1, (float) x[0]), 30, 9);
    gradient(x -> (float) MIXED.invoke(x[0], (Object) x, 1, (float) x[0]), 30, 9);
    gradient(x -> (double) MIXED.invoke((Object) x[0], x, (short) 1, (byte) 2), 10, 6);
    gradient(x -> (Float) MIXED.invokeWithArguments(x[0], x, 1, (float) x[0]), 30, 9);
  }

  /** A class with members of every kind. */
  static class Member {
    double field;
    double[] array;
    static double shared;
    static float part;
    static double[] sharedArray;

    Member(double field) {
      this.field = field * field;
    }

    double times(double v) {
      return field * v;
    }

    private double hidden(double v) {
      return times(v) * v;
    }
  }

  /** Overrides. */
  static class Special extends Member {
    Special(double field) {
      super(field);
    }

    @Override
    double times(double v) {
      return 2 * super.times(v);
    }

    static MethodHandle ofSuperclass() throws ReflectiveOperationException {
      return MethodHandles.lookup()
          .findSpecial(
              Member.class, "times", methodType(double.class, double.class), Special.class);
    }
  }

  private static final MethodHandle CREATE =
      found(() -> LOOKUP.findConstructor(Member.class, methodType(void.class, double.class)));
  static final MethodHandle TIMES =
      found(
          () -> LOOKUP.findVirtual(Member.class, "times", methodType(double.class, double.class)));
  private static final MethodHandle HIDDEN =
      found(
          () -> LOOKUP.findVirtual(Member.class, "hidden", methodType(double.class, double.class)));

  @Test
  void constructors() {
    gradient(x -> ((Member) CREATE.invokeExact(x[0])).field * x[1], 30, 9);
    gradient(x -> ((Member) CREATE.invoke((Object) x[0])).field * x[1], 30, 9);
    gradient(x -> ((Member) CREATE.invokeWithArguments(x[0])).field * x[1], 30, 9);
  }

  @Test
  void receiverSelectsTheMethod() {
    gradient(
        x -> {
          double sum = 0;
          for (Member each : new Member[] {new Member(x[0]), new Special(x[0])}) {
            sum += (double) TIMES.invokeExact(each, x[1]);
          }
          return sum;
        },
        90,
        27);
    gradient(x -> (double) TIMES.invoke(new Special(x[0]), x[1]), 60, 18);
    gradient(x -> (double) TIMES.invokeWithArguments(new Special(x[0]), x[1]), 60, 18);
  }

  @Test
  void privateMethod() {
    gradient(x -> (double) HIDDEN.invoke(new Special(x[0]), x[1]), 300, 180);
  }

  @Test
  void methodOfTheSuperclass() {
    gradient(x -> (double) Special.ofSuperclass().invokeExact(new Special(x[0]), x[1]), 30, 9);
  }

  @Test
  void methodsOfInterfacesAndOfTheJdk() {
    gradient(
        x -> {
          MethodHandle apply =
              LOOKUP.findVirtual(
                  DoubleUnaryOperator.class,
                  "applyAsDouble",
                  methodType(double.class, double.class));
          DoubleUnaryOperator times = v -> v * x[1];
          return (double) apply.invokeExact(times, x[0] * x[0]);
        },
        30,
        9);
    gradient(
        x -> {
          MethodHandle add =
              LOOKUP.findVirtual(ArrayList.class, "add", methodType(boolean.class, Object.class));
          List<Object> list = new ArrayList<>();
          boolean added = (boolean) add.invoke(list, x[0] * x[0]);
          return added ? (Double) list.get(0) * x[1] : 0;
        },
        30,
        9);
  }

  @Test
  void methodsWithRules() {
    gradient(
        x -> {
          MethodHandle power =
              LOOKUP.findStatic(
                  Math.class, "pow", methodType(double.class, double.class, double.class));
          return (double) power.invokeExact(x[0], 2.0) * x[1];
        },
        30,
        9);
  }

  @Test
  void unreflected() {
    gradient(
        x -> {
          MethodHandle handle =
              LOOKUP.unreflect(MethodHandleTest.class.getDeclaredMethod("square", double.class));
          return (double) handle.invokeExact(x[0]) * x[1];
        },
        30,
        9);
  }

  @Test
  void fields() {
    gradient(
        x -> {
          MethodHandle getter = LOOKUP.findGetter(Member.class, "field", double.class);
          MethodHandle setter = LOOKUP.findSetter(Member.class, "field", double.class);
          Member member = new Member(x[0]);
          double first = (double) getter.invokeExact(member);
          setter.invokeExact(member, x[1] * x[1]);
          double second = member.field;
          setter.invoke((Object) member, (Object) x[0]);
          double third = (Double) getter.invoke(member);
          setter.invoke(member, 2);
          return first * second
              + third * member.field
              + (Double) getter.invokeWithArguments(member);
        },
        6 * 25 + 2,
        90);
  }

  @Test
  void fieldsWithArrays() {
    gradient(
        x -> {
          MethodHandle getter = LOOKUP.findGetter(Member.class, "array", double[].class);
          MethodHandle setter = LOOKUP.findSetter(Member.class, "array", double[].class);
          Member member = new Member(1);
          member.array = new double[] {x[0]};
          double before = member.array[0];
          setter.invokeExact(member, x);
          double[] array = (double[]) getter.invokeExact(member);
          return before * array[0] * member.array[1];
        },
        30,
        9);
  }

  @Test
  void staticFields() {
    gradient(
        x -> {
          MethodHandle getter = LOOKUP.findStaticGetter(Member.class, "shared", double.class);
          MethodHandle setter = LOOKUP.findStaticSetter(Member.class, "shared", double.class);
          MethodHandle part = LOOKUP.findStaticSetter(Member.class, "part", float.class);
          MethodHandle array = LOOKUP.findStaticSetter(Member.class, "sharedArray", double[].class);
          setter.invokeExact(x[0] * x[0]);
          part.invokeExact((float) x[1]);
          array.invokeExact(x);
          double result =
              (double) getter.invokeExact() * Member.part
                  + (double) getter.invoke()
                  + Member.sharedArray[1];
          setter.invoke(0);
          part.invoke((byte) 0);
          array.invoke((Object) null);
          return result + Member.shared + Member.part;
        },
        36,
        10);
  }

  @Test
  void manyHandlesAtOnePlace() {
    MethodHandle cube = ofStatic("cube", double.class, double.class);
    MethodHandle[] handles = {SQUARE, cube, SQUARE, cube};
    gradient(
        x -> {
          double sum = 0;
          for (MethodHandle each : handles) {
            sum += (double) each.invokeExact(x[0]) + (Double) each.invoke((Double) x[1]);
          }
          return sum;
        },
        2 * (6 + 27),
        2 * (10 + 75));
  }

  private static double cube(double v) {
    return v * v * v;
  }
}
