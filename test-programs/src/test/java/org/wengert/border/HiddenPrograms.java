package org.wengert.border;

import static org.wengert.border.Call.HANDLE;
import static org.wengert.border.Call.INTERFACE;
import static org.wengert.border.Call.LAMBDA;
import static org.wengert.border.Call.REFLECTION;
import static org.wengert.border.Call.SPECIAL;
import static org.wengert.border.Call.VIRTUAL;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.reflect.Method;
import org.wengert.border.peer.Base;
import org.wengert.border.peer.Calling;
import org.wengert.border.peer.Peers;
import org.wengert.border.peer.Target;
import org.wengert.border.subject.Callee;
import org.wengert.border.subject.Caller;

/** Programs that meet hidden classes, which nothing can name. */
final class HiddenPrograms {
  private static final Base CALLEE = (Base) hidden(Callee.class);
  private static final Class<?> TYPE = CALLEE.getClass();

  private HiddenPrograms() {}

  /** An object of a hidden class with the class file of a named one. */
  private static Object hidden(Class<?> model) {
    try (InputStream in = model.getResourceAsStream(model.getSimpleName() + ".class")) {
      Lookup lookup = MethodHandles.privateLookupIn(model, MethodHandles.lookup());
      Class<?> hidden = lookup.defineHiddenClass(in.readAllBytes(), true).lookupClass();
      return hidden.getConstructor().newInstance();
    } catch (IOException | ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /** All of them. */
  static Programs all() {
    Programs programs = new Programs();
    Peers.addCallers(programs, (Calling) hidden(Caller.class));
    return programs
        .add(Role.CALLEE, VIRTUAL, HiddenPrograms::calleeVirtual)
        .add(Role.CALLEE, SPECIAL, HiddenPrograms::calleeSpecial)
        .add(Role.CALLEE, INTERFACE, HiddenPrograms::calleeInterface)
        .add(Role.CALLEE, LAMBDA, HiddenPrograms::calleeLambda)
        .add(Role.CALLEE, REFLECTION, HiddenPrograms::calleeReflection)
        .add(Role.CALLEE, HANDLE, HiddenPrograms::calleeHandle);
  }

  private static double calleeVirtual(double n, Double b, double[] a, Holder h) {
    return CALLEE.squared(n, b, a, h);
  }

  private static double calleeSpecial(double n, Double b, double[] a, Holder h) {
    return CALLEE.throughPrivate(n, b, a, h);
  }

  private static double calleeInterface(double n, Double b, double[] a, Holder h) throws Throwable {
    Crossing crossing = CALLEE;
    return crossing.cross(n, b, a, h);
  }

  private static double calleeLambda(double n, Double b, double[] a, Holder h) throws Throwable {
    // on JDK 17 a hidden class cannot have lambdas itself: their classes would have to name it
    Crossing crossing = CALLEE::squared;
    return crossing.cross(n, b, a, h);
  }

  private static double calleeReflection(double n, Double b, double[] a, Holder h)
      throws ReflectiveOperationException {
    Method square = TYPE.getMethod("square", Target.PARAMETERS);
    return (double) square.invoke(null, n, b, a, h);
  }

  private static double calleeHandle(double n, Double b, double[] a, Holder h) throws Throwable {
    MethodHandle square = MethodHandles.publicLookup().findStatic(TYPE, "square", Target.TYPE);
    return (double) square.invokeExact(n, b, a, h);
  }
}
