package org.wengert.programs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.wengert.Derivatives;
import org.wengert.Tape;
import org.wengert.ValueAndGradient;
import org.wengert.modes.BothModes;

/**
 * Derivatives by Wengert for the tests, which all demand the same beside: that recording changes
 * neither the value, to the bit, nor the point, and that an ordinary call afterwards is as before.
 */
public final class Recorded {
  private Recorded() {}

  /** Returns the gradient of a scalar function. */
  public static double[] gradient(ToDoubleFunction<double[]> f, double[] x) {
    double plain = f.applyAsDouble(x.clone());
    double[] point = x.clone();
    ValueAndGradient recorded = Derivatives.valueAndGradient(f, point);
    Agreement.bits("value under recording", plain, recorded.value());
    Agreement.bits("value of a plain call after recording", plain, f.applyAsDouble(x.clone()));
    assertArrayEquals(x, point, "the point was modified");
    return recorded.gradient();
  }

  /** The same, with the demand that forward mode and second-order recordings agree. */
  public static double[] gradientInBothModes(ToDoubleFunction<double[]> f, double[] x) {
    BothModes.gradient(f, x.clone());
    return gradient(f, x);
  }

  /** Returns the Jacobian of a vector function, outputs by inputs. */
  public static double[][] jacobian(Function<double[], double[]> f, double[] x) {
    double[] plain = f.apply(x.clone());
    double[] point = x.clone();
    try (Tape tape = new Tape()) {
      Agreement.bits("value under recording", plain, tape.record(f, point));
    }
    double[][] jacobian = Derivatives.jacobian(f, point);
    Agreement.bits("value of a plain call after recording", plain, f.apply(x.clone()));
    assertArrayEquals(x, point, "the point was modified");
    return jacobian;
  }

  /** The same, with the demand that forward mode agrees. */
  public static double[][] jacobianInBothModes(Function<double[], double[]> f, double[] x) {
    BothModes.jacobian(f, x.clone());
    return jacobian(f, x);
  }
}
