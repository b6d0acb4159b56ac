package org.wengert.agent.twin;

import java.util.BitSet;
import java.util.List;
import org.objectweb.asm.Type;
import org.wengert.agent.twin.Shadow.LinearForm;
import org.wengert.agent.twin.Shadow.Term;
import org.wengert.tape.Recording;

/** Puts linear forms on the tape; the shadow is the statement's index. */
final class StatementWriter implements ShadowWriter {
  private final Code code;

  /** Variables that may hold the index of an open statement. */
  private final BitSet sums;

  StatementWriter(Code code, BitSet sums) {
    this.code = code;
    this.sums = sums;
  }

  @Override
  public Type type() {
    return Type.INT_TYPE;
  }

  @Override
  public Shadow write(LinearForm form) {
    List<Term> terms = form.terms();
    if (terms.size() <= LinkMethod.MOST_AT_ONCE) {
      // ..., p1, i1, p2, i2, tape -> ..., index
      terms.forEach(this::pushTerm);
      code.run();
      code.call(LinkMethod.record(terms.size()));
    } else {
      if (terms.size() > Recording.MOST_ARGUMENTS) {
        throw new IllegalStateException("a statement of " + terms.size() + " arguments");
      }
      code.run();
      code.call(LinkMethod.BEGIN);
      for (Term term : terms) {
        pushTerm(term);
        code.run();
        code.call(LinkMethod.PUSH);
      }
      code.run();
      code.call(LinkMethod.END);
    }
    return Shadow.index(code.take(Type.INT_TYPE));
  }

  @Override
  public Shadow extend(int sum, List<Term> others) {
    return added(sum, others, LinkMethod.extend(others.size()));
  }

  @Override
  public Shadow addToElement(int sum, List<Term> others) {
    return added(sum, others, LinkMethod.addToElement(others.size()));
  }

  /** {@code ..., sum, p1, i1, ..., tape -> ..., index}, into a new variable. */
  private Shadow added(int sum, List<Term> others, LinkMethod method) {
    code.load(Type.INT_TYPE, sum);
    others.forEach(this::pushTerm);
    code.run();
    code.call(method);
    return Shadow.index(code.take(Type.INT_TYPE));
  }

  private void pushTerm(Term term) {
    code.push(term.coefficient());
    code.load(Type.INT_TYPE, term.index());
  }

  @Override
  public void push(int local) {
    if (sums.get(local)) {
      share(); // whoever gets the index holds it too
    }
    code.load(Type.INT_TYPE, local);
  }

  /** The index of an open statement is about to be held twice, so it must not grow any more. */
  @Override
  public void share() {
    code.run();
    code.call(LinkMethod.SEAL);
  }
}
