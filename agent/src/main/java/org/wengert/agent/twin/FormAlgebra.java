package org.wengert.agent.twin;

import static org.objectweb.asm.Opcodes.*;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.objectweb.asm.Type;
import org.wengert.agent.twin.Coefficient.Constant;
import org.wengert.agent.twin.Coefficient.Stored;
import org.wengert.agent.twin.Shadow.LinearForm;
import org.wengert.agent.twin.Shadow.Term;
import org.wengert.link.Scalars;
import org.wengert.tape.Recording;

/**
 * Sums and multiples of linear forms, emitting the arithmetic of their coefficients, and the
 * statement that puts a form on the tape. All emitted code leaves the operand stack as it was.
 */
final class FormAlgebra {
  private final Code code;

  /** Variables that may hold the index of an open statement. */
  private final BitSet sums;

  FormAlgebra(Code code, BitSet sums) {
    this.code = code;
    this.sums = sums;
  }

  /** {@code ... -> ...}: the index of a sum is about to be held by others too. */
  private void seal() {
    code.tape();
    code.call(LinkMethod.SEAL);
  }

  /** a + b. */
  Shadow add(Shadow a, Shadow b) {
    if (!(a instanceof LinearForm first)) {
      return b;
    }
    if (!(b instanceof LinearForm second)) {
      return a;
    }
    List<Term> terms = new ArrayList<>(first.terms());
    for (Term term : second.terms()) {
      int same = position(terms, term.index());
      if (same < 0) {
        terms.add(term);
      } else {
        terms.set(
            same, new Term(sum(terms.get(same).coefficient(), term.coefficient()), term.index()));
      }
    }
    return new LinearForm(List.copyOf(terms));
  }

  private static int position(List<Term> terms, int index) {
    for (int i = 0; i < terms.size(); i++) {
      if (terms.get(i).index() == index) {
        return i;
      }
    }
    return -1;
  }

  /** -a. */
  Shadow negate(Shadow a) {
    if (!(a instanceof LinearForm form)) {
      return a;
    }
    return new LinearForm(
        form.terms().stream()
            .map(term -> new Term(term.coefficient().negate(), term.index()))
            .toList());
  }

  /** c a, by the chain rule: c is the partial derivative of what a is used in. */
  Shadow scale(Shadow a, Coefficient c) {
    if (!(a instanceof LinearForm form)) {
      return a;
    }
    return new LinearForm(
        form.terms().stream()
            .map(term -> new Term(product(c, term.coefficient()), term.index()))
            .toList());
  }

  private Coefficient sum(Coefficient a, Coefficient b) {
    if (a instanceof Constant x && b instanceof Constant y) {
      return new Constant(x.value() + y.value());
    }
    push(a);
    push(b);
    code.op(DADD);
    return taken(a.isSingular() || b.isSingular());
  }

  private Coefficient product(Coefficient outer, Coefficient inner) {
    if (outer instanceof Constant x && inner instanceof Constant y) {
      return new Constant(Scalars.chain(x.value(), y.value()));
    }
    if (inner.is(1)) {
      return outer;
    }
    if (inner.is(-1)) {
      return outer.negate();
    }
    if (outer.is(1)) {
      return inner;
    }
    if (outer.is(-1)) {
      return inner.negate();
    }
    push(outer);
    push(inner);
    if (inner.isSingular()) {
      code.call(LinkMethod.CHAIN);
    } else {
      code.op(DMUL);
    }
    return taken(outer.isSingular() || inner.isSingular());
  }

  private Coefficient taken(boolean singular) {
    int local = code.take(Type.DOUBLE_TYPE);
    return singular ? Coefficient.singular(local) : Coefficient.stored(local, false);
  }

  /** {@code ... -> ..., double}. */
  private void push(Coefficient coefficient) {
    if (coefficient instanceof Constant constant) {
      code.push(constant.value());
      return;
    }
    Stored stored = (Stored) coefficient;
    if (stored.single()) {
      code.load(Type.FLOAT_TYPE, stored.local());
      code.op(F2D);
    } else {
      code.load(Type.DOUBLE_TYPE, stored.local());
    }
    if (stored.negated()) {
      code.op(DNEG);
    }
  }

  /** The same value as a variable that holds its index; records a statement if it is a form. */
  Shadow recorded(Shadow shadow) {
    if (!(shadow instanceof LinearForm form) || shadow.indexLocal() >= 0) {
      return shadow;
    }
    List<Term> terms = form.terms();
    if (terms.size() <= LinkMethod.MOST_AT_ONCE) {
      // ..., p1, i1, p2, i2, tape -> ..., index
      terms.forEach(this::pushTerm);
      code.tape();
      code.call(LinkMethod.record(terms.size()));
    } else {
      if (terms.size() > Recording.MOST_ARGUMENTS) {
        throw new IllegalStateException("a statement of " + terms.size() + " arguments");
      }
      code.tape();
      code.call(LinkMethod.BEGIN);
      for (Term term : terms) {
        pushTerm(term);
        code.tape();
        code.call(LinkMethod.PUSH);
      }
      code.tape();
      code.call(LinkMethod.END);
    }
    return Shadow.index(code.take(Type.INT_TYPE));
  }

  /**
   * Whether a form is a sum that is held by a variable, plus few other terms.
   *
   * @param sum the variable
   */
  static boolean extendsSum(Shadow shadow, int sum) {
    if (!(shadow instanceof LinearForm form)) {
      return false;
    }
    int others = form.terms().size() - 1;
    return others >= 1
        && others <= LinkMethod.MOST_EXTENDED
        && form.terms().stream().anyMatch(term -> term.index() == sum && term.coefficient().is(1));
  }

  /** Adds the other terms of such a form to the sum; returns the variable that holds its index. */
  Shadow extended(Shadow shadow, int sum) {
    List<Term> others =
        ((LinearForm) shadow).terms().stream().filter(term -> term.index() != sum).toList();
    // ..., sum, p1, i1, ..., tape -> ..., index
    code.load(Type.INT_TYPE, sum);
    others.forEach(this::pushTerm);
    code.tape();
    code.call(LinkMethod.extend(others.size()));
    return Shadow.index(code.take(Type.INT_TYPE));
  }

  private void pushTerm(Term term) {
    push(term.coefficient());
    code.load(Type.INT_TYPE, term.index());
  }

  /** {@code ... -> ..., index}; the form has to be recorded. */
  void pushIndex(Shadow shadow) {
    int local = shadow.indexLocal();
    if (local >= 0) {
      if (sums.get(local)) {
        seal();
      }
      code.load(Type.INT_TYPE, local);
    } else if (shadow instanceof Shadow.Passive) {
      code.op(ICONST_0);
    } else {
      throw new IllegalStateException("not recorded: " + shadow);
    }
  }

  /** {@code ... -> ..., shadow} of either kind. */
  void push(ShadowKind kind, Shadow shadow) {
    if (kind == ShadowKind.INDEX) {
      pushIndex(shadow);
    } else {
      pushArray(shadow);
    }
  }

  /** {@code ... -> ..., array shadow}. */
  void pushArray(Shadow shadow) {
    if (shadow instanceof Shadow.InLocal array) {
      code.load(ShadowKind.ARRAY.type(), array.local());
    } else if (shadow instanceof Shadow.NullArray) {
      code.op(ACONST_NULL);
    } else {
      throw new IllegalStateException("no array shadow: " + shadow);
    }
  }
}
