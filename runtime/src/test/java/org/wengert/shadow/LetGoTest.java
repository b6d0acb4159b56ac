package org.wengert.shadow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wengert.tape.Recording;

/** A long run lets go of what nobody else has, and of nothing else. */
class LetGoTest {
  private final Recording recording = new Recording(Recording.MOST_ARGUMENTS);
  private final ShadowTable table = recording.shadows();
  private final TangentRun tangentRun = new TangentRun();

  private static WeakReference<Object> array(ShadowTable table) {
    double[] array = new double[10];
    table.of(array).setIndex(3, 5);
    return new WeakReference<>(array);
  }

  private static WeakReference<Object> box(ShadowTable table) {
    Double box = Double.valueOf(0.5);
    table.setBox(box, 7);
    return new WeakReference<>(box);
  }

  private static WeakReference<Object> object(ShadowTable table) {
    Object object = new Object();
    table.setField(object, "field", 7);
    return new WeakReference<>(object);
  }

  private static WeakReference<Object> handed(ShadowTable table) {
    Object object = new Object();
    table.noteHanded(object);
    return new WeakReference<>(object);
  }

  @Test
  void whatNobodyHasIsCollected() {
    WeakReference<Object> array = array(table);
    WeakReference<Object> box = box(table);
    WeakReference<Object> object = object(table);
    WeakReference<Object> handed = handed(table);
    Garbage.letGo(table);
    Garbage.collect(array);
    Garbage.collect(box);
    Garbage.collect(object);
    Garbage.collect(handed);
    Garbage.collect(array(table));
    Garbage.collect(box(table));
  }

  /** A run that meets objects of one kind only lets go of them too. */
  @Test
  void objectsOfEachKindCount() {
    List<BiConsumer<ShadowTable, Object>> kinds =
        List.of(
            (known, object) -> known.setBox(object, 7),
            (known, object) -> known.setField(object, "field", 7),
            (known, object) -> known.copyFields("original", object),
            ShadowTable::noteHanded);
    for (BiConsumer<ShadowTable, Object> kind : kinds) {
      ShadowTable known = new Recording(Recording.MOST_ARGUMENTS).shadows();
      known.setField("original", "field", 7);
      WeakReference<Object> first = new WeakReference<>(meet(known, kind));
      for (int i = 0; i < 2000; i++) {
        meet(known, kind);
      }
      Garbage.collect();
      for (int i = 0; i < 2000; i++) {
        meet(known, kind);
      }
      Garbage.collect(first);
    }
  }

  private static Object meet(ShadowTable known, BiConsumer<ShadowTable, Object> kind) {
    Object object = new Object();
    kind.accept(known, object);
    return object;
  }

  @Test
  void theShadowOfACollectedArrayIsCollectedToo() {
    Garbage.letGo(table);
    double[] array = new double[1000];
    ArrayShadow shadow = table.of(array);
    shadow.setIndex(3, 5);
    WeakReference<Object> before = new WeakReference<>(shadow);
    WeakReference<Object> gone = new WeakReference<>(array);
    shadow = null;
    array = null;
    Garbage.collect(gone);
    Garbage.letGo(table);
    Garbage.collect(before);
  }

  @Test
  void whatIsInUseKeepsItsShadow() {
    double[] before = new double[4];
    float[][] rows = new float[3][2];
    Double box = 0.5;
    Object object = new Object();
    ArrayShadow shadow = table.of(before);
    shadow.setIndex(1, 11);
    ArrayShadow row = table.of(rows).row(2, rows[2], table);
    row.setIndex(1, 12);
    table.setBox(box, 13);
    table.setField(object, "field", 14);
    table.noteHanded(object);
    for (int round = 0; round < 3; round++) {
      Garbage.letGo(table);
      assertSame(shadow, table.of(before));
      assertTrue(shadow.isOf(before));
      assertTrue(shadow.isOf(before, table));
      assertFalse(shadow.isOf(new double[4]));
      assertFalse(shadow.isOf(null));
      assertEquals(11, shadow.index(1));
      assertSame(row, table.of(rows).row(2, rows[2], table));
      assertSame(row, table.known(rows[2]));
      assertEquals(12, row.index(1));
      assertEquals(13, table.box(box));
      assertEquals(14, table.field(object, "field"));
      assertTrue(table.wasHanded(object));
      assertTrue(table.isActive(before) && table.isActive(box) && table.isActive(object));
      assertTrue(table.isActive(rows));
      assertSame(shadow, recording.returnedShadow(before));
    }
  }

  /** Made after the run let go of all before. */
  @Test
  void whatIsMetLaterKeepsItsShadow() {
    Garbage.letGo(table);
    double[] array = new double[4];
    double[][] rows = {array, null};
    ArrayShadow shadow = table.of(array);
    shadow.setIndex(0, 3);
    shadow.setIndex(2, 4);
    shadow.setIndex(2, 0);
    Garbage.letGo(table);
    assertTrue(shadow.isOf(array, table));
    assertSame(shadow, table.of(rows).row(0, array, table));
    assertEquals(3, shadow.index(0));
    assertEquals(0, shadow.index(2));
    rows[1] = new double[4];
    assertNotSame(shadow, table.of(rows).row(0, rows[1], table), "another row in the same place");
    assertSame(shadow, table.of(rows).row(0, array, table));
  }

  @Test
  void tangents() {
    ShadowTable shadows = tangentRun.shadows();
    double[] array = new double[4];
    Double box = 0.5;
    Object object = new Object();
    TangentShadow shadow = (TangentShadow) shadows.of(array);
    shadow.setTangent(1, 0.25);
    shadows.setBox(box, tangentRun.keep(-1.5));
    shadows.setField(object, "field", tangentRun.keep(Double.NaN));
    tangentRun.release(0);
    for (int round = 0; round < 3; round++) {
      Garbage.letGo(shadows);
      assertSame(shadow, shadows.of(array));
      assertEquals(0.25, shadow.tangent(1));
      assertEquals(-1.5, tangentRun.tangent(shadows.box(box)));
      assertEquals(Double.NaN, tangentRun.tangent(shadows.field(object, "field")));
      assertTrue(shadows.isActive(array) && shadows.isActive(box) && shadows.isActive(object));
      tangentRun.release(0);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 5000})
  void tangentsOfWhatIsMetLater(int length) {
    ShadowTable shadows = tangentRun.shadows();
    Garbage.letGo(shadows);
    double[] array = new double[length];
    TangentShadow shadow = (TangentShadow) shadows.of(array);
    assertFalse(shadow.isActive());
    shadow.setTangent(length - 1, 0.25);
    Garbage.letGo(shadows);
    assertSame(shadow, shadows.of(array));
    assertEquals(0.25, shadow.tangent(length - 1));
    assertEquals(0, shadow.tangent(0));
  }

  /** Else the shadows of all arrays that were met before are kept until the run ends. */
  @Test
  void theShadowOfAnArrayMetBeforeIsCollectedToo() {
    WeakReference<Object> shadow = shadowOfGarbage();
    Garbage.letGo(table);
    Garbage.collect();
    Garbage.letGo(table);
    Garbage.collect(shadow);
  }

  private WeakReference<Object> shadowOfGarbage() {
    ArrayShadow shadow = table.of(new double[1000]);
    shadow.setIndex(3, 5);
    return new WeakReference<>(shadow);
  }

  @Test
  void theNextRunKnowsNothing() {
    double[] array = new double[4];
    Double box = 0.5;
    Garbage.letGo(table);
    ArrayShadow shadow = table.of(array);
    shadow.setIndex(1, 11);
    table.setBox(box, 13);
    table.reset();
    assertFalse(shadow.isOf(array));
    assertFalse(shadow.isOf(array, table));
    assertFalse(shadow.isActive());
    assertNull(table.known(array));
    assertEquals(0, table.box(box));
    assertFalse(table.of(array).isActive());
  }

  /** Hands what belongs to it back to its program. */
  private static final class Phoenix {
    private final Object belongings;
    private final BlockingQueue<Object> program;

    Phoenix(Object belongings, BlockingQueue<Object> program) {
      this.belongings = belongings;
      this.program = program;
    }

    @Override
    @SuppressWarnings({"deprecation", "removal"}) // programs still do so
    protected void finalize() {
      program.add(belongings);
    }
  }

  private Phoenix phoenix(BlockingQueue<Object> program) {
    double[] array = new double[4];
    table.of(array).setIndex(1, 11);
    return new Phoenix(array, program);
  }

  /** A weak reference to the array is cleared before. */
  @Test
  void whatAFinalizerHandsBackKeepsItsShadow() throws InterruptedException {
    BlockingQueue<Object> program = new LinkedBlockingQueue<>();
    WeakReference<Object> dead = new WeakReference<>(phoenix(program));
    Garbage.letGo(table);
    Garbage.collect(dead);
    Object array = program.poll(60, TimeUnit.SECONDS);
    Garbage.letGo(table);
    assertEquals(11, table.of(array).index(1));
  }
}
