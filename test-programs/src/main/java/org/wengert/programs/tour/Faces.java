package org.wengert.programs.tour;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamField;
import java.io.Serializable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.Arrays;
import java.util.List;

/** Classes of every kind, with fields of numbers, for others to look at. */
@SuppressWarnings("serial") // default serial numbers are what is looked at
final class Faces {
  static final List<Class<?>> TYPES =
      List.of(
          Faces.class,
          Curve.class,
          Base.class,
          Derived.class,
          Declared.class,
          Custom.class,
          Point.class,
          Pair.class,
          Unit.class,
          Shape.class,
          Failure.class);

  private Faces() {}

  static List<Object> objects() {
    return List.of(
        new Base(1.5),
        new Derived(2.5, 3, 4),
        new Declared(),
        new Custom(0.5),
        new Point(1, 2, new double[] {3}),
        new Pair<>(1.5, 2f),
        Unit.FOOT,
        new Failure(7));
  }

  @Retention(RetentionPolicy.RUNTIME)
  @interface Note {
    double weight();
  }

  interface Curve {
    double ORIGIN = Math.sqrt(4);

    double at(double x);

    default double twice(double x) {
      return 2 * at(x);
    }
  }

  /** Has a default serial number. */
  @Note(weight = 0.5)
  static class Base implements Serializable {
    static double shared = 1;
    static double[] table = {1, 2};
    protected final double fixed;
    float single = 2;
    transient double skipped = 3;
    volatile double watched = 4;
    Double box = 5.0;

    Base(double fixed) {
      this.fixed = fixed;
    }

    @Override
    public String toString() {
      return fixed + " " + single + " " + skipped + " " + watched + " " + box;
    }
  }

  /** Inherits, hides and has arrays. */
  static class Derived extends Base {
    double fixed;
    private double[] row;
    float[][] rows = {{1}, {2, 3}};

    Derived(double base, double fixed, double... row) {
      super(base);
      this.fixed = fixed;
      this.row = row;
    }

    @Override
    public String toString() {
      return super.toString() + " " + fixed + Arrays.toString(row) + Arrays.deepToString(rows);
    }
  }

  /** Declares what is serialised. */
  static class Declared implements Serializable {
    private static final long serialVersionUID = 42;
    private static final ObjectStreamField[] serialPersistentFields = {
      new ObjectStreamField("kept", double.class)
    };
    double kept = 1;
    double left = 2;

    @Override
    public String toString() {
      return kept + " " + left;
    }
  }

  /** Serialises itself. */
  static class Custom implements Serializable {
    private transient double hidden;

    Custom(double hidden) {
      this.hidden = hidden;
    }

    private void writeObject(ObjectOutputStream out) throws IOException {
      out.defaultWriteObject();
      out.writeDouble(hidden);
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
      in.defaultReadObject();
      hidden = in.readDouble();
    }

    @Override
    public String toString() {
      return "hidden " + hidden;
    }
  }

  record Point(@Note(weight = 1) double x, double y, double[] row)
      implements Serializable, Comparable<Point> {
    static double origin;

    @Override
    public int compareTo(Point other) {
      return Double.compare(x, other.x);
    }

    @Override
    public String toString() {
      return x + " " + y + Arrays.toString(row);
    }
  }

  record Pair<A, B>(A first, B second) implements Serializable {}

  enum Unit {
    METRE(1),
    FOOT(0.3048) {
      @Override
      double times(double x) {
        return x * metres;
      }
    };

    final double metres;

    Unit(double metres) {
      this.metres = metres;
    }

    double times(double x) {
      return x;
    }
  }

  sealed interface Shape permits Disc {}

  record Disc(double radius) implements Shape {}

  static class Failure extends RuntimeException {
    final double value;

    Failure(double value) {
      super("failure");
      this.value = value;
      setStackTrace(new StackTraceElement[0]);
    }
  }
}
