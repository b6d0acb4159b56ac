package org.wengert.linking;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.wengert.Derivatives;

/** Several threads meet the same classes for the first time: each links, none waits for ever. */
class ConcurrentLinkingTest {
  private static final int THREADS = 4;
  private static final int ROUNDS = 12;

  private static final String PROGRAM =
      """
      package p;
      import java.util.function.*;
      public class Main implements ToDoubleFunction<double[]> {
        public double applyAsDouble(double[] v) {
          Shape[] shapes = {new Square(v[0]), new Circle(v[0]), x -> x * v[0]};
          double s = 0;
          for (Shape shape : shapes) { s += shape.area(2); }
          return s + Slow.twice(v[0]) + new Square(v[0]).locked(1);
        }
      }
      interface Shape { double area(double x); }
      class Square implements Shape {
        private final double side;
        Square(double side) { this.side = side; }
        public double area(double x) { return side * side * x; }
        synchronized double locked(double x) { return Other.f(side) * x; }
      }
      class Circle extends Square {
        Circle(double r) { super(r); }
        public double area(double x) { return Math.PI * super.area(x); }
      }
      class Slow {
        static final double FACTOR = slow();
        static double slow() {
          try { Thread.sleep(20); } catch (InterruptedException e) { throw new Error(e); }
          return Other.constant();
        }
        static double twice(double x) { return FACTOR * x; }
      }
      class Other {
        static double constant() { return 2; }
        static double f(double x) { return x; }
      }
      """;

  @Test
  void firstUseByManyThreads() throws InterruptedException, ExecutionException, TimeoutException {
    SourceProgram program = SourceProgram.compile(17, PROGRAM);
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      for (int round = 0; round < ROUNDS; round++) {
        ToDoubleFunction<double[]> f = program.function("p.Main");
        CyclicBarrier start = new CyclicBarrier(THREADS);
        List<Future<double[]>> gradients = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
          gradients.add(
              threads.submit(
                  () -> {
                    start.await();
                    return Derivatives.gradient(f, new double[] {3});
                  }));
        }
        for (Future<double[]> gradient : gradients) {
          // 2 x^2 + 2 pi x^2 + 2 x + 2 x + x
          assertArrayEquals(
              new double[] {12 + 12 * Math.PI + 5}, gradient.get(60, TimeUnit.SECONDS), 1e-12);
        }
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
