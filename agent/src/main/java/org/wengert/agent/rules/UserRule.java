package org.wengert.agent.rules;

import java.lang.invoke.MethodType;
import java.lang.ref.WeakReference;
import java.lang.reflect.Method;

/**
 * A rule of a user, which fits the method that it is for.
 *
 * <p>It does not keep its class from being unloaded: a rule may be known longer than its class,
 * because it is remembered with the class that it is for.
 */
public final class UserRule {
  private final int argument;
  private final WeakReference<Class<?>> owner;
  private final String name;
  private final MethodType type;
  private final String text;

  UserRule(int argument, Method method) {
    this.argument = argument;
    owner = new WeakReference<>(method.getDeclaringClass());
    name = method.getName();
    type = MethodType.methodType(method.getReturnType(), method.getParameterTypes());
    text = Signatures.of(method);
  }

  /**
   * Position of the argument that it differentiates by.
   *
   * @return the position, counted from 0
   */
  public int argument() {
    return argument;
  }

  /**
   * The class that declares it.
   *
   * @return the class, null if it is gone
   */
  public Class<?> owner() {
    return owner.get();
  }

  /**
   * Its name.
   *
   * @return the name
   */
  public String name() {
    return name;
  }

  /**
   * Its type.
   *
   * @return the type
   */
  public MethodType type() {
    return type;
  }

  /** Whether both are the same method, and by the same argument. */
  boolean isSameAs(UserRule other) {
    return owner() == other.owner()
        && argument == other.argument
        && name.equals(other.name)
        && type.equals(other.type);
  }

  /** Its class, name and parameters. */
  @Override
  public String toString() {
    return text;
  }
}
