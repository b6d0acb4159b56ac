package org.wengert.agent.link;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleInfo;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.wengert.agent.twin.TwinNames;
import org.wengert.link.Tangents;
import org.wengert.link.TwinKind;
import org.wengert.shadow.Run;
import org.wengert.shadow.TangentRun;

/** The companions of static fields with a number, as twins of one kind use them. */
abstract class StaticNumbers {
  private final CompanionFields companions;

  private StaticNumbers(CompanionFields companions) {
    this.companions = companions;
  }

  /** For one kind of twins. */
  static StaticNumbers of(TwinKind kind, CompanionFields companions) {
    return kind.shadow() == int.class ? new Indices(companions) : new InDirection(companions);
  }

  /** Reads the shadow: {@code (run)shadow}; null if the class was not prepared. */
  abstract MethodHandle getter(MethodHandleInfo field) throws ReflectiveOperationException;

  /** Writes the shadow: {@code (shadow, run)}; null if the class was not prepared. */
  abstract MethodHandle setter(MethodHandleInfo field) throws ReflectiveOperationException;

  final MethodHandle read(MethodHandleInfo field, String suffix, Class<?> type)
      throws ReflectiveOperationException {
    return companions.getter(field, true, suffix, type);
  }

  final MethodHandle write(MethodHandleInfo field, String suffix, Class<?> type)
      throws ReflectiveOperationException {
    return companions.setter(field, true, suffix, type);
  }

  /** Tag and index in one companion. */
  private static final class Indices extends StaticNumbers {
    private static final MethodHandle INDEX =
        FieldSites.link("index", int.class, long.class, Run.class);
    private static final MethodHandle COMPANION =
        FieldSites.link("companion", long.class, int.class, Run.class);

    Indices(CompanionFields companions) {
      super(companions);
    }

    @Override
    MethodHandle getter(MethodHandleInfo field) throws ReflectiveOperationException {
      MethodHandle companion = read(field, TwinNames.COMPANION, long.class);
      return companion == null ? null : MethodHandles.collectArguments(INDEX, 0, companion);
    }

    @Override
    MethodHandle setter(MethodHandleInfo field) throws ReflectiveOperationException {
      MethodHandle companion = write(field, TwinNames.COMPANION, long.class);
      return companion == null ? null : MethodHandles.collectArguments(companion, 0, COMPANION);
    }
  }

  /** The tangent in one companion, the tag of the run that wrote it in the other. */
  private static final class InDirection extends StaticNumbers {
    private static final MethodHandle OF_FIELD =
        tangents("ofField", double.class, long.class, double.class);
    private static final MethodHandle COMPANION = tangents("companion", long.class, double.class);

    InDirection(CompanionFields companions) {
      super(companions);
    }

    private static MethodHandle tangents(String name, Class<?> result, Class<?>... before) {
      MethodType type =
          MethodType.methodType(result, before).appendParameterTypes(TangentRun.class);
      return Boundaries.runtime(Tangents.class, name, type, true);
    }

    @Override
    MethodHandle getter(MethodHandleInfo field) throws ReflectiveOperationException {
      MethodHandle tag = read(field, TwinNames.COMPANION, long.class);
      MethodHandle tangent = read(field, TwinNames.TANGENT_COMPANION, double.class);
      return tag == null || tangent == null
          ? null
          : MethodHandles.collectArguments(
              MethodHandles.collectArguments(OF_FIELD, 1, tangent), 0, tag);
    }

    @Override
    MethodHandle setter(MethodHandleInfo field) throws ReflectiveOperationException {
      MethodHandle tag = write(field, TwinNames.COMPANION, long.class);
      MethodHandle tangent = write(field, TwinNames.TANGENT_COMPANION, double.class);
      return tag == null || tangent == null
          ? null
          : Handles.checked(MethodHandles.collectArguments(tag, 0, COMPANION), tangent, 0);
    }
  }
}
