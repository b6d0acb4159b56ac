package org.wengert.link;

import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import org.wengert.shadow.Run;

/**
 * What the agent provides: it finds, for a call in a twin or for a function handed to the API, the
 * code that runs while recording. The runtime knows it only through this interface.
 */
public interface TwinLinker {
  /**
   * Links one place in a twin class. Never throws for what cannot be linked: the JVM would remember
   * the failure for ever, so the returned site throws instead.
   *
   * @param twin the twin class, with full power
   * @param name what is linked: see the agent's table of link kinds
   * @param type the type of the place
   * @param what the member meant, as strings
   * @return the linked site
   */
  CallSite link(MethodHandles.Lookup twin, String name, MethodType type, String... what);

  /**
   * The code that runs a function object through its twin.
   *
   * @param kind the kind of twin
   * @param function class of the object
   * @param interfaceType the functional interface it is used as
   * @param method name of that interface's method
   * @param type type of that interface's method
   * @return a handle that takes the function, the method's parameters, one {@code int} for each
   *     {@code double} among them, and a {@link Run} of that kind
   */
  MethodHandle entry(
      TwinKind kind, Class<?> function, Class<?> interfaceType, String method, MethodType type);

  /**
   * Makes rules of the user known.
   *
   * @param rules a class with rules
   * @throws IllegalArgumentException if one of them cannot be used, or comes too late
   */
  default void useRules(Class<?> rules) {}

  /** Looks at the twins of classes that another agent changed since it was last called. */
  default void refresh() {}

  /**
   * The name of the method that a method of a twin class was derived from.
   *
   * @param twin the twin class
   * @param method name of the method there
   * @param descriptor its descriptor
   * @return the original's name
   */
  default String original(Class<?> twin, String method, String descriptor) {
    return method;
  }

  /**
   * Whether an object of the program holds an active value in a companion field.
   *
   * @param object the object
   * @param run the run
   * @return true if so; of what the object refers to, only the elements of arrays are looked at
   */
  default boolean holdsActiveField(Object object, Run run) {
    return false;
  }

  /**
   * Whether an active value can be reached from an object through fields and arrays.
   *
   * @param object the object
   * @param run the run
   * @return true if so
   */
  default boolean reachesActive(Object object, Run run) {
    return false;
  }

  /**
   * Whether code can reach an active value that is given an object: through fields and arrays, and
   * through the static fields of the classes that the code of the objects names which it meets.
   *
   * @param given the object
   * @param run the run
   * @return true if so
   */
  default boolean givenCodeReachesActive(Object given, Run run) {
    return false;
  }

  /**
   * Whether code of the program can reach an active value that is given nothing: through static
   * fields of its own class and of those that it names.
   *
   * @param code the class of the code
   * @param run the run
   * @return true if so
   */
  default boolean codeReachesActive(Class<?> code, Run run) {
    return false;
  }

  /**
   * A method as it is, and its twins, called with objects.
   *
   * @param owner the class that declares it
   * @param name its name
   * @param type its type, without the receiver
   * @param isStatic whether it is static; else no subclass's method is selected
   * @return the method
   */
  default UntypedMethod method(Class<?> owner, String name, MethodType type, boolean isStatic) {
    throw new UnsupportedOperationException();
  }

  /**
   * Remembers the state of the program that code can reach: fields and arrays.
   *
   * @param roots objects that the code is given
   * @param code the class of the code, whose static fields are watched, as are those of the classes
   *     of the program that it names
   * @return the state now
   */
  default WatchedState watch(List<Object> roots, Class<?> code) {
    throw new UnsupportedOperationException();
  }
}
