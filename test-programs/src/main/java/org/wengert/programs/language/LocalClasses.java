package org.wengert.programs.language;

import java.util.function.DoubleSupplier;
import java.util.function.DoubleUnaryOperator;

/** Local and anonymous classes, and what they capture. */
final class LocalClasses {
  private LocalClasses() {}

  static Theme theme() {
    return new Theme(LocalClasses.class)
        .add("localClass", LocalClasses::localClass, x -> 2 * x + 3)
        .add("localClassWithArray", LocalClasses::localClassWithArray, x -> 4 * x)
        .add("localRecursive", LocalClasses::localRecursive, x -> 4 * x * x * x)
        .add("localInterfaceAndEnum", LocalClasses::localInterfaceAndEnum, x -> 7)
        .add("anonymous", LocalClasses::anonymous, x -> 2 * x)
        .add("anonymousWithArray", LocalClasses::anonymousWithArray, x -> 2 * x)
        .add("anonymousWithState", LocalClasses::anonymousWithState, x -> 6)
        .add("anonymousWithArguments", LocalClasses::anonymousWithArguments, x -> 3 * x * x)
        .add("anonymousInLoop", LocalClasses::anonymousInLoop, x -> 6)
        .add("capturedBeforeSuper", LocalClasses::capturedBeforeSuper, x -> 2 * x);
  }

  static double localClass(double x) {
    double offset = 3 * x;
    class Parabola {
      double value() {
        return x * x + offset;
      }
    }
    return new Parabola().value(); // d = 2x + 3
  }

  static double localClassWithArray(double x) {
    double[] shared = {x};
    class Doubler {
      void run() {
        shared[0] *= 2;
      }
    }
    new Doubler().run();
    return shared[0] * x; // d = 4x
  }

  static double localRecursive(double x) {
    class Power {
      double of(int n) {
        return n == 0 ? 1 : x * new Power().of(n - 1);
      }
    }
    return new Power().of(4); // d = 4x^3
  }

  static double localInterfaceAndEnum(double x) {
    interface Weighing {
      double weigh(double y);
    }
    enum Weight implements Weighing {
      LIGHT {
        @Override
        public double weigh(double y) {
          return 2 * y;
        }
      },
      HEAVY {
        @Override
        public double weigh(double y) {
          return 5 * y;
        }
      }
    }
    double sum = 0;
    for (Weighing weighing : Weight.values()) {
      sum += weighing.weigh(x);
    }
    return sum; // d = 7
  }

  static double anonymous(double x) {
    DoubleUnaryOperator times =
        new DoubleUnaryOperator() {
          @Override
          public double applyAsDouble(double y) {
            return x * y;
          }
        };
    return times.applyAsDouble(x); // d = 2x
  }

  static double anonymousWithArray(double x) {
    double[] captured = {x, 0};
    Runnable square =
        new Runnable() {
          @Override
          public void run() {
            captured[1] = captured[0] * captured[0];
          }
        };
    square.run();
    return captured[1]; // d = 2x
  }

  static double anonymousWithState(double x) {
    DoubleSupplier steps =
        new DoubleSupplier() {
          private double last;

          @Override
          public double getAsDouble() {
            last += x;
            return last;
          }
        };
    return steps.getAsDouble() + steps.getAsDouble() + steps.getAsDouble(); // d = 1 + 2 + 3
  }

  private abstract static class Scaled {
    final double scale;

    Scaled(double scale) {
      this.scale = scale;
    }

    abstract double value();
  }

  static double anonymousWithArguments(double x) {
    Scaled scaled =
        new Scaled(x * x) {
          @Override
          double value() {
            return scale * x;
          }
        };
    return scaled.value(); // d = 3x^2
  }

  static double anonymousInLoop(double x) {
    DoubleSupplier[] suppliers = new DoubleSupplier[3];
    for (int i = 0; i < suppliers.length; i++) {
      int factor = i + 1;
      suppliers[i] =
          new DoubleSupplier() {
            @Override
            public double getAsDouble() {
              return factor * x;
            }
          };
    }
    double sum = 0;
    for (DoubleSupplier supplier : suppliers) {
      sum += supplier.getAsDouble();
    }
    return sum; // d = 6
  }

  private abstract static class Eager {
    final double early = value();

    abstract double value();
  }

  static double capturedBeforeSuper(double x) {
    return new Eager() {
      @Override
      double value() {
        return x * x; // captured before the superclass's constructor runs
      }
    }.early; // d = 2x
  }
}
