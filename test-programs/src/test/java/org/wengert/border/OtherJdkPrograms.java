package org.wengert.border;

import static org.wengert.border.Call.CONSTRUCTOR;
import static org.wengert.border.Call.HANDLE;
import static org.wengert.border.Call.LAMBDA;
import static org.wengert.border.Call.REFLECTION;
import static org.wengert.border.Call.SPECIAL;
import static org.wengert.border.Call.STATIC;
import static org.wengert.border.Call.VIRTUAL;

import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.beans.Expression;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleProxies;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.nio.DoubleBuffer;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalField;
import java.time.temporal.TemporalQuery;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.DoubleBinaryOperator;
import java.util.function.UnaryOperator;

/** Programs that meet the rest of the JDK, which has no twins. */
final class OtherJdkPrograms {
  private static final Class<?>[] TWO_NUMBERS = {double.class, double.class};

  private OtherJdkPrograms() {}

  /** All of them. */
  static Programs all() {
    return new Programs()
        .add(Role.CALLER, VIRTUAL, OtherJdkPrograms::callerVirtual)
        .add(Role.CALLER, Call.INTERFACE, OtherJdkPrograms::callerInterface)
        .add(Role.CALLER, LAMBDA, OtherJdkPrograms::callerLambda)
        .add(Role.CALLER, REFLECTION, OtherJdkPrograms::callerReflection)
        .add(Role.CALLER, HANDLE, OtherJdkPrograms::callerHandle)
        .add(Role.CALLEE, STATIC, OtherJdkPrograms::calleeStatic)
        .add(Role.CALLEE, VIRTUAL, OtherJdkPrograms::calleeVirtual)
        .add(Role.CALLEE, Call.INTERFACE, OtherJdkPrograms::calleeInterface)
        .add(Role.CALLEE, CONSTRUCTOR, OtherJdkPrograms::calleeConstructor)
        .add(Role.CALLEE, LAMBDA, OtherJdkPrograms::calleeLambda)
        .add(Role.CALLEE, REFLECTION, OtherJdkPrograms::calleeReflection)
        .add(Role.CALLEE, HANDLE, OtherJdkPrograms::calleeHandle)
        .add(Role.SUPERCLASS, STATIC, OtherJdkPrograms::superclassStatic)
        .add(Role.SUPERCLASS, VIRTUAL, OtherJdkPrograms::superclassVirtual)
        .add(Role.SUPERCLASS, SPECIAL, OtherJdkPrograms::superclassSpecial)
        .add(Role.SUPERCLASS, Call.INTERFACE, OtherJdkPrograms::superclassInterface)
        .add(Role.SUPERCLASS, CONSTRUCTOR, OtherJdkPrograms::superclassConstructor)
        .add(Role.SUPERCLASS, LAMBDA, OtherJdkPrograms::superclassLambda)
        .add(Role.SUPERCLASS, REFLECTION, OtherJdkPrograms::superclassReflection)
        .add(Role.SUPERCLASS, HANDLE, OtherJdkPrograms::superclassHandle)
        .add(Role.SUPERINTERFACE, STATIC, OtherJdkPrograms::interfaceStatic)
        .add(Role.SUPERINTERFACE, VIRTUAL, OtherJdkPrograms::interfaceVirtual)
        .add(Role.SUPERINTERFACE, SPECIAL, OtherJdkPrograms::interfaceSpecial)
        .add(Role.SUPERINTERFACE, Call.INTERFACE, OtherJdkPrograms::interfaceInterface)
        .add(Role.SUPERINTERFACE, LAMBDA, OtherJdkPrograms::interfaceLambda)
        .add(Role.SUPERINTERFACE, REFLECTION, OtherJdkPrograms::interfaceReflection)
        .add(Role.SUPERINTERFACE, HANDLE, OtherJdkPrograms::interfaceHandle);
  }

  /** A point on the first axis whose place is computed when it is asked for. */
  private static final class Computed extends Point2D {
    private final double number;
    private final java.lang.Double box;
    private final double[] array;
    private final Holder holder;

    Computed(double number, java.lang.Double box, double[] array, Holder holder) {
      this.number = number;
      this.box = box;
      this.array = array;
      this.holder = holder;
    }

    @Override
    public double getX() {
      return number + box + array[0] + holder.sum();
    }

    @Override
    public double getY() {
      return 0;
    }

    @Override
    public void setLocation(double x, double y) {
      throw new UnsupportedOperationException();
    }
  }

  private static double callerVirtual(double n, Double b, double[] a, Holder h) {
    Point2D origin = new Point2D.Double();
    return origin.distanceSq(new Computed(n, b, a, h)); // calls getX and getY
  }

  /** A function that is no lambda. */
  private static final class Adding implements UnaryOperator<Double> {
    private final double[] array;
    private final Holder holder;

    Adding(double[] array, Holder holder) {
      this.array = array;
      this.holder = holder;
    }

    @Override
    public Double apply(Double v) {
      return v + array[0] + holder.sum();
    }
  }

  private static double callerInterface(double n, Double b, double[] a, Holder h) {
    AtomicReference<Double> reference = new AtomicReference<>(n + b);
    double v = reference.updateAndGet(new Adding(a, h));
    return v * v;
  }

  private static double callerLambda(double n, Double b, double[] a, Holder h) {
    AtomicReference<Double> reference = new AtomicReference<>(n + b);
    double v = reference.updateAndGet(u -> u + a[0] + h.sum());
    return v * v;
  }

  private static double callerReflection(double n, Double b, double[] a, Holder h)
      throws Exception {
    Object[] arguments = {n, b, a, h};
    return (Double) new Expression(new Squaring(), "cross", arguments).getValue();
  }

  /** What the JDK calls here. */
  public static final class Squaring implements Crossing, Callable<Double>, TemporalAccessor {
    /** What some methods square. */
    private final double value;

    Squaring() {
      value = 0;
    }

    Squaring(double value) {
      this.value = value;
    }

    @Override
    public double cross(double number, Double box, double[] array, Holder holder) {
      double v = number + box + array[0] + holder.sum();
      return v * v;
    }

    @Override
    public Double call() {
      return value * value;
    }

    @Override
    public boolean isSupported(TemporalField field) {
      return false;
    }

    @Override
    public long getLong(TemporalField field) {
      throw new UnsupportedOperationException();
    }

    <R> R special(TemporalQuery<R> query) {
      return TemporalAccessor.super.query(query);
    }
  }

  /** Made by the JDK, which calls a method handle. */
  private static final Crossing OF_HANDLE = ofHandle();

  private static Crossing ofHandle() {
    try {
      MethodType type =
          MethodType.methodType(
              double.class, double.class, Double.class, double[].class, Holder.class);
      MethodHandle cross =
          MethodHandles.publicLookup()
              .findVirtual(Squaring.class, "cross", type)
              .bindTo(new Squaring());
      return MethodHandleProxies.asInterfaceInstance(Crossing.class, cross);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private static double callerHandle(double n, Double b, double[] a, Holder h) throws Throwable {
    return OF_HANDLE.cross(n, b, a, h);
  }

  private static double calleeStatic(double n, Double b, double[] a, Holder h) {
    double v = Math.sqrt(Line2D.ptSegDistSq(0, 0, 0, 0, n + b + h.sum(), 0));
    double w = DoubleBuffer.wrap(a).get(0);
    return (v + w) * (v + w);
  }

  private static double calleeVirtual(double n, Double b, double[] a, Holder h) {
    return new Point2D.Double().distanceSq(n + b + a[0] + h.sum(), 0);
  }

  private static double calleeInterface(double n, Double b, double[] a, Holder h) {
    Rectangle2D.Double rectangle = new Rectangle2D.Double();
    rectangle.width = n + b + a[0] + h.sum();
    Shape shape = rectangle;
    double width = shape.getBounds2D().getWidth();
    return width * width;
  }

  private static double calleeConstructor(double n, Double b, double[] a, Holder h) {
    Point2D.Double point = new Point2D.Double(n + b + a[0] + h.sum(), 0);
    return point.x * point.x;
  }

  private static double calleeLambda(double n, Double b, double[] a, Holder h) {
    DoubleBinaryOperator distance = new Point2D.Double()::distanceSq;
    return distance.applyAsDouble(n + b + a[0] + h.sum(), 0);
  }

  private static double calleeReflection(double n, Double b, double[] a, Holder h)
      throws ReflectiveOperationException {
    Method distance = Point2D.class.getMethod("distanceSq", TWO_NUMBERS);
    return (double) distance.invoke(new Point2D.Double(), n + b + a[0] + h.sum(), 0);
  }

  private static double calleeHandle(double n, Double b, double[] a, Holder h) throws Throwable {
    MethodHandle distance =
        MethodHandles.publicLookup()
            .findVirtual(
                Point2D.class, "distanceSq", MethodType.methodType(double.class, TWO_NUMBERS));
    Point2D origin = new Point2D.Double();
    return (double) distance.invokeExact(origin, n + b + a[0] + h.sum(), 0.0);
  }

  /** The own interface of a class with a superclass of the JDK. */
  private interface Measured {
    double distanceSq(double x, double y);
  }

  /** Has the JDK's methods, and one that calls them by {@code super}. */
  private static final class Point extends Point2D.Double implements Measured {
    private static final long serialVersionUID = 1L;

    Point() {}

    Point(double x) {
      super(x, 0);
    }

    double special(double x) {
      return super.distanceSq(x, 0);
    }

    DoubleBinaryOperator lambda() {
      return super::distanceSq;
    }
  }

  /** Has static methods of the JDK's. */
  private static final class Line extends Line2D.Double {
    private static final long serialVersionUID = 1L;
  }

  private static double superclassStatic(double n, Double b, double[] a, Holder h) {
    return Line.ptSegDistSq(0, 0, 0, 0, n + b + a[0] + h.sum(), 0);
  }

  private static double superclassVirtual(double n, Double b, double[] a, Holder h) {
    return new Point().distanceSq(n + b + a[0] + h.sum(), 0);
  }

  private static double superclassSpecial(double n, Double b, double[] a, Holder h) {
    return new Point().special(n + b + a[0] + h.sum());
  }

  private static double superclassInterface(double n, Double b, double[] a, Holder h) {
    Measured measured = new Point();
    return measured.distanceSq(n + b + a[0] + h.sum(), 0);
  }

  private static double superclassConstructor(double n, Double b, double[] a, Holder h) {
    Point point = new Point(n + b + a[0] + h.sum());
    return point.x * point.x;
  }

  private static double superclassLambda(double n, Double b, double[] a, Holder h) {
    return new Point().lambda().applyAsDouble(n + b + a[0] + h.sum(), 0);
  }

  private static double superclassReflection(double n, Double b, double[] a, Holder h)
      throws ReflectiveOperationException {
    Method distance = Point.class.getMethod("distanceSq", TWO_NUMBERS);
    return (double) distance.invoke(new Point(), n + b + a[0] + h.sum(), 0);
  }

  private static double superclassHandle(double n, Double b, double[] a, Holder h)
      throws Throwable {
    MethodHandle distance =
        MethodHandles.lookup()
            .findVirtual(
                Point.class, "distanceSq", MethodType.methodType(double.class, TWO_NUMBERS));
    return (double) distance.invokeExact(new Point(), n + b + a[0] + h.sum(), 0.0);
  }

  /** A text that computes a square when it is asked for its length. */
  private static final class Text implements CharSequence {
    private final double value;
    private double squared;

    Text(double value) {
      this.value = value;
    }

    @Override
    public int length() {
      squared = value * value;
      return 0;
    }

    @Override
    public char charAt(int index) {
      throw new IndexOutOfBoundsException(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return "";
    }

    @Override
    public String toString() {
      return "";
    }
  }

  private static double interfaceStatic(double n, Double b, double[] a, Holder h) {
    Text text = new Text(n + b + a[0] + h.sum());
    CharSequence.compare(text, "");
    return text.squared;
  }

  private static double interfaceVirtual(double n, Double b, double[] a, Holder h) {
    Squaring squaring = new Squaring(n + b + a[0] + h.sum());
    return squaring.query(temporal -> ((Squaring) temporal).call());
  }

  private static double interfaceSpecial(double n, Double b, double[] a, Holder h) {
    Squaring squaring = new Squaring(n + b + a[0] + h.sum());
    return squaring.special(temporal -> ((Squaring) temporal).call());
  }

  private static double interfaceInterface(double n, Double b, double[] a, Holder h)
      throws Exception {
    Callable<Double> callable = new Squaring(n + b + a[0] + h.sum());
    return callable.call();
  }

  private static double interfaceLambda(double n, Double b, double[] a, Holder h) throws Exception {
    Callable<Double> callable =
        () -> {
          double v = n + b + a[0] + h.sum();
          return v * v;
        };
    return callable.call();
  }

  private static double interfaceReflection(double n, Double b, double[] a, Holder h)
      throws ReflectiveOperationException {
    Method call = Callable.class.getMethod("call");
    return (Double) call.invoke(new Squaring(n + b + a[0] + h.sum()));
  }

  private static double interfaceHandle(double n, Double b, double[] a, Holder h) throws Throwable {
    MethodHandle call =
        MethodHandles.publicLookup()
            .findVirtual(Callable.class, "call", MethodType.methodType(Object.class));
    Callable<?> callable = new Squaring(n + b + a[0] + h.sum());
    return (Double) (Object) call.invokeExact((Callable<?>) callable);
  }
}
