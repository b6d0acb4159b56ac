package org.wengert;

import org.wengert.link.ArrayLink;
import org.wengert.link.Record;
import org.wengert.link.Scalars;
import org.wengert.tape.Recording;

/** A number with its shadow, to write twins by hand: each operation records one statement. */
record Num(double value, int index, Recording tape) {
  /** A number with no derivative. */
  static Num passive(double value, Recording tape) {
    return new Num(value, 0, tape);
  }

  static Num load(double[] array, int i, Recording tape) {
    return new Num(array[i], ArrayLink.load(ArrayLink.of(array, tape), i), tape);
  }

  void store(double[] array, int i) {
    array[i] = value;
    ArrayLink.store(ArrayLink.of(array, tape), i, index);
  }

  /** Ends a scalar twin. */
  double handOver() {
    Scalars.setReturned(index, tape);
    return value;
  }

  Num plus(Num y) {
    return new Num(value + y.value, Record.record2(1, index, 1, y.index, tape), tape);
  }

  Num minus(Num y) {
    return new Num(value - y.value, Record.record2(1, index, -1, y.index, tape), tape);
  }

  Num times(Num y) {
    return new Num(value * y.value, Record.record2(y.value, index, value, y.index, tape), tape);
  }

  Num times(double y) {
    return new Num(value * y, Record.record1(y, index, tape), tape);
  }

  Num log() {
    return new Num(Math.log(value), Record.record1(1 / value, index, tape), tape);
  }

  Num sin() {
    return new Num(Math.sin(value), Record.record1(Math.cos(value), index, tape), tape);
  }

  Num sqrt() {
    double root = Math.sqrt(value);
    return new Num(root, Record.record1(0.5 / root, index, tape), tape);
  }
}
