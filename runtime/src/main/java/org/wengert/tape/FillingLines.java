package org.wengert.tape;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/**
 * The source lines at which a recording asked for more memory: a sample for each new chunk, which
 * says well enough what fills a tape that outgrows the heap.
 */
final class FillingLines {
  private final Map<String, Integer> samples = new HashMap<>();

  /** Notes the line that is being recorded when a chunk is added. */
  void add(String place) {
    samples.merge(place, 1, Integer::sum);
  }

  boolean isEmpty() {
    return samples.isEmpty();
  }

  /** The line that was noted most often; there must be one. */
  String hottest() {
    return Collections.max(
            samples.entrySet(),
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
        .getKey();
  }

  void clear() {
    samples.clear();
  }
}
