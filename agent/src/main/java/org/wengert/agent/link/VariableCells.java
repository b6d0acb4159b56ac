package org.wengert.agent.link;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.VarHandle;
import java.lang.ref.Reference;
import java.lang.ref.SoftReference;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import org.wengert.shadow.ArrayShadow;
import org.wengert.shadow.Run;

/**
 * Finds the shadow of what a variable handle reads and writes. What a handle is of is known to its
 * class only: its name tells the kind, its fields the offset of the field.
 */
final class VariableCells {
  private static final String PREFIX = "java.lang.invoke.VarHandle";

  /** Of fields and arrays of what has no shadow. */
  private static final String INTEGERS =
      "(Booleans|Bytes|Shorts|Chars|Ints|Longs)\\$(Array|Field.*)";

  /** Of fields and arrays of references. */
  private static final String REFERENCES = "References\\$(Array|Field.*)";

  private static final String NUMBERS = "(Doubles|Floats)\\$";

  private final Lookup lookup;
  private final Trusted trusted;
  private final FieldSites sites;
  private final TwinTypes types;

  /** Kept softly: a cell leads to its class, and that often to the handle. */
  private final Map<VarHandle, Reference<Cell>> known =
      Collections.synchronizedMap(new WeakHashMap<>());

  /** The shadow of what a variable handle is of. */
  interface Cell {
    /** Reads it, for an object, or an array and a position. */
    int get(Object object, Object position, Run run) throws Throwable;

    /** Reads it when the number may have been overwritten already. */
    int before(Object object, Object position, Run run) throws Throwable;

    /** Writes it. */
    void set(Object object, Object position, int index, Run run) throws Throwable;
  }

  /** A cell without shadow. */
  private static class Shadowless implements Cell {
    @Override
    public int get(Object object, Object position, Run run) {
      return 0;
    }

    @Override
    public int before(Object object, Object position, Run run) {
      return 0;
    }

    @Override
    public void set(Object object, Object position, int index, Run run) {
      // nothing is kept
    }
  }

  private static final Cell NONE = new Shadowless();

  /** Boxes and arrays have their shadows by identity. */
  static final Cell REFERENCE = new Shadowless();

  private static final Cell ELEMENT =
      new Cell() {
        @Override
        public int get(Object object, Object position, Run run) {
          return shadow(object, run).index(number(position));
        }

        @Override
        public int before(Object object, Object position, Run run) {
          return shadow(object, run).indexBefore(number(position));
        }

        @Override
        public void set(Object object, Object position, int index, Run run) {
          shadow(object, run).setIndex(number(position), index);
        }

        private ArrayShadow shadow(Object array, Run run) {
          return run.shadows().of(array);
        }

        private int number(Object position) {
          return position instanceof Character c ? c : ((Number) position).intValue();
        }
      };

  /** Cells of fields and of array elements. */
  VariableCells(Trusted trusted, FieldSites sites, TwinTypes types) {
    this.types = types;
    this.trusted = trusted;
    this.lookup = trusted.lookup();
    this.sites = sites;
  }

  /** The cell of a handle, null if it is not simply of a field or an array. */
  Cell of(VarHandle handle) throws Throwable {
    Reference<Cell> reference = known.get(handle);
    Cell cell = reference == null ? null : reference.get();
    if (cell == null) {
      cell = find(handle);
      known.put(handle, new SoftReference<>(cell));
    }
    return cell;
  }

  private Cell find(VarHandle handle) throws Throwable {
    String kind = handle.getClass().getName();
    if (kind.equals("java.lang.invoke.LazyInitializingVarHandle")) {
      return of((VarHandle) read(handle, "target", VarHandle.class));
    }
    if (kind.matches(PREFIX + INTEGERS)) {
      return NONE;
    }
    if (kind.matches(PREFIX + REFERENCES)) {
      return REFERENCE;
    }
    if (kind.matches(PREFIX + NUMBERS + "Array")) {
      return ELEMENT;
    }
    boolean isStatic = kind.matches(PREFIX + NUMBERS + "FieldStatic.*");
    if (!isStatic && !kind.matches(PREFIX + NUMBERS + "FieldInstance.*")) {
      return null;
    }
    long offset = (long) read(handle, "fieldOffset", long.class);
    Object owner =
        isStatic ? read(handle, "base", Object.class) : read(handle, "receiverType", Class.class);
    Field field = owner instanceof Class<?> type ? field(type, isStatic, offset, handle) : null;
    return field == null ? null : cell(field);
  }

  private Object read(VarHandle handle, String field, Class<?> type) throws Throwable {
    Class<?> owner = handle.getClass();
    while (owner.getSuperclass() != VarHandle.class) {
      owner = owner.getSuperclass();
    }
    return lookup.findGetter(owner, field, type).invoke(handle);
  }

  private Field field(Class<?> type, boolean isStatic, long offset, VarHandle handle)
      throws Throwable {
    for (Class<?> each = type; each != null; each = each.getSuperclass()) {
      for (Field field : each.getDeclaredFields()) {
        if (Modifier.isStatic(field.getModifiers()) == isStatic
            && field.getType() == handle.varType()
            && trusted.offset(field) == offset) {
          return field;
        }
      }
    }
    return null;
  }

  private Cell cell(Field field) throws ReflectiveOperationException {
    MethodHandle getter = lookup.unreflectGetter(field);
    FieldShadow shadow = FieldShadow.of(sites, types, lookup.revealDirect(getter));
    return new Cell() {
      @Override
      public int get(Object object, Object position, Run run) throws Throwable {
        return shadow.get(object, run);
      }

      @Override
      public int before(Object object, Object position, Run run) throws Throwable {
        return shadow.before(object, run);
      }

      @Override
      public void set(Object object, Object position, int index, Run run) throws Throwable {
        shadow.set(object, index, run);
      }
    };
  }
}
