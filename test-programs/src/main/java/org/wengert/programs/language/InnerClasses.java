package org.wengert.programs.language;

/** Inner classes and the objects around them. */
final class InnerClasses {
  private InnerClasses() {}

  static Theme theme() {
    return new Theme(InnerClasses.class)
        .add("inner", InnerClasses::inner, x -> 2 * x)
        .add("innerOfInner", InnerClasses::innerOfInner, x -> 3 * x * x)
        .add("innerChangesOuter", InnerClasses::innerChangesOuter, x -> 2 * x)
        .add("qualifiedNew", InnerClasses::qualifiedNew, x -> 2)
        .add("innerOfSuperclass", InnerClasses::innerOfSuperclass, x -> 5)
        .add("nestedAccess", InnerClasses::nestedAccess, x -> 2 * x);
  }

  private static final class Outer {
    private double x;

    Outer(double x) {
      this.x = x;
    }

    private final class Inner {
      private final double factor;

      Inner(double factor) {
        this.factor = factor;
      }

      double product() {
        return factor * x;
      }

      void square() {
        x = x * x;
      }

      private final class Innermost {
        double product() {
          return x * factor * Outer.this.x;
        }
      }
    }
  }

  static double inner(double x) {
    Outer outer = new Outer(x);
    return outer.new Inner(x).product(); // d = 2x
  }

  static double innerOfInner(double x) {
    Outer.Inner inner = new Outer(x).new Inner(x);
    return inner.new Innermost().product(); // x x x, d = 3x^2
  }

  static double innerChangesOuter(double x) {
    Outer outer = new Outer(x);
    outer.new Inner(1).square();
    return outer.x; // d = 2x
  }

  static double qualifiedNew(double x) {
    Outer first = new Outer(x);
    Outer second = new Outer(2);
    return second.new Inner(first.x).product(); // d = 2
  }

  private static class Machine {
    double setting;

    class Part {
      double read() {
        return setting;
      }
    }
  }

  private static final class SpecialPart extends Machine.Part {
    SpecialPart(Machine machine) {
      machine.super();
    }

    @Override
    double read() {
      return 5 * super.read();
    }
  }

  static double innerOfSuperclass(double x) {
    Machine machine = new Machine();
    machine.setting = x;
    return new SpecialPart(machine).read(); // d = 5
  }

  private static final class Safe {
    private static double lastStored;

    private static void store(double x) {
      lastStored = x;
    }
  }

  static double nestedAccess(double x) {
    Safe.store(x * x);
    return Safe.lastStored; // d = 2x
  }
}
