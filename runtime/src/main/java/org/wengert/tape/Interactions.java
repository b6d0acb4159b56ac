package org.wengert.tape;

import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which pairs of inputs may have a second derivative other than 0, by the structure of a recording:
 * those that meet in an operation that is not linear in both. No pair is missed; some may have a
 * second derivative of 0 all the same, at this point or at all.
 *
 * <p>This is the nonlinear interaction of A. Walther, <i>Computing sparse Hessians with automatic
 * differentiation</i>, ACM Trans. Math. Softw. 34 (2008), with two differences. Only statements
 * count that the output depends on. And what a statement depends on is only found for those that
 * end up in an argument of a nonlinear one: sums of many terms, which depend on nearly everything,
 * need no set of their inputs.
 *
 * <p>Time: a few look-ups for each statement, and for each different set of inputs its size.
 * Memory: 5 bytes a statement, and the sets.
 */
public final class Interactions {
  private final SecondOrderRecording tape;
  private final List<PlacedRegion> regions;
  private final int inputs;
  private final int output;
  private final InputSets sets = new InputSets();

  /** For each statement what it depends on, if that is needed. */
  private final int[] set;

  /** Pairs of sets all of whose inputs meet, the smaller number in the upper half. */
  private final Set<Long> met = new LinkedHashSet<>();

  /** Gets the pairs that are found. */
  @FunctionalInterface
  public interface Visitor {
    /**
     * Two inputs interact.
     *
     * @param first position of one
     * @param second position of the other, or of the same
     */
    void visit(int first, int second);
  }

  private Interactions(SecondOrderRecording tape, int inputs, int output) {
    this.tape = tape;
    this.regions = tape.regions();
    this.inputs = inputs;
    this.output = output;
    set = new int[output + 1];
  }

  /**
   * Finds all interactions.
   *
   * @param tape a complete recording
   * @param inputs number of inputs, which are the tape's first statements
   * @param output tape index of the output, 0 if it is passive
   * @param visitor gets each ordered pair once: (i, j) and (j, i), row by row and ascending
   */
  public static void visit(SecondOrderRecording tape, int inputs, int output, Visitor visitor) {
    Interactions interactions = new Interactions(tape, inputs, output);
    if (output > inputs) {
      interactions.meet();
    }
    interactions.visit(visitor);
  }

  /** The region that a statement is an output of, or null. */
  private PlacedRegion region(int statement) {
    int low = 0;
    int high = regions.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      PlacedRegion region = regions.get(middle);
      if (statement < region.first()) {
        high = middle - 1;
      } else if (statement > region.last()) {
        low = middle + 1;
      } else {
        return region;
      }
    }
    return null;
  }

  private void meet() {
    BitSet live = new BitSet(output + 1);
    BitSet needed = new BitSet(output + 1);
    live.set(output);
    for (int s = output; s > inputs; s--) {
      if (live.get(s)) {
        mark(s, live, needed);
      }
    }
    for (int i = 1; i <= inputs; i++) {
      set[i] = needed.get(i) ? sets.single(i - 1) : 0;
    }
    for (int s = inputs + 1; s <= output; s++) {
      if (live.get(s)) {
        meet(s, needed.get(s));
      }
    }
  }

  /** Marks what a statement depends on, and of that what its set is needed of. */
  private void mark(int s, BitSet live, BitSet needed) {
    PlacedRegion region = regions.isEmpty() ? null : region(s);
    if (region != null) {
      for (int input : region.region().inputs()) {
        live.set(input, input != 0);
        needed.set(input, input != 0);
      }
      return;
    }
    int first = tape.firstArgument(s);
    int end = tape.firstArgument(s + 1);
    for (int k = first; k < end; k++) {
      live.set(tape.indices()[k]);
      if (needed.get(s)) {
        needed.set(tape.indices()[k]);
      }
    }
    pairs(
        s,
        (a, b) -> {
          needed.set(a);
          needed.set(b);
        });
  }

  private void meet(int s, boolean isNeeded) {
    PlacedRegion region = regions.isEmpty() ? null : region(s);
    if (region != null) {
      int all = 0;
      for (int input : region.region().inputs()) {
        all = sets.union(all, set[input]);
      }
      set[s] = all;
      meet(all, all);
      return;
    }
    pairs(s, (a, b) -> meet(set[a], set[b]));
    if (isNeeded) {
      int all = 0;
      int end = tape.firstArgument(s + 1);
      for (int k = tape.firstArgument(s); k < end; k++) {
        all = sets.union(all, set[tape.indices()[k]]);
      }
      set[s] = all;
    }
  }

  private void meet(int a, int b) {
    met.add((long) Math.min(a, b) << 32 | Math.max(a, b));
  }

  /** The arguments of a statement that it is not linear in, pair by pair. */
  private void pairs(int s, Visitor visitor) {
    int h = tape.firstSecond(s);
    if (h == tape.firstSecond(s + 1)) {
      return;
    }
    int first = tape.firstArgument(s);
    int end = tape.firstArgument(s + 1);
    for (int j = first; j < end; j++) {
      for (int l = j; l < end; l++) {
        if (!SecondOrderRecording.isAlwaysZero(tape.seconds()[h++])) {
          visitor.visit(tape.indices()[j], tape.indices()[l]);
        }
      }
    }
  }

  /** Row by row: for each set with an input, the sets that it meets. */
  private void visit(Visitor visitor) {
    int[][] partners = partners();
    int[][] setsOf = setsOf(partners);
    int[] seen = new int[inputs];
    Arrays.fill(seen, -1);
    int[] seenSet = new int[sets.size()];
    Arrays.fill(seenSet, -1);
    int[] row = new int[inputs];
    for (int i = 0; i < inputs; i++) {
      int size = 0;
      for (int own : setsOf[i]) {
        for (int partner : partners[own]) {
          if (seenSet[partner] != i && size < inputs) {
            seenSet[partner] = i;
            for (int j : sets.inputs(partner)) {
              if (seen[j] != i) {
                seen[j] = i;
                row[size++] = j;
              }
            }
          }
        }
      }
      Arrays.sort(row, 0, size);
      for (int k = 0; k < size; k++) {
        visitor.visit(i, row[k]);
      }
    }
  }

  /** For each set those that it meets. */
  private int[][] partners() {
    int[] counts = new int[sets.size()];
    for (long pair : met) {
      counts[(int) (pair >>> 32)]++;
      counts[(int) pair]++;
    }
    int[][] partners = arrays(counts);
    for (long pair : met) {
      int a = (int) (pair >>> 32);
      int b = (int) pair;
      partners[a][--counts[a]] = b;
      partners[b][--counts[b]] = a;
    }
    return partners;
  }

  /** For each input those sets with it that meet any. */
  private int[][] setsOf(int[][] partners) {
    int[] counts = new int[inputs];
    for (int a = 0; a < partners.length; a++) {
      for (int input : partners[a].length == 0 ? sets.inputs(0) : sets.inputs(a)) {
        counts[input]++;
      }
    }
    int[][] setsOf = arrays(counts);
    for (int a = 0; a < partners.length; a++) {
      for (int input : partners[a].length == 0 ? sets.inputs(0) : sets.inputs(a)) {
        setsOf[input][--counts[input]] = a;
      }
    }
    return setsOf;
  }

  private static int[][] arrays(int[] lengths) {
    int[][] arrays = new int[lengths.length][];
    for (int i = 0; i < lengths.length; i++) {
      arrays[i] = new int[lengths[i]];
    }
    return arrays;
  }
}
