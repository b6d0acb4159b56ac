package org.wengert.programs.language;

/** Conditions: the derivative is that of the branch taken. */
final class Branches {
  private Branches() {}

  static Theme theme() {
    return new Theme(Branches.class)
        .add("ifElse", Branches::ifElse, x -> x > 0 ? 2 * x : -1)
        .add("elseIf", Branches::elseIf, x -> x < 0 ? -1 : x < 1 ? 3 : 2 * x)
        .add("conditional", Branches::conditional, x -> x > 1 ? 3 : 5)
        .add("nestedConditional", Branches::nestedConditional, x -> x < 0 ? 0 : x < 1 ? 2 * x : 2)
        .add("conditionalOfArrays", Branches::conditionalOfArrays, x -> x > 0 ? 1 : 2)
        .add("conditionalOfBoxes", Branches::conditionalOfBoxes, x -> x > 0 ? 1 : 0)
        .add("conditionalMixed", Branches::conditionalMixed, x -> x > 0 ? 1 : 0)
        .add("conditionalAsArgument", Branches::conditionalAsArgument, x -> x > 0 ? 2 * x : -2 * x)
        .add("shortCircuit", Branches::shortCircuit, x -> x > 0 && x < 1 ? 3 : 2)
        .add("sideEffectOfCondition", Branches::sideEffectOfCondition, x -> x > 0 ? 2 : 1)
        .add("assignedInBranches", Branches::assignedInBranches, x -> x > 0 ? 2 : 3)
        .add("emptyBranch", Branches::emptyBranch, x -> 1)
        .add("instanceOfPattern", Branches::instanceOfPattern, x -> 2 * x + 3)
        .add("patternAndCondition", Branches::patternAndCondition, x -> x > 1 ? 4 : 1)
        .add("negatedPattern", Branches::negatedPattern, x -> 6)
        .add("comparisonWithNan", Branches::comparisonWithNan, x -> 7)
        .add("equality", Branches::equality, x -> x == 2 ? 0 : 2 * x)
        .add("assertion", Branches::assertion, x -> 1)
        .add("sign", Branches::sign, x -> Math.signum(x));
  }

  static double ifElse(double x) {
    if (x > 0) {
      return x * x; // d = 2x
    } else {
      return -x; // d = -1
    }
  }

  static double elseIf(double x) {
    double y;
    if (x < 0) {
      y = -x; // d = -1
    } else if (x < 1) {
      y = 3 * x; // d = 3
    } else {
      y = x * x; // d = 2x
    }
    return y;
  }

  static double conditional(double x) {
    return x > 1 ? 3 * x : 5 * x; // d = 3 or 5
  }

  static double nestedConditional(double x) {
    return x < 0 ? 0 : x < 1 ? x * x : 2 * x; // d = 0, 2x or 2
  }

  static double conditionalOfArrays(double x) {
    double[] once = {x};
    double[] twice = {2 * x};
    return (x > 0 ? once : twice)[0]; // d = 1 or 2
  }

  static double conditionalOfBoxes(double x) {
    Double box = x;
    Double constant = 4.0;
    Double chosen = x > 0 ? box : constant;
    return chosen; // d = 1 or 0
  }

  static double conditionalMixed(double x) {
    return x > 0 ? x : 1; // d = 1 or 0
  }

  static double conditionalAsArgument(double x) {
    return times(x, x > 0 ? x : -x); // d = 2x or -2x
  }

  private static double times(double a, double b) {
    return a * b;
  }

  static double shortCircuit(double x) {
    if (x > 0 && x < 1 || Double.isNaN(x)) {
      return 3 * x; // d = 3
    }
    return 2 * x; // d = 2
  }

  static double sideEffectOfCondition(double x) {
    double y;
    if ((y = 2 * x) > 0) {
      return y; // d = 2
    }
    return y - x; // d = 1
  }

  static double assignedInBranches(double x) {
    double factor;
    boolean positive = x > 0;
    if (positive) {
      factor = 2;
    } else {
      factor = 3;
    }
    return factor * x; // d = 2 or 3
  }

  static double emptyBranch(double x) {
    double y = x;
    if (y > 1e9) {
      y = 0;
    }
    return y; // d = 1
  }

  private static double squareOrTriple(Object thing) {
    if (thing instanceof double[] array) {
      return array[0] * array[0];
    } else if (thing instanceof Double number) {
      return 3 * number;
    }
    return 0;
  }

  static double instanceOfPattern(double x) {
    return squareOrTriple(new double[] {x}) + squareOrTriple(x) + squareOrTriple("x"); // d = 2x + 3
  }

  private static double fourfoldIfLarge(Object thing) {
    return thing instanceof Double number && number > 1 ? 4 * number : 0;
  }

  static double patternAndCondition(double x) {
    return x > 1 ? fourfoldIfLarge(x) : x + fourfoldIfLarge(x); // d = 4 or 1
  }

  private static double sixfold(Object thing) {
    if (!(thing instanceof Double number)) {
      return 0;
    }
    return 6 * number;
  }

  static double negatedPattern(double x) {
    return sixfold(x); // d = 6
  }

  static double comparisonWithNan(double x) {
    double nan = 0 * x / 0.0;
    return nan < x || nan >= x || nan == nan ? 0 : 7 * x; // d = 7
  }

  static double equality(double x) {
    return x == 2 ? 4 : x * x; // d = 0 where the constant is taken, else 2x
  }

  static double assertion(double x) {
    assert x * x >= 0 : "a square of " + x;
    return x; // d = 1
  }

  static double sign(double x) {
    int sign = Double.compare(x, 0);
    return sign * x; // d = 1 or -1
  }
}
