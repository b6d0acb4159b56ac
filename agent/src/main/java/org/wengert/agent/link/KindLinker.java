package org.wengert.agent.link;

import java.lang.invoke.CallSite;
import java.lang.invoke.ConstantCallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleInfo;
import java.lang.invoke.MethodType;
import org.wengert.UnsupportedDifferentiationException;
import org.wengert.agent.rules.UserRules;
import org.wengert.agent.twin.KnownMethods;
import org.wengert.agent.twin.LinkKind;
import org.wengert.agent.twin.TwinDeriver;
import org.wengert.link.TwinKind;

/** Links the places in twins of one kind: sends each place to what links it. */
final class KindLinker {
  private final TwinTypes types;
  private final TwinStore store;
  private final CallSites calls;
  private final WideCalls wideCalls;
  private final Constructors constructors;
  private final FieldSites fields;
  private final DynamicSites dynamics;
  private final Trusted trusted;
  private final RuleTangents ruleTangents;
  private final Reflection reflection;
  private final HandleTwins twins;

  /**
   * A linker.
   *
   * @param kind the kind of twins
   * @param trusted access to the JVM
   * @param store the twins
   * @param deriver derives twins of that kind
   * @param known methods that need no twin
   * @param ruleTangents links the tangents of rules
   * @param rules the rules of users
   * @param reach walks what can be reached from an object
   */
  KindLinker(
      TwinKind kind,
      Trusted trusted,
      TwinStore store,
      TwinDeriver deriver,
      KnownMethods known,
      RuleTangents ruleTangents,
      UserRules rules,
      ActiveReach reach) {
    this.ruleTangents = ruleTangents;
    this.trusted = trusted;
    this.store = store;
    this.types = new TwinTypes(kind);
    RuleCalls ruleCalls = new RuleCalls(kind, types, trusted, ruleTangents, rules);
    Targets targets =
        new Targets(trusted, store, known, new RuleTwins(trusted, deriver), types, ruleCalls);
    this.constructors = new Constructors(trusted, store, targets, types);
    NumberLinks numbers = NumberLinks.of(kind);
    Lambdas lambdas = new Lambdas(trusted, constructors, types, numbers);
    Selection selection = new Selection(trusted.lookup());
    this.calls = new CallSites(trusted, targets, lambdas, selection, types);
    this.wideCalls = new WideCalls(trusted, targets, constructors, calls, selection);
    this.fields = new FieldSites(trusted.lookup(), store, kind);
    this.dynamics = new DynamicSites(trusted);
    this.twins = new HandleTwins(trusted.lookup(), calls, constructors, fields, types, numbers);
    this.reflection = new Reflection(trusted, twins, fields, reach, types, numbers);
    lambdas.use(reflection);
  }

  /** Links a place in the twin of a class. */
  CallSite link(Class<?> original, LinkKind kind, MethodType type, String[] what) throws Throwable {
    if (kind == LinkKind.DYNAMIC) {
      return dynamics.link(original, type, what);
    }
    Place place = Place.of(original, what);
    if (TwinTypes.takesParcel(type)) {
      if (place.owner() == MethodHandle.class) {
        return reflection.linkWide(place, type);
      }
      return wideCalls.link(kind, place, type);
    }
    return switch (kind) {
      case STATIC, VIRTUAL, INTERFACE -> {
        CallSite reflective = reflection.link(place, type);
        if (reflective != null) {
          yield reflective;
        }
        yield kind == LinkKind.STATIC
            ? calls.callStatic(place, type)
            : calls.callVirtual(place, type);
      }
      case SPECIAL -> calls.callSpecial(place, type);
      case RULE_TANGENT -> new ConstantCallSite(ruleTangent(place).asType(type));
      default -> new ConstantCallSite(member(kind, place).asType(type));
    };
  }

  private MethodHandle ruleTangent(Place place) throws ReflectiveOperationException {
    return ruleTangents.of(place.owner(), place.member() + place.descriptor());
  }

  /** The name of the original of a method in the twin of a class. */
  String original(Class<?> type, String method, String descriptor) {
    return store.of(type).original(method, descriptor);
  }

  private MethodHandle member(LinkKind kind, Place place) throws ReflectiveOperationException {
    return switch (kind) {
      case NEW -> constructors.creation(place.owner(), place.type());
      case INIT -> constructors.initialisation(place.owner(), place.type());
      case GET -> fields.getter(place, false);
      case GET_STATIC -> fields.getter(place, true);
      case PUT -> fields.setter(place, false);
      case PUT_STATIC -> fields.setter(place, true);
      case SHADOW_GET -> fields.shadowGetter(place, false);
      case SHADOW_GET_STATIC -> fields.shadowGetter(place, true);
      case SHADOW_PUT -> fields.shadowSetter(place, false);
      case SHADOW_PUT_STATIC -> fields.shadowSetter(place, true);
      default -> throw new IllegalStateException("not a member: " + kind);
    };
  }

  /** The twin of a method, called with objects. */
  UntypedTwin untyped(MethodHandleInfo method) throws ReflectiveOperationException {
    return twins.of(method).untyped();
  }

  /**
   * The code that runs a function object, with a shared type.
   *
   * @param function class of the object
   * @param interfaceType the functional interface it is used as
   * @param method name of that interface's method
   * @param type type of that interface's method
   */
  MethodHandle entry(Class<?> function, Class<?> interfaceType, String method, MethodType type)
      throws ReflectiveOperationException {
    MethodHandle plain = trusted.lookup().findVirtual(interfaceType, method, type);
    MethodHandleInfo resolved = trusted.lookup().revealDirect(plain);
    MethodHandle target = calls.entry(resolved, function);
    if (target == null) {
      throw new UnsupportedDifferentiationException(
          "The function "
              + function.getName()
              + " cannot be followed: "
              + calls.whyNoEntry(resolved, function)
              + ". Pass a lambda, a method reference or an object of a class of your own.");
    }
    MethodType primal = type.insertParameterTypes(0, interfaceType);
    return types.toShared(target.asType(types.twin(primal)), primal.parameterCount());
  }
}
