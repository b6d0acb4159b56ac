package org.wengert.programs.language;

import java.util.Objects;

/** Boxed numbers: made, opened, compared, carried by types that know nothing of them. */
final class Boxes {
  private Boxes() {}

  static Theme theme() {
    return new Theme(Boxes.class)
        .add("autoboxing", Boxes::autoboxing, x -> 2 * x)
        .add("valueOf", Boxes::valueOf, x -> 1)
        .add("doubleValue", Boxes::doubleValue, x -> 3)
        .add("floatBox", Boxes::floatBox, x -> 2 * x)
        .add("asNumber", Boxes::asNumber, x -> 3)
        .add("asObject", Boxes::asObject, x -> 2 * x)
        .add("asComparable", Boxes::asComparable, x -> x > 1 ? 2 : 3)
        .add("parameterAndResult", Boxes::parameterAndResult, x -> 4 * x * x * x)
        .add("field", Boxes::field, x -> 2 * x)
        .add("staticField", Boxes::staticField, x -> 2 * x)
        .add("conditional", Boxes::conditional, x -> x > 0 ? 1 : 0)
        .add("mixedArithmetic", Boxes::mixedArithmetic, x -> 3)
        .add("compoundAssignment", Boxes::compoundAssignment, x -> 2 * x)
        .add("sameNumberTwice", Boxes::sameNumberTwice, x -> 1)
        .add("equalsAndHash", Boxes::equalsAndHash, x -> 1)
        .add("compare", Boxes::compare, x -> x > 1 ? 1 : -1)
        .add("staticMethods", Boxes::staticMethods, x -> 1 + (x > 0 ? 1 : 0))
        .add("isNaN", Boxes::isNaN, x -> 1)
        .add("intValue", Boxes::intValue, x -> 0)
        .add("nullBox", Boxes::nullBox, x -> 5)
        .add("requireNonNull", Boxes::requireNonNull, x -> 2 * x)
        .add("boxOfConstant", Boxes::boxOfConstant, x -> 4)
        .add("loopOverBox", Boxes::loopOverBox, x -> 3 * x * x);
  }

  static double autoboxing(double x) {
    Double box = x;
    return box * box; // d = 2x
  }

  static double valueOf(double x) {
    return Double.valueOf(x); // d = 1
  }

  static double doubleValue(double x) {
    return Double.valueOf(3 * x).doubleValue(); // d = 3
  }

  static double floatBox(double x) {
    Float box = (float) x;
    Float other = Float.valueOf(box);
    return box * other.doubleValue(); // d = 2x
  }

  static double asNumber(double x) {
    Number[] numbers = {x, (float) (2 * x), 5, 7L};
    double sum = 0;
    for (Number number : numbers) {
      sum += number.doubleValue();
    }
    return sum; // d = 1 + 2
  }

  static double asObject(double x) {
    Object object = x;
    Object same = object;
    return (double) object * (Double) same; // d = 2x
  }

  static double asComparable(double x) {
    Comparable<Double> comparable = x;
    return comparable.compareTo(1.0) > 0 ? 2 * x : 3 * x; // d = 2 or 3
  }

  private static Double square(Double x) {
    return x * x;
  }

  static double parameterAndResult(double x) {
    return square(square(x)); // d = 4x^3
  }

  private static final class Holder {
    static Double last;
    Double content;
  }

  static double field(double x) {
    Holder holder = new Holder();
    holder.content = x;
    holder.content *= x;
    return holder.content; // d = 2x
  }

  static double staticField(double x) {
    Holder.last = x * x;
    return Holder.last; // d = 2x
  }

  static double conditional(double x) {
    Double zero = 0.0;
    return x > 0 ? x : zero; // d = 1 or 0
  }

  static double mixedArithmetic(double x) {
    Integer two = 2;
    Double box = x;
    Float one = 1f;
    return two * box + one * x; // d = 3
  }

  static double compoundAssignment(double x) {
    Double box = 1.0;
    box *= x;
    box *= x;
    box += 1;
    return box; // d = 2x
  }

  static double sameNumberTwice(double x) {
    Double active = x;
    Double passive = Derived.constant(active);
    return active.equals(passive) ? active + 0 * passive : 0; // d = 1
  }

  private static final class Derived {
    /** The same number, by a way that has no derivative. */
    static Double constant(Double box) {
      long rounded = (long) (box * 4);
      return rounded / 4.0;
    }
  }

  static double equalsAndHash(double x) {
    Double left = x;
    Double right = x;
    return left.equals(right) && left.hashCode() == Double.hashCode(x) ? x : 0; // d = 1
  }

  static double compare(double x) {
    return Double.compare(x, 1.0) * x; // d = 1 or -1
  }

  static double staticMethods(double x) {
    return Double.sum(x, 1) + Double.max(x, 0) + Double.min(5, 9); // d = 1 + (1 or 0)
  }

  static double isNaN(double x) {
    Double box = x;
    return box.isNaN() || Double.isInfinite(x) || !Double.isFinite(x) ? 0 : x; // d = 1
  }

  static double intValue(double x) {
    Double box = x;
    return box.intValue() + box.longValue(); // d = 0
  }

  static double nullBox(double x) {
    Double missing = null;
    try {
      return missing * x;
    } catch (NullPointerException e) {
      return 5 * x; // d = 5
    }
  }

  static double requireNonNull(double x) {
    Double box = Objects.requireNonNull(x * x);
    return Objects.requireNonNullElse(null, box); // d = 2x
  }

  static double boxOfConstant(double x) {
    Double four = 4.0;
    return four * x; // d = 4
  }

  static double loopOverBox(double x) {
    Double product = 1.0;
    for (Integer i = 0; i < 3; i++) {
      product = product * x;
    }
    return product; // d = 3x^2
  }
}
