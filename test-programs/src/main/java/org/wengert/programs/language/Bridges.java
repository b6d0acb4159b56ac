package org.wengert.programs.language;

/** The bridge methods that the compiler makes where types were erased. */
final class Bridges {
  private Bridges() {}

  static Theme theme() {
    return new Theme(Bridges.class)
        .add("bridge", Bridges::bridge, x -> 3)
        .add("bridgeOfSuperclass", Bridges::bridgeOfSuperclass, x -> 2 * x)
        .add("bridgeOfLambda", Bridges::bridgeOfLambda, x -> 2 * x)
        .add("covariantReturn", Bridges::covariantReturn, x -> 2 * x);
  }

  private interface Transform<T> {
    T apply(T thing);
  }

  private static final class Triple implements Transform<Double> {
    @Override
    public Double apply(Double thing) {
      return 3 * thing;
    }
  }

  static double bridge(double x) {
    Transform<Double> transform = new Triple();
    return transform.apply(x); // d = 3
  }

  private abstract static class Reducing<T> {
    abstract T reduce(T left, T right);

    T twice(T thing) {
      return reduce(thing, thing);
    }
  }

  private static final class Product extends Reducing<double[]> {
    @Override
    double[] reduce(double[] left, double[] right) {
      return new double[] {left[0] * right[0]};
    }
  }

  static double bridgeOfSuperclass(double x) {
    Reducing<double[]> reducing = new Product();
    return reducing.twice(new double[] {x})[0]; // d = 2x
  }

  static double bridgeOfLambda(double x) {
    Transform<Double> square = y -> y * y;
    return square.apply(x); // d = 2x
  }

  private static class Animal {
    Object weight(double x) {
      return x;
    }
  }

  private static final class Cat extends Animal {
    @Override
    Double weight(double x) {
      return x * x;
    }
  }

  static double covariantReturn(double x) {
    Animal animal = new Cat();
    return (Double) animal.weight(x); // d = 2x
  }
}
