package org.wengert.agent.link;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleInfo;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.util.function.Function;
import org.wengert.link.TwinKind;
import org.wengert.link.UntypedMethod;
import org.wengert.shadow.Run;

/** A method of the program and its twins, called with objects. */
final class FollowedMethod implements UntypedMethod {
  private final MethodHandleInfo info;
  private final MethodHandle spread;
  private final Function<TwinKind, KindLinker> linkers;

  FollowedMethod(
      Lookup lookup,
      Function<TwinKind, KindLinker> linkers,
      Class<?> owner,
      String name,
      MethodType type,
      boolean isStatic)
      throws ReflectiveOperationException {
    MethodHandle plain =
        isStatic
            ? lookup.findStatic(owner, name, type)
            : lookup.findSpecial(owner, name, type, owner);
    this.info = lookup.revealDirect(plain);
    this.linkers = linkers;
    MethodHandle fixed = plain.asFixedArity();
    this.spread =
        fixed
            .asType(fixed.type().generic())
            .asSpreader(Object[].class, fixed.type().parameterCount());
  }

  @Override
  public Object call(Object[] arguments) throws Throwable {
    return (Object) spread.invokeExact(arguments);
  }

  @Override
  public Object call(TwinKind kind, Object[] arguments, Run run) throws Throwable {
    return linkers.apply(kind).untyped(info).call(arguments, run);
  }
}
