package org.wengert.agent.link;

import java.lang.reflect.Array;
import java.util.Arrays;

/** A copy of something that code can change. */
interface StateCell {
  /** How reports name it. */
  String name();

  /** Whether other threads are likely to write it too. */
  boolean isShared();

  /** Whether it is no longer what it was. */
  boolean hasChanged();

  /** Makes it what it was. */
  void putBack();

  /** A field with its value. */
  record OfField(StateFields.Slot slot, Object owner, Object value, String name, boolean isShared)
      implements StateCell {
    @Override
    public boolean hasChanged() {
      Object now = slot.get(owner);
      return slot.isPrimitive() ? !now.equals(value) : now != value;
    }

    @Override
    public void putBack() {
      slot.set(owner, value);
    }
  }

  /** An array with a copy of it. */
  record OfArray(Object array, Object copy, String name, boolean isShared) implements StateCell {
    @Override
    public boolean hasChanged() {
      if (array instanceof Object[] references) {
        Object[] copies = (Object[]) copy;
        for (int i = 0; i < copies.length; i++) {
          if (references[i] != copies[i]) {
            return true;
          }
        }
        return false;
      }
      // arrays of one element each, so that one method compares all kinds of numbers by their bits
      return !Arrays.deepEquals(new Object[] {array}, new Object[] {copy});
    }

    @Override
    public void putBack() {
      System.arraycopy(copy, 0, array, 0, Array.getLength(copy));
    }
  }

  /** What a thread local holds for this thread. */
  record OfLocal(ThreadLocals locals, ThreadLocal<?> local, Object value, String name)
      implements StateCell {
    @Override
    public boolean isShared() {
      return false;
    }

    @Override
    public boolean hasChanged() {
      return locals.value(local) != value;
    }

    @Override
    public void putBack() {
      if (value == null) {
        local.remove();
      } else {
        set(local, value);
      }
    }

    @SuppressWarnings("unchecked") // it is the value that it had
    private static <T> void set(ThreadLocal<T> local, Object value) {
      local.set((T) value);
    }
  }
}
