package org.wengert.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.wengert.Derivatives;

/**
 * Two threads record at the same time and write different fields of one object, so that the program
 * has no race: what Wengert keeps of the two has none either.
 */
class SharedFieldsTest {
  private static final int OBJECTS = 4_000;

  private static final class Pair {
    private double left;
    private double right;
    private double[] leftRow = {0};
    private double[] rightRow = {0};

    double left(double x) {
      left = 2 * x;
      leftRow[0] = left;
      return left * 3 + leftRow[0];
    }

    double right(double x) {
      right = 5 * x;
      rightRow[0] = right;
      return right * 7 + rightRow[0];
    }
  }

  private interface Way {
    double derivative(Pair pair, boolean isLeft);
  }

  private static double part(Pair pair, boolean isLeft, double x) {
    return isLeft ? pair.left(x) : pair.right(x);
  }

  private static int wrong(Pair[] pairs, AtomicInteger[] arrived, boolean isLeft, Way way) {
    int wrong = 0;
    for (int i = 0; i < OBJECTS; i++) {
      arrived[i].incrementAndGet();
      for (int spin = 0; spin < 10_000 && arrived[i].get() < 2; spin++) {
        Thread.onSpinWait(); // both begin with this object together, if they can
      }
      if (way.derivative(pairs[i], isLeft) != (isLeft ? 8 : 40)) {
        wrong++;
      }
    }
    return wrong;
  }

  private static void check(Way way) throws InterruptedException, ExecutionException {
    Pair[] pairs = new Pair[OBJECTS];
    AtomicInteger[] arrived = new AtomicInteger[OBJECTS];
    for (int i = 0; i < OBJECTS; i++) {
      pairs[i] = new Pair();
      arrived[i] = new AtomicInteger();
    }
    ExecutorService pool = Executors.newFixedThreadPool(2);
    try {
      List<Callable<Integer>> tasks = new ArrayList<>();
      tasks.add(() -> wrong(pairs, arrived, true, way));
      tasks.add(() -> wrong(pairs, arrived, false, way));
      for (Future<Integer> each : pool.invokeAll(tasks)) {
        assertEquals(0, each.get(), "wrong derivatives");
      }
    } finally {
      pool.shutdown();
    }
  }

  @Test
  void forward() throws InterruptedException, ExecutionException {
    check((pair, isLeft) -> Derivatives.derivative(x -> part(pair, isLeft, x), 1));
  }

  @Test
  void reverse() throws InterruptedException, ExecutionException {
    check(
        (pair, isLeft) -> Derivatives.gradient(x -> part(pair, isLeft, x[0]), new double[] {1})[0]);
  }
}
