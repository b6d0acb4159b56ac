package org.wengert.agent.twin;

import static org.objectweb.asm.Opcodes.DADD;
import static org.objectweb.asm.Opcodes.DNEG;

import java.util.List;
import org.objectweb.asm.Type;
import org.wengert.agent.twin.Shadow.LinearForm;
import org.wengert.agent.twin.Shadow.Term;

/** Computes linear forms; the shadow is the tangent. */
final class TangentWriter implements ShadowWriter {
  private final Code code;

  TangentWriter(Code code) {
    this.code = code;
  }

  @Override
  public Type type() {
    return Type.DOUBLE_TYPE;
  }

  @Override
  public Shadow write(LinearForm form) {
    return sum(form.terms(), 0);
  }

  @Override
  public Shadow extend(int sum, List<Term> others) {
    // ... -> ..., tangent of the sum
    code.load(Type.DOUBLE_TYPE, sum);
    return sum(others, 1);
  }

  /** {@code ..., [tangent] -> ...}: each term is added to what is there. */
  private Shadow sum(List<Term> terms, int there) {
    int summands = there;
    for (Term term : terms) {
      pushTerm(term);
      if (summands++ > 0) {
        code.op(DADD);
      }
    }
    return Shadow.index(code.take(Type.DOUBLE_TYPE));
  }

  /** {@code ... -> ..., partial times tangent}. */
  private void pushTerm(Term term) {
    Coefficient partial = term.coefficient();
    boolean isUnit = partial.is(1) || partial.is(-1);
    if (!isUnit) {
      code.push(partial);
    }
    code.load(Type.DOUBLE_TYPE, term.index());
    if (!isUnit) {
      code.call(LinkMethod.TANGENT_TERM);
    } else if (partial.is(-1)) {
      code.op(DNEG);
    }
  }

  @Override
  public void push(int local) {
    code.load(Type.DOUBLE_TYPE, local);
  }

  @Override
  public void share() {
    // a tangent is a value: it may be copied
  }
}
