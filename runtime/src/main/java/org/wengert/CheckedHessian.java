package org.wengert;

import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.ToDoubleFunction;
import org.wengert.check.Branch;
import org.wengert.check.Subject;

/** Second derivatives that are checked: those of a gradient, against differences of it. */
record CheckedHessian(ToDoubleFunction<double[]> f, BinaryOperator<double[]> hessianVectorProduct)
    implements Subject {
  @Override
  public double[] value(double[] x) {
    return Derivatives.gradient(f, x);
  }

  @Override
  public Claim jacobian(double[] x, int outputs) {
    double[][] rows = new double[outputs][outputs];
    for (int i = 0; i < outputs; i++) {
      double[] unit = new double[outputs];
      unit[i] = 1;
      double[] column = times(x.clone(), unit);
      for (int j = 0; j < outputs; j++) {
        rows[j][i] = column[j];
      }
    }
    return new Claim(null, rows);
  }

  @Override
  public Claim product(double[] x, double[] w, double[] v) {
    double product = CheckedJacobian.dot(times(x, v), w);
    return new Claim(null, new double[][] {{product}});
  }

  @Override
  public List<Branch> branches(double[] x) {
    return TracedBranches.scalar(f, x);
  }

  private double[] times(double[] x, double[] v) {
    int inputs = x.length;
    double[] product = hessianVectorProduct.apply(x, v);
    CheckedJacobian.checkLength(product, "The product with the Hessian", inputs);
    return product;
  }

  @Override
  public String entry(int output, int outputs, int input) {
    return "d2f/dx[" + output + "]dx[" + input + "]";
  }

  @Override
  public String title() {
    return "Second-order check";
  }
}
