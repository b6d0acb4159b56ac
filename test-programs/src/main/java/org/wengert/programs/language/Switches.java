package org.wengert.programs.language;

/** Switch statements. */
final class Switches {
  private Switches() {}

  static Theme theme() {
    return new Theme(Switches.class)
        .add("dense", Switches::dense, x -> 1 + 2 * x + 3 * x * x)
        .add("sparse", Switches::sparse, x -> 12)
        .add("fallThrough", Switches::fallThrough, x -> 5)
        .add("breakOut", Switches::breakOut, x -> 2)
        .add("arrows", Switches::arrows, x -> 9)
        .add("strings", Switches::strings, x -> 2 * x + 4)
        .add("inLoop", Switches::inLoop, x -> 10);
  }

  private static double power(int n, double x) {
    switch (n) {
      case 1:
        return x;
      case 2:
        return x * x;
      case 3:
        return x * x * x;
      default:
        return 0;
    }
  }

  static double dense(double x) {
    return power(1, x) + power(2, x) + power(3, x) + power(9, x); // d = 1 + 2x + 3x^2
  }

  private static double byLargeNumber(int n, double x) {
    switch (n) {
      case -1_000_000:
        return 5 * x;
      case 1_000_000:
        return 7 * x;
      default:
        return 0;
    }
  }

  static double sparse(double x) {
    return byLargeNumber(1_000_000, x) + byLargeNumber(-1_000_000, x); // d = 7 + 5
  }

  @SuppressWarnings("fallthrough")
  static double fallThrough(double x) {
    double sum = 0;
    switch ((int) Math.signum(x) * (int) Math.signum(x)) {
      case 0:
        sum += 100 * x;
      case 1:
        sum += 2 * x;
      case 2:
        sum += 3 * x;
    }
    return sum; // d = 2 + 3
  }

  static double breakOut(double x) {
    double y = x;
    switch (2) {
      case 2:
        if (y < 100) {
          y = 2 * x;
          break;
        }
        y = 0;
        break;
      default:
        y = -x;
    }
    return y; // d = 2
  }

  static double arrows(double x) {
    double y = 0;
    for (int i = 0; i < 4; i++) {
      switch (i) {
        case 0, 3 -> y += 4 * x;
        case 1 -> {
          double once = x;
          y += once;
        }
        default -> y += 0;
      }
    }
    return y; // d = 4 + 1 + 4
  }

  private static double byName(String name, double x) {
    switch (name) {
      case "square":
        return x * x;
      case "four":
        return 4 * x;
      default:
        return 0;
    }
  }

  static double strings(double x) {
    return byName("square", x) + byName("four", x) + byName("none", x); // d = 2x + 4
  }

  static double inLoop(double x) {
    double sum = 0;
    loop:
    for (int i = 0; ; i++) {
      switch (i) {
        case 2:
          continue loop;
        case 5:
          break loop;
        default:
          sum += (i == 0 ? 2 : i) * x;
      }
    }
    return sum; // i = 0, 1, 3, 4: d = 2 + 1 + 3 + 4
  }
}
