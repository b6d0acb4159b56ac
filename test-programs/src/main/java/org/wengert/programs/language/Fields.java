package org.wengert.programs.language;

/** Fields: inherited, hidden, private, final, static, of every kind of number and of arrays. */
final class Fields {
  private Fields() {}

  static Theme theme() {
    return new Theme(Fields.class)
        .add("inherited", Fields::inherited, x -> 2 * x)
        .add("hidden", Fields::hidden, x -> 3 * x * x)
        .add("hiddenByStatic", Fields::hiddenByStatic, x -> 2 * x)
        .add("privateOfAnother", Fields::privateOfAnother, x -> 2 * x)
        .add("finals", Fields::finals, x -> 2 * x + 1)
        .add("statics", Fields::statics, x -> 3 * x * x)
        .add("inheritedStatic", Fields::inheritedStatic, x -> 2 * x)
        .add("staticConstant", Fields::staticConstant, x -> 6.25)
        .add("constantOfInterface", Fields::constantOfInterface, x -> 3)
        .add("neverWritten", Fields::neverWritten, x -> 1)
        .add("overwritten", Fields::overwritten, x -> 2)
        .add("ofArrays", Fields::ofArrays, x -> 3 * x * x)
        .add("volatileAndTransient", Fields::volatileAndTransient, x -> 2 * x)
        .add("throughInteger", Fields::throughInteger, x -> 0);
  }

  private static class Base {
    double x;
    static double shared;

    double baseX() {
      return x;
    }
  }

  private static class Derived extends Base {}

  static double inherited(double x) {
    Derived object = new Derived();
    object.x = x;
    return object.x * object.baseX(); // d = 2x
  }

  private static final class Hiding extends Base {
    double x;

    void set(double value) {
      x = value;
      super.x = value * value;
    }
  }

  static double hidden(double x) {
    Hiding object = new Hiding();
    object.set(x);
    return object.x * ((Base) object).x; // d = 3x^2
  }

  private static final class HidingByStatic extends Base {
    static double x;
  }

  static double hiddenByStatic(double x) {
    HidingByStatic object = new HidingByStatic();
    HidingByStatic.x = x;
    ((Base) object).x = 5;
    return HidingByStatic.x * HidingByStatic.x + object.baseX(); // d = 2x
  }

  private static final class Secret {
    private double number;
  }

  static double privateOfAnother(double x) {
    Secret secret = new Secret();
    secret.number = x;
    return secret.number * secret.number; // d = 2x
  }

  private static final class Finals {
    final double a;
    final double b = 1;
    private final double square;

    Finals(double a) {
      this.a = a;
      square = a * a;
    }
  }

  static double finals(double x) {
    Finals finals = new Finals(x);
    return finals.a * finals.b + finals.square; // d = 1 + 2x
  }

  private static double state;

  static double statics(double x) {
    state = x;
    square();
    return state * x; // d = 3x^2
  }

  private static void square() {
    state *= state;
  }

  static double inheritedStatic(double x) {
    Derived.shared = x;
    return Base.shared * Derived.shared; // d = 2x
  }

  private static final double FACTOR = Math.pow(2.5, 2);

  static double staticConstant(double x) {
    return FACTOR * x; // d = 6.25
  }

  private interface Constants {
    double THREE = Math.sqrt(9);
  }

  private static final class Using implements Constants {
    double times(double x) {
      return THREE * x;
    }
  }

  static double constantOfInterface(double x) {
    return new Using().times(x); // d = 3
  }

  static double neverWritten(double x) {
    return new Base().x + x; // d = 1
  }

  static double overwritten(double x) {
    Base object = new Base();
    object.x = x * x;
    object.x = 2 * x;
    return object.x; // d = 2
  }

  private static final class Arrays {
    private double[] row = new double[2];
    private final double[][] table = {new double[1], new double[1]};
  }

  static double ofArrays(double x) {
    Arrays arrays = new Arrays();
    double[] before = arrays.row;
    before[0] = x;
    arrays.table[1] = arrays.row;
    arrays.row = new double[] {x * x};
    return arrays.row[0] * arrays.table[1][0]; // d = 3x^2
  }

  private static final class Odd {
    volatile double v;
    transient double t;
    int i;
  }

  static double volatileAndTransient(double x) {
    Odd odd = new Odd();
    odd.v = x;
    odd.t = odd.v;
    return odd.v * odd.t; // d = 2x
  }

  static double throughInteger(double x) {
    Odd odd = new Odd();
    odd.i = (int) x;
    return odd.i; // d = 0
  }
}
