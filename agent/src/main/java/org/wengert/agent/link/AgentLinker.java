package org.wengert.agent.link;

import java.lang.instrument.Instrumentation;
import java.lang.invoke.CallSite;
import java.lang.invoke.ConstantCallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleInfo;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.wengert.UnsupportedDifferentiationException;
import org.wengert.agent.twin.KnownMethods;
import org.wengert.agent.twin.LinkKind;
import org.wengert.agent.twin.TwinDeriver;
import org.wengert.link.TwinLinker;
import org.wengert.tape.Recording;

/** The linker that the agent installs: sends each place of a twin to what links its kind. */
public final class AgentLinker implements TwinLinker {
  private final TwinStore store;
  private final CallSites calls;
  private final Constructors constructors;
  private final FieldSites fields;
  private final DynamicSites dynamics;
  private final Trusted trusted;
  private final ActiveFields activeFields;
  private final ActiveReach reach;

  /**
   * A linker.
   *
   * @param instrumentation the JVM's
   * @param bytes where class files come from
   * @param deriver derives twins
   * @param known methods that need no twin
   * @param excluded names of classes that are left alone
   * @param dump folder to write twins to, or null
   * @param failures throws what went wrong when a class was loaded
   * @param prepared whether a class was prepared when it was loaded
   */
  public AgentLinker(
      Instrumentation instrumentation,
      ClassBytes bytes,
      TwinDeriver deriver,
      KnownMethods known,
      Predicate<String> excluded,
      Path dump,
      Consumer<Class<?>> failures,
      Predicate<Class<?>> prepared) {
    this.trusted = new Trusted(instrumentation);
    this.store = new TwinStore(trusted, bytes, deriver, excluded, dump, failures, prepared);
    Targets targets = new Targets(trusted, store, known, new RuleTwins(trusted, deriver));
    this.constructors = new Constructors(trusted, store, targets);
    Selection selection = new Selection(trusted.lookup());
    Lambdas lambdas = new Lambdas(trusted, constructors);
    this.calls = new CallSites(trusted, targets, lambdas, selection);
    this.fields = new FieldSites(trusted.lookup(), store);
    this.activeFields = new ActiveFields(trusted.lookup());
    this.reach = new ActiveReach(trusted.lookup(), activeFields);
    this.dynamics = new DynamicSites(trusted);
  }

  @Override
  public CallSite link(Lookup twin, String name, MethodType type, String... what) {
    return RelinkingSite.of(
        type, () -> link(Place.originalOf(twin.lookupClass()), LinkKind.of(name), type, what));
  }

  private CallSite link(Class<?> original, LinkKind kind, MethodType type, String[] what)
      throws Throwable {
    if (kind == LinkKind.DYNAMIC) {
      return dynamics.link(original, type, what);
    }
    Place place = Place.of(original, what);
    return switch (kind) {
      case STATIC -> calls.callStatic(place, type);
      case SPECIAL -> calls.callSpecial(place, type);
      case VIRTUAL, INTERFACE -> calls.callVirtual(place, type);
      default -> new ConstantCallSite(member(kind, place).asType(type));
    };
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

  @Override
  public MethodHandle entry(
      Class<?> function, Class<?> interfaceType, String method, MethodType type) {
    try {
      MethodHandle plain = trusted.lookup().findVirtual(interfaceType, method, type);
      MethodHandleInfo resolved = trusted.lookup().revealDirect(plain);
      MethodHandle target = calls.entry(resolved, function);
      if (target == null) {
        throw new UnsupportedDifferentiationException(
            "The function "
                + function.getName()
                + " cannot be followed: "
                + store.of(function).obstacle()
                + ". Pass a lambda, a method reference or an object of a class of your own.");
      }
      MethodType twin = TwinTypes.twin(type.insertParameterTypes(0, interfaceType));
      return target.asType(twin);
    } catch (ReflectiveOperationException e) {
      throw LinkErrors.asError(e);
    }
  }

  @Override
  public boolean holdsActiveField(Object object, Recording tape) {
    return activeFields.anyIn(object, tape);
  }

  @Override
  public boolean reachesActive(Object object, Recording tape) {
    return reach.anyFrom(object, tape);
  }
}
