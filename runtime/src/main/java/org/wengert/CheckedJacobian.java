package org.wengert;

import java.util.List;
import java.util.function.Function;
import org.wengert.check.Branch;
import org.wengert.check.Subject;

/** A derivative that is checked and can be had as a whole matrix. */
class CheckedJacobian implements Subject {
  /** Computes the matrix. */
  @FunctionalInterface
  interface Matrix {
    Claim at(double[] x, int outputs);
  }

  /** Names an entry. */
  @FunctionalInterface
  interface Naming {
    String of(int output, int outputs, int input);
  }

  private final String title;
  private final Function<double[], double[]> f;
  private final Matrix matrix;
  private final Naming naming;
  private final Function<double[], List<Branch>> branches;

  CheckedJacobian(
      String title,
      Function<double[], double[]> f,
      Matrix matrix,
      Naming naming,
      Function<double[], List<Branch>> branches) {
    this.branches = branches;
    this.title = title;
    this.f = f;
    this.matrix = matrix;
    this.naming = naming;
  }

  /** A matrix that somebody wrote. Arrays that it keeps are copied. */
  static Matrix byHand(Function<double[], double[][]> jacobian) {
    return (x, outputs) -> {
      int inputs = x.length;
      double[][] rows = jacobian.apply(x);
      if (rows == null) {
        throw new IllegalArgumentException("The Jacobian is null");
      }
      if (rows.length != outputs) {
        throw new IllegalArgumentException(
            "The Jacobian has " + rows.length + " rows, but f has " + outputs + " outputs");
      }
      double[][] copies = new double[outputs][];
      for (int j = 0; j < outputs; j++) {
        checkLength(rows[j], "Row " + j + " of the Jacobian", inputs);
        copies[j] = rows[j].clone();
      }
      return new Claim(null, copies);
    };
  }

  /** Refuses a row that has not one entry for each input. */
  static void checkLength(double[] row, String name, int inputs) {
    if (row == null) {
      throw new IllegalArgumentException(name + " is null");
    }
    if (row.length != inputs) {
      throw new IllegalArgumentException(
          name + " has " + row.length + " entries, but x has " + inputs);
    }
  }

  @Override
  public double[] value(double[] x) {
    return f.apply(x);
  }

  @Override
  public Claim jacobian(double[] x, int outputs) {
    return matrix.at(x, outputs);
  }

  @Override
  public Claim product(double[] x, double[] w, double[] v) {
    Claim claim = matrix.at(x, w.length);
    double sum = 0;
    for (int j = 0; j < w.length; j++) {
      sum += w[j] * dot(claim.rows()[j], v);
    }
    return new Claim(claim.value(), new double[][] {{sum}});
  }

  /** The inner product. An entry that does not vary takes no part, not even if it is infinite. */
  static double dot(double[] a, double[] v) {
    double sum = 0;
    for (int i = 0; i < v.length; i++) {
      sum += v[i] == 0 ? 0 : a[i] * v[i];
    }
    return sum;
  }

  @Override
  public List<Branch> branches(double[] x) {
    return branches.apply(x);
  }

  @Override
  public String entry(int output, int outputs, int input) {
    return naming.of(output, outputs, input);
  }

  @Override
  public String title() {
    return title;
  }
}
