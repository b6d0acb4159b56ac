package org.wengert.boundary;

import java.awt.geom.Point2D;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;
import java.util.Collection;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;

/** Objects of the JDK take numbers in and give numbers back. */
class JdkObjectTest {
  private static final double[] X = {3, 5};

  static double publicFields(double[] x) {
    Point2D.Double point = new Point2D.Double();
    point.x = x[0];
    point.y = x[1];
    return point.x * point.y;
  }

  @Test
  void fieldsOfAnObjectOfTheJdk() {
    Verdict.right(JdkObjectTest::publicFields, X, 5, 3);
  }

  static double methodThatReadsFields(double[] x) {
    Point2D.Double point = new Point2D.Double();
    point.x = x[0];
    point.y = x[1];
    return point.distanceSq(0, 0);
  }

  @Test
  void methodOfTheJdkThatReadsThem() {
    Verdict.rightOrLoud(JdkObjectTest::methodThatReadsFields, X, 6, 10);
  }

  static double methodThatWritesFields(double[] x) {
    Point2D.Double point = new Point2D.Double();
    point.x = x[0];
    point.setLocation(7, 8);
    return point.x * x[1];
  }

  @Test
  void methodOfTheJdkThatWritesThem() {
    Verdict.rightOrLoud(JdkObjectTest::methodThatWritesFields, X, 0, 7);
  }

  /** A user's class that inherits numbers from one of the JDK. */
  private static final class Place extends Point2D.Double {
    private static final long serialVersionUID = 1L;

    Place(double x) {
      this.x = x;
    }

    double square() {
      return x * x;
    }
  }

  static double inherited(double[] x) {
    Place place = new Place(x[0]);
    return place.square() * x[1] + place.getX();
  }

  @Test
  void inheritedFieldReadByTheJdk() {
    Verdict.rightOrLoud(JdkObjectTest::inherited, X, 31, 9);
  }

  static double inheritedFollowed(double[] x) {
    return new Place(x[0]).square() * x[1];
  }

  @Test
  void inheritedFieldReadByTheUser() {
    Verdict.right(JdkObjectTest::inheritedFollowed, X, 30, 9);
  }

  static double bufferOverArray(double[] x) {
    double[] array = new double[2];
    DoubleBuffer view = DoubleBuffer.wrap(array);
    array[0] = x[0] * x[0];
    return view.get(0) * x[1];
  }

  @Test
  void viewOfAnArrayThatBecomesActiveLater() {
    Verdict.rightOrLoud(JdkObjectTest::bufferOverArray, X, 30, 9);
  }

  static double bufferWritesArray(double[] x) {
    double[] array = new double[2];
    DoubleBuffer view = DoubleBuffer.wrap(array);
    array[0] = x[0];
    view.put(0, 7);
    return array[0] * x[1];
  }

  @Test
  void viewThatOverwritesAnActiveEntry() {
    Verdict.rightOrLoud(JdkObjectTest::bufferWritesArray, X, 0, 7);
  }

  static double bufferPut(double[] x) {
    DoubleBuffer buffer = DoubleBuffer.allocate(2);
    buffer.put(0, x[0]).put(1, x[1]);
    return buffer.get(0) * buffer.get(1);
  }

  @Test
  void numberPutIntoABuffer() {
    Verdict.rightOrLoud(JdkObjectTest::bufferPut, X, 5, 3);
  }

  static double bufferPutArray(double[] x) {
    ByteBuffer bytes = ByteBuffer.allocate(16);
    bytes.asDoubleBuffer().put(x);
    double[] back = new double[2];
    bytes.asDoubleBuffer().get(back);
    return back[0] * back[1];
  }

  @Test
  void arrayPutIntoABuffer() {
    Verdict.rightOrLoud(JdkObjectTest::bufferPutArray, X, 5, 3);
  }

  static double bufferReadIntoActive(double[] x) {
    DoubleBuffer.wrap(new double[] {7, 8}).get(x);
    return x[0] * x[1];
  }

  @Test
  void activeArrayOverwrittenByABuffer() {
    Verdict.rightOrLoud(JdkObjectTest::bufferReadIntoActive, X, 0, 0);
  }

  static double statistics(double[] x) {
    DoubleSummaryStatistics statistics = new DoubleSummaryStatistics();
    statistics.accept(x[0]);
    statistics.accept(x[1]);
    return statistics.getSum() + statistics.getMax();
  }

  @Test
  void summaryStatistics() {
    Verdict.rightOrLoud(JdkObjectTest::statistics, X, 1, 2);
  }

  static double adder(double[] x) {
    DoubleAdder adder = new DoubleAdder();
    adder.add(x[0]);
    adder.add(x[1]);
    return adder.sum();
  }

  @Test
  void doubleAdder() {
    Verdict.rightOrLoud(JdkObjectTest::adder, X, 1, 1);
  }

  /** A statistic of the user's own on top of the JDK's. */
  private static final class Squares extends DoubleSummaryStatistics {
    @Override
    public void accept(double value) {
      super.accept(value * value);
    }
  }

  static double inheritedStatistics(double[] x) {
    Squares squares = new Squares();
    for (double v : x) {
      squares.accept(v);
    }
    return squares.getSum();
  }

  @Test
  void subclassOfStatistics() {
    Verdict.rightOrLoud(JdkObjectTest::inheritedStatistics, X, 6, 10);
  }

  private record State(double position, double[] rest, Double box) implements Serializable {}

  static double serialised(double[] x) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
        out.writeObject(new State(x[0], new double[] {x[1]}, x[0] * 2));
      }
      ByteArrayInputStream in = new ByteArrayInputStream(bytes.toByteArray());
      State copy = (State) new ObjectInputStream(in).readObject();
      return copy.position * copy.rest[0] * copy.box;
    } catch (IOException | ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void deepCopyBySerialisation() {
    Verdict.rightOrLoud(JdkObjectTest::serialised, X, 4 * 15, 18);
  }

  private static final DoubleSupplier[] SUPPLIER = new DoubleSupplier[1];

  static double storedFunction(double[] x) {
    SUPPLIER[0] = () -> x[0] * x[1];
    return SUPPLIER[0].getAsDouble();
  }

  @Test
  void functionThatWasStored() {
    Verdict.rightOrLoud(JdkObjectTest::storedFunction, X, 5, 3);
  }

  static double anyArrayAsObject(double[] x) {
    Collection<Object> things = List.of(new double[] {x[0]}, x[1]);
    double product = 1;
    for (Object thing : things) {
      product *= thing instanceof double[] row ? row[0] : (Double) thing;
    }
    return product;
  }

  @Test
  void untypedThings() {
    Verdict.right(JdkObjectTest::anyArrayAsObject, X, 5, 3);
  }
}
