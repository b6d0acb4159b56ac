package org.wengert.shadow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wengert.tape.Recording;

/** Shadows that are used again show nothing of the run before. */
class ShadowPoolTest {
  private final ShadowTable indices = new Recording(Recording.MOST_ARGUMENTS).shadows();
  private final TangentRun tangentRun = new TangentRun();

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3, 5, 8})
  void entriesOfALongerOrShorterArrayBeforeAreForgotten(int later) {
    ArrayShadow before = indices.of(new double[5]);
    before.fill(0, 5, 7);
    indices.reset();
    ArrayShadow shadow = indices.of(new double[later]);
    assertSame(before, shadow, "else this test shows nothing");
    assertFalse(shadow.isActive());
    for (int i = 0; i < later; i++) {
      assertEquals(0, shadow.index(i));
    }
    if (later > 0) {
      shadow.setIndex(later - 1, 3);
      assertTrue(shadow.isActive());
      for (int i = 0; i < later - 1; i++) {
        assertEquals(0, shadow.index(i));
      }
      shadow.setIndex(later - 1, 0);
      assertFalse(shadow.isActive(), "memory beyond the array counts");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 5, 8})
  void tangentsBeforeAreForgotten(int later) {
    TangentShadow before = (TangentShadow) tangentRun.shadows().of(new double[5]);
    for (int i = 0; i < 5; i++) {
      before.setTangent(i, 7);
    }
    tangentRun.begin();
    TangentShadow shadow = (TangentShadow) tangentRun.shadows().of(new double[later]);
    assertSame(before, shadow, "else this test shows nothing");
    assertFalse(shadow.isActive());
    shadow.setTangent(later - 1, 3);
    for (int i = 0; i < later - 1; i++) {
      assertEquals(0, shadow.tangent(i));
    }
    shadow.setTangent(later - 1, 0);
    assertFalse(shadow.isActive(), "memory beyond the array counts");
  }

  @Test
  void copiesKeepToTheArray() {
    indices.of(new double[9]).fill(0, 9, 4);
    indices.of(new double[9]).fill(0, 9, 5);
    indices.reset();
    ArrayShadow from = indices.of(new double[3]);
    ArrayShadow to = indices.of(new double[4]);
    from.setIndex(1, 8);
    to.copy(from, 0, 1, 3);
    int[] expected = {0, 0, 8, 0};
    for (int i = 0; i < 4; i++) {
      assertEquals(expected[i], to.index(i));
    }
  }

  @Test
  void atRestAShadowHasNoArray() {
    double[] array = new double[3];
    ArrayShadow shadow = indices.of(array);
    shadow.setIndex(1, 4);
    indices.reset();
    assertFalse(shadow.isOf(array));
    assertFalse(shadow.isOf(array, indices));
    assertFalse(shadow.isOf(null, indices));
    assertFalse(shadow.isActive());
    assertEquals(0, shadow.index(1));
  }

  @Test
  void rowsOfTheRunBeforeAreNotTakenForThoseOfThis() {
    double[][] first = {{1}, {2}, {3}};
    ArrayShadow outer = indices.of(first);
    for (int i = 0; i < 3; i++) {
      outer.row(i, first[i], indices).setIndex(0, 10 + i);
    }
    indices.reset();
    double[][] second = {first[2], {5}, first[0], first[1]};
    ArrayShadow again = indices.of(second);
    for (int i = 0; i < 4; i++) {
      ArrayShadow row = again.row(i, second[i], indices);
      assertTrue(row.isOf(second[i]));
      assertSame(row, indices.of(second[i]));
      assertFalse(row.isActive());
      row.setIndex(0, 20 + i);
    }
    for (int i = 0; i < 4; i++) {
      assertEquals(20 + i, again.row(i, second[i], indices).index(0));
    }
  }

  @Test
  void reportsOfTheRunBeforeAreForgotten() {
    indices.of(new double[2]).onceActive(() -> assertTrue(false, "reported in the wrong run"));
    indices.reset();
    indices.of(new double[2]).setIndex(0, 1);
  }

  @Test
  void memoryIsBoundedWhateverTheOrder() {
    ShadowPool pool = new ShadowPool(new Recording(Recording.MOST_ARGUMENTS));
    for (int run = 0; run < 300; run++) {
      long bytes = 0;
      for (int i = 0; i < 300; i++) {
        int length = i == run ? 100_000 : 10;
        pool.take(new double[length], indices).setIndex(0, 1);
        bytes += 4L * length;
      }
      pool.takeBack();
      assertTrue(pool.kept() <= 65536 + 2 * bytes, pool.kept() + " bytes after run " + run);
    }
    long held = 0;
    for (int i = 0; i < 300; i++) {
      held += 4L * pool.take(new double[1], indices).newIndices().length;
    }
    assertTrue(held < 1 << 20, held + " bytes are held, " + pool.kept() + " were counted");
  }

  @Test
  void shadowsBeyondThoseThatAreKeptAreLetGoOf() {
    ShadowPool pool = new ShadowPool(new Recording(Recording.MOST_ARGUMENTS));
    double[] array = new double[1];
    for (int i = 0; i < 1 << 16; i++) {
      pool.take(array, indices);
    }
    WeakReference<?> beyond = new WeakReference<>(pool.take(array, indices));
    pool.takeBack();
    Garbage.collect(beyond);
    assertFalse(pool.isUsedUp(), "the others are kept");
  }

  @Test
  void whatIsAbandonedIsLetGoOf() {
    ShadowPool pool = new ShadowPool(new Recording(Recording.MOST_ARGUMENTS));
    double[] array = new double[2000];
    WeakReference<?> memory = new WeakReference<>(pool.take(array, indices).newIndices());
    for (int i = 1; i < 1 << 16; i++) {
      pool.take(array, indices);
    }
    WeakReference<?> beyond = new WeakReference<>(pool.take(array, indices));
    pool.abandon();
    Garbage.collect(memory);
    Garbage.collect(beyond);
    assertTrue(pool.isUsedUp());
  }

  @Test
  void theSameOrderNeedsNothingNew() {
    ShadowPool pool = new ShadowPool(new Recording(Recording.MOST_ARGUMENTS));
    ArrayShadow[] first = new ArrayShadow[100];
    long kept = 0;
    for (int run = 0; run < 5; run++) {
      for (int i = 0; i < first.length; i++) {
        ArrayShadow shadow = pool.take(new double[i], indices);
        shadow.fill(0, i, 1);
        if (run == 0) {
          first[i] = shadow;
        }
        assertSame(first[i], shadow);
      }
      pool.takeBack();
      if (run == 0) {
        kept = pool.kept();
      }
      assertEquals(kept, pool.kept());
    }
    assertEquals(4 * 99 * 100 / 2, kept);
  }

  @Test
  void moreShadowsThanAreKept() {
    int count = 70_000;
    double[][] arrays = new double[count][1];
    for (int run = 0; run < 3; run++) {
      for (int i = 0; i < count; i++) {
        ArrayShadow shadow = indices.of(arrays[i]);
        assertFalse(shadow.isActive());
        shadow.setIndex(0, i + 1);
      }
      ArrayShadow last = indices.of(arrays[count - 1]);
      for (int i = 0; i < count; i++) {
        assertEquals(i + 1, indices.known(arrays[i]).index(0));
      }
      indices.reset();
      assertFalse(last.isOf(arrays[count - 1]));
      assertNull(indices.known(arrays[count - 1]));
    }
  }
}
