package org.wengert;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a static method that computes one partial derivative of another static method.
 *
 * <p>Its parameters are those of the other method, followed by the other method's result; it
 * returns the partial derivative with respect to one of the arguments. It has to be a pure
 * function. The other method is then called as it is and not followed; each of its {@code double}
 * and {@code float} arguments that may be active needs a rule.
 *
 * <pre>{@code
 * @DerivativeOf(type = Special.class, method = "erfcx", argument = 0)
 * static double erfcx(double x, double result) {
 *   return 2 * x * result - 2 / Math.sqrt(Math.PI);
 * }
 * }</pre>
 *
 * <p>It is found in the class that declares the other method, or where {@link DerivativeRules}
 * says. Second derivatives are derivatives of the marked method.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Repeatable(DerivativesOf.class)
public @interface DerivativeOf {
  /**
   * The class that declares the other method.
   *
   * @return the class
   */
  Class<?> type();

  /**
   * The other method's name; its parameter types follow from the marked method's.
   *
   * @return the name
   */
  String method();

  /**
   * Position of the argument that the partial derivative is taken with respect to, counted from 0.
   *
   * @return the position
   */
  int argument();
}
