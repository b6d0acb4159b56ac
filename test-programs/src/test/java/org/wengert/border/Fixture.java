package org.wengert.border;

/** The classes of one origin: how they are had, and what their cells have to come to. */
interface Fixture {
  /** What these classes are, for the table in the documentation. */
  String description();

  /** What each cell has to come to. */
  Expectations expectations();

  /** Where the programs are run; for some origins a JVM of its own, which this starts. */
  Laboratory open();

  /** Whether it takes a JVM of its own. */
  default boolean needsOwnJvm() {
    return false;
  }
}
