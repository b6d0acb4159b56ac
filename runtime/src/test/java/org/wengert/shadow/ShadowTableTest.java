package org.wengert.shadow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

  @Test
  void whatHoldsAnActiveValue() {
    double[] array = new double[3];
    Double box = 0.25;
    Object object = new Object();
    Object[] nested = {null, "text", new Object[] {array, new double[][] {{1}}}};
    Object[] circle = {null, box};
    circle[0] = circle;
    Object[] all = {null, "text", array, box, object, nested, circle, new double[0]};
    assertFalse(table.isActive(all), "nothing is known");
    table.of(array).setIndex(1, 0);
    table.setField(object, "field", 3);
    table.setField(object, "field", 0);
    table.setField("another", "field", 3);
    table.setBox(Double.valueOf(0.25), 4);
    for (Object each : all) {
      assertFalse(table.isActive(each), () -> "passive: " + each);
    }
    assertFalse(table.isActive(all));
    table.of(array).setIndex(1, 5);
    assertTrue(table.isActive(array) && table.isActive(nested) && table.isActive(all));
    assertFalse(table.isActive(circle));
    table.setBox(box, 6);
    assertTrue(table.isActive(box) && table.isActive(circle));
    assertFalse(table.isActive(object));
    table.setField(object, "other", 7);
    assertTrue(table.isActive(object));
  }

  @Test
  void aCopyHasFieldsOfItsOwn() {
    Object original = new Object();
    Object copy = new Object();
    table.copyFields(original, copy);
    assertEquals(0, table.field(copy, "a"));
    table.setField(original, "a", 3);
    table.setField(original, "b", 4);
    table.copyFields(original, copy);
    table.setField(original, "a", 5);
    table.setField(copy, "b", 0);
    assertEquals(3, table.field(copy, "a"));
    assertEquals(0, table.field(copy, "b"));
    assertEquals(5, table.field(original, "a"));
    assertEquals(4, table.field(original, "b"));
  }

  @Test
  void whatIsRememberedOfFields() {
    Object other = new Object();
    table.remember(other, "a", 0.5);
    assertEquals(0.5, table.remembered(other, "a"));
    Object object = new Object();
    table.remember(object, "a", null);
    assertNull(table.remembered(object, "a"));
    table.remember(object, "a", 1.5);
    table.remember(object, "b", 2.5);
    assertEquals(1.5, table.remembered(object, "a"));
    assertEquals(2.5, table.remembered(object, "b"));
    assertNull(table.remembered(new Object(), "a"));
    table.remember(object, "a", null);
    assertNull(table.remembered(object, "a"));
    table.reset();
    assertNull(table.remembered(object, "b"));
  }

  @Test
  void whatWasHandedOver() {
    Object object = new Object();
    table.noteHanded(null);
    assertFalse(table.wasHanded(object));
    table.noteHanded(object);
    assertTrue(table.wasHanded(object));
    assertFalse(table.wasHanded(new Object()));
    assertFalse(table.anyStaticActive());
    table.noteStaticActive();
    assertTrue(table.anyStaticActive());
    table.reset();
    assertFalse(table.wasHanded(object) || table.anyStaticActive());
  }
}
