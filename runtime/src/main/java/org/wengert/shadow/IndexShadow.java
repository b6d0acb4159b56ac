package org.wengert.shadow;

import java.util.Arrays;

/** The shadow of an array in a recording: a tape index for each entry. */
public final class IndexShadow extends ArrayShadow {
  /** At least as long as the array; null for a large array without active values. */
  private int[] index;

  /** A shadow of no array yet. */
  public IndexShadow() {}

  private int[] firstIndices() {
    becomesActive();
    return newIndices();
  }

  @Override
  void makeEntries() {
    index = newIndices();
  }

  @Override
  void forgetEntries() {
    index = null;
  }

  @Override
  public int index(int i) {
    int[] known = index;
    return known == null ? 0 : PARANOID ? verified(i) : known[i];
  }

  private int verified(int i) {
    if (index[i] != 0) {
      verify(i);
    }
    return index[i];
  }

  @Override
  public int indexBefore(int i) {
    return index == null ? 0 : index[i];
  }

  @Override
  public void setIndex(int i, int entry) {
    int[] known = index;
    if (known == null) {
      if (entry == 0) {
        return;
      }
      known = firstIndices();
      index = known;
    }
    known[i] = entry;
    if (PARANOID) {
      remember(i, i + 1);
    }
  }

  /**
   * Gives all entries consecutive indices.
   *
   * @param first the first entry's
   */
  public void number(int first) {
    if (index == null) {
      index = firstIndices();
    }
    for (int i = 0; i < length(); i++) {
      index[i] = first + i;
    }
    if (PARANOID) {
      remember(0, length());
    }
  }

  @Override
  public boolean isActive() {
    if (index != null) {
      for (int i = 0; i < length(); i++) {
        if (index[i] != 0) {
          return true;
        }
      }
    }
    return false;
  }

  @Override
  public void copy(ArrayShadow from, int fromPosition, int position, int count) {
    int[] others = ((IndexShadow) from).index;
    if (others == null) {
      fill(position, position + count, 0);
    } else if (index != null || from.isActive()) {
      if (index == null) {
        index = firstIndices();
      }
      System.arraycopy(others, fromPosition, index, position, count);
      if (PARANOID) {
        rememberCopy(from, fromPosition, position, count);
      }
    }
  }

  @Override
  public void fill(int start, int end, int entry) {
    if (index == null) {
      if (entry == 0) {
        return;
      }
      index = firstIndices();
    }
    Arrays.fill(index, start, end, entry);
    if (PARANOID && entry != 0) {
      remember(start, end);
    }
  }
}
