package org.wengert.agent.twin;

import java.util.BitSet;
import org.wengert.link.TwinKind;

/**
 * What the emitters of one method share: the code, the state, the algebra of forms, and the choice
 * of strategy.
 */
final class Emission {
  final Code code;
  final BlockState state;
  final FormAlgebra forms;
  final Bridges bridges;
  final KnownElements elements;
  final LocalLayout layout;
  final TwinKind kind;
  final ShadowMethods methods;
  private final BitSet sums;
  final SourceLine source;
  private final RecordingStrategy strategy;

  Emission(
      Code code,
      BlockState state,
      LocalLayout layout,
      Bridges bridges,
      BitSet sums,
      ShadowWriter writer,
      TwinKind kind,
      SourceLine source,
      RecordingStrategy strategy) {
    this.layout = layout;
    this.code = code;
    this.state = state;
    this.bridges = bridges;
    this.strategy = strategy;
    this.sums = sums;
    this.kind = kind;
    this.source = source;
    this.methods = ShadowMethods.of(kind);
    this.elements = strategy.keepsElements() ? new KnownElements() : KnownElements.none();
    this.forms = new FormAlgebra(code, writer);
  }

  /** Pushes the result of an operation, recording its form if the strategy wants that. */
  void pushResult(ShadowValue value, Shadow form) {
    state.push(Operand.of(value, strategy.keeps(form) ? form : forms.recorded(form)));
  }

  /** An operand that is about to be on the stack twice. */
  Operand shared(Operand operand) {
    return strategy.keepsShared(operand.shadow())
        ? operand
        : operand.with(forms.recorded(operand.shadow()));
  }

  /** {@code ..., shadow of a number -> ...}, into a new variable. */
  Shadow taken() {
    return Shadow.index(code.take(ShadowKind.NUMBER.type(kind)));
  }

  /**
   * {@code ..., shadow of a number -> ..., int}: the shadow as code sees it that all kinds share.
   */
  void numberToInt() {
    if (kind == TwinKind.TANGENT) {
      code.run();
      code.call(LinkMethod.TANGENT_KEEP);
    }
  }

  /** Whether a variable may hold the index of an open statement. */
  boolean holdsSum(int variable) {
    return sums.get(variable);
  }

  /** Records the forms of operands, in place; indices and arrays stay as they are. */
  Shadow recorded(Operand operand) {
    return forms.recorded(operand.shadow());
  }
}
