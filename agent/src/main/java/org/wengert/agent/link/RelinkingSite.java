package org.wengert.agent.link;

import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;
import org.wengert.UnsupportedDifferentiationException;

/**
 * A place that could not be linked: throws what stood in the way at the first call, then tries
 * again at each call. The JVM itself would remember the first failure for ever, and throw it in
 * another form.
 */
final class RelinkingSite extends MutableCallSite {
  private static final MethodHandle LINK = linkHandle();

  private final Linking linking;

  /** What the JVM would throw at the first call, until that call. */
  private Throwable first;

  /** Links one place. */
  @FunctionalInterface
  interface Linking {
    /** The linked site. */
    CallSite link() throws Throwable;
  }

  private RelinkingSite(MethodType type, Linking linking, Throwable first) {
    super(type);
    this.linking = linking;
    this.first = first;
    MethodHandle again =
        MethodHandles.foldArguments(MethodHandles.exactInvoker(type), LINK.bindTo(this));
    setTarget(again);
  }

  /** The linked site, or one that tries again. */
  static CallSite of(MethodType type, Linking linking) {
    try {
      return linking.link();
    } catch (VirtualMachineError e) {
      throw e;
    } catch (Throwable failure) {
      return new RelinkingSite(type, linking, failure);
    }
  }

  private static MethodHandle linkHandle() {
    try {
      return MethodHandles.lookup()
          .findVirtual(RelinkingSite.class, "again", MethodType.methodType(MethodHandle.class));
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private MethodHandle again() throws Throwable {
    Throwable failure = first;
    first = null;
    MethodHandle target;
    try {
      if (failure != null) {
        throw failure;
      }
      target = linking.link().dynamicInvoker();
    } catch (ReflectiveOperationException e) {
      throw LinkErrors.asError(e);
    } catch (UnsupportedDifferentiationException e) {
      return Refusals.of(type(), e);
    }
    setTarget(target);
    return target;
  }
}
