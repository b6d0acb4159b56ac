package org.wengert.border;

import static org.wengert.border.Call.CONSTRUCTOR;
import static org.wengert.border.Call.HANDLE;
import static org.wengert.border.Call.LAMBDA;
import static org.wengert.border.Call.REFLECTION;
import static org.wengert.border.Call.SPECIAL;
import static org.wengert.border.Call.STATIC;
import static org.wengert.border.Call.VIRTUAL;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.DoubleStream;

/** Programs that meet collections, functions and streams of the JDK, whose classes get twins. */
final class FollowedJdkPrograms {
  private FollowedJdkPrograms() {}

  /** All of them. */
  static Programs all() {
    return new Programs()
        .add(Role.CALLER, VIRTUAL, FollowedJdkPrograms::callerVirtual)
        .add(Role.CALLER, Call.INTERFACE, FollowedJdkPrograms::callerInterface)
        .add(Role.CALLER, LAMBDA, FollowedJdkPrograms::callerLambda)
        .add(Role.CALLEE, STATIC, FollowedJdkPrograms::calleeStatic)
        .add(Role.CALLEE, VIRTUAL, FollowedJdkPrograms::calleeVirtual)
        .add(Role.CALLEE, SPECIAL, FollowedJdkPrograms::calleeSpecial)
        .add(Role.CALLEE, Call.INTERFACE, FollowedJdkPrograms::calleeInterface)
        .add(Role.CALLEE, CONSTRUCTOR, FollowedJdkPrograms::calleeConstructor)
        .add(Role.CALLEE, LAMBDA, FollowedJdkPrograms::calleeLambda)
        .add(Role.CALLEE, REFLECTION, FollowedJdkPrograms::calleeReflection)
        .add(Role.CALLEE, HANDLE, FollowedJdkPrograms::calleeHandle)
        .add(Role.SUPERCLASS, STATIC, FollowedJdkPrograms::superclassStatic)
        .add(Role.SUPERCLASS, VIRTUAL, FollowedJdkPrograms::superclassVirtual)
        .add(Role.SUPERCLASS, SPECIAL, FollowedJdkPrograms::superclassSpecial)
        .add(Role.SUPERCLASS, Call.INTERFACE, FollowedJdkPrograms::superclassInterface)
        .add(Role.SUPERCLASS, CONSTRUCTOR, FollowedJdkPrograms::superclassConstructor)
        .add(Role.SUPERCLASS, LAMBDA, FollowedJdkPrograms::superclassLambda)
        .add(Role.SUPERCLASS, REFLECTION, FollowedJdkPrograms::superclassReflection)
        .add(Role.SUPERCLASS, HANDLE, FollowedJdkPrograms::superclassHandle)
        .add(Role.SUPERINTERFACE, STATIC, FollowedJdkPrograms::interfaceStatic)
        .add(Role.SUPERINTERFACE, VIRTUAL, FollowedJdkPrograms::interfaceVirtual)
        .add(Role.SUPERINTERFACE, SPECIAL, FollowedJdkPrograms::interfaceSpecial)
        .add(Role.SUPERINTERFACE, Call.INTERFACE, FollowedJdkPrograms::interfaceInterface)
        .add(Role.SUPERINTERFACE, LAMBDA, FollowedJdkPrograms::interfaceLambda)
        .add(Role.SUPERINTERFACE, REFLECTION, FollowedJdkPrograms::interfaceReflection)
        .add(Role.SUPERINTERFACE, HANDLE, FollowedJdkPrograms::interfaceHandle);
  }

  /** A list whose only element is computed when it is asked for. */
  private static final class Computed extends AbstractList<Double> {
    private final double number;
    private final Double box;
    private final double[] array;
    private final Holder holder;

    Computed(double number, Double box, double[] array, Holder holder) {
      this.number = number;
      this.box = box;
      this.array = array;
      this.holder = holder;
    }

    @Override
    public Double get(int index) {
      double v = number + box + array[index] + holder.sum();
      return v * v;
    }

    @Override
    public int size() {
      return 1;
    }
  }

  private static double callerVirtual(double n, Double b, double[] a, Holder h) {
    Iterator<Double> iterator = new Computed(n, b, a, h).iterator();
    return iterator.next(); // calls get
  }

  /** A function that is no lambda. */
  private static final class Squaring implements DoubleUnaryOperator {
    @Override
    public double applyAsDouble(double v) {
      return v * v;
    }

    DoubleUnaryOperator special(DoubleUnaryOperator next) {
      return DoubleUnaryOperator.super.andThen(next);
    }
  }

  private static double callerInterface(double n, Double b, double[] a, Holder h) {
    return DoubleStream.of(n + b + a[0] + h.sum()).map(new Squaring()).sum();
  }

  private static double callerLambda(double n, Double b, double[] a, Holder h) {
    Map<String, Double> cache = new HashMap<>();
    return cache.computeIfAbsent(
        "key",
        key -> {
          double v = n + b + a[0] + h.sum();
          return v * v;
        });
  }

  private static double calleeStatic(double n, Double b, double[] a, Holder h) {
    double v =
        OptionalDouble.of(n).getAsDouble()
            + Optional.of(b).get()
            + Arrays.stream(a).sum()
            + Optional.of(h).get().sum();
    return v * v;
  }

  private static double calleeVirtual(double n, Double b, double[] a, Holder h) {
    HashMap<String, Object> map = new HashMap<>();
    map.put("box", b);
    map.put("array", a);
    map.put("holder", h);
    DoubleSummaryStatistics statistics = new DoubleSummaryStatistics();
    statistics.accept(n);
    statistics.accept((Double) map.get("box"));
    statistics.accept(((double[]) map.get("array"))[0]);
    statistics.accept(((Holder) map.get("holder")).sum());
    return statistics.getSum() * statistics.getSum();
  }

  private static double calleeSpecial(double n, Double b, double[] a, Holder h) {
    ArrayList<Object> list = new ArrayList<>();
    list.add(b); // has a private method of the same name that does it
    list.add(a);
    list.add(h);
    double v = n + (Double) list.get(0) + ((double[]) list.get(1))[0];
    double w = ((Holder) list.get(2)).sum();
    return (v + w) * (v + w);
  }

  private static double calleeInterface(double n, Double b, double[] a, Holder h) {
    List<Object> list = List.of(n, b, a, h);
    double v = (Double) list.get(0) + (Double) list.get(1);
    double w = ((double[]) list.get(2))[0] + ((Holder) list.get(3)).sum();
    return (v + w) * (v + w);
  }

  private static double calleeConstructor(double n, Double b, double[] a, Holder h) {
    Map.Entry<Double, double[]> entry = new AbstractMap.SimpleEntry<>(b, a);
    List<Holder> list = new ArrayList<>(List.of(h));
    double v = new DoubleSummaryStatistics(1, n, n, n).getSum();
    double w = entry.getKey() + entry.getValue()[0] + list.get(0).sum();
    return (v + w) * (v + w);
  }

  private static double calleeLambda(double n, Double b, double[] a, Holder h) {
    Function<Object, Object> identity = Function.identity();
    double v = DoubleUnaryOperator.identity().applyAsDouble(n) + (Double) identity.apply(b);
    double w = ((double[]) identity.apply(a))[0] + ((Holder) identity.apply(h)).sum();
    return (v + w) * (v + w);
  }

  private static double calleeReflection(double n, Double b, double[] a, Holder h)
      throws ReflectiveOperationException {
    DoubleSummaryStatistics statistics = new DoubleSummaryStatistics();
    Method accept = DoubleSummaryStatistics.class.getMethod("accept", double.class);
    accept.invoke(statistics, n + b + a[0] + h.sum());
    return statistics.getSum() * statistics.getSum();
  }

  private static double calleeHandle(double n, Double b, double[] a, Holder h) throws Throwable {
    DoubleSummaryStatistics statistics = new DoubleSummaryStatistics();
    MethodHandle accept =
        MethodHandles.publicLookup()
            .findVirtual(
                DoubleSummaryStatistics.class,
                "accept",
                MethodType.methodType(void.class, double.class));
    accept.invokeExact(statistics, n + b + a[0] + h.sum());
    return statistics.getSum() * statistics.getSum();
  }

  /** Has a static method of the JDK's. */
  private static class Local extends ThreadLocal<Double> {}

  private static double superclassStatic(double n, Double b, double[] a, Holder h) {
    ThreadLocal<Double> local =
        Local.withInitial(
            () -> {
              double v = n + b + a[0] + h.sum();
              return v * v;
            });
    double result = local.get();
    local.remove();
    return result;
  }

  /** Has the JDK's methods, and one that calls them by {@code super}. */
  private static final class Statistics extends DoubleSummaryStatistics {
    Statistics() {}

    Statistics(double first) {
      super(1, first, first, first);
    }

    void acceptSquare(double v) {
      super.accept(v * v);
    }

    DoubleConsumer lambda() {
      return super::accept;
    }
  }

  private static double superclassVirtual(double n, Double b, double[] a, Holder h) {
    Statistics statistics = new Statistics();
    statistics.accept(n + b + a[0] + h.sum());
    return statistics.getSum() * statistics.getSum();
  }

  private static double superclassSpecial(double n, Double b, double[] a, Holder h) {
    Statistics statistics = new Statistics();
    statistics.acceptSquare(n + b + a[0] + h.sum());
    return statistics.getSum();
  }

  private static double superclassInterface(double n, Double b, double[] a, Holder h) {
    Statistics statistics = new Statistics();
    DoubleConsumer consumer = statistics;
    consumer.accept(n + b + a[0] + h.sum());
    return statistics.getSum() * statistics.getSum();
  }

  private static double superclassConstructor(double n, Double b, double[] a, Holder h) {
    Statistics statistics = new Statistics(n + b + a[0] + h.sum());
    return statistics.getMax() * statistics.getSum();
  }

  private static double superclassLambda(double n, Double b, double[] a, Holder h) {
    Statistics statistics = new Statistics();
    statistics.lambda().accept(n + b + a[0] + h.sum());
    return statistics.getSum() * statistics.getSum();
  }

  private static double superclassReflection(double n, Double b, double[] a, Holder h)
      throws ReflectiveOperationException {
    Statistics statistics = new Statistics(n + b + a[0] + h.sum());
    double sum = (double) DoubleSummaryStatistics.class.getMethod("getSum").invoke(statistics);
    return sum * sum;
  }

  private static double superclassHandle(double n, Double b, double[] a, Holder h)
      throws Throwable {
    Statistics statistics = new Statistics(n + b + a[0] + h.sum());
    MethodHandle getSum =
        MethodHandles.lookup()
            .findVirtual(Statistics.class, "getSum", MethodType.methodType(double.class));
    double sum = (double) getSum.invokeExact(statistics);
    return sum * sum;
  }

  private static double interfaceStatic(double n, Double b, double[] a, Holder h) {
    Map.Entry<Double, double[]> entry = Map.entry(b, a);
    UnaryOperator<Holder> identity = UnaryOperator.identity();
    double v = DoubleUnaryOperator.identity().applyAsDouble(n) + identity.apply(h).sum();
    double w = entry.getKey() + entry.getValue()[0];
    return (v + w) * (v + w);
  }

  private static double interfaceVirtual(double n, Double b, double[] a, Holder h) {
    Squaring squaring = new Squaring();
    return squaring.andThen(Math::sqrt).andThen(squaring).applyAsDouble(n + b + a[0] + h.sum());
  }

  private static double interfaceSpecial(double n, Double b, double[] a, Holder h) {
    return new Squaring().special(v -> v * 1).applyAsDouble(n + b + a[0] + h.sum());
  }

  private static double interfaceInterface(double n, Double b, double[] a, Holder h) {
    DoubleUnaryOperator f = new Squaring();
    return f.applyAsDouble(n + b + a[0] + h.sum());
  }

  private static double interfaceLambda(double n, Double b, double[] a, Holder h) {
    DoubleUnaryOperator f = v -> v * v;
    return f.applyAsDouble(n + b + a[0] + h.sum());
  }

  private static double interfaceReflection(double n, Double b, double[] a, Holder h)
      throws ReflectiveOperationException {
    Method apply = DoubleUnaryOperator.class.getMethod("applyAsDouble", double.class);
    return (double) apply.invoke(new Squaring(), n + b + a[0] + h.sum());
  }

  private static double interfaceHandle(double n, Double b, double[] a, Holder h) throws Throwable {
    MethodHandle apply =
        MethodHandles.publicLookup()
            .findVirtual(
                DoubleUnaryOperator.class,
                "applyAsDouble",
                MethodType.methodType(double.class, double.class));
    return (double) apply.invokeExact((DoubleUnaryOperator) new Squaring(), n + b + a[0] + h.sum());
  }
}
