package org.wengert.check.program;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The arguments of one call, as a point: the numbers among them, in their order. Arrays are copied,
 * so that neither the program nor the runs of a check see what the others write to them; other
 * objects are shared.
 */
final class CallPoint {
  private final Class<?>[] types;
  private final String[] names;
  private final Object[] arguments;
  private final double[] x;
  private final String[] entries;

  /** Length of the first array of numbers, -1 if there is none. */
  private int firstArray = -1;

  /** What is done with each number among some arguments, in their order. */
  interface Numbers {
    /**
     * An argument that is a number.
     *
     * @return what takes its place
     */
    Double number(Double value);

    /** An array of numbers among the arguments, met for the first time. */
    void array(double[] array);
  }

  /**
   * Copies arguments.
   *
   * @param types declared types, that of the receiver included
   * @param names names of the parameters, that of the receiver included
   * @param given as many arguments
   */
  CallPoint(List<Class<?>> types, List<String> names, Object[] given) {
    this.types = types.toArray(Class<?>[]::new);
    this.names = names.toArray(String[]::new);
    this.arguments = copy(given);
    List<Double> numbers = new ArrayList<>();
    List<String> named = new ArrayList<>();
    read(numbers, named);
    this.x = numbers.stream().mapToDouble(Double::doubleValue).toArray();
    this.entries = named.toArray(String[]::new);
  }

  /** Whether a type is a number that is varied, or an array of them of any number of dimensions. */
  static boolean isNumeric(Class<?> type) {
    return innermost(type) == double.class;
  }

  private static Class<?> innermost(Class<?> type) {
    Class<?> element = type;
    while (element.isArray()) {
      element = element.getComponentType();
    }
    return element;
  }

  /**
   * Whether arguments of a type are copied, and so cannot be written to by the program's objects.
   */
  private static boolean isCopied(Class<?> type) {
    return innermost(type).isPrimitive();
  }

  /** The point. */
  double[] x() {
    return x;
  }

  /** The name of an entry of the point, such as {@code x[3]}. */
  String entry(int i) {
    return entries[i];
  }

  int firstArray() {
    return firstArray;
  }

  /** The receiver and the arguments that are shared with the program. */
  List<Object> shared() {
    List<Object> shared = new ArrayList<>();
    for (int i = 0; i < types.length; i++) {
      if (!isCopied(types[i]) && arguments[i] != null) {
        shared.add(arguments[i]);
      }
    }
    return shared;
  }

  /** Fresh arguments with other numbers. */
  Object[] at(double[] point) {
    Object[] copies = copy(arguments);
    visit(
        copies,
        new Numbers() {
          private int next;

          @Override
          public Double number(Double value) {
            return point[next++];
          }

          @Override
          public void array(double[] array) {
            System.arraycopy(point, next, array, 0, array.length);
            next += array.length;
          }
        });
    return copies;
  }

  /**
   * Shows each number among arguments of this kind; one array that is there twice is shown once.
   */
  void visit(Object[] some, Numbers numbers) {
    Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (int i = 0; i < types.length; i++) {
      if (types[i] == double.class) {
        some[i] = numbers.number((Double) some[i]);
      } else if (isNumeric(types[i])) {
        visit(some[i], numbers, seen);
      }
    }
  }

  private static void visit(Object array, Numbers numbers, Set<Object> seen) {
    if (array == null || !seen.add(array)) {
      return;
    }
    if (array instanceof double[] row) {
      numbers.array(row);
    } else {
      for (Object row : (Object[]) array) {
        visit(row, numbers, seen);
      }
    }
  }

  /** The arrays of numbers among arguments of this kind. */
  List<double[]> arrays(Object[] some) {
    List<double[]> rows = new ArrayList<>();
    visit(
        some,
        new Numbers() {
          @Override
          public Double number(Double value) {
            return value;
          }

          @Override
          public void array(double[] array) {
            rows.add(array);
          }
        });
    return rows;
  }

  private void read(List<Double> numbers, List<String> named) {
    Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (int i = 0; i < types.length; i++) {
      if (types[i] == double.class) {
        numbers.add((Double) arguments[i]);
        named.add(names[i]);
      } else if (isNumeric(types[i])) {
        int before = numbers.size();
        read(arguments[i], names[i], numbers, named, seen);
        if (firstArray < 0 && before == 0) {
          firstArray = numbers.size();
        }
      }
    }
  }

  private static void read(
      Object array, String name, List<Double> numbers, List<String> named, Set<Object> seen) {
    if (array == null || !seen.add(array)) {
      return;
    }
    for (int i = 0; i < Array.getLength(array); i++) {
      String entry = name + "[" + i + "]";
      if (array instanceof double[] row) {
        numbers.add(row[i]);
        named.add(entry);
      } else {
        read(Array.get(array, i), entry, numbers, named, seen);
      }
    }
  }

  private Object[] copy(Object[] given) {
    Map<Object, Object> copies = new IdentityHashMap<>();
    Object[] result = given.clone();
    for (int i = 0; i < types.length; i++) {
      if (types[i].isArray() && isCopied(types[i])) {
        result[i] = copy(given[i], copies);
      }
    }
    return result;
  }

  /** An array that is there twice stays one array. */
  private static Object copy(Object array, Map<Object, Object> copies) {
    if (array == null || copies.containsKey(array)) {
      return copies.get(array);
    }
    int length = Array.getLength(array);
    Object copy = Array.newInstance(array.getClass().getComponentType(), length);
    copies.put(array, copy);
    if (array instanceof Object[] rows) {
      for (int i = 0; i < length; i++) {
        Array.set(copy, i, copy(rows[i], copies));
      }
    } else {
      System.arraycopy(array, 0, copy, 0, length);
    }
    return copy;
  }
}
