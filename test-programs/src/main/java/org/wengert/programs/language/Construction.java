package org.wengert.programs.language;

import java.util.ArrayList;

/** How objects come to be: chains of constructors, and what they may call. */
final class Construction {
  private Construction() {}

  static Theme theme() {
    return new Theme(Construction.class)
        .add("superChain", Construction::superChain, x -> 4 * x)
        .add("thisChain", Construction::thisChain, x -> 3)
        .add("conditionalArgument", Construction::conditionalArgument, x -> x > 0 ? 2 * x : -1)
        .add("arrayArgument", Construction::arrayArgument, x -> 2 * x)
        .add("nestedNew", Construction::nestedNew, x -> 6 * x)
        .add("factory", Construction::factory, x -> 3)
        .add("jdkSuperclass", Construction::jdkSuperclass, x -> 2 * x);
  }

  private static class A {
    final double a;

    A(double a) {
      this.a = a;
    }
  }

  private static class B extends A {
    final double b;

    B(double b) {
      super(2 * b);
      this.b = b;
    }
  }

  private static final class C extends B {
    C(double c) {
      super(c);
    }
  }

  static double superChain(double x) {
    C object = new C(x);
    return object.a * object.b; // 2x * x, d = 4x
  }

  private static final class Overloaded {
    final double sum;

    Overloaded() {
      this(1);
    }

    Overloaded(double a) {
      this(a, 2 * a);
    }

    Overloaded(double a, double b) {
      sum = a + b;
    }
  }

  static double thisChain(double x) {
    return new Overloaded(x).sum + new Overloaded().sum; // d = 3
  }

  private static final class Conditional extends A {
    Conditional(double x) {
      super(x > 0 ? x * x : Math.abs(x));
    }
  }

  static double conditionalArgument(double x) {
    return new Conditional(x).a; // d = 2x or -1
  }

  private static final class Holder {
    final double[] kept;

    Holder(double... kept) {
      this.kept = kept;
    }
  }

  static double arrayArgument(double x) {
    double[] array = {0};
    Holder holder = new Holder(array);
    array[0] = x * x;
    return holder.kept[0] + new Holder(1, 2).kept[1]; // d = 2x
  }

  static double nestedNew(double x) {
    return new A(new B(new Overloaded(x).sum).b * x).a; // 3x * x, d = 6x
  }

  private static A make(double x) {
    return x > 0 ? new A(3 * x) : new B(1.5 * x);
  }

  static double factory(double x) {
    return make(x).a; // d = 3
  }

  private static final class Numbers extends ArrayList<Double> {
    private static final long serialVersionUID = 1L;
    final transient double factor;

    Numbers(double factor) {
      super(4);
      this.factor = factor;
    }
  }

  static double jdkSuperclass(double x) {
    Numbers numbers = new Numbers(x);
    numbers.add(x);
    return numbers.get(0) * numbers.factor; // d = 2x
  }
}
