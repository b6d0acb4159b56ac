package org.wengert.border;

import java.util.function.ToDoubleFunction;

/** What carries the active value across the border. */
enum Carrier {
  /** A number. */
  NUMBER,
  /** A box. */
  BOX,
  /** An array that contains it. */
  ARRAY,
  /** An object that has a field with it. */
  OBJECT,
  /** Nothing that is passed: a static field has it. */
  STATIC,
  /** Nothing that is passed: an object in a static field has it. */
  SHARED,
  /** Nothing does: only passive values cross. */
  NOTHING;

  /** The value that crosses the border, and a factor. */
  private static final double[] POINT = {3, 5};

  /** Where the functions are differentiated. */
  double[] point() {
    return POINT.clone();
  }

  /** The function {@code x[0] * x[0] * x[1]}, whose square is taken behind the border. */
  ToDoubleFunction<double[]> function(Crossing program) {
    return x -> {
      try {
        return cross(program, x[0]) * x[1];
      } catch (RuntimeException | Error e) {
        throw e;
      } catch (Throwable e) {
        throw new IllegalStateException(e);
      }
    };
  }

  private double cross(Crossing program, double x) throws Throwable {
    Holder.common = this == STATIC ? x : 0;
    Holder.COMMON.value = this == SHARED ? x : 0;
    return switch (this) {
      case NUMBER -> program.cross(x, 0.0, new double[1], new Holder(0));
      case BOX -> program.cross(0, x, new double[1], new Holder(0));
      case ARRAY -> program.cross(0, 0.0, new double[] {x}, new Holder(0));
      case OBJECT -> program.cross(0, 0.0, new double[1], new Holder(x));
      case STATIC, SHARED -> program.cross(0, 0.0, new double[1], new Holder(0));
      case NOTHING -> program.cross(POINT[0], 0.0, new double[1], new Holder(0));
    };
  }

  /** Its gradient. */
  double[] gradient() {
    double x = POINT[0];
    return new double[] {this == NOTHING ? 0 : 2 * x * POINT[1], x * x};
  }

  /** Its second derivatives. */
  double[][] hessian() {
    boolean passive = this == NOTHING;
    double mixed = passive ? 0 : 2 * POINT[0];
    return new double[][] {{passive ? 0 : 2 * POINT[1], mixed}, {mixed, 0}};
  }
}
