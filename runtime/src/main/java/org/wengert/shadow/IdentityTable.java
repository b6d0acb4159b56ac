package org.wengert.shadow;

import java.util.IdentityHashMap;

/**
 * A map by identity that is filled and cleared again and again, and keeps its memory.
 *
 * @param <V> what objects are mapped to
 */
final class IdentityTable<V> {
  /** Clearing a map costs its capacity; up to this many entries that does not matter. */
  private static final int SMALL = 1 << 10;

  private IdentityHashMap<Object, V> map = new IdentityHashMap<>();

  /** Most entries that this map had, so that its capacity is in proportion to this. */
  private int most;

  V get(Object key) {
    return map.get(key);
  }

  void put(Object key, V value) {
    map.put(key, value);
  }

  boolean isEmpty() {
    return map.isEmpty();
  }

  /** Forgets everything. Cost: in proportion to what was put in since the last time. */
  void clear() {
    int size = map.size();
    if (size == 0) {
      return;
    }
    most = Math.max(most, size);
    if (most > SMALL && size < most / 8) {
      map = new IdentityHashMap<>();
      most = 0;
    } else {
      map.clear();
    }
  }
}
