package org.wengert.agent.link;

import java.lang.invoke.CallSite;
import java.lang.invoke.ConstantCallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleInfo;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import org.wengert.agent.twin.LinkKind;

/**
 * Links calls whose arguments are in a parcel: those that have more than fit beside their shadows.
 * There may be no handle of a method with so many parameters, so it is resolved by reflection.
 */
final class WideCalls {
  private final Trusted trusted;
  private final Targets targets;
  private final Constructors constructors;
  private final CallSites calls;
  private final Selection selection;

  WideCalls(
      Trusted trusted,
      Targets targets,
      Constructors constructors,
      CallSites calls,
      Selection selection) {
    this.trusted = trusted;
    this.targets = targets;
    this.constructors = constructors;
    this.calls = calls;
    this.selection = selection;
  }

  /**
   * Links a place.
   *
   * @param kind what it is
   * @param place where, and what it names
   * @param type parcel and run, before them the receiver if it selects the method
   */
  CallSite link(LinkKind kind, Place place, MethodType type) throws ReflectiveOperationException {
    if (kind == LinkKind.VIRTUAL || kind == LinkKind.INTERFACE) {
      return selected(place, type);
    }
    MethodHandle target =
        switch (kind) {
          case STATIC -> ofStatic(place);
          case SPECIAL -> ofSpecial(place);
          case NEW -> constructors.creation(place.owner(), place.type());
          case INIT -> constructors.initialisation(place.owner(), place.type());
          default -> throw new IllegalStateException("not a member: " + kind);
        };
    return new ConstantCallSite(target.asType(type));
  }

  private MethodHandle ofStatic(Place place) throws ReflectiveOperationException {
    WideMethod found = resolve(place, true);
    trusted.initialise(found.declaringClass());
    Lookup lookup = trusted.on(place.original());
    return targets.of(found, () -> lookup.findStatic(place.owner(), place.member(), place.type()));
  }

  private MethodHandle ofSpecial(Place place) throws ReflectiveOperationException {
    WideMethod named = resolve(place, false);
    MethodHandleInfo found = selection.select(named, named.declaringClass());
    Class<?> caller = place.original();
    return CallSites.nonNull(
        targets.of(
            found,
            () ->
                trusted.lookup().findSpecial(place.owner(), place.member(), place.type(), caller)),
        named);
  }

  private CallSite selected(Place place, MethodType type) throws ReflectiveOperationException {
    WideMethod resolved = resolve(place, false);
    Targets.Plain plain =
        () -> trusted.on(place.original()).findVirtual(place.owner(), place.member(), place.type());
    if (CallSites.isNotOverridable(resolved)) {
      MethodHandle target =
          CallSites.nonNull(targets.of(selection.select(resolved, place.owner()), plain), resolved);
      return new ConstantCallSite(
          MethodHandles.dropArguments(target, 0, Object.class).asType(type));
    }
    return new InlineCache(
        type,
        place.original(),
        resolved,
        receiver ->
            MethodHandles.dropArguments(calls.virtual(resolved, plain, receiver), 0, Object.class));
  }

  /** The method that a class file names (JVMS 5.4.3.3 and 5.4.3.4). */
  private static WideMethod resolve(Place place, boolean isStatic) throws ClassNotFoundException {
    WideMethod found = find(place.owner(), place.member(), place.type());
    if (found == null) {
      throw new NoSuchMethodError(
          place.owner().getName() + "." + place.member() + place.descriptor());
    }
    if (Modifier.isStatic(found.modifiers()) != isStatic) {
      throw new IncompatibleClassChangeError(
          place.owner().getName() + "." + place.member() + " is static or was it before");
    }
    return found;
  }

  private static WideMethod find(Class<?> owner, String name, MethodType type) {
    for (Class<?> each = owner; each != null; each = each.getSuperclass()) {
      WideMethod declared = DeclaredMethods.wide(each, name, type);
      if (declared != null) {
        return declared;
      }
    }
    List<WideMethod> inherited = new ArrayList<>();
    for (Class<?> each : Selection.interfaces(owner)) {
      if (DeclaredMethods.isInherited(each, name, type)) {
        inherited.add(DeclaredMethods.wide(each, name, type));
      }
    }
    return inherited.stream()
        .filter(each -> !Modifier.isAbstract(each.modifiers()))
        .findFirst()
        .orElse(inherited.isEmpty() ? null : inherited.get(0));
  }
}
