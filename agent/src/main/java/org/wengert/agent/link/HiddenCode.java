package org.wengert.agent.link;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Member;
import org.wengert.agent.twin.ShadowKind;
import org.wengert.link.Boundary;
import org.wengert.shadow.Run;

/**
 * Guards calls of handles that hide what they call, because they are bound to values or combined
 * from other handles. Such a call passes only if no active value can be reached: from its
 * arguments, from the handle, or from the classes whose code the handle may call.
 */
final class HiddenCode {
  private static final String REASON = "it is bound or combined, which hides what it calls";

  private final ActiveReach reach;
  private final Class<?> memberName;
  private final MethodHandle declaringClass;
  private final MethodHandle name;
  private final MethodHandle number = own("number", int.class);
  private final MethodHandle reference = own("reference", Object.class);

  /**
   * A guard.
   *
   * @param lookup a look-up with all access
   * @param reach walks what can be reached
   */
  HiddenCode(Lookup lookup, ActiveReach reach) {
    this.reach = reach;
    try {
      memberName = Class.forName("java.lang.invoke.MemberName");
      declaringClass =
          lookup
              .findVirtual(memberName, "getDeclaringClass", MethodType.methodType(Class.class))
              .asType(MethodType.methodType(Class.class, Object.class));
      name =
          lookup
              .findVirtual(memberName, "getName", MethodType.methodType(String.class))
              .asType(MethodType.methodType(String.class, Object.class));
    } catch (ReflectiveOperationException e) {
      throw Trusted.unknownJvm(e);
    }
  }

  private MethodHandle own(String name, Class<?> argument) {
    MethodType type = MethodType.methodType(void.class, Boundary.class, argument, Run.class);
    try {
      return MethodHandles.lookup().findVirtual(HiddenCode.class, name, type).bindTo(this);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * A guarded call.
   *
   * @param plain a method of a method handle or variable handle, called with the handle first
   * @param place where it is called
   * @return the call, with a shared type
   */
  MethodHandle guarded(MethodHandle plain, Place place) throws ClassNotFoundException {
    Boundary boundary = new Boundary(place.owner().getName() + "." + place.member(), REASON);
    MethodHandle target = Boundaries.harmless(plain);
    int last = target.type().parameterCount() - 1;
    int shadow = plain.type().parameterCount();
    for (int i = 0; i < plain.type().parameterCount(); i++) {
      Class<?> parameter = plain.type().parameterType(i);
      ShadowKind kind = TwinTypes.kind(parameter);
      if (kind == ShadowKind.NUMBER) {
        target = Handles.checked(target, number.bindTo(boundary), shadow++, last);
      } else if (!parameter.isPrimitive()) {
        MethodHandle check =
            reference
                .bindTo(boundary)
                .asType(MethodType.methodType(void.class, parameter, Run.class));
        target = Handles.checked(target, check, i, last);
        shadow += kind == ShadowKind.ARRAY ? 1 : 0;
      }
    }
    return target;
  }

  private void number(Boundary boundary, int index, Run run) {
    if (index != 0) {
      boundary.always(run);
    }
  }

  private void reference(Boundary boundary, Object object, Run run) {
    if (object == null) {
      return;
    }
    if (reach.anyForCodeGiven(object, run, this::callsAny, this::codeOf)
        || run.shadows().anyStaticActive()
            && reach.anyForCodeGiven(object, run, this::hasCode, this::codeOf)) {
      boundary.always(run);
    }
    if (object instanceof double[] || object instanceof float[]) {
      boundary.keptArray(object, run.shadows().of(object), run);
    }
  }

  /** Whether an object is a method that can call any other. */
  private boolean callsAny(Object object) {
    return memberName.isInstance(object)
        && JdkCalls.reasonToRefuse(codeOf(object), nameOf(object)) != null;
  }

  /** Whether an object is code of the program, or a variable handle of a static field. */
  private boolean hasCode(Object object) {
    return NamedClasses.isOfProgram(codeOf(object))
        || object instanceof VarHandle handle && handle.coordinateTypes().isEmpty();
  }

  /** The class whose code may be called by an object: that of a member, else its own. */
  private Class<?> codeOf(Object object) {
    if (object instanceof Member member) {
      return member.getDeclaringClass();
    }
    if (!memberName.isInstance(object)) {
      return object.getClass();
    }
    try {
      Class<?> owner = (Class<?>) declaringClass.invokeExact(object);
      return owner == null ? memberName : owner;
    } catch (Throwable e) {
      throw new IllegalStateException("a field access throws nothing", e);
    }
  }

  private String nameOf(Object member) {
    try {
      return (String) name.invokeExact(member);
    } catch (Throwable e) {
      throw new IllegalStateException("a field access throws nothing", e);
    }
  }
}
