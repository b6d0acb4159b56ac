package org.wengert.agent.link;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleInfo;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.wengert.link.Tangents;
import org.wengert.link.TwinKind;
import org.wengert.shadow.Run;
import org.wengert.shadow.TangentRun;

/**
 * Where twins of one kind keep the shadows of fields with a number: in companions where the class
 * was prepared, else in the run's table.
 */
final class NumberFields {
  private static final MethodHandle TABLE_INDEX =
      FieldSites.link("tableIndex", int.class, String.class, Object.class, Run.class);
  private static final MethodHandle SET_TABLE_INDEX =
      FieldSites.link(
          "setTableIndex", void.class, String.class, Object.class, int.class, Run.class);
  private static final MethodHandle TABLE_TANGENT =
      Boundaries.runtime(
          Tangents.class,
          "ofTable",
          MethodType.methodType(double.class, String.class, Object.class, TangentRun.class),
          true);
  private static final MethodHandle SET_TABLE_TANGENT =
      Boundaries.runtime(
          Tangents.class,
          "setTable",
          MethodType.methodType(
              void.class, String.class, Object.class, double.class, TangentRun.class),
          true);

  private final TwinKind kind;
  private final StaticNumbers statics;
  private final HeldNumbers held;

  /** For one kind of twins. */
  NumberFields(TwinKind kind, CompanionFields companions) {
    this.kind = kind;
    statics = StaticNumbers.of(kind, companions);
    held = new HeldNumbers(kind, companions);
  }

  /** Reads the shadow: {@code ([object], run)shadow}. */
  MethodHandle getter(MethodHandleInfo field, boolean isStatic)
      throws ReflectiveOperationException {
    MethodHandle companion = isStatic ? statics.getter(field) : held.getter(field);
    if (companion != null) {
      return companion;
    }
    return onTable(kind.shadow() == int.class ? TABLE_INDEX : TABLE_TANGENT, field, isStatic);
  }

  /** Writes the shadow: {@code ([object], shadow, run)}. */
  MethodHandle setter(MethodHandleInfo field, boolean isStatic)
      throws ReflectiveOperationException {
    MethodHandle companion = isStatic ? statics.setter(field) : held.setter(field);
    if (companion != null) {
      return companion;
    }
    return onTable(
        kind.shadow() == int.class ? SET_TABLE_INDEX : SET_TABLE_TANGENT, field, isStatic);
  }

  private static MethodHandle onTable(
      MethodHandle access, MethodHandleInfo field, boolean isStatic) {
    String name = field.getDeclaringClass().getName() + "." + field.getName();
    MethodHandle named = access.bindTo(name);
    return isStatic ? MethodHandles.insertArguments(named, 0, field.getDeclaringClass()) : named;
  }
}
