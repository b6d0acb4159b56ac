package org.wengert.check.program;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Arguments become points, and points arguments. */
class CallPointTest {
  private static final List<Class<?>> TYPES =
      List.of(
          Object.class, double[][].class, int[].class, double.class, float[].class, String.class);
  private static final List<String> NAMES = List.of("this", "a", "order", "t", "single", "text");

  private final double[] row = {1, 2};
  private final int[] order = {7};
  private final Object receiver = new Object();
  private final Object[] given = {
    receiver, new double[][] {row, null, {}, row, {3}}, order, 4.5, new float[] {6}, "text"
  };
  private final CallPoint point = new CallPoint(TYPES, NAMES, given);

  private static List<String> entries(CallPoint point) {
    List<String> entries = new ArrayList<>();
    for (int i = 0; i < point.x().length; i++) {
      entries.add(point.entry(i));
    }
    return entries;
  }

  @Test
  void numbersAreReadInTheirOrderAndSharedRowsOnce() {
    assertArrayEquals(new double[] {1, 2, 3, 4.5}, point.x());
    assertEquals(List.of("a[0][0]", "a[0][1]", "a[4][0]", "t"), entries(point));
    assertEquals(3, point.firstArray());
  }

  @Test
  void otherNumbersMakeOtherArguments() {
    Object[] made = point.at(new double[] {10, 20, 30, 40});
    double[][] a = (double[][]) made[1];
    assertArrayEquals(new double[][] {{10, 20}, null, {}, {10, 20}, {30}}, a);
    assertSame(a[0], a[3]);
    assertEquals(40.0, made[3]);
    assertSame(receiver, made[0]);
    assertNotSame(order, made[2]);
    assertArrayEquals(order, (int[]) made[2]);
  }

  @Test
  void whatIsWrittenLaterIsNotSeen() {
    row[0] = 99;
    order[0] = 98;
    Object[] first = point.at(point.x());
    assertEquals(1, ((double[][]) first[1])[0][0]);
    assertEquals(7, ((int[]) first[2])[0]);
    ((double[][]) first[1])[0][0] = 97;
    assertEquals(1, ((double[][]) point.at(point.x())[1])[0][0]);
  }

  @Test
  void onlyObjectsAreShared() {
    assertEquals(List.of(receiver, "text"), point.shared());
  }

  @Test
  void oneArrayTwiceIsOneArray() {
    double[] x = {1};
    CallPoint twice =
        new CallPoint(
            List.of(double[].class, double[].class), List.of("x", "y"), new Object[] {x, x});
    assertEquals(List.of("x[0]"), entries(twice));
    Object[] made = twice.at(new double[] {5});
    assertSame(made[0], made[1]);
  }

  @Test
  void nullIsNothing() {
    CallPoint none = new CallPoint(List.of(double[].class), List.of("x"), new Object[1]);
    assertEquals(0, none.x().length);
    assertNull(none.at(new double[0])[0]);
    assertTrue(none.shared().isEmpty());
  }
}
