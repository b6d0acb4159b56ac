package org.wengert.programs.language;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/** Enums with fields, with bodies, as functions and as keys. */
final class Enums {
  private Enums() {}

  static Theme theme() {
    return new Theme(Enums.class)
        .add("withField", Enums::withField, x -> 2.5)
        .add("withBodies", Enums::withBodies, x -> 2 * x + 3)
        .add("withLambda", Enums::withLambda, x -> 2 * x)
        .add("valueOf", Enums::valueOf, x -> 2 * x)
        .add("mutableField", Enums::mutableField, x -> 2 * x)
        .add("switchOver", Enums::switchOver, x -> 6 * x)
        .add("enumMap", Enums::enumMap, x -> 2 * x)
        .add("enumSet", Enums::enumSet, x -> 3.5)
        .add("byOrdinal", Enums::byOrdinal, x -> 2 * x)
        .add("staticOfEnum", Enums::staticOfEnum, x -> 9);
  }

  private enum Unit {
    SMALL(1),
    LARGE(2.5);

    private final double factor;

    Unit(double factor) {
      this.factor = factor;
    }

    double times(double x) {
      return factor * x;
    }
  }

  static double withField(double x) {
    return Unit.LARGE.times(x); // d = 2.5
  }

  private enum Operation {
    SQUARE {
      @Override
      double of(double x) {
        return x * x;
      }
    },
    TRIPLE {
      @Override
      double of(double x) {
        return three() * x;
      }
    },
    SAME;

    double of(double x) {
      return x;
    }

    private static double three() {
      return 3;
    }
  }

  static double withBodies(double x) {
    double sum = 0;
    for (Operation operation : Operation.values()) {
      sum += operation.of(x);
    }
    return sum - Operation.SAME.of(x); // x^2 + 3x, d = 2x + 3
  }

  private enum Curve implements DoubleUnaryOperator {
    PARABOLA(x -> x * x),
    LINE(x -> x);

    private final DoubleUnaryOperator curve;

    Curve(DoubleUnaryOperator curve) {
      this.curve = curve;
    }

    @Override
    public double applyAsDouble(double x) {
      return curve.applyAsDouble(x);
    }
  }

  static double withLambda(double x) {
    return Curve.PARABOLA.andThen(Curve.LINE).applyAsDouble(x); // d = 2x
  }

  static double valueOf(double x) {
    return Operation.valueOf("SQUARE").of(x); // d = 2x
  }

  private enum Register {
    FIRST,
    SECOND;

    double content;
  }

  static double mutableField(double x) {
    Register.FIRST.content = x;
    Register.SECOND.content = Register.FIRST.content * x;
    return Register.SECOND.content; // d = 2x
  }

  private static double degree(Operation operation, double x) {
    switch (operation) {
      case SQUARE:
        return 3 * x * x;
      case TRIPLE:
        return 3 * x;
      default:
        return 0;
    }
  }

  static double switchOver(double x) {
    return degree(Operation.SQUARE, x) + degree(Operation.SAME, x); // d = 6x
  }

  static double enumMap(double x) {
    Map<Unit, Double> map = new EnumMap<>(Unit.class);
    map.put(Unit.SMALL, x);
    map.merge(Unit.SMALL, x, (a, b) -> a * b);
    return map.get(Unit.SMALL); // d = 2x
  }

  static double enumSet(double x) {
    double sum = 0;
    for (Unit unit : EnumSet.allOf(Unit.class)) {
      sum += unit.times(x);
    }
    return sum; // d = 1 + 2.5
  }

  static double byOrdinal(double x) {
    double[] row = new double[Register.values().length];
    row[Register.SECOND.ordinal()] = x * x;
    return row[1]; // d = 2x
  }

  private enum Table {
    ONLY;

    static final double[] ENTRIES = {4, 5};

    double total() {
      return ENTRIES[0] + ENTRIES[ordinal() + 1];
    }
  }

  static double staticOfEnum(double x) {
    return Table.ONLY.total() * x; // d = 9
  }
}
