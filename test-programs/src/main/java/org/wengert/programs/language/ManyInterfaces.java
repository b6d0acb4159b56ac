package org.wengert.programs.language;

/** Classes that inherit from several sides. */
final class ManyInterfaces {
  private ManyInterfaces() {}

  static Theme theme() {
    return new Theme(ManyInterfaces.class)
        .add("diamond", ManyInterfaces::diamond, x -> 7)
        .add("moreSpecificDefault", ManyInterfaces::moreSpecificDefault, x -> 3 * x * x)
        .add("classWins", ManyInterfaces::classWins, x -> 8)
        .add("sealed", ManyInterfaces::sealed, x -> 2 * x + 2)
        .add("twoInterfaces", ManyInterfaces::twoInterfaces, x -> 2 * x);
  }

  private interface Curve {
    double at(double x);
  }

  private interface Left {
    default double value(double x) {
      return 3 * x;
    }
  }

  private interface Right {
    default double value(double x) {
      return 4 * x;
    }
  }

  private static final class Both implements Left, Right {
    @Override
    public double value(double x) {
      return Left.super.value(x) + Right.super.value(x);
    }
  }

  static double diamond(double x) {
    Left left = new Both();
    return left.value(x); // d = 3 + 4
  }

  private interface Lower extends Left {
    @Override
    default double value(double x) {
      return x * x * x;
    }
  }

  private static final class Specific implements Left, Lower {}

  static double moreSpecificDefault(double x) {
    return new Specific().value(x); // d = 3x^2
  }

  private abstract static class Root {
    public double value(double x) {
      return 8 * x;
    }
  }

  private static final class Winner extends Root implements Left {}

  static double classWins(double x) {
    Left left = new Winner();
    return left.value(x); // d = 8
  }

  private sealed interface Shape permits Disc, Box {}

  private record Disc(double radius) implements Shape {}

  private record Box(double width, double height) implements Shape {}

  private static double size(Shape shape) {
    if (shape instanceof Disc disc) {
      return disc.radius() * disc.radius();
    }
    Box box = (Box) shape;
    return box.width() * box.height();
  }

  static double sealed(double x) {
    return size(new Disc(x)) + size(new Box(x, 2)); // d = 2x + 2
  }

  private interface Named {
    String name();
  }

  private static final class NamedCurve implements Curve, Named {
    @Override
    public double at(double x) {
      return x * x;
    }

    @Override
    public String name() {
      return "square";
    }
  }

  static double twoInterfaces(double x) {
    Named named = new NamedCurve();
    return named.name().equals("square") ? ((Curve) named).at(x) : 0; // d = 2x
  }
}
