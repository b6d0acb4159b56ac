package org.wengert.agent.twin;

import java.util.List;
import org.objectweb.asm.Type;
import org.wengert.agent.twin.Shadow.LinearForm;
import org.wengert.agent.twin.Shadow.Term;

/** For listing twins, in which every operation has its index at once and no form is pending. */
final class ListingWriter implements ShadowWriter {
  private final Code code;

  ListingWriter(Code code) {
    this.code = code;
  }

  @Override
  public Type type() {
    return Type.INT_TYPE;
  }

  @Override
  public Shadow write(LinearForm form) {
    throw new IllegalStateException("a form that is not an operation: " + form);
  }

  @Override
  public Shadow extend(int sum, List<Term> others) {
    throw new IllegalStateException("no form is pending in a listing");
  }

  @Override
  public void push(int local) {
    code.load(Type.INT_TYPE, local);
  }

  @Override
  public void share() {
    // an index may be held by many
  }
}
