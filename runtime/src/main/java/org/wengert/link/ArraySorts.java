package org.wengert.link;

import java.util.Arrays;
import java.util.Comparator;
import org.wengert.shadow.ArrayShadow;
import org.wengert.shadow.Run;

/**
 * Sorts of arrays of numbers. The JDK's look at the bits of zeros, so they are run as they are, and
 * the permutation is found afterwards: cost n log n, as for the sort itself.
 */
public final class ArraySorts {
  private ArraySorts() {}

  @Substitute(type = Arrays.class, method = "sort", descriptor = "([D)V")
  public static void sort(double[] array, ArrayShadow shadow, Run run) {
    sort(array, 0, array.length, shadow, run);
  }

  @Substitute(type = Arrays.class, method = "sort", descriptor = "([DII)V")
  public static void sort(double[] array, int from, int to, ArrayShadow shadow, Run run) {
    double[] before = copyIfActive(array, shadow);
    Arrays.sort(array, from, to);
    permute(before, from, to, shadow);
  }

  @Substitute(type = Arrays.class, method = "sort", descriptor = "([F)V")
  public static void sort(float[] array, ArrayShadow shadow, Run run) {
    sort(array, 0, array.length, shadow, run);
  }

  @Substitute(type = Arrays.class, method = "sort", descriptor = "([FII)V")
  public static void sort(float[] array, int from, int to, ArrayShadow shadow, Run run) {
    float[] before = copyIfActive(array, shadow);
    Arrays.sort(array, from, to);
    permute(before, from, to, shadow);
  }

  @Substitute(type = Arrays.class, method = "parallelSort", descriptor = "([D)V")
  public static void parallelSort(double[] array, ArrayShadow shadow, Run run) {
    parallelSort(array, 0, array.length, shadow, run);
  }

  @Substitute(type = Arrays.class, method = "parallelSort", descriptor = "([DII)V")
  public static void parallelSort(double[] array, int from, int to, ArrayShadow shadow, Run run) {
    double[] before = copyIfActive(array, shadow);
    Arrays.parallelSort(array, from, to);
    permute(before, from, to, shadow);
  }

  @Substitute(type = Arrays.class, method = "parallelSort", descriptor = "([F)V")
  public static void parallelSort(float[] array, ArrayShadow shadow, Run run) {
    parallelSort(array, 0, array.length, shadow, run);
  }

  @Substitute(type = Arrays.class, method = "parallelSort", descriptor = "([FII)V")
  public static void parallelSort(float[] array, int from, int to, ArrayShadow shadow, Run run) {
    float[] before = copyIfActive(array, shadow);
    Arrays.parallelSort(array, from, to);
    permute(before, from, to, shadow);
  }

  private static double[] copyIfActive(double[] array, ArrayShadow shadow) {
    return shadow != null && shadow.isActive() ? array.clone() : null;
  }

  private static float[] copyIfActive(float[] array, ArrayShadow shadow) {
    return shadow != null && shadow.isActive() ? array.clone() : null;
  }

  private static void permute(double[] before, int from, int to, ArrayShadow shadow) {
    if (before != null) {
      permute((i, j) -> Double.compare(before[i], before[j]), from, to, shadow);
    }
  }

  private static void permute(float[] before, int from, int to, ArrayShadow shadow) {
    if (before != null) {
      permute((i, j) -> Float.compare(before[i], before[j]), from, to, shadow);
    }
  }

  /** Of equal numbers the first comes first, as in a stable sort. */
  private static void permute(Comparator<Integer> values, int from, int to, ArrayShadow shadow) {
    Integer[] order = new Integer[to - from];
    Arrays.setAll(order, i -> from + i);
    Arrays.sort(order, values);
    int[] indices = Arrays.stream(order).mapToInt(shadow::indexBefore).toArray();
    for (int i = 0; i < indices.length; i++) {
      shadow.setIndex(from + i, indices[i]);
    }
  }
}
