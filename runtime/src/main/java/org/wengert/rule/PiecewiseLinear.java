package org.wengert.rule;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a rule, or all rules of a class, whose partial derivative is constant in pieces, such as
 * those of {@code abs}, {@code max} and {@code floor}. Its own derivatives are 0 wherever there are
 * any, so the argument takes no part in second derivatives, and no entry of a sparse Hessian comes
 * from it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface PiecewiseLinear {}
