package org.wengert.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wengert.examples.MatrixExampleTest.BATCH;
import static org.wengert.examples.MatrixExampleTest.N;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.wengert.Derivatives;
import org.wengert.GradientCheck;
import org.wengert.UnsupportedDifferentiationException;
import org.wengert.check.DifferenceReport;
import org.wengert.check.Finding;
import org.wengert.check.Verdict;

/** Derivatives, right and wrong, under the eyes of {@link GradientCheck}. */
class GradientCheckExampleTest {
  private static final double[] A = entries(1);
  private static final double[] B = entries(2);

  /** Entries of a batch of matrices that are far from singular. */
  private static double[] entries(int seed) {
    double[] entries = new Random(seed).doubles(BATCH * N * N, -1, 1).toArray();
    for (int i = 0; i < BATCH * N; i++) {
      entries[i * N + (i + 1) % N] += 3;
    }
    return entries;
  }

  private static double[] both() {
    double[] x = Arrays.copyOf(A, A.length + B.length);
    System.arraycopy(B, 0, x, A.length, B.length);
    return x;
  }

  @Test
  void rightCustomDerivativePasses() {
    DifferenceReport report = GradientCheck.of(new MatrixLoss(false), A, B).run().assertPasses();
    assertEquals(2 * BATCH * N * N, report.count(Verdict.OK), report.text());
    GradientCheck.of(new MatrixLoss(false), A, B).directions(5).run().assertPasses();
    GradientCheck.of(new MatrixLoss(false), A, B).taylor().assertPasses();
  }

  @Test
  void customDerivativeThatDropsATransposeIsCaught() {
    DifferenceReport report = GradientCheck.of(new MatrixLoss(true), A, B).run();
    AssertionError failure = assertThrows(AssertionError.class, report::assertPasses);
    assertTrue(failure.getMessage().contains(" entries are wrong."), failure.getMessage());
    List<Finding> wrong =
        report.findings().stream().filter(each -> each.verdict() == Verdict.WRONG).toList();
    assertEquals(BATCH * N * N, wrong.size(), report.text());
    wrong.forEach(each -> assertTrue(each.entry().startsWith("dy[0]/dx0["), report.text()));
    assertFalse(GradientCheck.of(new MatrixLoss(true), A, B).directions(1).run().passes());
    assertFalse(GradientCheck.of(new MatrixLoss(true), A, B).taylor().passes());
  }

  @Test
  void customDerivativeInsideARecordedProgram() {
    for (boolean dropping : new boolean[] {false, true}) {
      ToDoubleFunction<double[]> f =
          x ->
              Math.log(
                  Derivatives.apply(
                      new MatrixLoss(dropping),
                      Arrays.copyOf(x, A.length),
                      Arrays.copyOfRange(x, A.length, x.length))[0]);
      assertEquals(!dropping, GradientCheck.of(f).at(both()).run().passes());
      assertEquals(!dropping, GradientCheck.of(f).at(both()).taylor().passes());
    }
  }

  @Test
  void matrixProgramIsRightToTheSecondOrder() {
    GradientCheck check = GradientCheck.of(MatrixExampleTest::loss).at(both());
    assertEquals(2 * BATCH * N * N, check.run().assertPasses().count(Verdict.OK));
    check.secondOrder().directions(5).run().assertPasses();
    check.secondOrder().taylor().assertPasses();
  }

  /** Loop, branches, a table and an object: what a gradient by hand easily gets wrong. */
  private static final class Spring {
    private final double[] rest;
    private double energy;

    Spring(double... rest) {
      this.rest = rest;
    }

    double energy(double[] x) {
      energy = 0;
      for (int i = 1; i < x.length; i++) {
        double stretch = x[i] - x[i - 1] - rest[i % rest.length];
        if (stretch > 0) {
          energy += stretch * stretch;
        } else {
          energy += Math.exp(-stretch) - 1;
        }
      }
      return energy;
    }

    double[] gradient(double[] x, double signOfCompression) {
      double[] gradient = new double[x.length];
      for (int i = 1; i < x.length; i++) {
        double stretch = x[i] - x[i - 1] - rest[i % rest.length];
        double slope = stretch > 0 ? 2 * stretch : signOfCompression * Math.exp(-stretch);
        gradient[i] += slope;
        gradient[i - 1] -= slope;
      }
      return gradient;
    }
  }

  @Test
  void rightFunctionPassesAtRandomPoints() {
    Spring spring = new Spring(1, 0.5);
    Random random = new Random(19);
    for (int round = 0; round < 20; round++) {
      double[] x = random.doubles(5, -2, 2).toArray();
      DifferenceReport report = GradientCheck.of(spring::energy).at(x).run().assertPasses();
      assertEquals(5, report.count(Verdict.OK), report.text());
      GradientCheck.of(spring::energy)
          .against(v -> spring.gradient(v, -1))
          .at(x)
          .run()
          .assertPasses();
      GradientCheck.of(spring::energy).secondOrder().at(x).run().assertPasses();
    }
  }

  @Test
  void plantedSignErrorInABranchIsFoundAtItsEntries() {
    Spring spring = new Spring(1, 0.5);
    double[] x = {0, 2, 4, 3.9, 6}; // only the third spring is compressed
    DifferenceReport report =
        GradientCheck.of(spring::energy).against(v -> spring.gradient(v, 1)).at(x).run();
    assertEquals(
        List.of("df/dx[2]", "df/dx[3]"),
        report.findings().stream()
            .filter(each -> each.verdict() == Verdict.WRONG)
            .map(Finding::entry)
            .sorted()
            .toList(),
        report.text());
    GradientCheck.of(spring::energy)
        .against(v -> spring.gradient(v, 1))
        .at(0, 2, 4, 6, 8)
        .run()
        .assertPasses(); // it takes the right point to see it
  }

  @Test
  void kinksByTheConventionsAreReportedNotFailed() {
    Function<double[], double[]> f =
        x -> new double[] {Math.abs(x[0]), Math.max(x[0], 0), x[0] > 0 ? x[0] : 0, Math.cbrt(x[0])};
    DifferenceReport report = GradientCheck.of(f).at(0).run().assertPasses();
    assertEquals(4, report.count(Verdict.KINK), report.text());
  }

  @Test
  void silentlyLostDerivativeIsFound() {
    ToDoubleFunction<double[]> f = x -> x[0] * Double.parseDouble(Double.toString(x[1]));
    DifferenceReport report = GradientCheck.of(f).at(2, 3).run();
    assertFalse(report.passes());
    assertEquals("df/dx[1]", report.findings().get(0).entry());
    assertEquals(0, report.findings().get(0).derivative());
    assertEquals(2, report.findings().get(0).difference(), 1e-9);
  }

  @Test
  void refusalPassesThrough() {
    ToDoubleFunction<double[]> f = x -> x[0] * (Double.doubleToLongBits(x[1]) & 1);
    GradientCheck check = GradientCheck.of(f).at(2, 3);
    assertThrows(UnsupportedDifferentiationException.class, check::run);
    assertThrows(UnsupportedDifferentiationException.class, check.secondOrder()::taylor);
  }

  @Test
  void stateThatAFunctionKeepsIsSaid() {
    Random random = new Random(3);
    DifferenceReport report =
        GradientCheck.of((double[] x) -> x[0] * random.nextDouble()).at(2).run();
    assertTrue(
        report.problem().startsWith("f is not deterministic: two runs at the same point gave "));
  }
}
