package org.wengert.agent.link;

import java.io.Closeable;
import java.lang.reflect.Array;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Goes through what code of the program can reach, and takes copies of what it can change: fields
 * of the program's objects and classes, elements of arrays, and what is in collections, string
 * builders and sources of random numbers.
 */
final class StateWalk {
  private static final int MOST_OBJECTS = 100_000;
  private static final long MOST_ELEMENTS = 5_000_000;

  /** Of java.util, what leads outside, such as to files. */
  private static final List<String> OUTSIDE =
      List.of("java.util.Scanner", "java.util.Formatter", "java.util.Timer");

  /** What writes logs, perhaps on threads of its own. */
  private static final List<String> LOGS =
      List.of(
          "ch.qos.logback.",
          "org.apache.commons.logging.",
          "org.apache.log4j.",
          "org.apache.logging.",
          "org.slf4j.");

  private final StateFields fields;
  private final ThreadLocals locals;
  private final List<StateCell> cells = new ArrayList<>();
  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Deque<Reached> open = new ArrayDeque<>();
  private final Set<Class<?>> classes = new LinkedHashSet<>();
  private long elements;

  /** Who may write to an object besides the thread that looks at it. */
  private enum Use {
    /** Nobody, in a program without races. */
    OWN,
    /** Other threads: it is made for them. */
    SHARED,
    /** It is part of a source of random numbers, which is atomic without need. */
    SEED
  }

  /**
   * An object that was reached.
   *
   * @param name how, for reports
   */
  private record Reached(Object object, String name, Use use) {}

  StateWalk(StateFields fields, ThreadLocals locals) {
    this.fields = fields;
    this.locals = locals;
  }

  /** The classes of the program's objects that were found. */
  Set<Class<?>> classes() {
    return classes;
  }

  /** Copies of all that was found. */
  List<StateCell> cells() {
    return cells;
  }

  /** Goes on from an object. */
  void from(Object root) {
    reach(root, root.getClass().getSimpleName(), Use.OWN);
    goOn();
  }

  /** Goes on from the static fields of a class, which is initialised. */
  void fromStatics(Class<?> type) {
    keep(fields.statics(type), null, type.getSimpleName(), Use.OWN);
    goOn();
  }

  /** Whether there was no more than it may take. */
  boolean isComplete() {
    return seen.size() < MOST_OBJECTS && elements < MOST_ELEMENTS;
  }

  private void goOn() {
    while (!open.isEmpty() && isComplete()) {
      Reached next = open.pop();
      if (next.object.getClass().isArray()) {
        keepArray(next);
      } else {
        classes.add(next.object.getClass());
        List<StateFields.Slot> slots = fields.of(next.object.getClass());
        keep(slots, next.object, next.name, next.use);
      }
    }
  }

  private void keepArray(Reached next) {
    int length = Array.getLength(next.object);
    elements += length;
    if (!isComplete()) {
      return;
    }
    Object copy = Array.newInstance(next.object.getClass().getComponentType(), length);
    System.arraycopy(next.object, 0, copy, 0, length);
    cells.add(new StateCell.OfArray(next.object, copy, next.name, next.use == Use.SHARED));
    if (copy instanceof Object[] references) {
      for (Object each : references) {
        reach(each, next.name, next.use);
      }
    }
  }

  /** Fields of the JDK go by the name of the program's field that led there. */
  private void keep(List<StateFields.Slot> slots, Object owner, String path, Use use) {
    for (StateFields.Slot slot : slots) {
      Object value = slot.get(owner);
      String name = slot.isOfJdk() ? path : slot.name();
      if (slot.setter() != null) {
        boolean isShared = use == Use.SHARED || use == Use.OWN && slot.isVolatile();
        cells.add(new StateCell.OfField(slot, owner, value, name, isShared));
      }
      if (!slot.isPrimitive()) {
        reach(value, name, use);
      }
    }
  }

  private void reach(Object object, String name, Use use) {
    if (object instanceof ThreadLocal<?> local && seen.add(local)) {
      Object value = locals.value(local);
      cells.add(new StateCell.OfLocal(locals, local, value, name));
      reach(value, name, use);
    }
    if (object == null || !isFollowed(object.getClass()) || !seen.add(object)) {
      return;
    }
    boolean isConcurrent = object.getClass().getName().startsWith("java.util.concurrent.");
    Use now = object instanceof Random ? Use.SEED : use;
    open.push(new Reached(object, name, isConcurrent && now == Use.OWN ? Use.SHARED : now));
  }

  static boolean isOfJdk(Class<?> type) {
    return type.getClassLoader() == null
        || type.getClassLoader() == ClassLoader.getPlatformClassLoader();
  }

  /** Whether the state of a class is of interest: that of the JDK mostly leads to the outside. */
  static boolean isFollowed(Class<?> type) {
    if (type.isArray()) {
      return true;
    }
    if (!isOfJdk(type)) {
      return !Thread.class.isAssignableFrom(type)
          && !ClassLoader.class.isAssignableFrom(type)
          && !Closeable.class.isAssignableFrom(type)
          && LOGS.stream().noneMatch(type.getName()::startsWith);
    }
    String name = type.getName();
    boolean isUtility =
        type.getPackageName().equals("java.util")
            || name.startsWith("java.util.concurrent.atomic.")
            || name.startsWith("java.util.concurrent.Concurrent")
            || name.startsWith("java.util.concurrent.CopyOnWrite");
    boolean isText =
        type == StringBuilder.class
            || type == StringBuffer.class
            || name.equals("java.lang.AbstractStringBuilder");
    return isText || isUtility && OUTSIDE.stream().noneMatch(name::startsWith);
  }
}
