package org.wengert.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs a test method once for each of several points: those that are given, then random ones.
 *
 * <pre>{@code
 * @GradientTest(points = {"1, 2, 3", "0.5, 0, -1"}, count = 10, seed = 7)
 * void energy(double[] x) {
 *   assertGradient(Model::energy, x);
 * }
 * }</pre>
 *
 * <p>The method has a parameter of type {@code double[]}; other parameters are resolved as in any
 * test. Each run gets an array of its own.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@TestTemplate
@ExtendWith(GradientTestExtension.class)
public @interface GradientTest {
  /**
   * Points, each as its numbers separated by commas or blanks.
   *
   * @return the points
   */
  String[] points() default {};

  /**
   * How many random points there are besides.
   *
   * @return their number
   */
  int count() default 0;

  /**
   * How many entries random points have; 0 stands for as many as the first of the given points.
   *
   * @return their length
   */
  int size() default 0;

  /**
   * The seed of random points, which are the same in each run of the test.
   *
   * @return any number
   */
  long seed() default 1964;

  /**
   * The lower end of the interval in which entries of random points are evenly distributed.
   *
   * @return a finite number
   */
  double from() default -1;

  /**
   * The upper end of that interval.
   *
   * @return a finite number above {@link #from}
   */
  double to() default 1;
}
