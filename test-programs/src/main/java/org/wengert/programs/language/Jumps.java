package org.wengert.programs.language;

/** The ways out of a loop. */
final class Jumps {
  private Jumps() {}

  static Theme theme() {
    return new Theme(Jumps.class)
        .add("breaks", Jumps::breaks, x -> 3)
        .add("continues", Jumps::continues, x -> 4)
        .add("labelledBreak", Jumps::labelledBreak, x -> 4)
        .add("labelledContinue", Jumps::labelledContinue, x -> 6)
        .add("labelledBlock", Jumps::labelledBlock, x -> x > 0 ? 1 : 2);
  }

  static double breaks(double x) {
    double sum = 0;
    for (int i = 0; i < 100; i++) {
      if (i == 3) {
        break;
      }
      sum += x;
    }
    return sum; // d = 3
  }

  static double continues(double x) {
    double sum = 0;
    for (int i = 0; i < 8; i++) {
      if (i % 2 == 0) {
        continue;
      }
      sum += x;
    }
    return sum; // d = 4
  }

  static double labelledBreak(double x) {
    double sum = 0;
    outer:
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        if (i * j == 1) {
          break outer;
        }
        sum += x;
      }
    }
    return sum; // d = 3 + 1
  }

  static double labelledContinue(double x) {
    double sum = 0;
    outer:
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        if (j > i) {
          continue outer;
        }
        sum += x;
      }
    }
    return sum; // d = 1 + 2 + 3
  }

  static double labelledBlock(double x) {
    double y = x;
    block:
    {
      if (x > 0) {
        break block;
      }
      y = 2 * x;
    }
    return y; // d = 1 or 2
  }
}
