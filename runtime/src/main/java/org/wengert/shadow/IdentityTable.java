package org.wengert.shadow;

import java.util.IdentityHashMap;
import java.util.function.Consumer;

/**
 * A map by identity that is filled and cleared again and again, and keeps its memory. It keeps its
 * keys too, until it is told to {@link #loosen}: then keys can be collected until it is cleared.
 *
 * @param <V> what objects are mapped to
 */
final class IdentityTable<V> {
  /** Clearing a map costs its capacity; up to this many entries that does not matter. */
  private static final int SMALL = 1 << 10;

  private IdentityHashMap<Object, V> map = new IdentityHashMap<>();

  /** In place of the map when this table is loose, else null. */
  private WeakTable<V> loose;

  /** Most entries that this map had, so that its capacity is in proportion to this. */
  private int most;

  V get(Object key) {
    WeakTable<V> weak = loose;
    return weak == null ? map.get(key) : key == null ? null : weak.get(key);
  }

  /**
   * Maps a key.
   *
   * @return the entry if this table is loose, else null
   */
  WeakTable.Entry<V> put(Object key, V value) {
    if (loose != null) {
      return loose.put(key, value);
    }
    map.put(key, value);
    return null;
  }

  boolean isEmpty() {
    return size() == 0;
  }

  /** Number of entries; if this table is loose, perhaps also of keys that were collected. */
  int size() {
    return loose == null ? map.size() : loose.size();
  }

  /** Whether this table does not keep its keys. */
  boolean isLoose() {
    return loose != null;
  }

  /** Does not keep its keys from now on, and forgets those that were collected. */
  void loosen() {
    if (loose != null) {
      loose.purge();
      return;
    }
    WeakTable<V> weak = new WeakTable<>(map.size());
    map.forEach(weak::put);
    loose = weak;
    map = new IdentityHashMap<>();
    most = 0;
  }

  /**
   * Visits all entries of a loose table.
   *
   * @param visitor gets each, also those of keys that were collected
   */
  void forEach(Consumer<WeakTable.Entry<V>> visitor) {
    loose.forEach(visitor);
  }

  /** Forgets everything. Cost: in proportion to what was put in since the last time. */
  void clear() {
    if (loose != null) {
      loose = null;
      return;
    }
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
