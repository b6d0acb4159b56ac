package org.wengert.rule;

/**
 * Stands for the libraries of special functions. As they are not at hand here, rules for their
 * methods name this class instead of theirs, and the agent knows which of a library's methods is
 * meant: {@code erf}, {@code regularizedGammaP} and so on.
 */
public final class SpecialMath {
  private SpecialMath() {}
}
