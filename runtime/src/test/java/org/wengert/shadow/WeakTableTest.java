package org.wengert.shadow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A map by identity that does not keep its keys. */
class WeakTableTest {
  @Test
  void knowsByIdentity() {
    WeakTable<Integer> table = new WeakTable<>(0);
    String key = new String("key");
    String same = new String("key");
    table.put(key, 1);
    assertEquals(1, table.get(key));
    assertNull(table.get(same));
    table.put(same, 2);
    assertEquals(1, table.get(key));
    assertEquals(2, table.get(same));
  }

  @Test
  void aKeyHasOneEntry() {
    WeakTable<Integer> table = new WeakTable<>(0);
    Object key = new Object();
    WeakTable.Entry<Integer> entry = table.put(key, 1);
    assertSame(entry, table.put(key, 2));
    assertEquals(2, table.get(key));
    assertEquals(2, entry.value());
    assertEquals(1, table.size());
    assertTrue(entry.refersTo(key));
  }

  @Test
  void keysThatAreUsedStay() {
    Random random = new Random(7);
    WeakTable<Integer> table = new WeakTable<>(0);
    Map<Object, Integer> kept = new IdentityHashMap<>();
    for (int round = 0; round < 20; round++) {
      for (int i = 0; i < 2000; i++) {
        Object key = new Object();
        table.put(key, i);
        if (random.nextInt(10) == 0) {
          kept.put(key, i);
        }
      }
      kept.keySet().removeIf(key -> random.nextInt(3) == 0);
      Garbage.collect();
      table.purge();
      assertEquals(kept.size(), table.size(), "round " + round);
      kept.forEach((key, value) -> assertEquals(value, table.get(key)));
    }
  }

  /** The JVM may keep an entry longer than its key. */
  @Test
  void entriesOfKeysThatWereCollectedKeepNothing() {
    WeakTable<Integer> table = new WeakTable<>(0);
    List<WeakTable.Entry<Integer>> entries = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      entries.add(table.put(new Object(), i));
    }
    Garbage.collect();
    assertEquals(42, entries.get(42).value(), "until it is told to forget");
    table.purge();
    assertEquals(0, table.size());
    entries.forEach(entry -> assertNull(entry.value()));
  }

  @Test
  void allEntriesAreVisitedOnce() {
    WeakTable<Integer> table = new WeakTable<>(5);
    Object[] keys = new Object[1000];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = new Object();
      table.put(keys[i], i);
    }
    Map<Integer, Integer> visits = new HashMap<>();
    table.forEach(
        entry -> {
          assertTrue(entry.refersTo(keys[entry.value()]));
          visits.merge(entry.value(), 1, Integer::sum);
        });
    assertEquals(1000, visits.size());
    assertTrue(visits.values().stream().allMatch(count -> count == 1), visits::toString);
  }

  @Test
  void keysThatNobodyHasAreCollected() {
    WeakTable<Integer> table = new WeakTable<>(0);
    WeakReference<Object> gone = new WeakReference<>(put(table));
    Garbage.collect(gone);
    table.purge();
    assertEquals(0, table.size());
  }

  private static Object put(WeakTable<Integer> table) {
    Object key = new Object();
    table.put(key, 1);
    return key;
  }
}
