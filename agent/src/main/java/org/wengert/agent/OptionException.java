package org.wengert.agent;

/** Thrown for agent options that cannot be understood; the message is for the user. */
public final class OptionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  OptionException(String message) {
    super(message);
  }
}
