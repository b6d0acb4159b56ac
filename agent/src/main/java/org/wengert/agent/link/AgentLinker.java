package org.wengert.agent.link;

import java.lang.instrument.Instrumentation;
import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.wengert.agent.rules.RuleException;
import org.wengert.agent.rules.UserRules;
import org.wengert.agent.twin.KnownMethods;
import org.wengert.agent.twin.LinkKind;
import org.wengert.agent.twin.TwinDeriver;
import org.wengert.events.Events;
import org.wengert.link.TwinKind;
import org.wengert.link.TwinLinker;
import org.wengert.link.UntypedMethod;
import org.wengert.link.WatchedState;
import org.wengert.shadow.Run;

/** The linker that the agent installs: sends each place to the linker for its kind of twins. */
public final class AgentLinker implements TwinLinker {
  private final Map<TwinKind, KindLinker> linkers = new ConcurrentHashMap<>();

  /** Most programs use one or two kinds of twins: of the others there are no linkers. */
  private final Function<TwinKind, KindLinker> newLinker;

  private final Instrumentation instrumentation;
  private final ClassBytes bytes;
  private final Collection<TwinStore> stores;
  private final ActiveFields activeFields;
  private final ActiveReach reach;
  private final UserRules rules;
  private final Trusted trusted;
  private final NamedClasses named;
  private final StateFields stateFields;
  private final ThreadLocals locals;

  /**
   * A linker.
   *
   * @param instrumentation the JVM's
   * @param bytes where class files come from
   * @param derivers derives twins of each kind
   * @param known methods that need no twin
   * @param excluded names of classes that are left alone
   * @param dump folder to write twins to, or null
   * @param failures throws what went wrong when a class was loaded
   * @param prepared whether a class was prepared when it was loaded
   * @param rules the rules of users
   */
  public AgentLinker(
      Instrumentation instrumentation,
      ClassBytes bytes,
      Function<TwinKind, TwinDeriver> derivers,
      KnownMethods known,
      Predicate<String> excluded,
      Path dump,
      Consumer<Class<?>> failures,
      Predicate<Class<?>> prepared,
      UserRules rules) {
    this.instrumentation = instrumentation;
    this.bytes = bytes;
    this.trusted = new Trusted(instrumentation);
    this.stateFields = new StateFields(trusted.lookup());
    this.locals = new ThreadLocals(trusted.lookup());
    ConstantPools constants = new ConstantPools(trusted.lookup());
    OtherAgents others = new OtherAgents(bytes, constants);
    Map<TwinKind, TwinDeriver> deriverOf = new EnumMap<>(TwinKind.class);
    Map<TwinKind, TwinStore> stores = new EnumMap<>(TwinKind.class);
    for (TwinKind kind : TwinKind.values()) {
      TwinDeriver deriver = derivers.apply(kind);
      deriverOf.put(kind, deriver);
      stores.put(
          kind,
          new TwinStore(
              trusted, bytes, deriver, excluded, dump, failures, prepared, rules, others));
    }
    this.stores = stores.values();
    RuleTangents tangents = new RuleTangents(trusted, stores.get(TwinKind.TANGENT));
    this.activeFields = new ActiveFields(trusted.lookup());
    this.named = new NamedClasses(instrumentation, bytes, constants);
    this.reach = new ActiveReach(trusted, activeFields, named);
    this.newLinker =
        kind ->
            new KindLinker(
                kind,
                trusted,
                stores.get(kind),
                deriverOf.get(kind),
                known,
                tangents,
                rules,
                reach);
    this.rules = rules;
  }

  private KindLinker linker(TwinKind kind) {
    return linkers.computeIfAbsent(kind, newLinker);
  }

  @Override
  public CallSite link(Lookup twin, String name, MethodType type, String... what) {
    KindLinker linker = linker(Place.kindOf(twin.lookupClass()));
    return RelinkingSite.of(
        type,
        () -> {
          Events.WorkSpan event = Events.link(twin.lookupClass().getName(), name, what);
          CallSite site =
              linker.link(Place.originalOf(twin.lookupClass()), LinkKind.of(name), type, what);
          if (event != null) {
            event.end();
          }
          return site;
        });
  }

  @Override
  public MethodHandle entry(
      TwinKind kind, Class<?> function, Class<?> interfaceType, String method, MethodType type) {
    try {
      return linker(kind).entry(function, interfaceType, method, type);
    } catch (ReflectiveOperationException e) {
      throw LinkErrors.asError(e);
    }
  }

  @Override
  public void refresh() {
    for (Class<?> type : bytes.takeChanged()) {
      stores.forEach(store -> store.refuseIfOutdated(type, instrumentation));
    }
  }

  @Override
  public void useRules(Class<?> type) {
    try {
      rules.use(type);
    } catch (RuleException e) {
      throw new IllegalArgumentException(e.getMessage() + ".", e);
    }
  }

  @Override
  public String original(Class<?> twin, String method, String descriptor) {
    try {
      return linker(TwinKind.of(twin.getName()))
          .original(Place.originalOf(twin), method, descriptor);
    } catch (ClassNotFoundException e) {
      return method; // its class loader no longer knows the original
    }
  }

  @Override
  public boolean holdsActiveField(Object object, Run run) {
    return activeFields.anyWithin(object, run);
  }

  @Override
  public boolean reachesActive(Object object, Run run) {
    return reach.anyFrom(object, run);
  }

  @Override
  public boolean givenCodeReachesActive(Object given, Run run) {
    return reach.anyForCodeGiven(given, run);
  }

  @Override
  public boolean codeReachesActive(Class<?> code, Run run) {
    return reach.anyForCode(code, run);
  }

  @Override
  public UntypedMethod method(Class<?> owner, String name, MethodType type, boolean isStatic) {
    try {
      return new FollowedMethod(trusted.lookup(), this::linker, owner, name, type, isStatic);
    } catch (ReflectiveOperationException e) {
      throw LinkErrors.asError(e);
    }
  }

  @Override
  public WatchedState watch(List<Object> roots, Class<?> code) {
    StateWalk walk = new StateWalk(stateFields, locals);
    roots.forEach(walk::from);
    Set<Class<?>> asked = new HashSet<>();
    Set<Class<?>> visited = new HashSet<>();
    Deque<Class<?>> open = new ArrayDeque<>(Set.of(code));
    while (!open.isEmpty() && walk.isComplete()) {
      for (Class<?> each : named.from(open.pop())) {
        if (trusted.isInitialised(each) && visited.add(each)) {
          walk.fromStatics(each);
        }
      }
      // the code of objects that are reached may be called too
      walk.classes().stream()
          .filter(type -> NamedClasses.isOfProgram(type) && asked.add(type))
          .forEach(open::push);
    }
    return new ProgramState(walk);
  }
}
