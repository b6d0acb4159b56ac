package org.wengert.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.wengert.programs.cholesky.CholeskyLogDeterminant;
import org.wengert.programs.nbody.NBody;

/**
 * Runs one program that is not differentiated, in a JVM of its own with or without the agent;
 * prints {@code microseconds}.
 */
public final class IdleRun {
  private static final long WARM_UP = 700_000_000L;
  private static final long MEASURED = 500_000_000L;
  private static final long BATCH = 50_000_000L;
  private static double consumed;

  private IdleRun() {}

  /**
   * Runs it.
   *
   * @param arguments the name of the program, then what it needs
   * @throws IOException if a jar cannot be read
   */
  public static void main(String[] arguments) throws IOException {
    switch (arguments[0]) {
      case "vectors" -> time(NBody.workload()::valueAtStart);
      case "tree" -> time(IdleRun::tree);
      case "arrays" -> time(CholeskyLogDeterminant.workload()::valueAtStart);
      case "methods" -> time(IdleRun::expression);
      case "load" -> load(Integer.parseInt(arguments[1]));
      case "nothing" -> {
        OperatingSystemMXBean system =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        System.out.println("cpu " + system.getProcessCpuTime() / 1e6);
      }
      default -> throw new IllegalArgumentException(arguments[0]);
    }
    if (consumed == 42) {
      System.out.println();
    }
  }

  private static void time(DoubleSupplier program) {
    for (long end = System.nanoTime() + WARM_UP; System.nanoTime() < end; ) {
      consumed += program.getAsDouble();
    }
    double fastest = Double.MAX_VALUE;
    for (long end = System.nanoTime() + MEASURED; System.nanoTime() < end; ) {
      long begin = System.nanoTime();
      int calls = 0;
      do {
        consumed += program.getAsDouble();
        calls++;
      } while (System.nanoTime() - begin < BATCH);
      fastest = Math.min(fastest, (double) (System.nanoTime() - begin) / calls);
    }
    System.out.println("microseconds " + fastest / 1e3);
  }

  /** A node of a search tree. */
  private static final class Node {
    private final int key;
    private double weight;
    private Node left;
    private Node right;

    Node(int key) {
      this.key = key;
    }

    Node with(int other) {
      weight += 1;
      if (other < key) {
        left = left == null ? new Node(other) : left.with(other);
      } else {
        right = right == null ? new Node(other) : right.with(other);
      }
      return this;
    }

    double sum() {
      return weight + (left == null ? 0 : left.sum()) + (right == null ? 0 : right.sum());
    }
  }

  private static double tree() {
    Node root = new Node(500);
    int key = 1;
    for (int i = 0; i < 2000; i++) {
      key = key * 1_103_515_245 + 12_345;
      root.with(key >>> 16);
    }
    return root.sum();
  }

  /** An expression. */
  private interface Expression {
    double at(double x);
  }

  private record Variable() implements Expression {
    @Override
    public double at(double x) {
      return x;
    }
  }

  private record Sum(Expression a, Expression b) implements Expression {
    @Override
    public double at(double x) {
      return a.at(x) + b.at(x);
    }
  }

  private record Product(Expression a, Expression b) implements Expression {
    @Override
    public double at(double x) {
      return a.at(x) * b.at(x);
    }
  }

  private static final Expression POLYNOMIAL = polynomial(40);

  private static Expression polynomial(int degree) {
    Expression x = new Variable();
    Expression sum = x;
    for (int i = 0; i < degree; i++) {
      sum = i % 2 == 0 ? new Sum(x, sum) : new Product(x, sum);
    }
    return sum;
  }

  private static double expression() {
    double sum = 0;
    for (int i = 0; i < 1000; i++) {
      sum += POLYNOMIAL.at(i * 1e-3);
    }
    return sum;
  }

  /** Loads classes of libraries, without initialising them. */
  private static void load(int most) throws IOException {
    List<String> names = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      if (entry.endsWith(".jar")) {
        addClasses(entry, names);
      }
    }
    int loaded = 0;
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long cpu = threads.getCurrentThreadCpuTime();
    long begin = System.nanoTime();
    for (String name : names) {
      if (loaded == most) {
        break;
      }
      try {
        Class.forName(name, false, IdleRun.class.getClassLoader());
        loaded++;
      } catch (ClassNotFoundException | LinkageError e) {
        consumed++; // needs a library that is not here
      }
    }
    double micros = (System.nanoTime() - begin) / 1e3;
    cpu = threads.getCurrentThreadCpuTime() - cpu;
    System.out.println("classes " + loaded);
    System.out.println("cpu " + cpu / 1e3 / loaded);
    System.out.println("microseconds " + micros / loaded);
  }

  private static void addClasses(String jar, List<String> names) throws IOException {
    try (ZipFile file = new ZipFile(jar)) {
      file.stream()
          .map(ZipEntry::getName)
          .filter(name -> name.endsWith(".class") && !name.startsWith("META-INF"))
          .filter(name -> name.contains("/math3/") || name.contains("/hipparchus/"))
          .map(name -> name.substring(0, name.length() - 6).replace('/', '.'))
          .forEach(names::add);
    }
  }
}
