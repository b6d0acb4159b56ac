package org.wengert.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wengert.Derivatives;
import org.wengert.Tape;
import org.wengert.ValueAndDerivative;
import org.wengert.ValueAndGradient;
import org.wengert.ValueAndHessian;
import org.wengert.jvm.Launch.Result;
import org.wengert.listing.WengertList;

/**
 * A long run needs memory for its tape and for what the program still uses, and for nothing else:
 * what the program dropped is collected. Each program would need from some hundred megabytes to
 * some gigabytes, and gets 96 megabytes.
 */
@Tag("own-jvm")
class SmallHeapTest {
  private static final double X = 3;

  private enum Way {
    REVERSE {
      @Override
      double[] valueAndSlope(Dropping program) {
        ValueAndGradient at =
            Derivatives.valueAndGradient(x -> program.sum(x[0], 1), new double[] {X});
        return new double[] {at.value(), at.gradient()[0], program.slope(1), program.sum(X, 1)};
      }
    },
    FORWARD {
      @Override
      double[] valueAndSlope(Dropping program) {
        ValueAndDerivative at = Derivatives.valueAndDerivative(x -> program.sum(x, 1), X);
        return new double[] {at.value(), at.derivative(), program.slope(1), program.sum(X, 1)};
      }
    },
    SECOND {
      @Override
      double[] valueAndSlope(Dropping program) {
        ValueAndHessian at =
            Derivatives.valueAndHessian(x -> square(program.sum(x[0], 2)), new double[] {X});
        double slope = program.slope(2);
        double plain = square(program.sum(X, 2));
        return new double[] {at.value(), at.hessian()[0][0], 2 * slope * slope, plain};
      }
    },
    LISTING {
      @Override
      double[] valueAndSlope(Dropping program) {
        WengertList list = Tape.list((double[] x) -> program.sum(x[0], 16), new double[] {X});
        double slope = list.adjoint(1);
        double value = list.operations().get(list.operations().size() - 1).value();
        return new double[] {value, slope, program.slope(16), program.sum(X, 16)};
      }
    };

    /** Value, derivative, what that should be, and the value of the plain call. */
    abstract double[] valueAndSlope(Dropping program);

    private static double square(double value) {
      return value * value;
    }
  }

  private static List<Dropping> programs(int half) {
    return Arrays.stream(Dropping.values()).filter(each -> each.ordinal() % 2 == half).toList();
  }

  /** The program of the JVM that the test starts. */
  public static void main(String[] arguments) {
    Way way = Way.valueOf(System.getProperty("way"));
    for (Dropping program : programs(Integer.getInteger("half"))) {
      double[] result = way.valueAndSlope(program);
      boolean sameBits =
          Double.doubleToRawLongBits(result[0]) == Double.doubleToRawLongBits(result[3]);
      System.out.println(
          program
              + (result[1] == result[2] && sameBits
                  ? " right"
                  : " WRONG " + Arrays.toString(result)));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "REVERSE, open-statements, SerialGC",
    "REVERSE, each-operation, ParallelGC",
    "REVERSE, open-statements, G1GC",
    "FORWARD, open-statements, SerialGC",
    "SECOND, open-statements, SerialGC",
    "LISTING, open-statements, SerialGC"
  })
  void everythingThatIsDropped(Way way, String strategy, String collector) {
    for (int half = 0; half < 2; half++) {
      check(half, way, strategy, collector);
    }
  }

  private static void check(int half, Way way, String strategy, String collector) {
    Result result =
        Fork.run(
            SmallHeapTest.class,
            "-Xmx96m",
            "-XX:-UseSerialGC",
            "-XX:+Use" + collector,
            "-Dwengert.strategy=" + strategy,
            "-Dhalf=" + half,
            "-Dway=" + way);
    assertEquals(0, result.exit(), result.out() + result.err());
    String expected =
        programs(half).stream().map(program -> program + " right\n").collect(Collectors.joining());
    assertEquals(expected, result.out(), result.err());
  }
}
