package org.wengert.agent.link;

import java.lang.instrument.ClassDefinition;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.zip.CRC32;
import org.wengert.UnsupportedDifferentiationException;
import org.wengert.agent.rules.UserRules;
import org.wengert.agent.twin.DerivedTwin;
import org.wengert.agent.twin.OutdatedTwin;
import org.wengert.agent.twin.TwinDeriver;
import org.wengert.agent.twin.TwinMethod;
import org.wengert.events.Events;
import org.wengert.link.TwinKind;

/**
 * The twin classes of a JVM: derives and defines the twin of a class when it is first asked for.
 *
 * <p>A twin is remembered in its class, so that both can be collected together. No lock is held
 * while classes load: two threads may derive the same twin, and the JVM decides whose is defined.
 */
final class TwinStore {
  /** Packages of Wengert's own whose classes are differentiated like the program's. */
  private static final Set<String> WITH_TWINS =
      Set.of("org.wengert.rule", "org.wengert.rule.special", "org.wengert.solve");

  private final Trusted trusted;
  private final ClassBytes bytes;
  private final TwinDeriver deriver;
  private final Predicate<String> excluded;
  private final TwinFolder dump;
  private final Consumer<Class<?>> failures;
  private final Predicate<Class<?>> prepared;
  private final UserRules rules;
  private final OtherAgents others;

  /** For each class with a twin a sum of the twin's class file, to see whether it would change. */
  private final Map<Class<?>, Long> sums = Collections.synchronizedMap(new WeakHashMap<>());

  private final ClassValue<Twin> twins =
      new ClassValue<>() {
        @Override
        protected Twin computeValue(Class<?> type) {
          return derive(type);
        }
      };

  /**
   * A class's twin.
   *
   * @param type the twin class, null if there is none
   * @param methods its methods, by name and descriptor of their originals
   * @param obstacle why there is none, or null
   */
  record Twin(Class<?> type, Map<String, TwinMethod> methods, String obstacle) {
    static Twin none(String obstacle) {
      return new Twin(null, Map.of(), obstacle);
    }

    /** The name of the original of a method of the twin class. */
    String original(String method, String descriptor) {
      String found = null;
      for (Map.Entry<String, TwinMethod> each : methods.entrySet()) {
        if (each.getValue().isCalled(method, descriptor)) {
          found = each.getKey();
          break;
        }
        if (each.getValue().isPart(method)) {
          found = each.getKey();
        }
      }
      return found == null ? method : found.substring(0, found.indexOf('('));
    }
  }

  /**
   * An empty store.
   *
   * @param trusted access to the JVM
   * @param bytes where class files come from
   * @param deriver derives twins
   * @param excluded names of classes that the user wants left alone
   * @param dump folder to write twins to, or null
   * @param failures throws what went wrong when a class was loaded, so that it is not lost
   * @param prepared whether a class was prepared when it was loaded
   * @param rules the rules of users
   * @param others know what is hidden from us
   */
  TwinStore(
      Trusted trusted,
      ClassBytes bytes,
      TwinDeriver deriver,
      Predicate<String> excluded,
      Path dump,
      Consumer<Class<?>> failures,
      Predicate<Class<?>> prepared,
      UserRules rules,
      OtherAgents others) {
    this.trusted = trusted;
    this.bytes = bytes;
    this.deriver = deriver;
    this.excluded = excluded;
    this.dump = dump == null ? null : new TwinFolder(dump);
    this.failures = failures;
    this.prepared = prepared;
    this.rules = rules;
    this.others = others;
  }

  /** The twin of a class, or why it has none. */
  Twin of(Class<?> type) {
    return twins.get(type);
  }

  private Twin derive(Class<?> type) {
    failures.accept(type);
    String obstacle = obstacle(type);
    if (obstacle != null) {
      return Twin.none(obstacle);
    }
    byte[] original = bytes.of(type);
    if (original == null) {
      return Twin.none(
          bytes.isChangedOnce(type)
              ? "another agent changed it when it was loaded, and would not do so again"
              : "its class file cannot be had");
    }
    Events.WorkSpan event = Events.derivation(type.getName(), deriver.kind().name());
    DerivedTwin derived = derive(type, original);
    String name = derived.name().replace('/', '.');
    if (isTaken(name, type.getClassLoader())) {
      return Twin.none(
          "the program has a class " + name + ", as its twin would be called: rename it");
    }
    if (dump != null) {
      dump.write(derived.name(), derived.bytes());
    }
    for (String method : derived.large()) {
      System.err.println(
          "[wengert] note: the twin of "
              + method
              + " has more than 8000 bytes of code, so HotSpot only interprets it. Split the method,"
              + " or start with -XX:-DontCompileHugeMethods.");
    }
    Class<?> twin = define(type, derived);
    sums.put(type, sum(derived));
    if (event != null) {
      event.end();
    }
    return new Twin(twin, derived.methods(), null);
  }

  private static long sum(DerivedTwin derived) {
    CRC32 sum = new CRC32();
    sum.update(derived.bytes());
    return (long) derived.bytes().length << 32 | sum.getValue();
  }

  /**
   * Has the twin of a class refuse all calls if the class would have another twin now.
   *
   * @param type a class that another agent may have changed
   * @param instrumentation the JVM's
   */
  void refuseIfOutdated(Class<?> type, Instrumentation instrumentation) {
    Long known = sums.get(type);
    if (known == null || isAsBefore(type, known)) {
      return;
    }
    sums.remove(type);
    String message =
        "Class "
            + type.getName()
            + " was changed by another agent after it was differentiated, as by one for mocks. Change"
            + " it before it is differentiated first, or in another JVM.";
    Class<?> twin = of(type).type();
    try {
      byte[] outdated = OutdatedTwin.of(bytes.now(twin), TwinKind.of(twin.getName()), message);
      instrumentation.redefineClasses(new ClassDefinition(twin, outdated));
    } catch (ClassNotFoundException | UnmodifiableClassException e) {
      throw new IllegalStateException(e);
    }
  }

  private boolean isAsBefore(Class<?> type, long sum) {
    byte[] file = others.hideCodeOf(type) ? null : bytes.of(type);
    return file != null && sum == sum(derive(type, file));
  }

  private DerivedTwin derive(Class<?> type, byte[] original) {
    LoadedHierarchy hierarchy =
        new LoadedHierarchy(
            type, prepared.test(type.getNestHost()), method -> !rules.of(type, method).isEmpty());
    try {
      return deriver.derive(original, hierarchy);
    } catch (RuntimeException e) {
      throw new UnsupportedDifferentiationException(
          "The twin of class "
              + type.getName()
              + " could not be derived: "
              + e
              + ". This is a mistake in Wengert, please report it. If the class need not be"
              + " differentiated, start the agent with exclude="
              + type.getName()
              + ".",
          e);
    }
  }

  private String obstacle(Class<?> type) {
    if (type.isArray() || type.isPrimitive()) {
      return "it is an array";
    }
    if (type.isHidden()) {
      return "it is a hidden class";
    }
    String problem = rules.problem(type);
    if (problem != null) {
      return problem;
    }
    if (isJdk(type) && !FollowedJdk.contains(type)) {
      return "it is part of the JDK and has no rule";
    }
    boolean hasTwin = WITH_TWINS.contains(type.getPackageName());
    if (type.getName().startsWith("org.wengert.") && type.getClassLoader() == null && !hasTwin) {
      return "it is part of Wengert: a derivative inside a differentiated function is not supported";
    }
    if (others.hideCodeOf(type)) {
      return "another agent changed it after it was loaded";
    }
    return excluded.test(type.getName()) ? "it is excluded" : null;
  }

  /** A proxy may be defined among the JDK's classes, but calls the program's handler. */
  private static boolean isJdk(Class<?> type) {
    ClassLoader loader = type.getClassLoader();
    boolean isOfJdk =
        loader == null && type.getModule().isNamed()
            || loader == ClassLoader.getPlatformClassLoader();
    return isOfJdk && !Proxy.isProxyClass(type);
  }

  /**
   * Whether the program has a class of a twin's name. It is looked for before the twin is defined,
   * as it could not be loaded afterwards. Only twins are synthetic; another thread may have been
   * faster.
   */
  private static boolean isTaken(String name, ClassLoader loader) {
    if (loader == null) {
      return false;
    }
    try {
      return !Class.forName(name, false, loader).isSynthetic();
    } catch (ClassNotFoundException | LinkageError none) {
      return false;
    }
  }

  private Class<?> define(Class<?> type, DerivedTwin derived) {
    Lookup lookup = trusted.on(type);
    try {
      return lookup.defineClass(derived.bytes());
    } catch (LinkageError e) {
      return definedMeanwhile(type, derived, e);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("a trusted look-up has all access", e);
    }
  }

  /** Another thread was faster, or the twin does not link. */
  private static Class<?> definedMeanwhile(Class<?> type, DerivedTwin derived, LinkageError e) {
    try {
      return Class.forName(derived.name().replace('/', '.'), false, type.getClassLoader());
    } catch (ClassNotFoundException none) {
      e.addSuppressed(none);
      throw e;
    }
  }
}
