package org.wengert.agent.link;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleInfo;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;
import org.wengert.UnsupportedDifferentiationException;

/**
 * A place where the receiver's class decides what is called: a chain of tests on the class, and
 * from a length on a table.
 */
final class InlineCache extends MutableCallSite {
  private static final int LONGEST_CHAIN = 8;
  private static final MethodHandle IS_INSTANCE = own("isInstance", boolean.class, Class.class);
  private static final MethodHandle SELECT = own("select", MethodHandle.class, InlineCache.class);
  private static final MethodHandle LOOK_UP = own("lookUp", MethodHandle.class, InlineCache.class);

  private final Selector selector;
  private final MethodHandleInfo method;
  private final ClassLoader loader;
  private final ClassValue<MethodHandle> table =
      new ClassValue<>() {
        @Override
        protected MethodHandle computeValue(Class<?> receiver) {
          return selector.target(receiver).asType(type());
        }
      };
  private int length;

  /** Finds what is called on receivers of a class. */
  @FunctionalInterface
  interface Selector {
    /** A handle with the type of a twin. */
    MethodHandle target(Class<?> receiver);
  }

  /**
   * A place.
   *
   * @param type its type
   * @param site the class it is in
   * @param method the method that is called, for the message if it is called on null
   * @param selector finds what is called
   */
  InlineCache(MethodType type, Class<?> site, MethodHandleInfo method, Selector selector) {
    super(type);
    this.loader = site.getClassLoader();
    this.method = method;
    this.selector = selector;
    setTarget(fallback(SELECT));
  }

  private static MethodHandle own(String name, Class<?> result, Class<?> first) {
    try {
      return MethodHandles.lookup()
          .findStatic(InlineCache.class, name, MethodType.methodType(result, first, Object.class));
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /** Asks for the target by the receiver, then calls it. */
  private MethodHandle fallback(MethodHandle how) {
    MethodHandle find =
        how.bindTo(this).asType(MethodType.methodType(MethodHandle.class, type().parameterType(0)));
    return MethodHandles.foldArguments(MethodHandles.exactInvoker(type()), find);
  }

  private static boolean isInstance(Class<?> exact, Object receiver) {
    return receiver != null && receiver.getClass() == exact;
  }

  private static MethodHandle select(InlineCache cache, Object receiver) {
    Class<?> exact = cache.nonNull(receiver).getClass();
    MethodHandle target;
    try {
      target = cache.table.get(exact);
    } catch (UnsupportedDifferentiationException e) {
      return Refusals.of(cache.type(), e);
    }
    if (cache.livesAsLongAs(exact)) {
      cache.extend(exact, target);
    }
    return target;
  }

  private static MethodHandle lookUp(InlineCache cache, Object receiver) {
    try {
      return cache.table.get(cache.nonNull(receiver).getClass());
    } catch (UnsupportedDifferentiationException e) {
      return Refusals.of(cache.type(), e);
    }
  }

  private Object nonNull(Object receiver) {
    if (receiver == null) {
      throw new NullPointerException(CallSites.onNull(method));
    }
    return receiver;
  }

  /**
   * Whether a class cannot be unloaded before this place: a chain would keep it for ever, while the
   * table keeps what it knows in the class itself.
   */
  private boolean livesAsLongAs(Class<?> exact) {
    ClassLoader wanted = exact.getClassLoader();
    return wanted == null
        || isOrHasParent(ClassLoader.getSystemClassLoader(), wanted)
        || isOrHasParent(loader, wanted);
  }

  private static boolean isOrHasParent(ClassLoader child, ClassLoader wanted) {
    for (ClassLoader each = child; each != null; each = each.getParent()) {
      if (each == wanted) {
        return true;
      }
    }
    return false;
  }

  private synchronized void extend(Class<?> exact, MethodHandle target) {
    if (length == LONGEST_CHAIN) {
      setTarget(fallback(LOOK_UP));
      return;
    }
    length++;
    MethodHandle test =
        IS_INSTANCE
            .bindTo(exact)
            .asType(MethodType.methodType(boolean.class, type().parameterType(0)));
    setTarget(MethodHandles.guardWithTest(test, target, getTarget()));
  }
}
