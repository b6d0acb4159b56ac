package org.wengert.agent.twin;

import java.util.Map;

/** How a call in an original becomes one in its twin. */
sealed interface CallPlan {
  /** The original call, followed by the calls of its partial derivatives. */
  record ByRule(Map<Integer, MethodKey> partials) implements CallPlan {}

  /** A method of the runtime instead, with the shadows. */
  record Substituted(MethodKey substitute) implements CallPlan {}

  /** The original call, as it is; numbers that come back are passive. */
  record Plain() implements CallPlan {}

  /** The twin in the same twin class, directly. */
  record Own(TwinMethod twin) implements CallPlan {}

  /** Whatever the linker finds at the first call. */
  record Linked(LinkKind kind) implements CallPlan {}
}
