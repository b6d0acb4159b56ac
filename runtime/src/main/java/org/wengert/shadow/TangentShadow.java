package org.wengert.shadow;

import java.util.Arrays;

/** The shadow of an array in a tangent run: a tangent for each entry. */
public final class TangentShadow extends ArrayShadow {
  private final TangentRun run;

  /** At least as long as the array; null for a large array without tangents but 0. */
  private double[] tangent;

  /**
   * A shadow of no array yet.
   *
   * @param run the run
   */
  TangentShadow(TangentRun run) {
    this.run = run;
  }

  private double[] firstTangents() {
    becomesActive();
    return newTangents();
  }

  @Override
  void makeEntries() {
    tangent = newTangents();
  }

  @Override
  void forgetEntries() {
    tangent = null;
  }

  /**
   * The tangent of an entry.
   *
   * @param i position in the array, inside its bounds
   * @return the tangent
   */
  public double tangent(int i) {
    double[] known = tangent;
    return known == null ? 0 : PARANOID ? verified(i) : known[i];
  }

  private double verified(int i) {
    if (tangent[i] != 0) {
      verify(i);
    }
    return tangent[i];
  }

  @Override
  public int indexBefore(int i) {
    return tangent == null ? 0 : run.keep(tangent[i]);
  }

  /**
   * Sets the tangent of an entry.
   *
   * @param i position in the array, inside its bounds
   * @param value the tangent
   */
  public void setTangent(int i, double value) {
    double[] known = tangent;
    if (known == null) {
      if (value == 0) {
        return;
      }
      known = firstTangents();
      tangent = known;
    }
    known[i] = value;
    if (PARANOID) {
      remember(i, i + 1);
    }
  }

  /**
   * Sets the tangents of all entries.
   *
   * @param values the tangents, one for each entry
   */
  public void setTangents(double[] values) {
    if (tangent == null) {
      tangent = firstTangents();
    }
    System.arraycopy(values, 0, tangent, 0, length());
    if (PARANOID) {
      remember(0, length());
    }
  }

  @Override
  public int index(int i) {
    return run.keep(tangent(i));
  }

  @Override
  public void setIndex(int i, int entry) {
    setTangent(i, run.tangent(entry));
  }

  @Override
  public boolean isActive() {
    if (tangent != null) {
      for (int i = 0; i < length(); i++) {
        if (tangent[i] != 0) {
          return true;
        }
      }
    }
    return false;
  }

  @Override
  public void copy(ArrayShadow from, int fromPosition, int position, int count) {
    double[] others = ((TangentShadow) from).tangent;
    if (others == null) {
      fill(position, position + count, 0);
    } else if (tangent != null || from.isActive()) {
      if (tangent == null) {
        tangent = firstTangents();
      }
      System.arraycopy(others, fromPosition, tangent, position, count);
      if (PARANOID) {
        rememberCopy(from, fromPosition, position, count);
      }
    }
  }

  @Override
  public void fill(int start, int end, int entry) {
    if (tangent == null) {
      if (entry == 0) {
        return;
      }
      tangent = firstTangents();
    }
    Arrays.fill(tangent, start, end, run.tangent(entry));
    if (PARANOID && entry != 0) {
      remember(start, end);
    }
  }
}
