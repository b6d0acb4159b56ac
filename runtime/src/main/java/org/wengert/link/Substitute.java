package org.wengert.link;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a static method that twins call instead of a library method, for methods whose derivative
 * is not a matter of partial derivatives: copies of arrays, boxes, bit casts.
 *
 * <p>It has the signature of a twin: receiver, if any, and original parameters, shadows in the
 * order of what they shadow, recording.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Repeatable(Substitute.Several.class)
public @interface Substitute {
  /**
   * The class that declares the library method, or the array type it is called on.
   *
   * @return the class
   */
  Class<?> type();

  /**
   * Name of the library method.
   *
   * @return the name
   */
  String method();

  /**
   * Its descriptor, as in a class file.
   *
   * @return the descriptor
   */
  String descriptor();

  /** Holds several {@link Substitute} of one method. */
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.METHOD)
  @interface Several {
    /**
     * The repeated annotations.
     *
     * @return the annotations
     */
    Substitute[] value();
  }
}
