package org.wengert.check;

/**
 * A place at which a number decided how a run goes on.
 *
 * @param place where, such as {@code Model.energy(Model.java:17)}
 * @param outcome what was decided
 */
public record Branch(String place, long outcome) {}
