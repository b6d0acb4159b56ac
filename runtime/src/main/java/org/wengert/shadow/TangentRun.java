package org.wengert.shadow;

import java.util.Arrays;

/**
 * A run that carries tangents: beside each number its derivative in one direction. There is no
 * tape; memory is what the function itself needs, and the tangents of its arrays and boxes.
 *
 * <p>To code that all kinds of runs share, the shadow of a number is the position at which this run
 * keeps its tangent; 0 stands for a tangent of 0.
 */
public final class TangentRun extends Run {
  private static final int KEPT = 1 << 10;

  private double[] kept = new double[16];
  private int used;
  private double returned;

  /** A run that may begin at once. */
  public TangentRun() {
    begin();
  }

  /** Forgets all and begins a new run. Cost: what was used. */
  public void begin() {
    restart();
    returned = 0;
    used = 0;
    if (kept.length > KEPT) {
      kept = new double[16];
    }
  }

  @Override
  protected ArrayShadow newShadow() {
    return new TangentShadow(this);
  }

  /**
   * Keeps a tangent until the run ends, or {@link #release} lets go of it.
   *
   * @param tangent the tangent
   * @return its position, 0 for a tangent of 0
   */
  public int keep(double tangent) {
    if (tangent == 0) {
      return 0;
    }
    used++;
    if (used == kept.length) {
      kept = Arrays.copyOf(kept, 2 * used);
    }
    kept[used] = tangent;
    return used;
  }

  /**
   * A tangent that was kept.
   *
   * @param entry its position, 0 for a tangent of 0
   * @return the tangent
   */
  public double tangent(int entry) {
    return entry == 0 ? 0 : kept[entry];
  }

  /**
   * The tangent of the number that the last twin returned.
   *
   * @return the tangent
   */
  public double returnedTangent() {
    return returned;
  }

  /**
   * Hands the tangent of a returned number to the caller.
   *
   * @param tangent the tangent
   */
  public void setReturnedTangent(double tangent) {
    returned = tangent;
  }

  /**
   * What is kept so far. Code that all kinds of runs share is called between this and {@link
   * #release}: what it kept is of no use to its callers.
   *
   * @return a mark
   */
  public int mark() {
    return used;
  }

  /**
   * Lets go of all that was kept since a mark: long runs could not keep everything.
   *
   * @param mark the mark
   */
  public void release(int mark) {
    used = mark;
  }

  @Override
  Number lasting(int entry) {
    return kept[entry];
  }

  @Override
  int entry(Number lasting) {
    return keep(lasting.doubleValue());
  }

  @Override
  public int returned() {
    return keep(returned);
  }

  @Override
  public void setReturned(int entry) {
    returned = tangent(entry);
  }

  @Override
  public int combine(double[] partials, int[] entries) {
    double sum = 0;
    for (int i = 0; i < entries.length; i++) {
      if (entries[i] != 0) {
        sum += partials[i] * kept[entries[i]];
      }
    }
    return keep(sum);
  }
}
