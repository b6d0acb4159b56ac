package org.wengert.junit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.wengert.GradientCheck;

/**
 * Tests of the derivatives of a function, one for each point, for methods that supply the function.
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> energy() {
 *   return GradientTests.of(Model::energy).at(1, 2, 3).random(10, 3, 7).tests();
 * }
 * }</pre>
 *
 * <p>A lambda has to name its parameter's type, and a reference to an overloaded method needs a
 * cast, as for {@link GradientCheck}.
 */
public final class GradientTests {
  private final GradientCheck check;
  private final List<Points.Point> points = new ArrayList<>();

  private GradientTests(GradientCheck check) {
    this.check = check;
  }

  /**
   * Tests of the gradient that Wengert computes for a scalar function.
   *
   * @param f the function
   * @return no tests yet
   */
  @SuppressWarnings("overloads") // see the class comment
  public static GradientTests of(ToDoubleFunction<double[]> f) {
    return of(GradientCheck.of(f));
  }

  /**
   * Tests of the Jacobian matrix that Wengert computes for a vector function.
   *
   * @param f the function
   * @return no tests yet
   */
  @SuppressWarnings("overloads") // see the class comment
  public static GradientTests of(Function<double[], double[]> f) {
    return of(GradientCheck.of(f));
  }

  /**
   * Tests with all settings that a check has, such as a gradient by hand.
   *
   * @param check the check; its point is not used
   * @return no tests yet
   */
  public static GradientTests of(GradientCheck check) {
    if (check == null) {
      throw new IllegalArgumentException("check is null");
    }
    return new GradientTests(check);
  }

  /**
   * Adds a point.
   *
   * @param x the point, copied
   * @return this
   */
  public GradientTests at(double... x) {
    points.add(Points.given(x.clone()));
    return this;
  }

  /**
   * Adds random points, with entries between -1 and 1.
   *
   * @param count how many
   * @param size how many entries each has
   * @param seed any number; the same points for the same seed
   * @return this
   * @throws IllegalArgumentException if {@code size} is not positive
   */
  public GradientTests random(int count, int size, long seed) {
    return random(count, size, seed, -1, 1);
  }

  /**
   * Adds random points.
   *
   * @param count how many
   * @param size how many entries each has
   * @param seed any number; the same points for the same seed
   * @param from lower end of the interval in which entries are evenly distributed
   * @param to its upper end
   * @return this
   * @throws IllegalArgumentException if {@code size} is not positive, or the interval is empty or
   *     infinite
   */
  public GradientTests random(int count, int size, long seed, double from, double to) {
    points.addAll(Points.random(count, size, seed, from, to));
    return this;
  }

  /**
   * The tests, for a method with {@link org.junit.jupiter.api.TestFactory}.
   *
   * @return one test for each point
   * @throws IllegalStateException if no point was added
   */
  public Stream<DynamicTest> tests() {
    if (points.isEmpty()) {
      throw new IllegalStateException("There are no points. Call at or random first.");
    }
    return points.stream()
        .map(
            point ->
                DynamicTest.dynamicTest(
                    point.name(), () -> check.at(point.x()).run().assertPasses()));
  }
}
