package org.wengert.shadow;

import java.lang.ref.PhantomReference;
import java.util.function.Consumer;

/**
 * A map by identity that does not keep its keys from being collected.
 *
 * <p>What it knows of a key is there until the key can never be used again. That is why its entries
 * are phantom references: weak ones are cleared before an object is finalized, though its finalizer
 * may hand it back to the program. Entries of collected keys stay until {@link #purge}.
 *
 * @param <V> what objects are mapped to
 */
final class WeakTable<V> {
  private Entry<V>[] buckets;
  private int size;

  /**
   * An empty table.
   *
   * @param expected how many entries it will soon have
   */
  WeakTable(int expected) {
    int capacity = Integer.highestOneBit(Math.max(16, Math.min(expected, 1 << 28))) << 1;
    buckets = buckets(capacity);
  }

  /**
   * One key and what is known of it.
   *
   * @param <V> what is known
   */
  static final class Entry<V> extends PhantomReference<Object> {
    private final int hash;
    private V value;
    private Entry<V> next;

    Entry(Object key, int hash, V value) {
      super(key, null);
      this.hash = hash;
      this.value = value;
    }

    /** What is known of the key. */
    V value() {
      return value;
    }
  }

  @SuppressWarnings("unchecked") // an array of a generic type cannot be made otherwise
  private static <V> Entry<V>[] buckets(int capacity) {
    return (Entry<V>[]) new Entry<?>[capacity];
  }

  private Entry<V> find(Object key, int hash) {
    for (Entry<V> e = buckets[hash & buckets.length - 1]; e != null; e = e.next) {
      if (e.hash == hash && e.refersTo(key)) {
        return e;
      }
    }
    return null;
  }

  /**
   * What is known of an object.
   *
   * @param key any object but null
   * @return what it is mapped to, or null
   */
  V get(Object key) {
    Entry<V> known = find(key, System.identityHashCode(key));
    return known == null ? null : known.value;
  }

  /**
   * Maps an object.
   *
   * @param key any object but null
   * @param value what to map it to
   * @return the entry, as long as the key can be used that of the key
   */
  Entry<V> put(Object key, V value) {
    int hash = System.identityHashCode(key);
    Entry<V> entry = find(key, hash);
    if (entry != null) {
      entry.value = value;
      return entry;
    }
    if (size >= buckets.length) {
      resize(2 * buckets.length);
    }
    entry = new Entry<>(key, hash, value);
    int i = hash & buckets.length - 1;
    entry.next = buckets[i];
    buckets[i] = entry;
    size++;
    return entry;
  }

  /** Calls nothing once it has memory, so that no exhausted stack stops it on the way. */
  private void resize(int capacity) {
    Entry<V>[] all = buckets(capacity);
    for (Entry<V> first : buckets) {
      for (Entry<V> e = first, next; e != null; e = next) {
        next = e.next;
        int i = e.hash & all.length - 1;
        e.next = all[i];
        all[i] = e;
      }
    }
    buckets = all;
  }

  /** Number of entries, also of keys that were collected since the last {@link #purge}. */
  int size() {
    return size;
  }

  /**
   * Forgets the entries of keys that were collected. Cost: in proportion to all entries.
   *
   * <p>The JVM keeps such entries until its reference handler has looked at them, a thread that may
   * get no time for long on a busy machine. So they let go of what they know.
   */
  void purge() {
    int live = 0;
    for (int i = 0; i < buckets.length; i++) {
      Entry<V> last = null;
      for (Entry<V> e = buckets[i], next; e != null; e = next) {
        next = e.next;
        if (!e.refersTo(null)) {
          live++;
          last = e;
          continue;
        }
        if (last == null) {
          buckets[i] = next;
        } else {
          last.next = next;
        }
        e.value = null;
        e.next = null;
      }
    }
    size = live;
    if (live < buckets.length >> 4) {
      resize(Integer.highestOneBit(Math.max(16, live)) << 1);
    }
  }

  /**
   * Visits all entries.
   *
   * @param visitor gets each, also those of keys that were collected since the last {@link #purge}
   */
  void forEach(Consumer<Entry<V>> visitor) {
    for (Entry<V> first : buckets) {
      for (Entry<V> e = first; e != null; e = e.next) {
        visitor.accept(e);
      }
    }
  }
}
