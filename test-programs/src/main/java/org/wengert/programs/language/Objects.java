package org.wengert.programs.language;

/** Objects that refer to each other, share things and are copied. */
final class Objects {
  private Objects() {}

  static Theme theme() {
    return new Theme(Objects.class)
        .add("twoObjects", Objects::twoObjects, x -> 2)
        .add("twoNames", Objects::twoNames, x -> 2 * x)
        .add("sharedArray", Objects::sharedArray, x -> 2 * x)
        .add("cyclic", Objects::cyclic, x -> 2 * x)
        .add("linkedList", Objects::linkedList, x -> 18 * x * x)
        .add("tree", Objects::tree, x -> 3 * x * x)
        .add("cloned", Objects::cloned, x -> 2 * x)
        .add("shallowClone", Objects::shallowClone, x -> 4 * x)
        .add("fluent", Objects::fluent, x -> 8 * x)
        .add("asObject", Objects::asObject, x -> 2 * x)
        .add("ownEquals", Objects::ownEquals, x -> 1);
  }

  private static class Cell implements Cloneable {
    double value;
    double[] row = new double[1];

    Cell(double value) {
      this.value = value;
    }

    double get() {
      return value;
    }

    Cell copy() throws CloneNotSupportedException {
      return (Cell) clone();
    }

    Cell times(double factor) {
      value *= factor;
      return this;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Cell cell && cell.value == value;
    }

    @Override
    public int hashCode() {
      return Double.hashCode(value);
    }
  }

  static double twoObjects(double x) {
    Cell first = new Cell(x);
    Cell second = new Cell(2);
    return first.value * second.value; // d = 2
  }

  static double twoNames(double x) {
    Cell first = new Cell(x);
    Cell second = first;
    second.value *= x;
    return first.value; // d = 2x
  }

  static double sharedArray(double x) {
    Cell first = new Cell(0);
    Cell second = new Cell(0);
    second.row = first.row;
    second.row[0] = x * x;
    return first.row[0]; // d = 2x
  }

  private record Node(double value, Node[] next) {}

  static double cyclic(double x) {
    Node node = new Node(x, new Node[1]);
    node.next[0] = node;
    return node.value * node.next[0].next[0].value; // d = 2x
  }

  static double linkedList(double x) {
    Node list = null;
    for (int i = 1; i <= 3; i++) {
      list = new Node(i * x, new Node[] {list});
    }
    double product = 1;
    for (Node node = list; node != null; node = node.next[0]) {
      product *= node.value;
    }
    return product; // 6x^3, d = 18x^2
  }

  private record Tree(double leaf, Tree left, Tree right) {
    double product() {
      return left == null ? leaf : left.product() * right.product();
    }
  }

  static double tree(double x) {
    Tree leaf = new Tree(x, null, null);
    return new Tree(0, leaf, new Tree(0, leaf, leaf)).product(); // x^3, d = 3x^2
  }

  static double cloned(double x) {
    try {
      Cell cell = new Cell(x);
      Cell copy = cell.copy();
      cell.value = 5;
      return copy.value * copy.value; // d = 2x
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException(e);
    }
  }

  static double shallowClone(double x) {
    try {
      Cell cell = new Cell(x);
      Cell copy = cell.copy();
      cell.row[0] = 2 * x;
      return copy.row[0] * copy.value; // d = 4x
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException(e);
    }
  }

  static double fluent(double x) {
    return new Cell(x).times(2).times(x).times(2).value; // 4x^2, d = 8x
  }

  static double asObject(double x) {
    Object object = new Cell(x);
    return ((Cell) object).value * ((Cell) object).get(); // d = 2x
  }

  static double ownEquals(double x) {
    return new Cell(x).equals(new Cell(x)) ? x : 2 * x; // d = 1
  }
}
