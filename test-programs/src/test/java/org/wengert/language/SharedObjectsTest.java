package org.wengert.language;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wengert.Derivatives;
import org.wengert.ValueAndGradient;
import org.wengert.modes.BothModes;

/** The fields of one object share a companion: what two recordings, or two objects, make of it. */
class SharedObjectsTest {
  private static final class Wide implements Cloneable {
    double a;
    double b;
    float c;
    double d;
    double e;

    @Override
    public Wide clone() {
      try {
        return (Wide) super.clone();
      } catch (CloneNotSupportedException e) {
        throw new AssertionError(e);
      }
    }
  }

  private static double everyField(double[] v) {
    Wide wide = new Wide();
    wide.a = v[0];
    wide.b = v[0] * v[1];
    wide.c = (float) v[1];
    wide.d = v[0] * v[0];
    wide.e = v[1] * v[1];
    return wide.a + 10 * wide.b + 100 * wide.c + 1000 * wide.d + 10_000 * wide.e;
  }

  @Test
  void everyField() {
    Expect.gradient(
        SharedObjectsTest::everyField, new double[] {2, 3}, 1 + 30 + 4000, 20 + 100 + 60_000);
  }

  private static double clonesApart(double[] v) {
    Wide one = new Wide();
    one.a = v[0];
    one.e = v[0];
    Wide two = one.clone();
    one.a = v[1];
    two.e = v[0] * v[1];
    return one.a + 10 * two.a + 100 * one.e + 1000 * two.e;
  }

  @Test
  void clonesApart() {
    Expect.gradient(SharedObjectsTest::clonesApart, new double[] {2, 3}, 110 + 3000, 1 + 2000);
  }

  private static double write(double[] v, Wide object) {
    object.a = v[0];
    object.e = v[0];
    return object.a * object.e;
  }

  private static double writeOneReadBoth(double[] v, Wide one, Wide two) {
    one.a = v[0] * v[0];
    one.e = v[0];
    return one.a + two.a * v[0] + two.e;
  }

  /** A copy that plain code makes refers to the same shadows, until one of the two is written. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void cloneMadeBetweenTwoRecordings(int recordings) {
    for (boolean copyIsWritten : new boolean[] {false, true}) {
      Wide original = new Wide();
      double[] x = {3};
      for (int i = 0; i < recordings; i++) {
        assertArrayEquals(new double[] {6}, Derivatives.gradient(v -> write(v, original), x));
      }
      Wide copy = original.clone();
      Wide one = copyIsWritten ? copy : original;
      Wide two = copyIsWritten ? original : copy;
      ValueAndGradient g = BothModes.valueAndGradient(v -> writeOneReadBoth(v, one, two), x);
      assertEquals(9 + 3 * 3 + 3, g.value());
      // 2 x + 3
      assertArrayEquals(new double[] {9}, g.gradient());
    }
  }

  private static double useA(double[] v, Wide object) {
    object.a = v[0] * v[0];
    double product = 1;
    for (int k = 0; k < 20; k++) {
      product *= v[0];
    }
    return object.a * product / product;
  }

  private static double useE(double[] v, Wide object) {
    object.e = v[0] * v[0];
    double product = 1;
    for (int k = 0; k < 20; k++) {
      product *= v[0];
    }
    return object.e * product / product;
  }

  /** The first writes of two recordings at once, to different fields of one new object. */
  @Test
  void fieldsWrittenByTwoThreads() throws Exception {
    int rounds = 3000;
    Wide[] objects = new Wide[rounds];
    for (int i = 0; i < rounds; i++) {
      objects[i] = new Wide();
    }
    CyclicBarrier barrier = new CyclicBarrier(2);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      Callable<Integer> first =
          () -> {
            for (int i = 0; i < rounds; i++) {
              Wide object = objects[i];
              barrier.await(10, TimeUnit.SECONDS);
              double[] g = Derivatives.gradient(v -> useA(v, object), new double[] {2});
              assertEquals(4, g[0], 1e-12, "field a, round " + i);
            }
            return rounds;
          };
      Callable<Integer> second =
          () -> {
            for (int i = 0; i < rounds; i++) {
              Wide object = objects[i];
              barrier.await(10, TimeUnit.SECONDS);
              double[] g = Derivatives.gradient(v -> useE(v, object), new double[] {2});
              assertEquals(4, g[0], 1e-12, "field e, round " + i);
            }
            return rounds;
          };
      for (Future<Integer> each : List.of(threads.submit(first), threads.submit(second))) {
        assertEquals(rounds, each.get(60, TimeUnit.SECONDS));
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
