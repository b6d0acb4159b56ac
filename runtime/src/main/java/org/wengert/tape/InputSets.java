package org.wengert.tape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Sets of inputs, each known by a number; equal sets have the same one. So unions are computed once
 * for each pair of sets, not once for each operation of a run. Set 0 is empty.
 */
final class InputSets {
  private final List<int[]> sets = new ArrayList<>();
  private final Map<Content, Integer> numbers = new HashMap<>();
  private final Map<Long, Integer> unions = new HashMap<>();

  InputSets() {
    number(new int[0]);
  }

  /** The inputs of a set, ascending. */
  private record Content(int[] inputs) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Content content && Arrays.equals(inputs, content.inputs);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(inputs);
    }
  }

  private int number(int[] inputs) {
    Integer known = numbers.putIfAbsent(new Content(inputs), sets.size());
    if (known != null) {
      return known;
    }
    sets.add(inputs);
    return sets.size() - 1;
  }

  /** Number of sets. */
  int size() {
    return sets.size();
  }

  /** The inputs of a set, ascending; not to be modified. */
  int[] inputs(int set) {
    return sets.get(set);
  }

  /** The set of one input. */
  int single(int input) {
    return number(new int[] {input});
  }

  /** The union of two sets. Time: once their size, then a look-up. */
  int union(int a, int b) {
    if (a == b || b == 0) {
      return a;
    }
    if (a == 0) {
      return b;
    }
    long pair = (long) Math.min(a, b) << 32 | Math.max(a, b);
    Integer known = unions.get(pair);
    if (known == null) {
      known = number(union(sets.get(a), sets.get(b)));
      unions.put(pair, known);
    }
    return known;
  }

  private static int[] union(int[] a, int[] b) {
    int[] union = new int[a.length + b.length];
    int i = 0;
    int j = 0;
    int size = 0;
    while (i < a.length && j < b.length) {
      int smaller = Math.min(a[i], b[j]);
      i += a[i] == smaller ? 1 : 0;
      j += b[j] == smaller ? 1 : 0;
      union[size++] = smaller;
    }
    while (i < a.length) {
      union[size++] = a[i++];
    }
    while (j < b.length) {
      union[size++] = b[j++];
    }
    return Arrays.copyOf(union, size);
  }
}
