package org.wengert.agent.twin;

import static org.objectweb.asm.Opcodes.DADD;
import static org.objectweb.asm.Opcodes.DNEG;

import java.util.List;
import org.objectweb.asm.Type;
import org.wengert.agent.twin.Shadow.LinearForm;
import org.wengert.agent.twin.Shadow.Term;

/** Computes linear forms; the shadow is the tangent. */
final class TangentWriter implements ShadowWriter {
  /** What adds one product, two, three: the fewer calls the fewer tests for NaN. */
  private static final LinkMethod[] TERMS = {
    LinkMethod.TANGENT_TERM, LinkMethod.TANGENT_TERMS_2, LinkMethod.TANGENT_TERMS_3
  };

  private final Code code;
  private final int most;

  /**
   * A writer.
   *
   * @param code where it writes
   * @param most how many products it adds at once, of those that there is a call for
   */
  TangentWriter(Code code, int most) {
    this.code = code;
    this.most = most;
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

  /** {@code ..., [tangent] -> ...}: the terms are added to what is there. */
  private Shadow sum(List<Term> terms, int there) {
    int summands = there;
    int products = 0;
    for (Term term : terms) {
      if (isUnit(term)) {
        summands = add(products, summands);
        products = 0;
        pushUnit(term);
        summands = add(summands);
      } else {
        code.push(term.coefficient());
        code.load(Type.DOUBLE_TYPE, term.index());
        if (++products == most) {
          summands = add(products, summands);
          products = 0;
        }
      }
    }
    add(products, summands);
    return Shadow.index(code.take(Type.DOUBLE_TYPE));
  }

  /** {@code ..., [tangent], (partial, tangent) * products -> ..., tangent}. */
  private int add(int products, int summands) {
    if (products == 0) {
      return summands;
    }
    code.call(TERMS[products - 1]);
    return add(summands);
  }

  /** {@code ..., [tangent], term -> ..., tangent}. */
  private int add(int summands) {
    if (summands > 0) {
      code.op(DADD);
    }
    return summands + 1;
  }

  private static boolean isUnit(Term term) {
    return term.coefficient().is(1) || term.coefficient().is(-1);
  }

  /** {@code ... -> ..., plus or minus tangent}. */
  private void pushUnit(Term term) {
    code.load(Type.DOUBLE_TYPE, term.index());
    if (term.coefficient().is(-1)) {
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
