package org.wengert.shadow;

import java.util.ArrayList;
import java.util.List;

/**
 * The array shadows of a run and their memory, which the next run uses again: one that meets the
 * same arrays in the same order, as most do, allocates nothing for them.
 *
 * <p>A shadow at rest has no array and no memory, since a field of some object may hold it for
 * long. What is kept is at most twice what the largest run needed.
 */
final class ShadowPool {
  /** Shadows that are kept at most; a run that needs more makes the others anew. */
  private static final int MOST = 1 << 16;

  /** Bytes that do not matter. */
  private static final long LITTLE = 1 << 16;

  private final Run run;
  private final List<ArrayShadow> shadows = new ArrayList<>();

  /** For each shadow the memory that it gets. */
  private final List<ShadowMemory> memories = new ArrayList<>();

  private int used;

  /** Shadows beyond those that are kept. */
  private final List<ArrayShadow> others = new ArrayList<>();

  /** Bytes that all memories keep together, and that the largest run asked for. */
  private long kept;

  private long largest;

  /**
   * An empty pool.
   *
   * @param run makes shadows
   */
  ShadowPool(Run run) {
    this.run = run;
  }

  /**
   * A shadow for an array.
   *
   * @param array the array, not null
   * @param table the table of the run
   * @return a shadow with no active entry
   */
  ArrayShadow take(Object array, ShadowTable table) {
    ArrayShadow shadow;
    ShadowMemory memory;
    if (used < shadows.size()) {
      shadow = shadows.get(used);
      memory = memories.get(used++);
    } else {
      shadow = run.newShadow();
      memory = new ShadowMemory();
      if (used < MOST) {
        shadows.add(shadow);
        memories.add(memory);
        used++;
      } else {
        others.add(shadow);
      }
    }
    shadow.begin(array, table, memory);
    return shadow;
  }

  /** Whether the next shadow has to be made. */
  boolean isUsedUp() {
    return used == shadows.size();
  }

  /** Lets go of all shadows, those that were taken too, and of their memory. */
  void abandon() {
    shadows.clear();
    memories.clear();
    others.clear();
    used = 0;
    kept = 0;
  }

  /** Bytes of all memory that is kept for the next run. */
  long kept() {
    return kept;
  }

  /** Takes all shadows back at the end of the run. Cost: what was used. */
  void takeBack() {
    long asked = 0;
    for (int i = 0; i < used; i++) {
      shadows.get(i).forget();
      ShadowMemory memory = memories.get(i);
      asked += memory.asked();
      kept += memory.grown();
      memory.settle();
    }
    used = 0;
    for (int i = 0; i < others.size(); i++) {
      others.get(i).forget();
    }
    others.clear();
    largest = Math.max(largest, asked);
    if (kept > LITTLE + 2 * largest) {
      // arrays come in ever other orders, so that each memory becomes as large as the largest
      memories.replaceAll(memory -> new ShadowMemory());
      kept = 0;
    }
  }
}
