package org.wengert.check.program;

import java.lang.invoke.MethodType;
import java.util.List;

/**
 * A method that is to be checked, as the agent finds it in a class file.
 *
 * @param title how reports name it
 * @param owner name of its class
 * @param name its name
 * @param descriptor its descriptor
 * @param isStatic whether it is static
 * @param function name of the function whose gradient it computes, null if it is a function itself
 * @param parameters names of its parameters, as many as it has
 */
public record MethodSpec(
    String title,
    String owner,
    String name,
    String descriptor,
    boolean isStatic,
    String function,
    List<String> parameters) {

  /** Its type, with the classes as a loader knows them. */
  MethodType type(ClassLoader loader) {
    return MethodType.fromMethodDescriptorString(descriptor, loader);
  }
}
