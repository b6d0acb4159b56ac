package org.wengert.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.wengert.CustomDerivative;

/** What one call of {@link CustomDerivative#forward} keeps. */
final class SavedContext implements CustomDerivative.Context {
  private final String name;
  private final List<Object> values = new ArrayList<>();
  private int outputs = -1;

  /**
   * A context that keeps nothing yet.
   *
   * @param name the derivative's, for messages
   */
  SavedContext(String name) {
    this.name = name;
  }

  /** Ends the call. */
  void close(int count) {
    outputs = count;
  }

  @Override
  public void save(Object... saved) {
    if (outputs >= 0) {
      throw new IllegalStateException(
          name + " called save after forward had returned. Save in forward.");
    }
    if (saved == null) {
      values.add(null);
    } else if (saved.getClass() == Object[].class) {
      values.addAll(Arrays.asList(saved));
    } else {
      values.add(saved); // save(matrix) with a double[][], which Java spreads
    }
  }

  @Override
  public <T> T saved(int position) {
    if (position < 0 || position >= values.size()) {
      throw new IndexOutOfBoundsException(
          name + " asked for saved(" + position + "), but saved " + values.size() + " values");
    }
    @SuppressWarnings("unchecked") // the caller's word
    T value = (T) values.get(position);
    return value;
  }

  @Override
  public int outputs() {
    if (outputs < 0) {
      throw new IllegalStateException(name + " asked for its outputs before forward had returned.");
    }
    return outputs;
  }
}
