package org.wengert.link;

import org.wengert.listing.ListedRun;
import org.wengert.shadow.Run;
import org.wengert.shadow.TangentRun;
import org.wengert.tape.Recording;
import org.wengert.tape.SecondOrderRecording;

/** The kinds of twins: what travels beside a number, and what the last parameter is. */
public enum TwinKind {
  /** Records on a tape; a number's shadow is its tape index. */
  TAPE("$$Tape", int.class, Recording.class),
  /** Carries tangents; a number's shadow is its tangent. */
  TANGENT("$$Tangent", double.class, TangentRun.class),
  /** Records on a tape for second derivatives; a number's shadow is its index there. */
  SECOND_ORDER("$$Tape2", int.class, SecondOrderRecording.class),
  /** Lists every operation; a number's shadow is its index in the list. */
  LISTING("$$Listing", int.class, ListedRun.class),
  /** Records on a tape as a tape twin does, and counts what each source line puts there. */
  PROFILE("$$Profile", int.class, Recording.class);

  private final String suffix;
  private final Class<?> shadow;
  private final Class<? extends Run> run;

  TwinKind(String suffix, Class<?> shadow, Class<? extends Run> run) {
    this.suffix = suffix;
    this.shadow = shadow;
    this.run = run;
  }

  /**
   * What the name of a twin class of this kind adds to that of its original.
   *
   * @return the end of the name
   */
  public String suffix() {
    return suffix;
  }

  /**
   * The type of the shadow of a number.
   *
   * @return {@code int} or {@code double}
   */
  public Class<?> shadow() {
    return shadow;
  }

  /**
   * The type of a twin's last parameter.
   *
   * @return a class of runs
   */
  public Class<? extends Run> run() {
    return run;
  }

  /**
   * The kind of a class, by its name.
   *
   * @param name name of a class
   * @return the kind, null if it is no twin class
   */
  public static TwinKind of(String name) {
    for (TwinKind kind : values()) {
      if (name.endsWith(kind.suffix)) {
        return kind;
      }
    }
    return null;
  }

  /**
   * The name of the class that a twin class of this kind was derived from.
   *
   * @param twin name of the twin class
   * @return name of its original
   */
  public String original(String twin) {
    return twin.substring(0, twin.length() - suffix.length());
  }
}
