package org.wengert.language;

import org.junit.jupiter.api.Test;

/** Fields: of instances and classes, inherited, hidden, constant. */
class FieldsTest {
  private static class Base {
    double x;
    protected double[] data = new double[2];
    static double shared;

    void setBase(double value) {
      x = value;
    }
  }

  private static final class Derived extends Base {
    double x;
    static double shared;

    void setBoth(double value) {
      this.x = value;
      super.x = value * value;
      data[0] = value;
    }
  }

  // derived x is v, base x is v^2, data is v: v^4
  private static double hiddenFields(double v) {
    Derived object = new Derived();
    object.setBoth(v);
    return object.x * ((Base) object).x * object.data[0];
  }

  @Test
  void hiddenInstanceFields() {
    Expect.derivative(FieldsTest::hiddenFields, 2, 32);
  }

  // base's setter leaves the derived field alone: 3 v (v^2)
  private static double inheritedSetter(double v) {
    Derived object = new Derived();
    object.setBoth(3 * v);
    object.setBase(v * v);
    return object.x * ((Base) object).x;
  }

  @Test
  void inheritedSetter() {
    Expect.derivative(FieldsTest::inheritedSetter, 2, 9 * 4);
  }

  private static double hiddenStatics(double v) {
    Base.shared = v;
    Derived.shared = v * v;
    return Base.shared * Derived.shared;
  }

  @Test
  void hiddenStaticFields() {
    Expect.derivative(FieldsTest::hiddenStatics, 2, 12);
  }

  private interface Constants {
    double FACTOR = Math.sqrt(16);
    double[] TABLE = {1, 10, 100};
  }

  private static final class Uses implements Constants {
    double scaled(double x) {
      return FACTOR * x * TABLE[1] + TABLE[2];
    }
  }

  @Test
  void constantsOfAnInterface() {
    Expect.derivative(x -> new Uses().scaled(x), 3, 40);
  }

  private static final class Node {
    final double value;
    final Node next;

    Node(double value, Node next) {
      this.value = value;
      this.next = next;
    }
  }

  // the product of the list x, 2x, 3x: 6 x^3
  private static double linkedList(double x) {
    Node list = null;
    for (int i = 1; i <= 3; i++) {
      list = new Node(i * x, list);
    }
    double product = 1;
    for (Node node = list; node != null; node = node.next) {
      product *= node.value;
    }
    return product;
  }

  @Test
  void finalFieldsOfALinkedList() {
    Expect.derivative(FieldsTest::linkedList, 2, 72);
  }

  private static final class Vector {
    double x;
    double y;

    Vector(double x, double y) {
      this.x = x;
      this.y = y;
    }

    Vector plus(Vector other) {
      return new Vector(x + other.x, y + other.y);
    }

    Vector times(double factor) {
      x *= factor;
      y *= factor;
      return this;
    }

    double dot(Vector other) {
      return x * other.x + y * other.y;
    }
  }

  // ((a, b) + (b, a)) a . (1, 1), with the sum scaled in place: 2 a (a + b)
  private static double vectors(double[] v) {
    Vector left = new Vector(v[0], v[1]);
    Vector sum = left.plus(new Vector(left.y, left.x));
    Vector same = sum.times(left.x);
    return same == sum ? sum.dot(new Vector(1, 1)) : 0;
  }

  @Test
  void smallObjects() {
    Expect.gradient(FieldsTest::vectors, new double[] {3, 5}, 4 * 3 + 2 * 5, 2 * 3);
  }

  private static final class Tree {
    Tree left;
    Tree right;
    double[] leaf;

    double sum() {
      return leaf != null ? leaf[0] : left.sum() * right.sum();
    }
  }

  private static Tree leaf(double[] x) {
    Tree tree = new Tree();
    tree.leaf = x;
    return tree;
  }

  // three leaves that share an array: x^3
  private static double tree(double[] v) {
    Tree root = new Tree();
    root.left = leaf(v);
    root.right = new Tree();
    root.right.left = leaf(v);
    root.right.right = root.left;
    return root.sum();
  }

  @Test
  void treeWithASharedLeaf() {
    Expect.gradient(FieldsTest::tree, new double[] {2}, 12);
  }

  private static double volatileAndTransient(double x) {
    Odd odd = new Odd();
    odd.v = x;
    odd.t = odd.v * x;
    odd.f = (float) odd.t;
    return odd.t * odd.f;
  }

  private static final class Odd {
    volatile double v;
    transient double t;
    float f;
  }

  @Test
  void volatileTransientAndFloatFields() {
    // x^4
    Expect.derivative(FieldsTest::volatileAndTransient, 2, 32);
  }

  // default values are zeros without derivative: x
  private static double defaults(double x) {
    Vector empty = new Empty().vector;
    Odd odd = new Odd();
    return empty == null ? x + odd.v + odd.t : 0;
  }

  private static final class Empty {
    Vector vector;
  }

  @Test
  void fieldsThatAreNeverWritten() {
    Expect.derivative(FieldsTest::defaults, 2, 1);
  }
}
