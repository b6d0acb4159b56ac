package org.wengert.agent.link;

/** What the JVM throws when it cannot link a call, from what reflection throws. */
final class LinkErrors {
  private LinkErrors() {}

  static LinkageError asError(ReflectiveOperationException e) {
    if (e.getCause() instanceof LinkageError error) {
      return error; // a look-up only wraps it
    }
    LinkageError error;
    if (e instanceof NoSuchMethodException) {
      error = new NoSuchMethodError(e.getMessage());
    } else if (e instanceof NoSuchFieldException) {
      error = new NoSuchFieldError(e.getMessage());
    } else if (e instanceof IllegalAccessException) {
      error = new IllegalAccessError(e.getMessage());
    } else if (e instanceof ClassNotFoundException) {
      error = new NoClassDefFoundError(String.valueOf(e.getMessage()).replace('.', '/'));
    } else {
      error = new LinkageError(e.getMessage());
    }
    error.initCause(e);
    return error;
  }
}
