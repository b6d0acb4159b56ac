package org.wengert;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks code that is meant to be differentiated: a method, a constructor, or all methods of a type.
 *
 * <p>The agent derives marked methods when their class is loaded, so that what cannot be
 * differentiated is reported then, with its source line. What marked methods call is derived when
 * it is first called, and needs no mark. The annotation changes nothing in a program without the
 * agent.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.CONSTRUCTOR, ElementType.TYPE})
public @interface Differentiable {}
