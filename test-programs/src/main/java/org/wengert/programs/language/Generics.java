package org.wengert.programs.language;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Type parameters. */
final class Generics {
  private Generics() {}

  static Theme theme() {
    return new Theme(Generics.class)
        .add("field", Generics::field, x -> 2 * x)
        .add("fieldOfArray", Generics::fieldOfArray, x -> 2 * x)
        .add("method", Generics::method, x -> 1)
        .add("boundedByNumber", Generics::boundedByNumber, x -> 3)
        .add("boundedByComparable", Generics::boundedByComparable, x -> x > 1 ? 1 : 0)
        .add("wildcards", Generics::wildcards, x -> 2)
        .add("genericArray", Generics::genericArray, x -> 2 * x)
        .add("genericVarargs", Generics::genericVarargs, x -> 2)
        .add("recursiveBound", Generics::recursiveBound, x -> 8)
        .add("functional", Generics::functional, x -> 4 * x * x * x);
  }

  private static class Cell<T> {
    T content;

    Cell(T content) {
      this.content = content;
    }

    T get() {
      return content;
    }

    <R> Cell<R> map(Function<? super T, ? extends R> function) {
      return new Cell<>(function.apply(content));
    }
  }

  static double field(double x) {
    Cell<Double> cell = new Cell<>(x);
    return cell.content * cell.get(); // d = 2x
  }

  static double fieldOfArray(double x) {
    Cell<double[]> cell = new Cell<>(new double[] {x});
    cell.content[0] *= cell.get()[0];
    return cell.get()[0]; // d = 2x
  }

  private static <T> T same(T thing) {
    return thing;
  }

  static double method(double x) {
    return Generics.<Double>same(x); // d = 1
  }

  private static <N extends Number> double total(List<N> numbers) {
    double sum = 0;
    for (N number : numbers) {
      sum += number.doubleValue();
    }
    return sum;
  }

  static double boundedByNumber(double x) {
    return total(List.of(x, 2 * x)) + total(List.of(1, 2)); // d = 3
  }

  private static <T extends Comparable<T>> T larger(T left, T right) {
    return left.compareTo(right) >= 0 ? left : right;
  }

  static double boundedByComparable(double x) {
    return larger(x, 1.0); // d = 1 or 0
  }

  private static void move(List<? extends Double> from, List<? super Double> to) {
    for (Double number : from) {
      to.add(number);
    }
  }

  static double wildcards(double x) {
    List<Object> all = new ArrayList<>();
    move(List.of(x, 2 * x), all);
    return (Double) all.get(1); // d = 2
  }

  private static final class Stack<E> {
    private final E[] elements;
    private int size;

    @SuppressWarnings("unchecked")
    Stack(int capacity) {
      elements = (E[]) new Object[capacity];
    }

    void push(E element) {
      elements[size++] = element;
    }

    E pop() {
      return elements[--size];
    }
  }

  static double genericArray(double x) {
    Stack<double[]> stack = new Stack<>(3);
    stack.push(new double[] {x * x});
    stack.push(new double[] {5});
    return stack.pop()[0] + stack.pop()[0]; // d = 2x
  }

  @SafeVarargs
  private static <T> T last(T... things) {
    return things[things.length - 1];
  }

  static double genericVarargs(double x) {
    return last(1.0, x, 2 * x); // d = 2
  }

  private abstract static class Builder<B extends Builder<B>> {
    double value;

    abstract B self();

    B times(double factor) {
      value *= factor;
      return self();
    }
  }

  private static final class Eight extends Builder<Eight> {
    Eight(double x) {
      value = x;
    }

    @Override
    Eight self() {
      return this;
    }

    Eight twice() {
      return times(2);
    }
  }

  static double recursiveBound(double x) {
    return new Eight(x).twice().times(2).twice().value; // d = 8
  }

  static double functional(double x) {
    Cell<Double> fourth = new Cell<>(x).map(y -> y * y).map(y -> y * y);
    return fourth.get(); // d = 4x^3
  }
}
