package org.wengert.tape;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.wengert.link.Report;
import org.wengert.listing.TapeProfile;
import org.wengert.shadow.ArrayShadow;
import org.wengert.shadow.IndexShadow;

/**
 * One tape being filled: what every tape twin gets as its last parameter. The shadow of a number is
 * the index of its statement.
 *
 * <p>Confined to one thread. Statements are appended through {@code org.wengert.link.Record}.
 */
public final class Recording extends Statements {
  /**
   * Arguments of a chunk: 3 MiB of partials and indices, large enough to be as fast as one array.
   */
  public static final int DEFAULT_CHUNK = 1 << 18;

  /** Most arguments of one statement, since a statement keeps its count in a byte. */
  public static final int MOST_ARGUMENTS = 255;

  private final List<PlacedRegion> regions = new ArrayList<>();
  private final List<PlacedRegion> regionsView = Collections.unmodifiableList(regions);
  private int returned;
  private TapeProfile profile;
  private Markers markers;

  /**
   * An empty recording.
   *
   * @param capacity most arguments of a chunk, at least {@link #MOST_ARGUMENTS}; the first chunks
   *     are smaller, so that a small recording takes little memory
   */
  public Recording(int capacity) {
    super(checked(capacity));
    reset();
  }

  private static int checked(int capacity) {
    if (capacity < MOST_ARGUMENTS) {
      throw new IllegalArgumentException("chunk of " + capacity + " arguments");
    }
    return capacity;
  }

  /** Forgets all statements and shadows and begins a new recording. Cost: what was used. */
  public void reset() {
    clear();
    regions.clear();
    markers = null;
    profile = null;
    restart();
    returned = 0;
  }

  @Override
  String place() {
    return Report.place();
  }

  /**
   * Counts from now on what each source line puts on this tape; the profile ends with the
   * recording.
   */
  public void beginProfile() {
    profile = new TapeProfile();
    profile.begin(size(), arguments());
  }

  /**
   * The profile of this recording.
   *
   * @return the profile, null if none was begun
   */
  public TapeProfile profile() {
    return profile;
  }

  /**
   * Appends a region, as many statements as it has outputs.
   *
   * @param region the region
   * @return the index of its first output; the others follow
   */
  public int append(Region region) {
    int first = inputs(region.outputs());
    regions.add(new PlacedRegion(region, first));
    return first;
  }

  /**
   * Whether the program named inputs or outputs while this was recorded.
   *
   * @return true if so
   */
  public boolean hasMarkers() {
    return markers != null;
  }

  /**
   * The regions on this tape.
   *
   * @return an unmodifiable view, in the order of their places
   */
  public List<PlacedRegion> regions() {
    return regionsView;
  }

  /**
   * Appends an input that the program names.
   *
   * @param name its name
   * @return its index
   */
  public int namedInput(String name) {
    return append(markers().input(name));
  }

  /**
   * What the program named on this tape.
   *
   * @return its inputs and outputs
   */
  public Markers markers() {
    if (markers == null) {
      markers = new Markers();
    }
    return markers;
  }

  @Override
  protected ArrayShadow newShadow() {
    return new IndexShadow();
  }

  @Override
  public int returned() {
    return returned;
  }

  @Override
  public void setReturned(int entry) {
    returned = entry;
  }

  @Override
  public int combine(double[] partials, int[] entries) {
    int sum = 0;
    for (int first = 0; first < entries.length; ) {
      int end = Math.min(entries.length, first + MOST_ARGUMENTS - 1);
      begin();
      push(1, sum);
      for (int i = first; i < end; i++) {
        push(partials[i], entries[i]);
      }
      sum = end();
      first = end;
    }
    return sum;
  }
}
