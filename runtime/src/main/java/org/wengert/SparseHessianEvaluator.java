package org.wengert;

import java.util.HashSet;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.wengert.sparse.Pattern;
import org.wengert.sparse.PatternBuilder;
import org.wengert.tape.TapeShape;

/**
 * Evaluates the sparse Hessian of one function at many points, with a pattern and a choice of
 * sweeps that were found once, by {@link SparseHessian#prepare}.
 *
 * <p>Each evaluation records the function and checks that no inputs interact which the pattern does
 * not have. That costs one pass over the tape where the run took the same path as an earlier one,
 * and as much as finding the pattern where it took another.
 *
 * <p>It works only on the thread that made it. Every evaluation throws {@link
 * IllegalStateException} on another thread and after {@link #close}.
 */
public final class SparseHessianEvaluator implements AutoCloseable {
  /** Paths that are remembered; a run on any other has its interactions checked one by one. */
  private static final int MOST_SHAPES = 64;

  private final Confinement confinement = new Confinement("evaluator");
  private final ToDoubleFunction<double[]> f;

  /** Recordings of these shapes have no interactions that the pattern does not have. */
  private final Set<TapeShape> shapes;

  /** Null when closed. */
  private CompressedHessian hessian;

  private SparseHessianEvaluator(
      ToDoubleFunction<double[]> f, CompressedHessian hessian, Set<TapeShape> shapes) {
    this.f = f;
    this.hessian = hessian;
    this.shapes = shapes;
  }

  static SparseHessianEvaluator prepare(
      ToDoubleFunction<double[]> f, double[] x, double[]... more) {
    Arguments.notNull(f, "f");
    Arguments.notNull(x, "x");
    Arguments.notNull(more, "more");
    PatternBuilder pattern = new PatternBuilder(x.length, x.length);
    Set<TapeShape> shapes = new HashSet<>();
    for (int i = -1; i < more.length; i++) {
      double[] point = i < 0 ? x : more[i];
      if (i >= 0) {
        Arguments.inputs(point, "more[" + i + "]", x.length);
      }
      SecondOrderMode recorded = new SecondOrderMode(f, point);
      if (shapes.add(recorded.shape())) {
        recorded.visitInteractions(pattern::add);
      }
    }
    return new SparseHessianEvaluator(f, new CompressedHessian(pattern.build()), shapes);
  }

  /**
   * The Hessian at a point.
   *
   * @param x the point, as long as the one it was prepared at
   * @return the Hessian, with an entry for every interaction that was found when this was prepared,
   *     also if the run at {@code x} does not have it: then it is 0
   * @throws IllegalArgumentException if {@code x} is null or of another length
   * @throws IllegalStateException on another thread, and after {@link #close}
   * @throws UnsupportedDifferentiationException if inputs interact that did not where this was
   *     prepared, or if a derivative would be lost
   */
  public SparseHessian at(double[] x) {
    Pattern pattern = usable().pattern();
    Arguments.inputs(x, "x", pattern.rows());
    SecondOrderMode recorded = new SecondOrderMode(f, x);
    TapeShape shape = recorded.shape();
    if (!shapes.contains(shape)) {
      recorded.visitInteractions((i, j) -> check(i, j, pattern));
      if (shapes.size() < MOST_SHAPES) {
        shapes.add(shape);
      }
    }
    return usable().sweep(recorded);
  }

  private CompressedHessian usable() {
    confinement.check();
    if (hessian == null) {
      throw new IllegalStateException("This evaluator is closed.");
    }
    return hessian;
  }

  private static void check(int i, int j, Pattern pattern) {
    if (pattern.position(i, j) < 0) {
      throw new UnsupportedDifferentiationException(
          "Inputs "
              + i
              + " and "
              + j
              + " have a second derivative at this point, but not where this sparse Hessian was"
              + " prepared, so its entry would be lost. Prepare with a point that takes this path"
              + " as well: SparseHessian.prepare(f, x, thisPoint).");
    }
  }

  /**
   * Number of entries of the pattern.
   *
   * @return the number
   */
  public int nonZeros() {
    return usable().pattern().entries();
  }

  /**
   * Number of products of the Hessian with a vector for one Hessian.
   *
   * @return the number, at most that of inputs
   */
  public int sweeps() {
    return usable().sweeps();
  }

  /** Releases the memory. Closing again has no effect. */
  @Override
  public void close() {
    if (hessian != null) {
      confinement.check();
      hessian = null;
    }
  }
}
