package org.wengert;

/**
 * Thrown where a derivative would be lost: an active value would go where Wengert cannot follow it.
 *
 * <p>The message says what happened, at which line of the user's source, and what to do.
 */
public class UnsupportedDifferentiationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * An exception with its whole message.
   *
   * @param message what happened, where, and the remedy
   */
  public UnsupportedDifferentiationException(String message) {
    super(message);
  }

  /**
   * An exception with its whole message and the failure behind it.
   *
   * @param message what happened, where, and the remedy
   * @param cause the failure behind it
   */
  public UnsupportedDifferentiationException(String message, Throwable cause) {
    super(message, cause);
  }
}
