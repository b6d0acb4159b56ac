package org.wengert.border;

import static org.wengert.border.Call.CONSTRUCTOR;
import static org.wengert.border.Call.HANDLE;
import static org.wengert.border.Call.INTERFACE;
import static org.wengert.border.Call.LAMBDA;
import static org.wengert.border.Call.REFLECTION;
import static org.wengert.border.Call.SPECIAL;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.wengert.border.peer.Target;

/** Programs that meet classes made by {@code java.lang.reflect.Proxy}. */
final class ProxyPrograms {
  private ProxyPrograms() {}

  /** All of them. */
  static Programs all() {
    return new Programs()
        .add(Role.CALLER, SPECIAL, of(InvocationHandler::invokeDefault)::byDefault)
        .add(Role.CALLER, INTERFACE, of(new Handler()))
        .add(Role.CALLER, LAMBDA, of((proxy, method, arguments) -> squared(arguments)))
        .add(Role.CALLER, REFLECTION, of(ProxyPrograms::invoke))
        .add(
            Role.CALLER,
            HANDLE,
            of((proxy, method, arguments) -> TARGET.invokeWithArguments(arguments)))
        .add(Role.CALLEE, INTERFACE, ProxyPrograms::calleeInterface)
        .add(Role.CALLEE, CONSTRUCTOR, ProxyPrograms::calleeConstructor)
        .add(Role.CALLEE, LAMBDA, ProxyPrograms::calleeLambda)
        .add(Role.CALLEE, REFLECTION, ProxyPrograms::calleeReflection)
        .add(Role.CALLEE, HANDLE, ProxyPrograms::calleeHandle);
  }

  /** What proxies implement here. */
  public interface Defaulted extends Crossing {
    /** The square of the sum. */
    default double byDefault(double n, Double b, double[] a, Holder h) {
      double v = n + b + a[0] + h.sum();
      return v * v;
    }
  }

  private static Defaulted of(InvocationHandler handler) {
    return (Defaulted)
        Proxy.newProxyInstance(
            ProxyPrograms.class.getClassLoader(), new Class<?>[] {Defaulted.class}, handler);
  }

  private static double squared(Object[] arguments) {
    double v = (Double) arguments[0] + (Double) arguments[1];
    double w = ((double[]) arguments[2])[0] + ((Holder) arguments[3]).sum();
    return (v + w) * (v + w);
  }

  /** A handler that is no lambda. */
  private static final class Handler implements InvocationHandler {
    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) {
      return squared(arguments);
    }
  }

  private static final MethodHandle TARGET = target();

  private static MethodHandle target() {
    try {
      return MethodHandles.publicLookup().findStatic(Target.class, "square", Target.TYPE);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private static Object invoke(Object proxy, Method method, Object[] arguments)
      throws ReflectiveOperationException {
    return method.invoke(new Target(), arguments);
  }

  private static final Defaulted PROXY = of(new Handler());

  private static double calleeInterface(double n, Double b, double[] a, Holder h) throws Throwable {
    return PROXY.cross(n, b, a, h);
  }

  private static double calleeConstructor(double n, Double b, double[] a, Holder h)
      throws Throwable {
    double v = n + b + a[0] + h.sum();
    return of((proxy, method, arguments) -> v * v).cross(0, 0.0, new double[1], new Holder(0));
  }

  private static double calleeLambda(double n, Double b, double[] a, Holder h) throws Throwable {
    Crossing crossing = PROXY::cross;
    return crossing.cross(n, b, a, h);
  }

  private static double calleeReflection(double n, Double b, double[] a, Holder h)
      throws ReflectiveOperationException {
    Method cross = Crossing.class.getMethod("cross", Target.PARAMETERS);
    return (double) cross.invoke(PROXY, n, b, a, h);
  }

  private static double calleeHandle(double n, Double b, double[] a, Holder h) throws Throwable {
    MethodHandle cross =
        MethodHandles.publicLookup().findVirtual(Crossing.class, "cross", Target.TYPE);
    return (double) cross.invokeExact((Crossing) PROXY, n, b, a, h);
  }
}
