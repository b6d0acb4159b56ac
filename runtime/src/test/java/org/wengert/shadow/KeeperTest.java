package org.wengert.shadow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** When a run lets go of what may be garbage: after a collection, and enough that was met. */
@Isolated("counts collections of garbage")
class KeeperTest {
  private static final int KILO = 1 << 10;
  private static final long MEGA = 1 << 20;
  private static final long PLENTY = Runtime.getRuntime().maxMemory() / 8;

  private Keeper keeper = new Keeper();

  private static long collections() {
    return ManagementFactory.getGarbageCollectorMXBeans().stream()
        .mapToLong(GarbageCollectorMXBean::getCollectionCount)
        .sum();
  }

  /** Runs something with a new keeper, again if the JVM collected garbage by itself. */
  private void undisturbed(Runnable test) {
    long before;
    do {
      keeper = new Keeper();
      before = collections();
      test.run();
    } while (collections() != before);
  }

  @Test
  void numbersAndWhatHoldsThemAreCounted() {
    long empty = Keeper.bytesOf(new double[0]);
    assertTrue(empty >= 16 && empty <= 256, empty + " bytes for an empty array");
    assertEquals(empty + 8000, Keeper.bytesOf(new double[1000]));
    assertEquals(empty + 4000, Keeper.bytesOf(new float[1000]));
    assertEquals(empty, Keeper.bytesOf(new double[0][7]));
    // a reference has 4 bytes
    assertEquals(empty + 4 * 10, Keeper.bytesOf(new double[10][]));
    assertEquals(empty + 10 * (4 + empty + 8 * 100), Keeper.bytesOf(new double[10][100]));
    assertEquals(empty, Keeper.bytesOfBox());
    assertTrue(Keeper.bytesOfObject() > empty);
  }

  @Test
  void countsOfHugeArraysStayNumbers() {
    double[] large = new double[1 << 16];
    double[][] rows = new double[1 << 16][];
    double[][][] planes = new double[1 << 16][][];
    double[][][][] all = new double[1 << 20][][][];
    rows[0] = large;
    planes[0] = rows;
    all[0] = planes;
    for (Object each : new Object[] {rows, planes, all}) {
      long bytes = Keeper.bytesOf(each);
      assertTrue(bytes >= 1L << 34 && bytes <= 1L << 40, bytes + " bytes");
    }
  }

  @Test
  void whatIsLittleIsKept() {
    assertFalse(keeper.isTimeAfter(20 * KILO, true));
    Garbage.collect();
    assertFalse(keeper.isTimeAfter(12 * KILO, true));
  }

  @Test
  void withoutACollectionAllIsKept() {
    undisturbed(
        () -> {
          for (int i = 0; i < 100; i++) {
            assertFalse(keeper.isTimeAfter(PLENTY / 200, true));
          }
        });
  }

  @RepeatedTest(2)
  void afterACollectionItIsTime() {
    for (boolean allocated : new boolean[] {true, false}) {
      keeper.reset();
      keeper.isTimeAfter(40 * KILO, allocated);
      Garbage.collect();
      assertFalse(keeper.isTimeAfter(24 * KILO, allocated), "64 K are not enough");
      assertTrue(keeper.isTimeAfter(1, allocated), "more are");
      assertTrue(keeper.isTimeAfter(1, allocated), "still");
    }
  }

  /** In a run without any: where there was a collection before it began to watch. */
  @Test
  void aNewRunWatchesForItself() {
    keeper.isTimeAfter(70 * KILO, true);
    Garbage.collect();
    assertTrue(keeper.isTimeAfter(1, true));
    undisturbed(
        () -> {
          keeper.isTimeAfter(70 * KILO, true);
          keeper.reset();
          assertFalse(keeper.isTimeAfter(70 * KILO, false));
          assertFalse(keeper.isTimeAfter(70 * KILO, true));
        });
    keeper.reset();
    Garbage.collect();
    assertFalse(keeper.isTimeAfter(30 * KILO, true), "counts from 0");
  }

  @Test
  void plentyIsNotKeptByRunsThatAllocate() {
    undisturbed(
        () -> {
          assertFalse(keeper.isTimeAfter(PLENTY, true));
          assertTrue(keeper.isTimeAfter(1, true));
        });
    undisturbed(() -> assertFalse(keeper.isTimeAfter(PLENTY + MEGA, false)));
  }

  @Test
  void afterLettingGoThereIsMuchToMeetAgain() {
    keeper.isTimeAfter(70 * KILO, true);
    Garbage.collect();
    assertTrue(keeper.isTimeAfter(1, true));
    keeper.letGo(0);
    Garbage.collect();
    assertFalse(keeper.isTimeAfter(64 * KILO, true));
    assertTrue(keeper.isTimeAfter(1, true));
    // looking through ten thousand entries has to be worth it
    keeper.letGo(10_000);
    Garbage.collect();
    assertFalse(keeper.isTimeAfter(300 * KILO, true));
    assertTrue(keeper.isTimeAfter(100 * KILO, true));
    // but memory that is left is not to be filled
    keeper.letGo(1L << 40);
    Garbage.collect();
    assertTrue(keeper.isTimeAfter(PLENTY, true));
  }

  @Test
  void afterLettingGoItTakesAnotherCollection() {
    undisturbed(
        () -> {
          keeper.isTimeAfter(PLENTY / 4, true);
          keeper.letGo(0);
          assertFalse(keeper.isTimeAfter(PLENTY / 4, true));
        });
  }
}
