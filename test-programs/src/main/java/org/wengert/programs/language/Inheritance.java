package org.wengert.programs.language;

/** Methods that are inherited, overridden and called in superclasses. */
final class Inheritance {
  private Inheritance() {}

  static Theme theme() {
    return new Theme(Inheritance.class)
        .add("overridden", Inheritance::overridden, x -> 2 * x + 1)
        .add("superCall", Inheritance::superCall, x -> 2 * x + 1)
        .add("abstractClass", Inheritance::abstractClass, x -> 3 * x * x)
        .add("manyTypes", Inheritance::manyTypes, x -> 11);
  }

  private static class Cell {
    final double value;

    Cell(double value) {
      this.value = value;
    }

    double get() {
      return value;
    }
  }

  private static class Shifted extends Cell {
    Shifted(double value) {
      super(value);
    }

    @Override
    double get() {
      return super.get() * value + value;
    }
  }

  static double overridden(double x) {
    Cell cell = new Shifted(x);
    return cell.get(); // d = 2x + 1
  }

  private static final class Twice extends Shifted {
    Twice(double value) {
      super(value);
    }

    @Override
    double get() {
      return super.get() - 1;
    }
  }

  static double superCall(double x) {
    return new Twice(x).get(); // x^2 + x - 1, d = 2x + 1
  }

  private abstract static class Shape {
    abstract double area(double x);

    double volume(double x) {
      return area(x) * x;
    }
  }

  private static final class Square extends Shape {
    @Override
    double area(double x) {
      return x * x;
    }
  }

  static double abstractClass(double x) {
    return new Square().volume(x); // d = 3x^2
  }

  private static class Scale {
    double of(double x) {
      return x;
    }
  }

  private static class Tenfold extends Scale {
    @Override
    double of(double x) {
      return 10 * x;
    }
  }

  static double manyTypes(double x) {
    double sum = 0;
    for (Scale scale : new Scale[] {new Scale(), new Tenfold()}) {
      sum += scale.of(x);
    }
    return sum; // d = 11
  }
}
