package org.wengert.agent.link;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleInfo;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.wengert.agent.twin.TwinNames;
import org.wengert.link.FieldLink;
import org.wengert.link.Tangents;
import org.wengert.link.TwinKind;
import org.wengert.shadow.Run;
import org.wengert.shadow.TangentRun;

/** Where twins of one kind keep the shadows of fields with a number. */
abstract class NumberFields {
  private static final MethodHandle TABLE_INDEX =
      link("tableIndex", int.class, String.class, Object.class, Run.class);
  private static final MethodHandle SET_TABLE_INDEX =
      link("setTableIndex", void.class, String.class, Object.class, int.class, Run.class);

  private NumberFields() {}

  /** For one kind of twins. */
  static NumberFields of(TwinKind kind, CompanionFields companions) {
    return kind.shadow() == int.class
        ? new Indices(companions)
        : new InDirection(companions, new TwinTypes(kind));
  }

  static MethodHandle link(String name, Class<?> result, Class<?>... parameters) {
    return Boundaries.runtime(
        FieldLink.class, name, MethodType.methodType(result, parameters), true);
  }

  /** Reads the shadow: {@code ([object], run)shadow}. */
  abstract MethodHandle getter(MethodHandleInfo field, boolean isStatic)
      throws ReflectiveOperationException;

  /** Writes the shadow: {@code ([object], shadow, run)}. */
  abstract MethodHandle setter(MethodHandleInfo field, boolean isStatic)
      throws ReflectiveOperationException;

  private static MethodHandle onTable(
      MethodHandle access, MethodHandleInfo field, boolean isStatic) {
    String name = field.getDeclaringClass().getName() + "." + field.getName();
    MethodHandle named = access.bindTo(name);
    return isStatic ? MethodHandles.insertArguments(named, 0, field.getDeclaringClass()) : named;
  }

  /** Tag and index in one companion. */
  private static final class Indices extends NumberFields {
    private static final MethodHandle INDEX = link("index", int.class, long.class, Run.class);
    private static final MethodHandle COMPANION =
        link("companion", long.class, int.class, Run.class);

    private final CompanionFields companions;

    Indices(CompanionFields companions) {
      this.companions = companions;
    }

    @Override
    MethodHandle getter(MethodHandleInfo field, boolean isStatic)
        throws ReflectiveOperationException {
      MethodHandle companion = companions.getter(field, isStatic, TwinNames.COMPANION, long.class);
      return companion == null
          ? onTable(TABLE_INDEX, field, isStatic)
          : MethodHandles.collectArguments(INDEX, 0, companion);
    }

    @Override
    MethodHandle setter(MethodHandleInfo field, boolean isStatic)
        throws ReflectiveOperationException {
      MethodHandle companion = companions.setter(field, isStatic, TwinNames.COMPANION, long.class);
      return companion == null
          ? onTable(SET_TABLE_INDEX, field, isStatic)
          : MethodHandles.collectArguments(companion, isStatic ? 0 : 1, COMPANION);
    }
  }

  /** The tangent in one companion, the tag of the run that wrote it in the other. */
  private static final class InDirection extends NumberFields {
    private static final MethodHandle OF_FIELD =
        tangents("ofField", double.class, long.class, double.class);
    private static final MethodHandle COMPANION = tangents("companion", long.class, double.class);
    private static final MethodHandle KEPT = tangents("kept", double.class, int.class);

    private final CompanionFields companions;
    private final TwinTypes types;

    InDirection(CompanionFields companions, TwinTypes types) {
      this.companions = companions;
      this.types = types;
    }

    private static MethodHandle tangents(String name, Class<?> result, Class<?>... before) {
      MethodType type =
          MethodType.methodType(result, before).appendParameterTypes(TangentRun.class);
      return Boundaries.runtime(Tangents.class, name, type, true);
    }

    @Override
    MethodHandle getter(MethodHandleInfo field, boolean isStatic)
        throws ReflectiveOperationException {
      MethodHandle tag = companions.getter(field, isStatic, TwinNames.COMPANION, long.class);
      MethodHandle tangent =
          companions.getter(field, isStatic, TwinNames.TANGENT_COMPANION, double.class);
      if (tag == null || tangent == null) {
        return Handles.withLast(
            types.ofShared(onTable(TABLE_INDEX, field, isStatic), isStatic ? 0 : 1), KEPT);
      }
      MethodHandle both =
          MethodHandles.collectArguments(
              MethodHandles.collectArguments(OF_FIELD, 1, tangent), 0, tag);
      if (isStatic) {
        return both;
      }
      // (object, object again, run)
      MethodType type = both.type().dropParameterTypes(0, 1);
      return MethodHandles.permuteArguments(both, type, 0, 0, 1);
    }

    @Override
    MethodHandle setter(MethodHandleInfo field, boolean isStatic)
        throws ReflectiveOperationException {
      MethodHandle tag = companions.setter(field, isStatic, TwinNames.COMPANION, long.class);
      MethodHandle tangent =
          companions.setter(field, isStatic, TwinNames.TANGENT_COMPANION, double.class);
      int first = isStatic ? 0 : 1;
      if (tag == null || tangent == null) {
        return types.ofShared(onTable(SET_TABLE_INDEX, field, isStatic), first);
      }
      MethodHandle tagged = MethodHandles.collectArguments(tag, first, COMPANION);
      return isStatic
          ? Handles.checked(tagged, tangent, 0)
          : Handles.checked(tagged, tangent, 0, 1);
    }
  }
}
