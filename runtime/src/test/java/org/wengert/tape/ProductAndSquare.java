package org.wengert.tape;

/** {@code x y} and {@code x²} as a region, for tests; or the first of them alone. */
final class ProductAndSquare implements CurvedRegion {
  private final double x;
  private final double y;
  private final int[] inputs;
  private final int outputs;

  /** Both, at a point and with the tape indices of its coordinates. */
  ProductAndSquare(double x, double y, int indexOfX, int indexOfY) {
    this(x, y, indexOfX, indexOfY, 2);
  }

  private ProductAndSquare(double x, double y, int indexOfX, int indexOfY, int outputs) {
    this.x = x;
    this.y = y;
    this.inputs = new int[] {indexOfX, indexOfY};
    this.outputs = outputs;
  }

  /** The product alone. */
  static ProductAndSquare product(double x, double y, int indexOfX, int indexOfY) {
    return new ProductAndSquare(x, y, indexOfX, indexOfY, 1);
  }

  @Override
  public int[] inputs() {
    return inputs;
  }

  @Override
  public int outputs() {
    return outputs;
  }

  @Override
  public String name() {
    return "product and square";
  }

  private static double second(double[] values) {
    return values.length > 1 ? values[1] : 0;
  }

  @Override
  public void pullBack(double[] cotangent, double[] adjoints) {
    adjoints[0] += cotangent[0] * y + second(cotangent) * 2 * x;
    adjoints[1] += cotangent[0] * x;
  }

  @Override
  public double[] pushForward(double[] tangents) {
    double product = tangents[0] * y + tangents[1] * x;
    return outputs == 1 ? new double[] {product} : new double[] {product, 2 * x * tangents[0]};
  }

  @Override
  public Direction along(double[] tangents) {
    double dx = tangents[0];
    double dy = tangents[1];
    return new Direction() {
      @Override
      public double[] tangents() {
        return pushForward(new double[] {dx, dy});
      }

      @Override
      public double[] pullBack(double[] cotangent, double[] change) {
        return new double[] {
          change[0] * y + cotangent[0] * dy + 2 * (second(change) * x + second(cotangent) * dx),
          change[0] * x + cotangent[0] * dx
        };
      }
    };
  }
}
