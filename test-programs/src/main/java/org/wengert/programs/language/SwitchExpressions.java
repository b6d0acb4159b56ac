package org.wengert.programs.language;

/** Switches that have a value. */
final class SwitchExpressions {
  private SwitchExpressions() {}

  static Theme theme() {
    return new Theme(SwitchExpressions.class)
        .add("expression", SwitchExpressions::expression, x -> 8)
        .add("expressionOnActive", SwitchExpressions::expressionOnActive, x -> x > 1 ? 2 * x : 3)
        .add("yields", SwitchExpressions::yields, x -> 2 * x)
        .add("collidingStrings", SwitchExpressions::collidingStrings, x -> 13)
        .add("characters", SwitchExpressions::characters, x -> 2)
        .add("enums", SwitchExpressions::enums, x -> 6)
        .add("boxes", SwitchExpressions::boxes, x -> 4)
        .add("nested", SwitchExpressions::nested, x -> 2 * x)
        .add("throwing", SwitchExpressions::throwing, x -> 3)
        .add("switchOfArrays", SwitchExpressions::switchOfArrays, x -> 3);
  }

  static double expression(double x) {
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      sum +=
          switch (i) {
            case 0 -> 3 * x;
            case 1 -> 5 * x;
            default -> 0;
          };
    }
    return sum; // d = 3 + 5
  }

  static double expressionOnActive(double x) {
    return switch ((int) x) {
      case 2 -> x * x; // d = 2x
      default -> 3 * x; // d = 3
    };
  }

  static double yields(double x) {
    return x
        * switch (3) {
          case 3 -> {
            double y = 2 * x;
            yield y / 2;
          }
          default -> 1;
        }; // d = 2x
  }

  static double collidingStrings(double x) {
    double sum = 0;
    for (String name : new String[] {"Aa", "BB", "C"}) { // the first two have one hash code
      sum +=
          switch (name) {
            case "Aa" -> 3 * x;
            case "BB" -> 10 * x;
            default -> 0;
          };
    }
    return sum; // d = 3 + 10
  }

  static double characters(double x) {
    double y = 0;
    for (char c : "+*+".toCharArray()) {
      y =
          switch (c) {
            case '+' -> y + x;
            case '*' -> y * 1;
            default -> Double.NaN;
          };
    }
    return y; // d = 2
  }

  private enum Color {
    RED,
    GREEN,
    BLUE
  }

  static double enums(double x) {
    double product = x;
    for (Color color : Color.values()) {
      product *=
          switch (color) {
            case RED -> 1;
            case GREEN -> 2;
            case BLUE -> 3;
          };
    }
    return product; // d = 6
  }

  static double boxes(double x) {
    Integer key = 7;
    return switch (key) {
      case 7 -> 4 * x;
      default -> 0;
    }; // d = 4
  }

  static double nested(double x) {
    return switch (1) {
      case 1 ->
          switch ("inner") {
            case "inner" -> x * x;
            default -> x;
          };
      default -> 0;
    }; // d = 2x
  }

  private static double threefold(int key, double x) {
    return switch (key) {
      case 1 -> 3 * x;
      default -> throw new IllegalArgumentException("no " + key);
    };
  }

  static double throwing(double x) {
    double y = threefold(1, x);
    try {
      y = threefold(2, x);
    } catch (IllegalArgumentException e) {
      y += 1;
    }
    return y; // d = 3
  }

  static double switchOfArrays(double x) {
    double[] once = {x};
    double[] thrice = {3 * x};
    double[] chosen =
        switch (Color.GREEN) {
          case RED -> once;
          case GREEN -> thrice;
          case BLUE -> new double[1];
        };
    return chosen[0]; // d = 3
  }
}
