package org.wengert.agent.twin;

import static org.objectweb.asm.Opcodes.*;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Type;
import org.wengert.agent.twin.Coefficient.Constant;
import org.wengert.agent.twin.Shadow.LinearForm;
import org.wengert.agent.twin.Shadow.Term;
import org.wengert.link.Scalars;

/**
 * Sums and multiples of linear forms, emitting the arithmetic of their coefficients. All emitted
 * code leaves the operand stack as it was.
 */
final class FormAlgebra {
  private final Code code;

  private final ShadowWriter writer;

  FormAlgebra(Code code, ShadowWriter writer) {
    this.code = code;
    this.writer = writer;
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
    code.push(a);
    code.push(b);
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
    code.push(outer);
    code.push(inner);
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

  /** The same value as a variable that holds its shadow. */
  Shadow recorded(Shadow shadow) {
    return shadow instanceof LinearForm form && shadow.indexLocal() < 0
        ? writer.write(form)
        : shadow;
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
    return writer.extend(sum, others(shadow, sum));
  }

  /** The same for a sum that an element of an array holds. */
  Shadow addedToElement(Shadow shadow, int sum) {
    return writer.addToElement(sum, others(shadow, sum));
  }

  private static List<Term> others(Shadow shadow, int sum) {
    return ((LinearForm) shadow).terms().stream().filter(term -> term.index() != sum).toList();
  }

  /** {@code ... -> ...}: two places are about to hold the same shadow. */
  void share() {
    writer.share();
  }

  /** {@code ... -> ..., shadow of a number}; a form has to be recorded. */
  void pushNumber(Shadow shadow) {
    int local = shadow.indexLocal();
    if (local >= 0) {
      writer.push(local);
    } else if (shadow instanceof Shadow.Passive) {
      code.op(writer.type() == Type.INT_TYPE ? ICONST_0 : DCONST_0);
    } else {
      throw new IllegalStateException("not recorded: " + shadow);
    }
  }

  /** {@code ... -> ..., shadow} of either kind. */
  void push(ShadowKind kind, Shadow shadow) {
    if (kind == ShadowKind.NUMBER) {
      pushNumber(shadow);
    } else {
      pushArray(shadow);
    }
  }

  /** {@code ... -> ..., array shadow}. */
  void pushArray(Shadow shadow) {
    if (shadow instanceof Shadow.InLocal array) {
      code.load(ShadowKind.ARRAY_SHADOW, array.local());
    } else if (shadow instanceof Shadow.NullArray) {
      code.op(ACONST_NULL);
    } else {
      throw new IllegalStateException("no array shadow: " + shadow);
    }
  }
}
