package org.wengert.agent.twin;

/** Thrown inside the deriver for code that has no twin; the message says what was met. */
final class UnsupportedCodeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnsupportedCodeException(String message) {
    super(message);
  }
}
