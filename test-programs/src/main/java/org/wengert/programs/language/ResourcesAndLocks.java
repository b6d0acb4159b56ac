package org.wengert.programs.language;

/** Resources that are closed and locks that are left, whatever happens. */
final class ResourcesAndLocks {
  private ResourcesAndLocks() {}

  static Theme theme() {
    return new Theme(ResourcesAndLocks.class)
        .add("resources", ResourcesAndLocks::resources, x -> 6)
        .add("resourcesAfterThrow", ResourcesAndLocks::resourcesAfterThrow, x -> 21)
        .add("suppressed", ResourcesAndLocks::suppressed, x -> 2 * x)
        .add("synchronizedMethod", ResourcesAndLocks::synchronizedMethod, x -> 2 * x)
        .add("synchronizedBlock", ResourcesAndLocks::synchronizedBlock, x -> 2 * x + 1);
  }

  private static final class Carrier extends RuntimeException {
    private static final long serialVersionUID = 1L;
    final double number;

    Carrier(double number) {
      super("carrier");
      this.number = number;
    }
  }

  private static final class Meter implements AutoCloseable {
    private final double[] total;
    private final double weight;

    Meter(double[] total, double weight) {
      this.total = total;
      this.weight = weight;
    }

    void count(double x) {
      total[0] += x;
    }

    @Override
    public void close() {
      total[0] *= weight;
    }
  }

  static double resources(double x) {
    double[] total = new double[1];
    try (Meter outer = new Meter(total, 2);
        Meter inner = new Meter(total, 1)) {
      outer.count(x);
      inner.count(2 * x);
    }
    return total[0]; // (x + 2x) 1 2, d = 6
  }

  static double resourcesAfterThrow(double x) {
    double[] total = new double[1];
    try (Meter meter = new Meter(total, 10)) {
      meter.count(2 * x);
      throw new Carrier(x);
    } catch (Carrier e) {
      total[0] += e.number;
    }
    return total[0]; // 2x 10 + x, d = 21
  }

  private record Spoiling(double number) implements AutoCloseable {
    @Override
    public void close() {
      throw new Carrier(number);
    }
  }

  static double suppressed(double x) {
    try (Spoiling spoiling = new Spoiling(x)) {
      throw new Carrier(spoiling.number());
    } catch (Carrier e) {
      return e.number * ((Carrier) e.getSuppressed()[0]).number; // d = 2x
    }
  }

  private static double shared;

  private static synchronized double remember(double x) {
    shared = x;
    return shared * shared;
  }

  static double synchronizedMethod(double x) {
    return remember(x); // d = 2x
  }

  static double synchronizedBlock(double x) {
    Object lock = new Object();
    double y = x;
    try {
      synchronized (lock) {
        y *= x;
        if (y >= 0) {
          throw new Carrier(y);
        }
      }
    } catch (Carrier e) {
      synchronized (lock) {
        y = e.number + x;
      }
    }
    return y; // d = 2x + 1
  }
}
