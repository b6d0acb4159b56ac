package org.wengert.listing;

/** A run did more operations than may be listed. */
public final class ListingTooLongException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  /**
   * An exception that says how many, and what to do.
   *
   * @param most how many operations may be listed
   * @param place where the run was when it did one more
   */
  public ListingTooLongException(int most, String place) {
    super(
        "The run is too long to be listed: it has more than "
            + most
            + " operations, and was at "
            + place
            + ". List a smaller case (fewer steps, a shorter point), or use Tape.profile, which"
            + " only counts.");
  }
}
