package org.wengert.border.peer;

import static org.wengert.border.Call.CONSTRUCTOR;
import static org.wengert.border.Call.HANDLE;
import static org.wengert.border.Call.INTERFACE;
import static org.wengert.border.Call.LAMBDA;
import static org.wengert.border.Call.REFLECTION;
import static org.wengert.border.Call.SPECIAL;
import static org.wengert.border.Call.STATIC;
import static org.wengert.border.Call.VIRTUAL;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.util.function.Supplier;
import org.wengert.border.Crossing;
import org.wengert.border.Holder;
import org.wengert.border.Programs;
import org.wengert.border.Role;
import org.wengert.border.subject.Callee;
import org.wengert.border.subject.Caller;
import org.wengert.border.subject.Contract;

/**
 * The programs of all origins whose classes can be named in source: one for each cell, which makes
 * a call of its kind that meets the class of the origin in its role.
 */
public final class Peers implements Supplier<Programs> {
  /** Made outside of the functions, as making them would be refused before they are called. */
  private static final Callee CALLEE = new Callee();

  private static final Crossing CALLEE_LAMBDA = CALLEE.lambda();

  private static final Child CHILD = new Child();

  @Override
  public Programs get() {
    Programs programs = new Programs();
    addCallers(programs, new Caller());
    addCallees(programs);
    addSuperclasses(programs);
    addInterfaces(programs);
    return programs;
  }

  /** The programs in which the class of the origin calls. */
  public static void addCallers(Programs programs, Calling caller) {
    programs
        .add(Role.CALLER, STATIC, caller::callStatic)
        .add(Role.CALLER, VIRTUAL, caller::callVirtual)
        .add(Role.CALLER, SPECIAL, caller::callSpecial)
        .add(Role.CALLER, INTERFACE, caller::callInterface)
        .add(Role.CALLER, CONSTRUCTOR, caller::callConstructor)
        .add(Role.CALLER, LAMBDA, caller::callLambda)
        .add(Role.CALLER, REFLECTION, caller::callReflection)
        .add(Role.CALLER, HANDLE, caller::callHandle);
  }

  private static void addCallees(Programs programs) {
    programs
        .add(Role.CALLEE, STATIC, Peers::calleeStatic)
        .add(Role.CALLEE, VIRTUAL, Peers::calleeVirtual)
        .add(Role.CALLEE, SPECIAL, Peers::calleeSpecial)
        .add(Role.CALLEE, INTERFACE, Peers::calleeInterface)
        .add(Role.CALLEE, CONSTRUCTOR, Peers::calleeConstructor)
        .add(Role.CALLEE, LAMBDA, Peers::calleeLambda)
        .add(Role.CALLEE, REFLECTION, Peers::calleeReflection)
        .add(Role.CALLEE, HANDLE, Peers::calleeHandle);
  }

  private static double calleeStatic(double n, Double b, double[] a, Holder h) {
    return Callee.square(n, b, a, h);
  }

  private static double calleeVirtual(double n, Double b, double[] a, Holder h) {
    CALLEE.number = n;
    return CALLEE.squared(0, b, a, h);
  }

  private static double calleeSpecial(double n, Double b, double[] a, Holder h) {
    return CALLEE.throughPrivate(n, b, a, h);
  }

  private static double calleeInterface(double n, Double b, double[] a, Holder h) throws Throwable {
    Crossing crossing = CALLEE;
    return crossing.cross(n, b, a, h);
  }

  private static double calleeConstructor(double n, Double b, double[] a, Holder h) {
    return new Callee(n, b, a, h).result;
  }

  private static double calleeLambda(double n, Double b, double[] a, Holder h) throws Throwable {
    return CALLEE_LAMBDA.cross(n, b, a, h);
  }

  private static double calleeReflection(double n, Double b, double[] a, Holder h)
      throws ReflectiveOperationException {
    Method square = Callee.class.getMethod("square", Target.PARAMETERS);
    return (double) square.invoke(null, n, b, a, h);
  }

  private static double calleeHandle(double n, Double b, double[] a, Holder h) throws Throwable {
    MethodHandle square =
        MethodHandles.publicLookup().findStatic(Callee.class, "square", Target.TYPE);
    return (double) square.invokeExact(n, b, a, h);
  }

  private static void addSuperclasses(Programs programs) {
    programs
        .add(Role.SUPERCLASS, STATIC, Peers::superclassStatic)
        .add(Role.SUPERCLASS, VIRTUAL, Peers::superclassVirtual)
        .add(Role.SUPERCLASS, SPECIAL, Peers::superclassSpecial)
        .add(Role.SUPERCLASS, INTERFACE, Peers::superclassInterface)
        .add(Role.SUPERCLASS, CONSTRUCTOR, Peers::superclassConstructor)
        .add(Role.SUPERCLASS, LAMBDA, Peers::superclassLambda)
        .add(Role.SUPERCLASS, REFLECTION, Peers::superclassReflection)
        .add(Role.SUPERCLASS, HANDLE, Peers::superclassHandle);
  }

  private static double superclassStatic(double n, Double b, double[] a, Holder h) {
    return Child.square(n, b, a, h);
  }

  private static double superclassVirtual(double n, Double b, double[] a, Holder h) {
    CHILD.number = n;
    return CHILD.inherited(0, b, a, h);
  }

  private static double superclassSpecial(double n, Double b, double[] a, Holder h) {
    return CHILD.squared(n, b, a, h);
  }

  private static double superclassInterface(double n, Double b, double[] a, Holder h)
      throws Throwable {
    Crossing crossing = CHILD;
    return crossing.cross(n, b, a, h);
  }

  private static double superclassConstructor(double n, Double b, double[] a, Holder h) {
    return new Child(n, b, a, h).result;
  }

  private static double superclassLambda(double n, Double b, double[] a, Holder h)
      throws Throwable {
    return CHILD.lambda().cross(n, b, a, h);
  }

  private static double superclassReflection(double n, Double b, double[] a, Holder h)
      throws ReflectiveOperationException {
    CHILD.number = 0;
    Method inherited = Child.class.getMethod("inherited", Target.PARAMETERS);
    return (double) inherited.invoke(CHILD, n, b, a, h);
  }

  private static double superclassHandle(double n, Double b, double[] a, Holder h)
      throws Throwable {
    CHILD.number = 0;
    MethodHandle inherited =
        MethodHandles.publicLookup().findVirtual(Child.class, "inherited", Target.TYPE);
    return (double) inherited.invokeExact(CHILD, n, b, a, h);
  }

  private static void addInterfaces(Programs programs) {
    programs
        .add(Role.SUPERINTERFACE, STATIC, Peers::interfaceStatic)
        .add(Role.SUPERINTERFACE, VIRTUAL, Peers::interfaceVirtual)
        .add(Role.SUPERINTERFACE, SPECIAL, Peers::interfaceSpecial)
        .add(Role.SUPERINTERFACE, INTERFACE, Peers::interfaceInterface)
        .add(Role.SUPERINTERFACE, LAMBDA, Peers::interfaceLambda)
        .add(Role.SUPERINTERFACE, REFLECTION, Peers::interfaceReflection)
        .add(Role.SUPERINTERFACE, HANDLE, Peers::interfaceHandle);
  }

  private static double interfaceStatic(double n, Double b, double[] a, Holder h) {
    return Contract.square(n, b, a, h);
  }

  private static double interfaceVirtual(double n, Double b, double[] a, Holder h) {
    return new Implementor().byDefault(n, b, a, h);
  }

  private static double interfaceSpecial(double n, Double b, double[] a, Holder h) {
    return new Implementor().special(n, b, a, h);
  }

  private static double interfaceInterface(double n, Double b, double[] a, Holder h) {
    Contract contract = new Implementor();
    return contract.squared(n, b, a, h);
  }

  private static double interfaceLambda(double n, Double b, double[] a, Holder h) {
    Contract contract = Target::square;
    return contract.squared(n, b, a, h);
  }

  private static double interfaceReflection(double n, Double b, double[] a, Holder h)
      throws ReflectiveOperationException {
    Method squared = Contract.class.getMethod("squared", Target.PARAMETERS);
    return (double) squared.invoke(new Implementor(), n, b, a, h);
  }

  private static double interfaceHandle(double n, Double b, double[] a, Holder h) throws Throwable {
    MethodHandle squared =
        MethodHandles.publicLookup().findVirtual(Contract.class, "squared", Target.TYPE);
    return (double) squared.invokeExact((Contract) new Implementor(), n, b, a, h);
  }
}
