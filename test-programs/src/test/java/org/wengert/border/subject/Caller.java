package org.wengert.border.subject;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import org.wengert.border.Crossing;
import org.wengert.border.Holder;
import org.wengert.border.peer.Base;
import org.wengert.border.peer.Calling;
import org.wengert.border.peer.Target;

/** The class of an origin as the one that calls. */
public class Caller extends Base implements Calling {
  @Override
  public double callStatic(double n, Double b, double[] a, Holder h) {
    return Target.square(n, b, a, h);
  }

  @Override
  public double callVirtual(double n, Double b, double[] a, Holder h) {
    Target target = new Target();
    return target.squared(n, b, a, h);
  }

  @Override
  public double squared(double n, Double b, double[] a, Holder h) {
    throw new AssertionError("the method of the superclass is meant");
  }

  @Override
  public double callSpecial(double n, Double b, double[] a, Holder h) {
    return super.squared(n, b, a, h);
  }

  @Override
  public double callInterface(double n, Double b, double[] a, Holder h) throws Throwable {
    Crossing crossing = new Target();
    return crossing.cross(n, b, a, h);
  }

  @Override
  public double callConstructor(double n, Double b, double[] a, Holder h) {
    return new Target(n, b, a, h).result;
  }

  @Override
  public double callLambda(double n, Double b, double[] a, Holder h) throws Throwable {
    return Target.function().cross(n, b, a, h);
  }

  @Override
  public double callReflection(double n, Double b, double[] a, Holder h)
      throws ReflectiveOperationException {
    Method square = Target.class.getMethod("square", Target.PARAMETERS);
    return (double) square.invoke(null, n, b, a, h);
  }

  @Override
  public double callHandle(double n, Double b, double[] a, Holder h) throws Throwable {
    MethodHandle square =
        MethodHandles.publicLookup().findStatic(Target.class, "square", Target.TYPE);
    return (double) square.invokeExact(n, b, a, h);
  }
}
