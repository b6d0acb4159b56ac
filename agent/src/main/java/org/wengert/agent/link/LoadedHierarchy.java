package org.wengert.agent.link;

import java.lang.reflect.Modifier;
import java.util.function.Predicate;
import org.wengert.agent.twin.ClassHierarchy;

/**
 * Asks the defining loader about classes, which is safe once the class in question is linked.
 *
 * @param original the class whose twin is derived
 * @param nestListsTwins whether the class's nest lists its twins
 * @param ruled whether a static method of the class, by name and descriptor, has rules of the user
 */
record LoadedHierarchy(Class<?> original, boolean nestListsTwins, Predicate<String> ruled)
    implements ClassHierarchy {
  private static final String OBJECT = "java/lang/Object";

  @Override
  public boolean hasRules(String method) {
    return ruled.test(method);
  }

  @Override
  public String commonSuperClass(String a, String b) {
    try {
      Class<?> first = load(a);
      Class<?> second = load(b);
      if (first.isInterface() || second.isInterface()) {
        return OBJECT; // as the verifier treats interfaces
      }
      while (!first.isAssignableFrom(second)) {
        first = first.getSuperclass();
      }
      return first.getName().replace('.', '/');
    } catch (ClassNotFoundException | LinkageError e) {
      return OBJECT; // an optional dependency that is absent; what needs more does not verify
    }
  }

  @Override
  public String accessible(String type) {
    try {
      Class<?> found = load(type);
      while (!isAccessible(found)) {
        found = found.isInterface() ? Object.class : found.getSuperclass();
      }
      return found.getName().replace('.', '/');
    } catch (ClassNotFoundException | LinkageError e) {
      return type; // as above
    }
  }

  /** Nested classes that are protected are public to the JVM. */
  private boolean isAccessible(Class<?> type) {
    return Modifier.isPublic(type.getModifiers())
        || Modifier.isProtected(type.getModifiers())
        || type.getClassLoader() == original.getClassLoader()
            && type.getPackageName().equals(original.getPackageName());
  }

  private Class<?> load(String name) throws ClassNotFoundException {
    return Class.forName(name.replace('/', '.'), false, original.getClassLoader());
  }
}
