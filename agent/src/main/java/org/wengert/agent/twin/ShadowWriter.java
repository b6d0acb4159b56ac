package org.wengert.agent.twin;

import java.util.List;
import org.objectweb.asm.Type;
import org.wengert.agent.twin.Shadow.LinearForm;
import org.wengert.agent.twin.Shadow.Term;

/** How twins of one kind turn a linear form into a shadow that can be passed on. */
interface ShadowWriter {
  /** The type of the shadow of a number. */
  Type type();

  /** {@code ... -> ...}: the form's value into a new variable. */
  Shadow write(LinearForm form);

  /**
   * {@code ... -> ...}: a sum and more terms into a new variable.
   *
   * @param sum the variable that holds the sum's shadow
   * @param others the terms
   */
  Shadow extend(int sum, List<Term> others);

  /**
   * {@code ... -> ...}: a sum that an element of an array holds, and more terms, into a new
   * variable that will be stored there.
   *
   * @param sum the variable that holds the sum's shadow
   * @param others the terms
   */
  default Shadow addToElement(int sum, List<Term> others) {
    return extend(sum, others);
  }

  /** {@code ... -> ..., shadow}, from the variable that holds it. */
  void push(int local);

  /** {@code ... -> ...}: two variables are about to hold the same shadow. */
  void share();
}
