package org.wengert.shadow;

/**
 * The shadows of the fields with a number that one class declares, of one object: what the
 * companion of these fields refers to from the first active value of a run on. An object that never
 * held an active value has none, and costs one reference.
 *
 * <p>For each field a word holds the tag of the run that wrote its shadow last, and the index it
 * wrote; so runs in several threads do not disturb each other, and nothing has to be cleared. A
 * tangent lies beside it.
 *
 * <p>A copy of the object that was made between two runs refers to the same shadows. Therefore
 * those of a run that has ended are not written any more, unless they know their object. Those of a
 * new object do not, as a reference back would keep a compiler from doing without the object.
 */
public final class NumberShadows {
  /** Words that lie in fields: a small object needs no array. */
  private static final int INLINE = 3;

  /** The object, if it is known to be older than the run. */
  private final Object owner;

  private LiveTag live;
  private long tag;
  private long word0;
  private long word1;
  private long word2;

  /** The other words; null if there are none. */
  private final long[] more;

  private double[] tangents;

  /**
   * Shadows of passive fields of a new object.
   *
   * @param size number of fields
   * @param run the run that is going on
   */
  public NumberShadows(int size, Run run) {
    this(null, run.live(), run.tag(), size > INLINE ? new long[size - INLINE] : null);
  }

  private NumberShadows(Object owner, LiveTag live, long tag, long[] more) {
    this.owner = owner;
    this.live = live;
    this.tag = tag;
    this.more = more;
  }

  /**
   * Shadows that a run may write, in place of these, which it may not as the run that began them is
   * over. They keep what runs on other threads wrote here. Called under the lock of these.
   *
   * @param object the object if it may be older than the run, else null; another recording of such
   *     objects finds its shadows, and allocates none
   * @param run the run that is going on
   * @return these, if they are known to be those of the object, else a copy
   */
  public NumberShadows renewed(Object object, Run run) {
    if (object == null || owner != object) {
      return copy(object, run.live(), run.tag());
    }
    live = run.live();
    tag = run.tag();
    return this;
  }

  /**
   * Whether a run may write here: it is the one that began these shadows, or that one is still
   * going on, in another thread.
   *
   * @param run a run that is going on
   * @return true if so
   */
  public boolean isWritable(Run run) {
    return isOf(run) || live.is(tag);
  }

  /**
   * Whether these may be the shadows of an object's fields: not if they are known to be those of
   * another one, of which it is a copy.
   *
   * @param object the object that refers to them
   * @return true if so
   */
  public boolean mayBeOf(Object object) {
    return owner == null || owner == object;
  }

  /**
   * Whether a run began these shadows.
   *
   * @param run a run that is going on
   * @return true if so
   */
  public boolean isOf(Run run) {
    return tag == run.tag();
  }

  /**
   * Number of words: that of the fields, or more.
   *
   * @return the number
   */
  public int size() {
    return more == null ? INLINE : INLINE + more.length;
  }

  /**
   * What is known of a field.
   *
   * @param position the field's position among those of its class
   * @return tag and index
   */
  public long word(int position) {
    return switch (position) {
      case 0 -> word0;
      case 1 -> word1;
      case 2 -> word2;
      default -> more[position - INLINE];
    };
  }

  /**
   * Sets what is known of a field.
   *
   * @param position the field's position among those of its class
   * @param word tag and index
   */
  public void setWord(int position, long word) {
    switch (position) {
      case 0 -> word0 = word;
      case 1 -> word1 = word;
      case 2 -> word2 = word;
      default -> more[position - INLINE] = word;
    }
  }

  /**
   * The tangent of a field, if its word says that there is one.
   *
   * @param position the field's position among those of its class
   * @return the tangent
   */
  public double tangent(int position) {
    return tangents[position];
  }

  /**
   * Sets the tangent of a field, and its word.
   *
   * @param position the field's position among those of its class
   * @param word the tag of the run, 0 for a passive number
   * @param tangent the tangent
   */
  public void setTangent(int position, long word, double tangent) {
    double[] all = tangents;
    (all == null ? allTangents() : all)[position] = tangent;
    setWord(position, word);
  }

  /** Makes room for tangents, once: several threads may write different fields of one object. */
  private synchronized double[] allTangents() {
    if (tangents == null) {
      tangents = new double[size()];
    }
    return tangents;
  }

  /**
   * The same shadows for a copy of the object.
   *
   * @return shadows that change apart from these
   */
  public NumberShadows copy() {
    return copy(null, live, tag);
  }

  private NumberShadows copy(Object newOwner, LiveTag newLive, long newTag) {
    NumberShadows copy =
        new NumberShadows(newOwner, newLive, newTag, more == null ? null : more.clone());
    copy.word0 = word0;
    copy.word1 = word1;
    copy.word2 = word2;
    copy.tangents = tangents == null ? null : tangents.clone();
    return copy;
  }
}
