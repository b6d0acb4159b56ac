package org.wengert.opcodes.fuzz;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.tree.ClassNode;
import org.wengert.Derivatives;
import org.wengert.Tape;
import org.wengert.ValueAndHessian;

/**
 * Random programs: their gradients as recorded are those that {@link Machine} finds by running the
 * same bytecode on numbers with tangents.
 *
 * <p>All processors check programs at once. A program that fails is printed as small as {@link
 * Shrinker} can make it. {@code -Dwengert.fuzz.count=n} runs n programs, {@code
 * -Dwengert.fuzz.seed=s} others.
 */
class FuzzTest {
  private static final int COUNT = Integer.getInteger("wengert.fuzz.count", 300);
  private static final long SEED = Long.getLong("wengert.fuzz.seed", 20260101L);

  /** Of the sum of the magnitudes of all contributions to a derivative. */
  private static final double TOLERANCE = 1e-12;

  @Test
  void gradientsOfRandomPrograms() {
    System.out.println("fuzz: " + COUNT + " programs from seed " + SEED);
    AtomicInteger done = new AtomicInteger();
    AtomicReference<AssertionError> failure = new AtomicReference<>();
    long checked =
        LongStream.range(SEED, SEED + COUNT)
            .parallel()
            .filter(
                seed -> {
                  if (done.incrementAndGet() % 1000 == 0) {
                    System.out.println("fuzz: " + done + " programs");
                  }
                  return failure.get() == null && check(seed, failure);
                })
            .count();
    if (failure.get() != null) {
      throw failure.get();
    }
    System.out.println("fuzz: " + checked + " of them have finite derivatives");
    assertTrue(checked > COUNT / 2, "only " + checked + " programs are good for anything");
  }

  /** Checks one program; false if its numbers are not finite and so tell nothing. */
  private static boolean check(long seed, AtomicReference<AssertionError> failure) {
    Program program = new Program(seed);
    if (!isFinite(program.run())) {
      return false;
    }
    Throwable mistake = mistake(program);
    if (mistake != null) {
      String where = "seed " + seed + " at " + Arrays.toString(program.point());
      ClassNode smaller =
          Shrinker.shrink(program.node(), n -> failsAlike(program.with(n), mistake));
      String what = where + ": " + mistake.getMessage() + "\n" + program.with(smaller).listing();
      failure.compareAndSet(null, new AssertionError(what, mistake));
    }
    return true;
  }

  /** What Wengert gets wrong about a program; null if nothing. */
  private static Throwable mistake(Program program) {
    try {
      compare(program);
      return null;
    } catch (RuntimeException | LinkageError | AssertionError e) {
      return e;
    }
  }

  /** Whether a program is good, but Wengert makes a mistake of the same kind as of another. */
  private static boolean failsAlike(Program program, Throwable mistake) {
    try {
      Num expected = program.run();
      double plain = program.load().applyAsDouble(program.point());
      if (!isFinite(expected) || expected.value() != plain) {
        return false;
      }
    } catch (RuntimeException | LinkageError invalid) {
      return false;
    }
    Throwable found = mistake(program);
    return found != null && found.getClass() == mistake.getClass();
  }

  private static void compare(Program program) {
    double[] point = program.point();
    Num expected = program.run();
    try (Tape tape = new Tape()) {
      ToDoubleFunction<double[]> f = program.load();
      double plain = f.applyAsDouble(point.clone());
      compare("value without recording", expected.value(), plain, 0);
      compare("value while recording", expected.value(), tape.record(f, point), 0);
      compare("reverse mode", expected, tape.gradient());
      compare("forward mode", expected, forward(f, point));
      ValueAndHessian second = Derivatives.valueAndHessian(f, point);
      compare("value for second derivatives", expected.value(), second.value(), 0);
      compare("the tape for second derivatives", expected, second.gradient());
    }
  }

  private static double[] forward(ToDoubleFunction<double[]> f, double[] point) {
    double[] gradient = new double[point.length];
    for (int i = 0; i < point.length; i++) {
      double[] direction = new double[point.length];
      direction[i] = 1;
      gradient[i] =
          Derivatives.jvp(v -> new double[] {f.applyAsDouble(v)}, point, direction).tangent()[0];
    }
    return gradient;
  }

  private static void compare(String mode, Num expected, double[] gradient) {
    for (int i = 0; i < gradient.length; i++) {
      double tolerance = TOLERANCE * expected.magnitude()[i];
      compare("derivative " + i + " by " + mode, expected.tangent()[i], gradient[i], tolerance);
    }
  }

  private static boolean isFinite(Num number) {
    boolean finite = Math.abs(number.value()) < 1e100;
    for (double magnitude : number.magnitude()) {
      finite &= magnitude < 1e100;
    }
    return finite;
  }

  private static void compare(String what, double expected, double found, double tolerance) {
    boolean same =
        tolerance == 0
            ? Double.doubleToLongBits(expected + 0.0) == Double.doubleToLongBits(found + 0.0)
            : Math.abs(expected - found) <= tolerance;
    assertTrue(same, () -> what + " should be " + expected + " and is " + found);
  }
}
