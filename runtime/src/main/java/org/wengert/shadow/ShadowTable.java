package org.wengert.shadow;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one recording knows of objects by their identity: the shadow of each array it met, the index
 * of each active box, and the shadows of fields whose class has no companion fields.
 *
 * <p>Arrays travel with their shadow in local variables; this table serves the untyped ways
 * (collections, casts, reflection). In a long recording it does not keep them from being collected
 * ({@link Keeper}). Not thread-safe: a table belongs to its recording's thread.
 */
public final class ShadowTable {
  /** Calls of a method by itself of which C2 inlines all but the last. */
  private static final int UNINLINED = ReferenceStrategy.isChosen() ? 0 : 2;

  private final IdentityTable<ArrayShadow> arrays = new IdentityTable<>();
  private final IdentityTable<Number> boxes = new IdentityTable<>();
  private final IdentityTable<FieldShadows> fields = new IdentityTable<>();
  private final ShadowPool pool;
  private final Keeper keeper = new Keeper();
  private final Run run;

  /** If shadows remember: the values of active fields, by object and name. */
  private final IdentityTable<Map<String, Double>> values = new IdentityTable<>();

  /** What this run handed to futures itself. */
  private final IdentityTable<Boolean> handed = new IdentityTable<>();

  private boolean staticActive;

  /**
   * An empty table.
   *
   * @param run the run it belongs to, which makes the shadows of arrays
   */
  ShadowTable(Run run) {
    this.run = run;
    pool = new ShadowPool(run);
  }

  /**
   * The shadow of an array, made if this is the recording's first touch of it.
   *
   * @param array an array of {@code double}s or {@code float}s of any number of dimensions, or null
   * @return its shadow; null for null
   */
  public ArrayShadow of(Object array) {
    return array == null ? null : find(array, UNINLINED);
  }

  /**
   * Looks an array up.
   *
   * <p>C2 would inline all of this into each loop that reads rows, up to a limit, and then nothing
   * more of the loop: not even the reading of an index. It inlines calls of a method by itself only
   * once.
   */
  private ArrayShadow find(Object array, int calls) {
    if (calls > 0) {
      return find(array, calls - 1);
    }
    ArrayShadow shadow = arrays.get(array);
    return shadow == null ? met(array) : shadow;
  }

  private ArrayShadow met(Object array) {
    count(Keeper.bytesOf(array), arrays.isLoose() || pool.isUsedUp());
    ArrayShadow shadow;
    if (arrays.isLoose()) {
      shadow = run.newShadow();
      shadow.begin(array, this, null);
      shadow.loosen(arrays.put(array, shadow));
    } else {
      shadow = pool.take(array, this);
      arrays.put(array, shadow);
    }
    return shadow;
  }

  /** Counts an object before it becomes known here. */
  private void count(long bytes, boolean allocated) {
    if (keeper.isTimeAfter(bytes, allocated)) {
      letGo();
    }
  }

  /** From now on the objects that are known here can be collected, if nobody else keeps them. */
  private void letGo() {
    boolean wasLoose = arrays.isLoose();
    arrays.loosen();
    if (!wasLoose) {
      arrays.forEach(entry -> entry.value().loosen(entry));
      pool.abandon();
    }
    boxes.loosen();
    fields.loosen();
    handed.loosen();
    keeper.letGo((long) arrays.size() + boxes.size() + fields.size() + handed.size());
  }

  /**
   * The shadow of an array if the recording has met it.
   *
   * @param array any object
   * @return its shadow, or null
   */
  public ArrayShadow known(Object array) {
    return arrays.get(array);
  }

  /**
   * Makes a box carry an index.
   *
   * @param box a {@code Double} or {@code Float} that was just created
   * @param index the tape index of its value; 0 has no effect
   */
  public void setBox(Object box, int index) {
    if (index != 0) {
      Number shadow = run.lasting(index);
      count(Keeper.bytesOfBox(), true);
      boxes.put(box, shadow);
    }
  }

  /**
   * The tape index of a box.
   *
   * @param box any object
   * @return the index, 0 if it is passive or no box
   */
  public int box(Object box) {
    if (boxes.isEmpty()) {
      return 0;
    }
    Number known = boxes.get(box);
    return known == null ? 0 : run.entry(known);
  }

  /**
   * The tape index of a field of an object whose class has no companion field.
   *
   * @param owner the object, or the class for a static field
   * @param field the field's name, qualified by its class
   * @return the index, 0 if it is passive
   */
  public int field(Object owner, String field) {
    FieldShadows known = fields.get(owner);
    Number shadow = known == null ? null : known.get(field);
    return shadow == null ? 0 : run.entry(shadow);
  }

  /**
   * Sets the tape index of a field of an object whose class has no companion field.
   *
   * @param owner the object, or the class for a static field
   * @param field the field's name, qualified by its class
   * @param index the index, 0 for passive
   */
  public void setField(Object owner, String field, int index) {
    FieldShadows known = fields.get(owner);
    if (known == null) {
      if (index == 0) {
        return;
      }
      known = new FieldShadows();
      count(Keeper.bytesOfObject(), true);
      fields.put(owner, known);
    }
    known.set(field, index == 0 ? null : run.lasting(index));
  }

  /**
   * Gives a copy of an object the indices of those fields that have no companion.
   *
   * @param original the object
   * @param copy its copy
   */
  public void copyFields(Object original, Object copy) {
    FieldShadows known = fields.get(original);
    if (known != null) {
      count(Keeper.bytesOfObject(), true);
      fields.put(copy, known.copy());
    }
  }

  /** The run it belongs to. */
  Run run() {
    return run;
  }

  /**
   * Remembers the value of a field.
   *
   * @param owner the object, or the class for a static field
   * @param field the field's name, qualified by its class
   * @param value the value, null to forget it
   */
  public void remember(Object owner, String field, Double value) {
    Map<String, Double> known = values.get(owner);
    if (known == null) {
      if (value == null) {
        return;
      }
      known = new HashMap<>();
      values.put(owner, known);
    }
    known.put(field, value);
  }

  /**
   * What is remembered of a field.
   *
   * @param owner the object, or the class for a static field
   * @param field the field's name, qualified by its class
   * @return its value when its shadow was set, null if there is none or it is passive
   */
  public Double remembered(Object owner, String field) {
    Map<String, Double> known = values.get(owner);
    return known == null ? null : known.get(field);
  }

  private boolean hasActiveField(Object object) {
    if (fields.isEmpty()) {
      return false;
    }
    FieldShadows known = fields.get(object);
    return known != null && known.isActive();
  }

  /**
   * Notes an object that this run handed to a future, so that it may take it from there.
   *
   * @param object any object, or null
   */
  public void noteHanded(Object object) {
    if (object != null) {
      count(Keeper.bytesOfObject(), true);
      handed.put(object, true);
    }
  }

  /**
   * Whether this run handed an object to a future.
   *
   * @param object any object
   * @return true if so
   */
  public boolean wasHanded(Object object) {
    return handed.get(object) != null;
  }

  /** Notes that an active value was stored in some static field. */
  public void noteStaticActive() {
    staticActive = true;
  }

  /**
   * Whether an active value was stored in some static field.
   *
   * @return true if so, even if it was overwritten since
   */
  public boolean anyStaticActive() {
    return staticActive;
  }

  /**
   * Whether an object holds an active value that this table knows of: a box, an array with active
   * entries, an array with such an element, or an object with such a field that has no companion.
   *
   * @param object any object, or null
   * @return true if so
   */
  public boolean isActive(Object object) {
    if (object == null) {
      return false;
    }
    if (!(object instanceof Object[])) {
      return isItselfActive(object);
    }
    // arrays may contain each other
    Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Object> open = new ArrayDeque<>(List.of(object));
    while (!open.isEmpty()) {
      Object next = open.pop();
      if (isItselfActive(next)) {
        return true;
      }
      if (next instanceof Object[] elements && seen.add(next)) {
        for (Object element : elements) {
          if (element != null) {
            open.push(element);
          }
        }
      }
    }
    return false;
  }

  private boolean isItselfActive(Object object) {
    ArrayShadow array = arrays.get(object);
    return array != null && array.isActive() || boxes.get(object) != null || hasActiveField(object);
  }

  /** Forgets everything, for the next recording. Cost: what was used. */
  public void reset() {
    staticActive = false;
    if (arrays.isLoose()) {
      arrays.forEach(entry -> entry.value().forget());
    }
    pool.takeBack();
    keeper.reset();
    arrays.clear();
    boxes.clear();
    fields.clear();
    values.clear();
    handed.clear();
  }
}
