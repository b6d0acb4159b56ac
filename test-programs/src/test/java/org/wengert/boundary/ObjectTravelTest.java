package org.wengert.boundary;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** Values travel in objects of the user's: clones, records, enums, exceptions, inner classes. */
class ObjectTravelTest {
  private static final double[] X = {3, 5};

  private static class Body implements Cloneable {
    double mass;
    double[] position;
    float charge;

    Body(double mass, double[] position) {
      this.mass = mass;
      this.position = position;
      this.charge = (float) mass;
    }

    @Override
    public Body clone() {
      try {
        return (Body) super.clone();
      } catch (CloneNotSupportedException e) {
        throw new AssertionError(e);
      }
    }
  }

  static double cloned(double[] x) {
    Body body = new Body(x[0], new double[] {x[1]});
    Body copy = body.clone();
    body.mass = 0;
    body.position[0] *= 2;
    return copy.mass * copy.position[0] * copy.charge;
  }

  @Test
  void clonedObject() {
    // 2 a² b
    Verdict.right(ObjectTravelTest::cloned, X, 60, 18);
  }

  private record Pair(double a, Double b, double[] rest) {
    Pair {
      a = a * a;
    }

    Pair(double both) {
      this(both, both, new double[] {both});
    }

    double product() {
      return a * b() * rest()[0];
    }
  }

  static double records(double[] x) {
    return new Pair(x[0]).product() + new Pair(x[0], x[1], x).a();
  }

  @Test
  void recordWithCompactConstructor() {
    // a⁴ + a²
    Verdict.right(ObjectTravelTest::records, X, 108 + 6, 0);
  }

  static boolean equalRecords(double[] x) {
    Pair pair = new Pair(x[0], x[1], x);
    return pair.equals(new Pair(x[0], x[1], x)) && pair.toString().contains("a=9.0");
  }

  @Test
  void recordsComparedAndPrinted() {
    Verdict.right(x -> equalRecords(x) ? x[0] : x[1], X, 1, 0);
  }

  private enum Shape {
    SQUARE {
      @Override
      double area(double side) {
        last = side;
        return side * side;
      }
    },
    CIRCLE {
      @Override
      double area(double side) {
        return Math.PI * side * side / 4;
      }
    };

    double last = 1;

    abstract double area(double side);
  }

  static double enums(double[] x) {
    double sum = 0;
    for (Shape shape : Shape.values()) {
      sum += shape.area(x[shape.ordinal()]);
    }
    double last = Shape.valueOf("SQUARE").last;
    Shape.SQUARE.last = 1;
    return sum * last;
  }

  @Test
  void enumsWithBodiesAndState() {
    // a³ + pi b² a / 4
    Verdict.right(ObjectTravelTest::enums, X, 27 + Math.PI * 25 / 4, Math.PI * 2 * 5 * 3 / 4);
  }

  private static final class Overflow extends Exception {
    private static final long serialVersionUID = 1L;
    private final double value;

    Overflow(double value) {
      super("value " + value, null, false, false);
      this.value = value;
    }
  }

  private static double limited(double v, double limit) throws Overflow {
    if (v > limit) {
      throw new Overflow(v * v);
    }
    return v;
  }

  static double exceptions(double[] x) {
    double sum = 0;
    double kept = x[0];
    for (double v : x) {
      try {
        kept = kept * 2;
        sum += limited(v, 4);
        kept = kept * x[1];
      } catch (Overflow e) {
        sum += e.value;
      } finally {
        sum += kept;
      }
    }
    return sum;
  }

  @Test
  void valueCarriedByAnException() {
    // a + 2ab + b² + 4ab
    Verdict.right(ObjectTravelTest::exceptions, X, 1 + 30, 18 + 10);
  }

  static double anonymous(double[] x) {
    double factor = x[0];
    class Local {
      final double offset = factor * 2;

      double at(double v) {
        return factor * v + offset;
      }
    }
    DoubleUnaryOperator operator =
        new DoubleUnaryOperator() {
          private double calls = factor;

          @Override
          public double applyAsDouble(double v) {
            calls++;
            return factor * v * calls;
          }
        };
    return operator.applyAsDouble(x[1]) + new Local().at(x[1]);
  }

  @Test
  void localsCapturedByClasses() {
    // a b (a + 1) + a b + 2 a
    Verdict.right(ObjectTravelTest::anonymous, X, 7 * 5 + 5 + 2, 12 + 3);
  }

  private double value = 4;

  private final class Inner {
    private double own = value;

    double scale(double v) {
      value *= v;
      own += ObjectTravelTest.this.value;
      return own * value;
    }
  }

  static double inner(double[] x) {
    ObjectTravelTest outer = new ObjectTravelTest();
    Inner inner = outer.new Inner();
    return inner.scale(x[0]) + outer.value;
  }

  @Test
  void innerClassWritesTheOuterObject() {
    // (4 + 4a) 4a + 4a
    Verdict.right(ObjectTravelTest::inner, X, 16 + 32 * 3 + 4, 0);
  }

  /** Generic, so that subclasses have bridge methods. */
  private abstract static class Model<T, R> {
    abstract R at(T point);

    R twice(T point) {
      at(point);
      return at(point);
    }
  }

  private static final class Norm extends Model<double[], Double> {
    private double last = 1;

    @Override
    Double at(double[] point) {
      last *= point[0] * point[0];
      return last;
    }
  }

  static double bridges(double[] x) {
    Model<double[], Double> model = new Norm();
    return model.twice(x) + ((Norm) model).last;
  }

  @Test
  void bridgeMethods() {
    Verdict.right(ObjectTravelTest::bridges, X, 2 * 4 * 27, 0);
  }

  /** An interface whose default method calls a lambda. */
  interface Curve {
    double at(double t);

    default double slopeless(double t) {
      return at(t) * 2;
    }

    static Curve scaled(Curve curve, double[] factor) {
      return t -> curve.slopeless(t) * factor[0];
    }

    private double hidden(double t) {
      return at(t) - t;
    }

    default double viaPrivate(double t) {
      return hidden(t) + 1;
    }
  }

  static double defaults(double[] x) {
    Curve curve = Curve.scaled(t -> t * t, x);
    return curve.at(x[1]) + curve.viaPrivate(x[1]);
  }

  @Test
  void defaultMethodsCallLambdas() {
    // 2 (2 b² a) - b + 1
    Verdict.right(ObjectTravelTest::defaults, X, 100, 8 * 15 - 1);
  }

  private static double total;
  private static double[] history;

  static double statics(double[] x) {
    total = 0;
    history = new double[2];
    for (int i = 0; i < 2; i++) {
      total += x[i] * x[i];
      history[i] = total;
    }
    return history[0] * history[1];
  }

  @Test
  void staticFields() {
    // a² (a² + b²)
    Verdict.right(ObjectTravelTest::statics, X, 4 * 27 + 2 * 3 * 25, 2 * 9 * 5);
  }

  @Test
  void fieldsKeepNothingFromAnEarlierRecording() {
    Body body = new Body(1, new double[] {1});
    Verdict.right(
        x -> {
          body.mass = x[0];
          body.position[0] = x[1];
          return body.mass * body.position[0];
        },
        X,
        5,
        3);
    Verdict.right(x -> body.mass * body.position[0] * x[0], X, 15, 0);
  }

  /** A node of a tree. */
  private static final class Node implements Serializable {
    private static final long serialVersionUID = 1L;
    final ArrayList<Node> children = new ArrayList<>();
    double weight;

    double sum() {
      double sum = weight;
      for (Node child : children) {
        sum += weight * child.sum();
      }
      return sum;
    }
  }

  static double tree(double[] x) {
    Node root = new Node();
    root.weight = x[0];
    for (int i = 0; i < 3; i++) {
      Node child = new Node();
      child.weight = i * x[1];
      root.children.add(child);
    }
    return root.sum();
  }

  @Test
  void treeOfObjects() {
    Verdict.right(ObjectTravelTest::tree, X, 1 + 15, 9);
  }

  /** Its constructor calls a method that the subclass overrides. */
  private static class Base {
    double first;
    final double second;

    Base(double v) {
      first = v;
      second = initial(v * v);
    }

    double initial(double v) {
      return v;
    }
  }

  private static final class Derived extends Base {
    private double early;
    private double late = 2;

    Derived(double v) {
      super(v);
      late *= early;
    }

    @Override
    double initial(double v) {
      early = v * first;
      late = 100;
      return super.initial(early * 2);
    }
  }

  static double constructors(double[] x) {
    Derived object = new Derived(x[0]);
    return object.early + object.late + object.second;
  }

  @Test
  void superclassConstructorCallsTheOverride() {
    // a³ + 2 a³ + 2 a³
    Verdict.right(ObjectTravelTest::constructors, X, 15 * 9, 0);
  }
}
