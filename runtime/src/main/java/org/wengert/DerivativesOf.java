package org.wengert;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Holds several {@link DerivativeOf} of one method, which is how Java repeats an annotation. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface DerivativesOf {
  /**
   * The repeated annotations.
   *
   * @return the annotations
   */
  DerivativeOf[] value();
}
