package org.wengert.programs.language;

/** Assignments: compound, chained, of every kind of place; increments and narrowing. */
final class Assignments {
  private Assignments() {}

  static Theme theme() {
    return new Theme(Assignments.class)
        .add("compoundLocal", Assignments::compoundLocal, x -> 6)
        .add("compoundField", Assignments::compoundField, x -> 6)
        .add("compoundStatic", Assignments::compoundStatic, x -> 6)
        .add("compoundElement", Assignments::compoundElement, x -> 6)
        .add("compoundOfItself", Assignments::compoundOfItself, x -> 4 * x)
        .add("remainder", Assignments::remainder, x -> 3)
        .add("chained", Assignments::chained, x -> 6 * x * x)
        .add("chainedFields", Assignments::chainedFields, x -> 4 * x)
        .add("asExpression", Assignments::asExpression, x -> 4 * x)
        .add("positionOnce", Assignments::positionOnce, x -> 8)
        .add("increments", Assignments::increments, x -> 2 * x + 1)
        .add("incrementOfField", Assignments::incrementOfField, x -> 2 * x + 1)
        .add("incrementOfStatic", Assignments::incrementOfStatic, x -> 2 * x + 1)
        .add("incrementOfElement", Assignments::incrementOfElement, x -> 2 * x + 1)
        .add("incrementOfBox", Assignments::incrementOfBox, x -> 2 * x + 1)
        .add("decrements", Assignments::decrements, x -> 2 * x - 1)
        .add("swap", Assignments::swap, x -> 3)
        .add("narrowingCompound", Assignments::narrowingCompound, x -> 1)
        .add("floatCompound", Assignments::floatCompound, x -> 3)
        .add("intTimesDouble", Assignments::intTimesDouble, x -> 3)
        .add("negations", Assignments::negations, x -> 1);
  }

  private static final class Place {
    double value;
    Place next;
  }

  static double compoundLocal(double x) {
    double y = x;
    y *= 4;
    y -= x;
    y /= 2;
    y += 3 * x;
    y += y - 3 * x;
    return y; // 1.5x + 3x + 1.5x: d = 6
  }

  static double compoundField(double x) {
    Place place = new Place();
    place.value += x;
    place.value *= 8;
    place.value -= 2 * x;
    place.value /= 1;
    return place.value; // d = 6
  }

  private static double global;

  static double compoundStatic(double x) {
    global = x;
    global *= 8;
    global -= 2 * x;
    global /= 1;
    return global; // d = 6
  }

  static double compoundElement(double x) {
    double[] row = {0, x};
    row[1] *= 8;
    row[1] -= 2 * x;
    row[0] += row[1];
    row[0] /= 1;
    return row[0]; // d = 6
  }

  static double compoundOfItself(double x) {
    double y = x;
    y += y;
    y *= y;
    y -= y / 2;
    return y; // 2x^2, d = 4x
  }

  static double remainder(double x) {
    double y = 3 * x;
    y %= 4;
    return y; // d = 3
  }

  static double chained(double x) {
    double a;
    double b;
    double c;
    a = b = c = x;
    return 2 * a * b * c; // d = 6x^2
  }

  static double chainedFields(double x) {
    Place first = new Place();
    Place second = new Place();
    first.next = second;
    double[] row = new double[1];
    first.value = first.next.value = row[0] = x * x;
    return first.value + second.value; // d = 4x
  }

  static double asExpression(double x) {
    double y;
    double z = (y = x * x) + y;
    return z; // d = 4x
  }

  static double positionOnce(double x) {
    double[] row = {x, x, x};
    int i = 0;
    row[i++] *= 4;
    row[i++] += 2 * x;
    return row[0] + row[1] + (i - 1) * row[2]; // d = 4 + 3 + 1
  }

  static double increments(double x) {
    double y = x;
    double before = y++;
    double after = ++y;
    return before * after - x; // x (x + 2) - x, d = 2x + 1
  }

  static double incrementOfField(double x) {
    Place place = new Place();
    place.value = x;
    double before = place.value++;
    return before * place.value; // x (x + 1), d = 2x + 1
  }

  static double incrementOfStatic(double x) {
    global = x;
    double after = ++global;
    return x * after; // x (x + 1), d = 2x + 1
  }

  static double incrementOfElement(double x) {
    double[] row = {x};
    double before = row[0]++;
    return before * row[0]; // x (x + 1), d = 2x + 1
  }

  static double incrementOfBox(double x) {
    Double box = x;
    Double before = box++;
    return before * box; // x (x + 1), d = 2x + 1
  }

  static double decrements(double x) {
    double y = x;
    double before = y--;
    return before * y; // x (x - 1), d = 2x - 1
  }

  static double swap(double x) {
    double[] row = {x, 3 * x};
    double old = row[0];
    row[0] = row[1];
    row[1] = old;
    return row[0]; // d = 3
  }

  @SuppressWarnings("lossy-conversions")
  static double narrowingCompound(double x) {
    int i = 3;
    i += 0.6 * x; // a step: passive
    return i + x; // d = 1
  }

  @SuppressWarnings("lossy-conversions")
  static double floatCompound(double x) {
    float f = 3;
    f *= x;
    return f; // d = 3
  }

  static double intTimesDouble(double x) {
    int i = 3;
    long l = 0;
    return i * x + l * x; // d = 3
  }

  static double negations(double x) {
    return -(-x) - +0.0; // d = 1
  }
}
