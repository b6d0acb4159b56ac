package org.wengert.linking;

import java.io.Closeable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wengert.language.Expect;

/** Classes whose superclass is the JDK's: its real constructor runs, on the same object. */
class JdkSuperclassTest {
  private static final class DomainException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    final double value;

    DomainException(String message, double value, Throwable cause) {
      super(message + value, cause);
      this.value = value * value;
    }
  }

  private static double thrown(double x) {
    Throwable cause = new IllegalStateException("cause");
    try {
      throw new DomainException("value ", x, cause);
    } catch (DomainException e) {
      boolean complete =
          e.getMessage().startsWith("value ")
              && e.getCause() == cause
              && e.getStackTrace().length > 1
              && e.getSuppressed().length == 0;
      return complete ? e.value : 0;
    }
  }

  @Test
  void exceptionThatCarriesANumber() {
    Expect.derivative(JdkSuperclassTest::thrown, 3, 6);
  }

  private static final class Vector extends ArrayList<Double> {
    private static final long serialVersionUID = 1L;

    double sum;

    Vector(int capacity, double first) {
      super(capacity);
      add(first);
      sum = first;
    }

    Vector(List<Double> other) {
      super(other);
      for (double entry : other) {
        sum += entry;
      }
    }

    @Override
    public boolean add(Double entry) {
      sum += entry;
      return super.add(2 * entry);
    }
  }

  private static double vector(double x) {
    Vector vector = new Vector(4, x);
    vector.add(x * x);
    // entries 2 x, 2 x^2, sum x + x^2
    Vector copy = new Vector(vector);
    return vector.sum + copy.get(1) + copy.sum * vector.size();
  }

  @Test
  void listThatComputes() {
    // x + x^2 + 2 x^2 + 2 (2 x + 2 x^2)
    Expect.derivative(JdkSuperclassTest::vector, 3, 5 + 14 * 3);
  }

  private static final class Worker extends Thread {
    double result;
    final double factor;

    Worker(double factor) {
      super("worker");
      this.factor = factor;
      setDaemon(true);
    }

    double times(double x) {
      result = factor * x;
      return getName().equals("worker") && isDaemon() && !isAlive() ? result : 0;
    }
  }

  @Test
  void thread() {
    Expect.derivative(x -> new Worker(x).times(x), 3, 6);
  }

  private static final class Cache extends HashMap<String, double[]> {
    private static final long serialVersionUID = 1L;

    Cache() {
      super(64, 0.5f);
    }

    double[] of(String key, double x) {
      double[] known = get(key);
      if (known == null) {
        known = new double[] {x * x};
        put(key, known);
      }
      return known;
    }
  }

  private static double cached(double x) {
    Cache cache = new Cache();
    cache.of("a", x)[0] *= 2;
    return cache.of("a", 100)[0] + cache.size();
  }

  @Test
  void mapOfArrays() {
    Expect.derivative(JdkSuperclassTest::cached, 3, 12);
  }

  private static final class Number extends java.lang.Number {
    private static final long serialVersionUID = 1L;

    private final double value;

    Number(double value) {
      this.value = value;
    }

    @Override
    public double doubleValue() {
      return 3 * value;
    }

    @Override
    public float floatValue() {
      return (float) value;
    }

    @Override
    public int intValue() {
      return (int) value;
    }

    @Override
    public long longValue() {
      return (long) value;
    }
  }

  private static double numbers(double x) {
    java.lang.Number own = new Number(x);
    java.lang.Number box = x;
    return own.doubleValue() * box.doubleValue() + own.floatValue() + own.intValue();
  }

  @Test
  void numberOfItsOwn() {
    // 3 x^2 + x
    Expect.derivative(JdkSuperclassTest::numbers, 3, 19);
  }

  private abstract static class Counted implements Comparable<Counted>, Runnable, Closeable {
    double count;

    @Override
    public abstract void close();

    @Override
    public int compareTo(Counted other) {
      return Double.compare(count, other.count);
    }
  }

  private static double interfaces(double x) {
    Counted counted =
        new Counted() {
          @Override
          public void run() {
            count += x;
          }

          @Override
          public void close() {
            count *= x;
          }
        };
    Runnable run = counted;
    run.run();
    run.run();
    counted.close();
    return counted.compareTo(counted) == 0 ? counted.count : 0;
  }

  @Test
  void interfacesOfTheJdk() {
    // 2 x^2
    Expect.derivative(JdkSuperclassTest::interfaces, 3, 12);
  }

  private static double plainObjects(double x) {
    StringBuilder text = new StringBuilder("x");
    List<Object> objects = new ArrayList<>(List.of(text));
    Object lock = new Object();
    int[] counts = new int[3];
    counts[1]++;
    objects.add(lock);
    return objects.size() * x * counts[1];
  }

  @Test
  void objectsOfTheJdk() {
    Expect.derivative(JdkSuperclassTest::plainObjects, 3, 2);
  }
}
