package org.wengert;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a gradient that was written by hand, so that the agent's check mode compares it with
 * differences of the function.
 *
 * <pre>{@code
 * static double energy(double[] x, double stiffness) { ... }
 *
 * @GradientOf("energy")
 * static double[] energyGradient(double[] x, double stiffness) { ... }
 * }</pre>
 *
 * <p>It has the parameters of the function, which is in the same class and returns a {@code
 * double}, and is static if that is. It returns the partial derivatives by all {@code double}s
 * among the arguments, in their order, those in arrays entry by entry; or by those of the first
 * array alone. Without the agent's option {@code check} the annotation does nothing.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface GradientOf {
  /**
   * The name of the function.
   *
   * @return the name
   */
  String value();
}
