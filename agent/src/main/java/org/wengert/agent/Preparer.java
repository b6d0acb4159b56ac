package org.wengert.agent;

import java.lang.instrument.Instrumentation;
import java.security.ProtectionDomain;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.asm.AsmVisitorWrapper;
import net.bytebuddy.description.field.FieldDescription;
import net.bytebuddy.description.field.FieldList;
import net.bytebuddy.description.method.MethodList;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.scaffold.MethodGraph;
import net.bytebuddy.dynamic.scaffold.TypeValidation;
import net.bytebuddy.implementation.Implementation;
import net.bytebuddy.matcher.ElementMatchers;
import net.bytebuddy.pool.TypePool;
import net.bytebuddy.utility.JavaModule;
import org.objectweb.asm.ClassVisitor;

/**
 * Prepares application classes when they are loaded: not those of the JDK, of Wengert, or excluded
 * by the user, and none that was loaded before the agent.
 */
final class Preparer implements AgentBuilder.RawMatcher {
  private final Options options;

  /** Names of prepared classes: only those can be prepared again when they are retransformed. */
  private final Map<ClassLoader, Set<String>> prepared =
      Collections.synchronizedMap(new WeakHashMap<>());

  /**
   * A preparer.
   *
   * @param options the agent's options
   */
  Preparer(Options options) {
    this.options = options;
  }

  /** Registers it, to see all classes that are loaded from now on. */
  void install(Instrumentation instrumentation, Failures failures) {
    // only the class's own bytes matter: superclasses may not be there as resources
    ByteBuddy rewriting =
        new ByteBuddy().with(TypeValidation.DISABLED).with(MethodGraph.Empty.INSTANCE);
    new AgentBuilder.Default(rewriting)
        .with(AgentBuilder.TypeStrategy.Default.DECORATE)
        .with(AgentBuilder.InitializationStrategy.NoOp.INSTANCE)
        // able to see retransformation, but asking for none: fields cannot be added later
        .with(AgentBuilder.RedefinitionStrategy.RETRANSFORMATION)
        .with(new AgentBuilder.RedefinitionStrategy.DiscoveryStrategy.Explicit(Set.of()))
        .with(new FailureListener(failures))
        .ignore(ElementMatchers.none())
        .type(this)
        .transform((builder, type, loader, module, domain) -> builder.visit(new CompanionWrapper()))
        .installOn(instrumentation);
  }

  @Override
  public boolean matches(
      TypeDescription type,
      ClassLoader loader,
      JavaModule module,
      Class<?> retransformed,
      ProtectionDomain domain) {
    if (loader == null
        || loader == ClassLoader.getPlatformClassLoader()
        || type.getName().startsWith("org.wengert.agent.")
        || options.excludes(type.getName())) {
      return false;
    }
    Set<String> names = prepared.computeIfAbsent(loader, key -> ConcurrentHashMap.newKeySet());
    if (retransformed == null) {
      names.add(type.getName());
      return true;
    }
    return names.contains(type.getName());
  }

  /** Whether a class was prepared when it was loaded. */
  boolean isPrepared(Class<?> type) {
    Set<String> names = type.getClassLoader() == null ? null : prepared.get(type.getClassLoader());
    return names != null && names.contains(type.getName());
  }

  /** Adds what {@link Companions} adds. */
  private static final class CompanionWrapper extends AsmVisitorWrapper.AbstractBase {
    @Override
    public ClassVisitor wrap(
        TypeDescription type,
        ClassVisitor visitor,
        Implementation.Context context,
        TypePool pool,
        FieldList<FieldDescription.InDefinedShape> fields,
        MethodList<?> methods,
        int writerFlags,
        int readerFlags) {
      return new Companions(visitor);
    }
  }

  /** Keeps what the JVM would swallow. */
  private static final class FailureListener extends AgentBuilder.Listener.Adapter {
    private final Failures failures;

    FailureListener(Failures failures) {
      this.failures = failures;
    }

    @Override
    public void onError(
        String typeName, ClassLoader loader, JavaModule module, boolean loaded, Throwable failure) {
      failures.add(loader, typeName, failure);
    }
  }
}
