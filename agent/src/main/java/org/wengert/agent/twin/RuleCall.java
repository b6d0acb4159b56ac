package org.wengert.agent.twin;

import org.objectweb.asm.Type;

/**
 * A call of a method with rules: the variables that hold what its rules need.
 *
 * @param name the method's name
 * @param types types of the arguments
 * @param arguments the variables that hold them
 * @param resultType type of the result
 * @param result the variable that holds it
 */
record RuleCall(String name, Type[] types, int[] arguments, Type resultType, int result) {
  /**
   * A partial derivative.
   *
   * @param position which argument
   * @param rule the method that computes it
   * @param value the variable that holds it
   * @param argument the argument's shadow
   * @param piecewiseLinear whether it is constant in pieces
   */
  record Partial(
      int position, MethodKey rule, int value, Shadow argument, boolean piecewiseLinear) {}

  /** {@code ... -> ..., arguments, result}. */
  void push(Code code) {
    for (int i = 0; i < types.length; i++) {
      code.load(types[i], arguments[i]);
    }
    code.load(resultType, result);
  }

  /**
   * {@code ... -> ..., tangents}: of the arguments and the result, as one argument changes.
   *
   * @param changing that argument
   */
  void pushTangents(Code code, Partial changing) {
    for (int i = 0; i < types.length; i++) {
      if (ShadowKind.of(types[i]) == ShadowKind.NUMBER) {
        code.push(i == changing.position() ? 1.0 : 0.0);
      }
    }
    if (ShadowKind.of(resultType) == ShadowKind.NUMBER) {
      code.load(Type.DOUBLE_TYPE, changing.value());
    }
  }
}
