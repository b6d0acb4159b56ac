package org.wengert.agent.twin;

import java.util.List;
import org.objectweb.asm.Type;
import org.wengert.agent.twin.Shadow.LinearForm;
import org.wengert.agent.twin.Shadow.Term;

/** Puts linear forms on a tape for second derivatives; the shadow is the statement's index. */
final class SecondOrderWriter implements ShadowWriter {
  private final Code code;

  SecondOrderWriter(Code code) {
    this.code = code;
  }

  @Override
  public Type type() {
    return Type.INT_TYPE;
  }

  @Override
  public Shadow write(LinearForm form) {
    List<Term> terms = form.terms();
    if (terms.size() <= 2) {
      // ..., p1, i1, [p2, i2], tape -> ..., index
      for (Term term : terms) {
        code.push(term.coefficient());
        code.load(Type.INT_TYPE, term.index());
      }
      code.run();
      code.call(terms.size() == 1 ? LinkMethod.LINEAR_1 : LinkMethod.LINEAR_2);
      return Shadow.index(code.take(Type.INT_TYPE));
    }
    code.run();
    code.call(LinkMethod.SECOND_BEGIN);
    for (Term term : terms) {
      code.push(term.coefficient());
      code.load(Type.INT_TYPE, term.index());
      code.run();
      code.call(LinkMethod.SECOND_PUSH);
    }
    code.run();
    code.call(LinkMethod.SECOND_END);
    return Shadow.index(code.take(Type.INT_TYPE));
  }

  @Override
  public Shadow extend(int sum, List<Term> others) {
    throw new IllegalStateException("no statement is open on this tape");
  }

  @Override
  public void push(int local) {
    code.load(Type.INT_TYPE, local);
  }

  @Override
  public void share() {
    // no statement is open, so an index may be held by many
  }
}
