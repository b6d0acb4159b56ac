package org.wengert.listing;

import java.util.List;

/**
 * A run that keeps no operations, but the first whose value, or one of whose slopes, is not finite.
 * So it may be as long as it likes. Each active number has the index 1.
 */
public final class WatchingRun extends ListedRun {
  private Anomaly anomaly;

  /** An empty run. */
  public WatchingRun() {
    super(0);
  }

  /**
   * The first operation whose value, or one of whose slopes, is not finite.
   *
   * @return what is wrong with it, null if nothing is
   */
  public Anomaly anomaly() {
    return anomaly;
  }

  @Override
  public double valueOf(int index) {
    return Double.NaN;
  }

  @Override
  public int input(String input, double inputValue) {
    return add(new Operation(1, "input " + input, inputValue, List.of(), ""));
  }

  @Override
  int add(Operation operation) {
    if (anomaly == null) {
      anomaly = Anomaly.of(operation);
    }
    return 1;
  }
}
