package org.wengert.check.program;

/** What a method threw that is no {@code RuntimeException}, when a check called it. */
final class CallFailedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  CallFailedException(Throwable thrown) {
    super(thrown.toString(), thrown);
  }

  /** The exception itself, if a caller need not declare it; else one that holds it. */
  static RuntimeException of(Throwable thrown) {
    if (thrown instanceof Error error) {
      throw error;
    }
    return thrown instanceof RuntimeException exception
        ? exception
        : new CallFailedException(thrown);
  }
}
