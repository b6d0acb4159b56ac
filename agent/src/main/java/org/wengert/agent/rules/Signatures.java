package org.wengert.agent.rules;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Methods as messages show them. */
final class Signatures {
  private Signatures() {}

  /** Class, name and parameter types. */
  static String of(Method method) {
    return method.getDeclaringClass().getTypeName() + "." + local(method);
  }

  /** Name and parameter types. */
  static String local(Method method) {
    return local(method.getName(), method.getParameterTypes());
  }

  /** Name and parameter types. */
  static String local(String name, Class<?>... parameters) {
    return Arrays.stream(parameters)
        .map(Class::getTypeName)
        .collect(Collectors.joining(", ", name + "(", ")"));
  }
}
