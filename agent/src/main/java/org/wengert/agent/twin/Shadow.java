package org.wengert.agent.twin;

import java.util.List;

/** Where, while deriving, the shadow of a value is. Immutable. */
sealed interface Shadow {
  /** Of a value that has none, and of a number that is passive. */
  Shadow PASSIVE = new Passive();

  /** Of the null constant used as an array. */
  Shadow NULL_ARRAY = new NullArray();

  /** No shadow: index 0. */
  record Passive() implements Shadow {}

  /** The shadow of a null array is null. */
  record NullArray() implements Shadow {}

  /** An array shadow in a local variable of the twin. */
  record InLocal(int local) implements Shadow {}

  /**
   * A sum of partial x index, not on the tape yet; at least one term, each with its own variable.
   */
  record LinearForm(List<Term> terms) implements Shadow {}

  /**
   * One term of a linear form.
   *
   * @param coefficient the partial derivative
   * @param index the local variable of the twin that holds the index
   */
  record Term(Coefficient coefficient, int index) {
    Term moved(int from, int to) {
      return new Term(coefficient.moved(from, to), index == from ? to : index);
    }
  }

  /** The shadow of a number whose index is in a local variable. */
  static Shadow index(int local) {
    return new LinearForm(List.of(new Term(Coefficient.ONE, local)));
  }

  /** The variable that holds the index if nothing is left to record, else -1. */
  default int indexLocal() {
    if (this instanceof LinearForm form && form.terms.size() == 1) {
      Term only = form.terms.get(0);
      return only.coefficient.is(1) ? only.index : -1;
    }
    return -1;
  }

  /** Number of terms. */
  default int size() {
    return this instanceof LinearForm form ? form.terms.size() : 0;
  }

  /** Whether a coefficient may be infinite where the value is finite. */
  default boolean isSingular() {
    return this instanceof LinearForm form
        && form.terms.stream().anyMatch(term -> term.coefficient.isSingular());
  }

  /** Whether it reads a local variable. */
  default boolean reads(int local) {
    if (this instanceof InLocal array) {
      return array.local == local;
    }
    if (this instanceof LinearForm form) {
      for (Term term : form.terms) {
        if (term.index == local
            || term.coefficient instanceof Coefficient.Stored stored && stored.local() == local) {
          return true;
        }
      }
    }
    return false;
  }

  /** The same with another variable in place of one. */
  default Shadow moved(int from, int to) {
    if (!reads(from)) {
      return this;
    }
    if (this instanceof LinearForm form) {
      return new LinearForm(form.terms.stream().map(term -> term.moved(from, to)).toList());
    }
    return new InLocal(to);
  }
}
