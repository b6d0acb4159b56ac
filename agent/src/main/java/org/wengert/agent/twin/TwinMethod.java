package org.wengert.agent.twin;

/**
 * A method of a twin class and the original it was derived from.
 *
 * @param name its name in the twin class: the original's, or a mangled one where two would clash
 * @param signature its parameters and result
 */
public record TwinMethod(String name, TwinSignature signature) {
  /**
   * Whether a method of the twin class is this one, or the body of this one if it is synchronized.
   *
   * @param method its name
   * @param descriptor its descriptor
   * @return true if so
   */
  public boolean isCalled(String method, String descriptor) {
    return (method.equals(name) || method.startsWith(name + SynchronizedTwin.BODY))
        && descriptor.equals(signature.descriptor());
  }

  /**
   * Whether a method of the twin class may be a part of this one.
   *
   * @param method its name
   * @return true if so
   */
  public boolean isPart(String method) {
    return method.startsWith(name + MethodParts.PART);
  }
}
