package org.wengert.agent.link;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Type;
import org.wengert.agent.twin.ShadowKind;
import org.wengert.agent.twin.TwinSignature;
import org.wengert.link.Parcel;
import org.wengert.link.Tangents;
import org.wengert.link.TwinKind;
import org.wengert.shadow.ArrayShadow;
import org.wengert.shadow.Run;
import org.wengert.shadow.TangentRun;

/**
 * The types of twins of one kind, as method types: parameters, shadows, run.
 *
 * <p>What all kinds share has a <em>shared</em> type: the shadows of numbers are {@code int}s, as
 * {@link Run} says, and the last parameter is any run.
 */
final class TwinTypes {
  private static final MethodHandle KEEP =
      Boundaries.runtime(
          Tangents.class,
          "keep",
          MethodType.methodType(int.class, double.class, TangentRun.class),
          true);
  private static final MethodHandle KEPT =
      Boundaries.runtime(
          Tangents.class,
          "kept",
          MethodType.methodType(double.class, int.class, TangentRun.class),
          true);

  private static final MethodHandle MARK =
      Boundaries.runtime(
          Tangents.class, "mark", MethodType.methodType(int.class, TangentRun.class), true);
  private static final MethodHandle RELEASE =
      Boundaries.runtime(
          Tangents.class,
          "release",
          MethodType.methodType(void.class, int.class, TangentRun.class),
          true);

  /** With so many parameters of two words a handle cannot be adapted any further. */
  private static final int MANY = 110;

  private final TwinKind kind;

  TwinTypes(TwinKind kind) {
    this.kind = kind;
  }

  /** The kind of twins. */
  TwinKind kind() {
    return kind;
  }

  /** Whether the twin of something that has a type, receiver included, gets a parcel. */
  boolean isWide(MethodType primal) {
    return TwinSignature.isWide(kind, primal.parameterList().stream().map(Type::getType).toList());
  }

  /** Whether what takes a parcel is called by something of a type. */
  static boolean takesParcel(MethodType type) {
    return type.parameterList().contains(Parcel.class);
  }

  /** The type of a twin that gets a parcel. */
  MethodType wide(Class<?> result) {
    return MethodType.methodType(result, Parcel.class, kind.run());
  }

  /**
   * The type of the twin of something that has a type, receiver included; not one with a parcel.
   */
  MethodType twin(MethodType primal) {
    return withShadows(primal, kind.shadow(), kind.run());
  }

  /** The same for what twins of all kinds share. */
  static MethodType shared(MethodType primal) {
    return withShadows(primal, int.class, Run.class);
  }

  private static MethodType withShadows(MethodType primal, Class<?> number, Class<?> run) {
    List<Class<?>> added = new ArrayList<>();
    for (Class<?> parameter : primal.parameterList()) {
      switch (kind(parameter)) {
        case NUMBER -> added.add(number);
        case ARRAY -> added.add(ArrayShadow.class);
        default -> {}
      }
    }
    added.add(run);
    return primal.appendParameterTypes(added);
  }

  /**
   * What all kinds share, for twins of this kind. Tangents that are kept for a call are let go of
   * when it returns; one that throws leaves that to its callers.
   *
   * @param shared a handle with a shared type
   * @param primal how many parameters come before the shadows
   */
  MethodHandle ofShared(MethodHandle shared, int primal) {
    MethodHandle converted = convert(shared, primal, int.class, KEEP);
    // the JVM's limit on parameters counts what handles add
    boolean isShort = converted.type().parameterCount() < MANY;
    return kind.shadow() == double.class && isShort ? released(converted) : converted;
  }

  private static MethodHandle released(MethodHandle handle) {
    int run = handle.type().parameterCount() - 1;
    MethodHandle marked = MethodHandles.dropArguments(handle, 0, int.class);
    return Handles.computed(Handles.then(marked, RELEASE, 0, run + 1), 0, MARK, run);
  }

  /**
   * A twin of this kind, for what all kinds share.
   *
   * @param twin a handle with the type of a twin
   * @param primal how many parameters come before the shadows
   */
  MethodHandle toShared(MethodHandle twin, int primal) {
    MethodHandle shared = convert(twin, primal, double.class, KEPT);
    return shared.asType(
        shared.type().changeParameterType(shared.type().parameterCount() - 1, Run.class));
  }

  /**
   * A reader of the shadow of a number, for what all kinds share.
   *
   * @param reader returns the shadow that twins of this kind carry; the run is its last argument
   */
  MethodHandle toSharedShadow(MethodHandle reader) {
    MethodHandle shared = kind.shadow() == double.class ? Handles.withLast(reader, KEEP) : reader;
    return shared.asType(
        shared.type().changeParameterType(shared.type().parameterCount() - 1, Run.class));
  }

  private MethodHandle convert(
      MethodHandle handle, int primal, Class<?> from, MethodHandle tangent) {
    int last = handle.type().parameterCount() - 1;
    MethodHandle result = handle.asType(handle.type().changeParameterType(last, kind.run()));
    if (kind.shadow() == double.class) {
      for (int i = primal; i < last; i++) {
        if (handle.type().parameterType(i) == from) {
          result = Handles.filtered(result, i, tangent);
        }
      }
    }
    return result;
  }

  /** What travels beside values of a type. */
  static ShadowKind kind(Class<?> type) {
    return ShadowKind.of(Type.getType(type));
  }
}
