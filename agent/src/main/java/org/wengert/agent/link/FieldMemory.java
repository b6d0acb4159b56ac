package org.wengert.agent.link;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleInfo;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.reflect.Modifier;
import org.wengert.shadow.Paranoia;
import org.wengert.shadow.Run;

/**
 * Remembers, if shadows do, the values of a field that holds a number: its shadow is read and
 * written just after the field itself.
 */
final class FieldMemory {
  private static final MethodHandle VERIFY = method("verify", Object.class, Run.class);
  private static final MethodHandle REMEMBER_INDEX =
      method("remember", Object.class, int.class, Run.class);
  private static final MethodHandle REMEMBER_TANGENT =
      method("remember", Object.class, double.class, Run.class);

  private final String name;
  private final MethodHandle value;
  private final boolean isStatic;
  private final Class<?> owner;

  /**
   * The memory of a field.
   *
   * @param lookup a look-up with all access
   * @param field the field, as its getter
   */
  FieldMemory(Lookup lookup, MethodHandleInfo field) throws ReflectiveOperationException {
    this.owner = field.getDeclaringClass();
    this.name = owner.getName() + "." + field.getName();
    this.isStatic = Modifier.isStatic(field.getModifiers());
    Class<?> type = field.getMethodType().returnType();
    MethodHandle getter =
        isStatic
            ? MethodHandles.dropArguments(
                lookup.findStaticGetter(owner, field.getName(), type), 0, Object.class)
            : lookup.findGetter(owner, field.getName(), type);
    this.value = getter.asType(MethodType.methodType(double.class, Object.class));
  }

  private static MethodHandle method(String name, Class<?>... parameters) {
    try {
      return MethodHandles.lookup()
          .findVirtual(FieldMemory.class, name, MethodType.methodType(void.class, parameters));
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /** The getter of a shadow, {@code ([object], run)shadow}, after a check. */
  MethodHandle verified(MethodHandle getter) {
    return isStatic
        ? Handles.checked(getter, on(VERIFY, getter.type()), 0)
        : Handles.checked(getter, on(VERIFY, getter.type()), 0, 1);
  }

  /** The setter of a shadow, {@code ([object], shadow, run)}, which also remembers the value. */
  MethodHandle remembered(MethodHandle setter) {
    int shadow = isStatic ? 0 : 1;
    boolean isIndex = setter.type().parameterType(shadow) == int.class;
    MethodHandle remember = on(isIndex ? REMEMBER_INDEX : REMEMBER_TANGENT, setter.type());
    return isStatic
        ? Handles.checked(setter, remember, 0, 1)
        : Handles.checked(setter, remember, 0, 1, 2);
  }

  /** One of the methods below, with the types of objects and runs that a shadow's access has. */
  private MethodHandle on(MethodHandle method, MethodType access) {
    MethodHandle bound = method.bindTo(this);
    if (isStatic) {
      bound = MethodHandles.insertArguments(bound, 0, owner);
    } else {
      bound = bound.asType(bound.type().changeParameterType(0, access.parameterType(0)));
    }
    int last = bound.type().parameterCount() - 1;
    return bound.asType(bound.type().changeParameterType(last, access.lastParameterType()));
  }

  private double value(Object object) {
    try {
      return (double) value.invokeExact(object);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("a field access throws nothing", e);
    }
  }

  private void verify(Object object, Run run) {
    Double remembered = run.shadows().remembered(object, name);
    if (remembered != null) {
      Paranoia.verify("The field " + name, remembered, value(object), run);
    }
  }

  private void remember(Object object, int index, Run run) {
    run.shadows().remember(object, name, index == 0 ? null : value(object));
  }

  private void remember(Object object, double tangent, Run run) {
    run.shadows().remember(object, name, tangent == 0 ? null : value(object));
  }
}
