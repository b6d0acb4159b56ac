package org.wengert;

import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.wengert.check.Subject;

/** A function that is checked, and the derivatives of it that can be. */
interface CheckedFunction {
  /** The derivative that Wengert computes. */
  Subject recorded();

  /**
   * A gradient by hand.
   *
   * @throws IllegalArgumentException if the function has several outputs
   */
  Subject against(Function<double[], double[]> gradient);

  /** A Jacobian matrix by hand. */
  Subject againstJacobian(Function<double[], double[][]> jacobian);

  /**
   * The second derivatives that Wengert computes.
   *
   * @throws IllegalArgumentException if the function has several outputs
   */
  Subject secondOrder();

  /**
   * Second derivatives by hand.
   *
   * @throws IllegalArgumentException if the function has several outputs
   */
  Subject secondOrder(BinaryOperator<double[]> hessianVectorProduct);
}
