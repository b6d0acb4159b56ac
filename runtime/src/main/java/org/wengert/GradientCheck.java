package org.wengert;

import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.wengert.check.BranchTrace;
import org.wengert.check.CheckSettings;
import org.wengert.check.DifferenceCheck;
import org.wengert.check.DifferenceReport;
import org.wengert.check.Subject;
import org.wengert.check.TaylorCheck;
import org.wengert.check.TaylorReport;

/**
 * Compares derivatives with differences of the function: those that Wengert computes, or those that
 * somebody wrote by hand.
 *
 * <pre>{@code
 * GradientCheck.of(Model::energy).at(x).run().assertPasses();
 * GradientCheck.of(Model::energy).against(Model::handGradient).at(x).run().assertPasses();
 * GradientCheck.of(new Solve(), a, b).run().assertPasses();
 * System.out.print(GradientCheck.of(Model::residuals).at(x).run().text());
 * }</pre>
 *
 * <p>Each difference is extrapolated from several steps, and comes with an estimate of its own
 * error, from which the tolerance follows: ten times that. Where the slopes to both sides of the
 * point differ, there is no derivative to compare with; that is reported as a kink and does not
 * fail the check. A mistake that is smaller than the tolerance goes unnoticed, as does one that
 * shows only at another point: differences cannot prove anything.
 *
 * <p>A lambda has to name its parameter's type, {@code (double[] v) -> v[0] * v[1]}, as otherwise
 * Java cannot tell which {@code of} is meant. A reference to an overloaded method needs a cast, for
 * the same reason.
 *
 * <p>Checks are immutable: each setting gives a new one, so one check can be run at many points.
 * The agent is needed only where Wengert computes the derivative. The function is run many times;
 * what it throws at the point itself passes through, and where it throws beside the point it counts
 * as not defined.
 */
public final class GradientCheck {
  private final CheckedFunction function;
  private final Subject subject;
  private final CheckSettings settings;

  private GradientCheck(CheckedFunction function, Subject subject, CheckSettings settings) {
    this.function = function;
    this.subject = subject;
    this.settings = settings;
  }

  private static GradientCheck of(CheckedFunction function) {
    return new GradientCheck(function, function.recorded(), CheckSettings.DEFAULT);
  }

  /**
   * A check of the gradient that Wengert computes for a scalar function.
   *
   * @param f the function
   * @return the check
   */
  @SuppressWarnings("overloads") // see the class comment
  public static GradientCheck of(ToDoubleFunction<double[]> f) {
    Arguments.notNull(f, "f");
    return of(new CheckedScalar(f));
  }

  /**
   * A check of the Jacobian matrix that Wengert computes for a vector function.
   *
   * @param f the function from n to m numbers
   * @return the check
   */
  @SuppressWarnings("overloads") // see the class comment
  public static GradientCheck of(Function<double[], double[]> f) {
    Arguments.notNull(f, "f");
    return of(new CheckedVector(f));
  }

  /**
   * A check of the {@code backward} of a custom derivative, and of its {@code tangent} if it has
   * one of its own. Needs no agent. Reports call entry i of input k {@code xk[i]}.
   *
   * @param derivative the custom derivative
   * @param inputs the point: the arrays that its {@code forward} gets, copied
   * @return the check. {@link #at} may give it another point: all inputs, one after another
   */
  public static GradientCheck of(CustomDerivative derivative, double[]... inputs) {
    Arguments.notNull(derivative, "derivative");
    Arguments.notNull(inputs, "inputs");
    for (int k = 0; k < inputs.length; k++) {
      Arguments.notNull(inputs[k], "inputs[" + k + "]");
    }
    return of(new CheckedCustom(derivative, inputs)).at(CheckedCustom.join(inputs));
  }

  /**
   * Checks a gradient that was written by hand, instead of Wengert's. Needs no agent.
   *
   * @param gradient from the point to the partial derivatives; it gets a copy of the point
   * @return a new check
   * @throws IllegalArgumentException if the function has several outputs, or is a custom derivative
   */
  public GradientCheck against(Function<double[], double[]> gradient) {
    Arguments.notNull(gradient, "gradient");
    return new GradientCheck(function, function.against(gradient), settings);
  }

  /**
   * Checks a Jacobian matrix that was written by hand, instead of Wengert's. Needs no agent.
   *
   * @param jacobian from the point to the matrix, one row for each output; it gets a copy of the
   *     point
   * @return a new check
   * @throws IllegalArgumentException if the function is a custom derivative
   */
  public GradientCheck againstJacobian(Function<double[], double[][]> jacobian) {
    Arguments.notNull(jacobian, "jacobian");
    return new GradientCheck(function, function.againstJacobian(jacobian), settings);
  }

  /**
   * Checks the second derivatives that Wengert computes, against differences of the gradient that
   * it computes.
   *
   * @return a new check
   * @throws IllegalArgumentException if the function has several outputs, or is a custom derivative
   */
  public GradientCheck secondOrder() {
    return new GradientCheck(function, function.secondOrder(), settings);
  }

  /**
   * Checks second derivatives by hand: products of the Hessian matrix with directions, against
   * differences of the gradient. The gradient is Wengert's.
   *
   * @param hessianVectorProduct from a point and a direction to their product with the Hessian
   *     matrix
   * @return a new check
   * @throws IllegalArgumentException if the function has several outputs, or is a custom derivative
   */
  public GradientCheck secondOrder(BinaryOperator<double[]> hessianVectorProduct) {
    Arguments.notNull(hessianVectorProduct, "hessianVectorProduct");
    return new GradientCheck(function, function.secondOrder(hessianVectorProduct), settings);
  }

  /**
   * Where to check.
   *
   * @param x the point, copied
   * @return a new check
   * @throws IllegalArgumentException if an entry is not finite
   */
  public GradientCheck at(double... x) {
    Arguments.notNull(x, "x");
    for (int i = 0; i < x.length; i++) {
      if (!Double.isFinite(x[i])) {
        throw new IllegalArgumentException(
            "x[" + i + "] is " + x[i] + ": there are no differences around it");
      }
    }
    return with(settings.withPoint(x.clone()));
  }

  /**
   * Which inputs to check, for functions that are known to have no derivative in others.
   *
   * @param checked true for each input that is checked, as many as the point has entries
   * @return a new check
   */
  public GradientCheck mask(boolean... checked) {
    Arguments.notNull(checked, "checked");
    return with(settings.withMask(checked.clone()));
  }

  /**
   * Checks {@code w'Jv} for random directions v and weights w, instead of each entry: one gradient
   * and about a dozen runs of the function for each, however many inputs there are. It shows that
   * something is wrong, but not where.
   *
   * @param count how many; one finds a wrong entry unless it is hidden by the tolerance
   * @return a new check
   * @throws IllegalArgumentException if it is not positive
   */
  public GradientCheck directions(int count) {
    if (count < 1) {
      throw new IllegalArgumentException("count is " + count + ", but has to be positive");
    }
    return with(settings.withDirections(count));
  }

  /**
   * The seed of random directions and weights. Without it they are the same in each check, too.
   *
   * @param seed any number; reports name it
   * @return a new check
   */
  public GradientCheck seed(long seed) {
    return with(settings.withSeed(seed));
  }

  /**
   * The smallest tolerance, for derivatives that are known to be approximate. Where the
   * difference's own error demands a larger one, that counts. Without it, the smallest tolerance is
   * 1e-12 of the larger of the two numbers.
   *
   * @param absolute smallest tolerance
   * @param relative smallest tolerance as a part of the larger of the two numbers
   * @return a new check
   * @throws IllegalArgumentException if one is negative or not finite
   */
  public GradientCheck tolerance(double absolute, double relative) {
    tolerance(absolute, "absolute");
    tolerance(relative, "relative");
    return with(settings.withTolerance(absolute, relative));
  }

  private static void tolerance(double tolerance, String name) {
    if (!(tolerance >= 0 && tolerance < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          name + " is " + tolerance + ", but has to be finite and not negative");
    }
  }

  /**
   * Another way to find out where the paths of the function at two points part, so that the report
   * can name the place of a kink. With the agent in this JVM none is needed: then the branches are
   * those of the function's listing twin.
   *
   * @param branches compares two runs
   * @return a new check
   */
  public GradientCheck branches(BranchTrace branches) {
    Arguments.notNull(branches, "branches");
    return with(settings.withBranches(branches));
  }

  private GradientCheck with(CheckSettings changed) {
    return new GradientCheck(function, subject, changed);
  }

  /**
   * Compares the derivative with differences.
   *
   * @return what was found
   * @throws IllegalStateException if no point was given, or if Wengert's derivative is checked and
   *     the agent is not in this JVM
   * @throws IllegalArgumentException if the mask, a derivative or what the function returns has a
   *     wrong shape
   * @throws UnsupportedDifferentiationException if Wengert would lose a derivative
   */
  public DifferenceReport run() {
    checkComplete();
    return DifferenceCheck.run(subject, settings);
  }

  /**
   * Makes a Taylor test: whether the distance of the function from its tangent decays with the
   * square of the step, along one random direction or as many as {@link #directions} says. It has
   * no tolerance at all, but does not say which entry is wrong.
   *
   * @return what was found
   * @throws IllegalStateException as {@link #run}
   * @throws IllegalArgumentException as {@link #run}
   * @throws UnsupportedDifferentiationException as {@link #run}
   */
  public TaylorReport taylor() {
    checkComplete();
    return TaylorCheck.run(subject, settings);
  }

  private void checkComplete() {
    if (settings.x() == null) {
      throw new IllegalStateException("No point to check at. Call at(x) first.");
    }
    boolean[] mask = settings.mask();
    if (mask != null && mask.length != settings.x().length) {
      throw new IllegalArgumentException(
          "The mask has " + mask.length + " entries, but x has " + settings.x().length);
    }
  }
}
