package org.wengert.listing;

import java.util.Arrays;

/** Where each statement was put on a tape. Memory: 12 bytes for each change of the place. */
final class StatementPlaces {
  private long[] ends = new long[16];
  private String[] places = new String[16];
  private int size;

  /**
   * Adds statements.
   *
   * @param place where they were put on the tape
   * @param last index of the last of them
   */
  void add(String place, long last) {
    if (size > 0 && places[size - 1].equals(place)) {
      ends[size - 1] = last;
      return;
    }
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, 2 * size);
      places = Arrays.copyOf(places, 2 * size);
    }
    ends[size] = last;
    places[size++] = place;
  }

  /** Where a statement was put on the tape, empty if that was later than all that is known. */
  String of(long statement) {
    int found = Arrays.binarySearch(ends, 0, size, statement);
    int at = found >= 0 ? found : -found - 1;
    return at < size ? places[at] : "";
  }
}
