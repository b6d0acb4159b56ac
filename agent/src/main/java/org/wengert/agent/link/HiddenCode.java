package org.wengert.agent.link;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.reflect.Member;
import org.wengert.agent.twin.ShadowKind;
import org.wengert.link.Boundary;
import org.wengert.shadow.Run;

/**
 * Guards calls of handles that hide what they call, because they are bound to values or combined
 * from other handles. Such a call passes only if all that it can reach is passive and the JDK's
 * own: code of the program could read and write active values anywhere.
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
    if (object != null && reach.anyFrom(object, run, this::isOfProgram)) {
      boundary.always(run);
    }
  }

  /** Whether an object is of the program, names a member of it, or can call any. */
  private boolean isOfProgram(Object object) {
    if (object instanceof Member member) {
      return isProgram(member.getDeclaringClass());
    }
    if (!memberName.isInstance(object)) {
      return isProgram(object.getClass());
    }
    try {
      Class<?> owner = (Class<?>) declaringClass.invokeExact(object);
      return isProgram(owner)
          || JdkCalls.reasonToRefuse(owner, (String) name.invokeExact(object)) != null;
    } catch (Throwable e) {
      throw new IllegalStateException("a field access throws nothing", e);
    }
  }

  private static boolean isProgram(Class<?> type) {
    ClassLoader loader = type.getClassLoader();
    return loader != null && loader != ClassLoader.getPlatformClassLoader();
  }
}
