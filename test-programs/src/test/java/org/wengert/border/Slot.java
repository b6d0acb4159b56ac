package org.wengert.border;

import java.util.Comparator;

/**
 * One cell of the matrix of an origin.
 *
 * @param role what the class of the origin is in the call
 * @param call the kind of call
 */
public record Slot(Role role, Call call) implements Comparable<Slot> {
  private static final Comparator<Slot> ORDER =
      Comparator.comparing(Slot::role).thenComparing(Slot::call);

  @Override
  public int compareTo(Slot other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return role + " " + call;
  }
}
