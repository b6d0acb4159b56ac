package org.wengert.agent.link;

import java.lang.invoke.MethodType;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.wengert.shadow.Run;

/**
 * Walks what code of the program can reach, looking for active values: from objects through their
 * fields, and from the classes of the program through the static fields that their code may use.
 * Slow, so it is used only where code of the program is called that is not followed, which is rare.
 */
final class ActiveReach {
  private final ActiveFields companions;
  private final FieldReader references;
  private final NamedClasses named;
  private final StaticFields statics;
  private final ThreadLocals locals;

  /**
   * A walker.
   *
   * @param trusted access to the JVM
   * @param companions looks into companion fields
   * @param named finds the classes that code may use
   */
  ActiveReach(Trusted trusted, ActiveFields companions, NamedClasses named) {
    this.companions = companions;
    this.named = named;
    this.references =
        new FieldReader(
            trusted.lookup(),
            field -> !field.getType().isPrimitive() && !ActiveFields.isCompanion(field));
    this.statics = new StaticFields(trusted);
    this.locals = new ThreadLocals(trusted.lookup());
  }

  /** Whether an active value can be reached from an object. */
  boolean anyFrom(Object root, Run run) {
    return new Walk(run, object -> false, object -> null).finds(walk -> walk.visit(root));
  }

  /** Whether code that is given an object can reach an active value. */
  boolean anyForCodeGiven(Object root, Run run) {
    return anyForCodeGiven(root, run, object -> false, Object::getClass);
  }

  /**
   * Whether code that is given an object can reach an active value, or an object of some other
   * kind.
   *
   * @param other the other kind
   * @param code from an object that is reached to the class whose code may be called by it
   */
  boolean anyForCodeGiven(
      Object root, Run run, Predicate<Object> other, Function<Object, Class<?>> code) {
    return new Walk(run, other, code).finds(walk -> walk.visit(root));
  }

  /** Whether the code of a class can reach an active value if it is given nothing. */
  boolean anyForCode(Class<?> code, Run run) {
    return new Walk(run, object -> false, Object::getClass).finds(walk -> walk.visitStatics(code));
  }

  /** One walk. */
  private final class Walk {
    private final Run run;
    private final Predicate<Object> other;
    private final Function<Object, Class<?>> codeOf;
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Class<?>> seenClasses = new HashSet<>();
    private final Deque<Object> open = new ArrayDeque<>();

    Walk(Run run, Predicate<Object> other, Function<Object, Class<?>> codeOf) {
      this.run = run;
      this.other = other;
      this.codeOf = codeOf;
    }

    /** Whether it leads to what is looked for. */
    boolean finds(Consumer<Walk> start) {
      try {
        start.accept(this);
        return leadsOn();
      } catch (LinkageError e) {
        return true; // the type of a field is missing, so nobody knows where the object leads
      }
    }

    private boolean leadsOn() {
      while (!open.isEmpty()) {
        Object object = open.pop();
        if (run.shadows().isActive(object) || companions.anyIn(object, run) || other.test(object)) {
          return true;
        }
        if (object instanceof Object[] elements) {
          visitAll(Arrays.asList(elements));
        }
        if (object instanceof ThreadLocal<?> local) {
          visit(locals.value(local));
        }
        visitAll(references.read(object));
        Class<?> code = codeOf.apply(object);
        if (code != null) {
          visitStatics(code);
        }
      }
      return false;
    }

    private void visitAll(List<Object> objects) {
      objects.forEach(this::visit);
    }

    /**
     * Classes, loaders and threads lead everywhere, but hold no values of the program; nor do the
     * types and the code of method handles, which are shared by many.
     */
    void visit(Object object) {
      boolean leaf =
          object == null
              || object instanceof Class
              || object instanceof ClassLoader
              || object instanceof Thread
              || object instanceof String
              || object instanceof MethodType
              || object.getClass().getName().equals("java.lang.invoke.LambdaForm");
      if (!leaf && seen.add(object)) {
        open.push(object);
      }
    }

    /** What one class names, those name that it names: they need not be asked again. */
    void visitStatics(Class<?> code) {
      if (NamedClasses.isOfProgram(code) && !seenClasses.contains(code)) {
        for (Class<?> each : named.from(code)) {
          if (seenClasses.add(each)) {
            visitAll(statics.read(each));
          }
        }
      }
    }
  }
}
