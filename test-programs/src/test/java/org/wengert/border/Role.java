package org.wengert.border;

/** What the class of an origin is in a call; all other classes are ordinary, prepared ones. */
public enum Role {
  /** Its code makes the call. */
  CALLER("calls"),
  /** Its code is called. */
  CALLEE("is called"),
  /** The call is one of an object of a subclass, and reaches what it inherits. */
  SUPERCLASS("is the superclass"),
  /** The call is one of an object of a class that implements it, or of itself. */
  SUPERINTERFACE("is the interface");

  /** The role in words. */
  final String words;

  Role(String words) {
    this.words = words;
  }
}
