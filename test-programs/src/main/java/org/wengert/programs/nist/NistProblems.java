package org.wengert.programs.nist;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.DoubleUnaryOperator;

/**
 * The nonlinear regression problems of the NIST Statistical Reference Datasets.
 *
 * <p>All 27 but Lanczos1: its residuals are rounding errors of its 14-digit data, which the 11
 * certified digits of its parameters cannot reproduce.
 */
public final class NistProblems {
  private static final List<Problem> ALL =
      List.of(
          curve("Bennett5", Bennett5::model, Bennett5::gradient),
          curve("BoxBOD", Misra1a::model, Misra1a::gradient),
          curve("Chwirut1", Chwirut::model, Chwirut::gradient),
          curve("Chwirut2", Chwirut::model, Chwirut::gradient),
          curve("DanWood", DanWood::model, DanWood::gradient),
          curve("ENSO", Enso::model, Enso::gradient),
          curve("Eckerle4", Eckerle4::model, Eckerle4::gradient),
          curve("Gauss1", Gauss::model, Gauss::gradient),
          curve("Gauss2", Gauss::model, Gauss::gradient),
          curve("Gauss3", Gauss::model, Gauss::gradient),
          curve("Hahn1", Hahn1::model, Hahn1::gradient),
          curve("Kirby2", Kirby2::model, Kirby2::gradient),
          curve("Lanczos2", Lanczos::model, Lanczos::gradient),
          curve("Lanczos3", Lanczos::model, Lanczos::gradient),
          curve("MGH09", Mgh09::model, Mgh09::gradient),
          curve("MGH10", Mgh10::model, Mgh10::gradient),
          curve("MGH17", Mgh17::model, Mgh17::gradient),
          curve("Misra1a", Misra1a::model, Misra1a::gradient),
          curve("Misra1b", Misra1b::model, Misra1b::gradient),
          curve("Misra1c", Misra1c::model, Misra1c::gradient),
          curve("Misra1d", Misra1d::model, Misra1d::gradient),
          new Problem(ProblemData.read("Nelson"), Math::log, Nelson::model, Nelson::gradient),
          curve("Rat42", Rat42::model, Rat42::gradient),
          curve("Rat43", Rat43::model, Rat43::gradient),
          curve("Roszman1", Roszman1::model, Roszman1::gradient),
          curve("Thurber", Thurber::model, Thurber::gradient));

  private NistProblems() {}

  /** Returns all problems in the order of their names. */
  public static List<Problem> all() {
    return ALL;
  }

  /**
   * Returns the problem of a name as NIST writes it, such as {@code Thurber} or {@code MGH09}.
   *
   * @throws NoSuchElementException if there is none
   */
  public static Problem named(String name) {
    return ALL.stream()
        .filter(problem -> problem.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException(name));
  }

  /** A model of one predictor. */
  private interface Curve {
    double value(double[] b, double x);
  }

  /** The derivatives of a model of one predictor. */
  private interface CurveGradient {
    double[] value(double[] b, double x);
  }

  private static Problem curve(String name, Curve model, CurveGradient gradient) {
    return new Problem(
        ProblemData.read(name),
        DoubleUnaryOperator.identity(),
        (b, x) -> model.value(b, x[0]),
        (b, x) -> gradient.value(b, x[0]));
  }
}
