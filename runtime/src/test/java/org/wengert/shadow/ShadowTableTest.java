package org.wengert.shadow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wengert.tape.Recording;

/** What a recording knows by identity. */
class ShadowTableTest {
  private final ShadowTable table = new Recording(Recording.MOST_ARGUMENTS).shadows();

  @Test
  void arraysAreKnownByIdentity() {
    double[] one = {1};
    double[] equal = {1};
    assertNull(table.known(one));
    ArrayShadow shadow = table.of(one);
    assertSame(shadow, table.of(one));
    assertSame(shadow, table.known(one));
    assertNotSame(shadow, table.of(equal));
    assertNull(table.of(null));
    assertNull(table.known(null));
  }

  @Test
  void boxesAreKnownByIdentity() {
    Double box = Double.valueOf(1.5);
    Double equal = Double.valueOf(1.5);
    assertEquals(0, table.box(box));
    table.setBox(box, 4);
    assertEquals(4, table.box(box));
    assertEquals(0, table.box(equal));
    table.setBox(equal, 0);
    assertEquals(0, table.box(equal));
    assertEquals(0, table.box(null));
    assertEquals(0, table.box("no box"));
  }

  @Test
  void fieldsOfObjects() {
    Object one = new Object();
    Object other = new Object();
    table.setField(one, "a", 0);
    assertEquals(0, table.field(one, "a"));
    table.setField(one, "a", 3);
    table.setField(one, "b", 4);
    table.setField(ShadowTableTest.class, "a", 5);
    assertEquals(3, table.field(one, "a"));
    assertEquals(4, table.field(one, "b"));
    assertEquals(0, table.field(one, "c"));
    assertEquals(0, table.field(other, "a"));
    assertEquals(5, table.field(ShadowTableTest.class, "a"));
    table.setField(one, "a", 0);
    assertEquals(0, table.field(one, "a"));
    assertEquals(4, table.field(one, "b"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 1024, 1025, 5000})
  void resetForgetsEverything(int size) {
    double[][] arrays = new double[size][1];
    Double[] boxes = new Double[size];
    for (int i = 0; i < size; i++) {
      boxes[i] = Double.valueOf(i);
      table.of(arrays[i]).setIndex(0, i + 1);
      table.setBox(boxes[i], i + 1);
      table.setField(arrays[i], "field", i + 1);
    }
    for (int i = 0; i < size; i++) {
      assertEquals(i + 1, table.known(arrays[i]).index(0));
      assertEquals(i + 1, table.box(boxes[i]));
      assertEquals(i + 1, table.field(arrays[i], "field"));
    }
    table.reset();
    for (int i = 0; i < size; i++) {
      assertNull(table.known(arrays[i]));
      assertEquals(0, table.box(boxes[i]));
      assertEquals(0, table.field(arrays[i], "field"));
    }
  }
}
