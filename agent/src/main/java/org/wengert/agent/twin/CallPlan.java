package org.wengert.agent.twin;

import java.util.Map;
import java.util.function.Predicate;

/** How a call in an original becomes one in its twin. */
sealed interface CallPlan {
  /**
   * The original call, followed by the calls of its partial derivatives.
   *
   * @param partials the rule for each argument that has one
   * @param costly whether a rule is to be called only if its argument is active
   * @param piecewiseLinear whether what a rule returns is constant in pieces
   */
  record ByRule(
      Map<Integer, MethodKey> partials,
      Predicate<MethodKey> costly,
      Predicate<MethodKey> piecewiseLinear)
      implements CallPlan {}

  /** A method of the runtime instead, with the shadows. */
  record Substituted(MethodKey substitute) implements CallPlan {}

  /** The original call, as it is; numbers that come back are passive. */
  record Plain() implements CallPlan {}

  /** The twin in the same twin class, directly. */
  record Own(TwinMethod twin) implements CallPlan {}

  /** Whatever the linker finds at the first call. */
  record Linked(LinkKind kind) implements CallPlan {}
}
