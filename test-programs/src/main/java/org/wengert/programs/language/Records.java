package org.wengert.programs.language;

import java.util.List;
import java.util.function.Function;

/** Records, their constructors, accessors and components. */
final class Records {
  private Records() {}

  static Theme theme() {
    return new Theme(Records.class)
        .add("plain", Records::plain, x -> 2 * x)
        .add("compactConstructor", Records::compactConstructor, x -> x > 0 ? 1 : -1)
        .add("compactCopiesArray", Records::compactCopiesArray, x -> 2 * x)
        .add("canonicalConstructor", Records::canonicalConstructor, x -> 4)
        .add("secondConstructor", Records::secondConstructor, x -> 2 * x)
        .add("ownAccessor", Records::ownAccessor, x -> 20)
        .add("staticFactory", Records::staticFactory, x -> 1)
        .add("generic", Records::generic, x -> 2 * x)
        .add("nested", Records::nested, x -> 3 * x * x)
        .add("ofFloatAndInt", Records::ofFloatAndInt, x -> 3)
        .add("implementing", Records::implementing, x -> 4)
        .add("local", Records::local, x -> 2 * x)
        .add("withers", Records::withers, x -> 2 * x)
        .add("equalsAndHash", Records::equalsAndHash, x -> 1)
        .add("text", Records::text, x -> 1)
        .add("constructorReference", Records::constructorReference, x -> 2);
  }

  private record Point(double a, double b) {
    static final Point ORIGIN = new Point(0, 0);

    static Point diagonal(double x) {
      return new Point(x, x);
    }

    double dot(Point other) {
      return a * other.a + b * other.b();
    }

    Point withA(double newA) {
      return new Point(newA, b);
    }
  }

  static double plain(double x) {
    Point point = new Point(x, 3);
    return point.a() * point.a; // d = 2x
  }

  private record Positive(double value) {
    Positive {
      if (value < 0) {
        value = -value;
      }
    }
  }

  static double compactConstructor(double x) {
    return new Positive(x).value(); // d = 1 or -1
  }

  private record Safe(double[] values) {
    Safe {
      values = values.clone();
    }
  }

  static double compactCopiesArray(double x) {
    double[] mine = {x * x};
    Safe safe = new Safe(mine);
    mine[0] = 7;
    return safe.values()[0]; // d = 2x
  }

  private record Scaled(double value) {
    Scaled(double value) {
      this.value = 4 * value;
    }
  }

  static double canonicalConstructor(double x) {
    return new Scaled(x).value(); // d = 4
  }

  private record Area(double width, double height) {
    Area(double side) {
      this(side, side);
    }

    double value() {
      return width * height;
    }
  }

  static double secondConstructor(double x) {
    return new Area(x).value(); // d = 2x
  }

  private record Tenfold(double value) {
    @Override
    public double value() {
      return 10 * value;
    }

    double both() {
      return value() + 10 * value;
    }
  }

  static double ownAccessor(double x) {
    return new Tenfold(x).both(); // d = 20
  }

  static double staticFactory(double x) {
    return Point.diagonal(x).dot(new Point(1, 0)) + Point.ORIGIN.dot(Point.ORIGIN); // d = 1
  }

  private record Pair<A, B>(A first, B second) {}

  static double generic(double x) {
    Pair<Double, double[]> pair = new Pair<>(x, new double[] {x});
    return pair.first() * pair.second()[0]; // d = 2x
  }

  static double nested(double x) {
    Pair<Pair<Point, Double>, List<Point>> pair =
        new Pair<>(new Pair<>(new Point(x, 0), x), List.of(new Point(0, x)));
    return pair.first().first().a() * pair.first().second() * pair.second().get(0).b(); // d = 3x^2
  }

  private record Mixed(float f, int i) {}

  static double ofFloatAndInt(double x) {
    Mixed mixed = new Mixed((float) x, 3);
    return mixed.f() * mixed.i(); // d = 3
  }

  private interface Weighted {
    double weight();

    default double twice() {
      return 2 * weight();
    }
  }

  private record Weight(double weight) implements Weighted {}

  static double implementing(double x) {
    Weighted weighted = new Weight(2 * x);
    return weighted.twice(); // d = 4
  }

  static double local(double x) {
    record Step(double from, double to) {
      double area() {
        return from * to;
      }
    }
    return new Step(x, x).area(); // d = 2x
  }

  static double withers(double x) {
    Point changed = new Point(1, x).withA(x);
    return changed.a() * changed.b(); // d = 2x
  }

  static double equalsAndHash(double x) {
    Point left = new Point(x, 1);
    Point right = new Point(x, 1);
    return left.equals(right) && left.hashCode() == right.hashCode() ? x : -x; // d = 1
  }

  static double text(double x) {
    return new Point(x, 1).toString().isEmpty() ? 0 : x; // d = 1
  }

  static double constructorReference(double x) {
    Function<Double, Scaled> make = Scaled::new;
    return make.apply(x).value() / 2; // d = 2
  }
}
