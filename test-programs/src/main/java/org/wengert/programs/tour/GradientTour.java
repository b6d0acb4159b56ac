package org.wengert.programs.tour;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wengert.Differentiable;

/** Prints gradients of functions that use the whole of the language a little. */
public final class GradientTour {
  private GradientTour() {}

  /** Prints one line for each function. */
  public static void main(String[] arguments) {
    Printed printed = new Printed(System.out);
    printed.gradient("formula", GradientTour::formula, 2, 5);
    printed.gradient("loop", GradientTour::loop, 0.7);
    printed.gradient("rows", GradientTour::rows, 1, 2, 3, 4);
    printed.gradient("objects", GradientTour::objects, 1.5, -2);
    printed.gradient("collections", GradientTour::collections, 1.5, -2);
    printed.gradient("exceptions", GradientTour::exceptions, 3, 0.5);
    printed.gradient("floats", GradientTour::floats, 0.5, 0.25);
    printed.gradient("lambda", x -> x[0] * Math.exp(x[1]), 2, 0);
    printed.jacobian("vector", GradientTour::vector, 1, 2);
  }

  @Differentiable
  static double formula(double[] x) {
    return Math.log(x[0]) + x[0] * x[1] - Math.sin(x[1]);
  }

  @Differentiable
  static double loop(double[] a) {
    double b = 2 * a[0];
    while (Math.abs(b) < 1000) {
      b = 2 * b;
    }
    return b > 0 ? b : 100 * b;
  }

  static double rows(double[] x) {
    double[][] m = {{x[0], x[1]}, {x[2], x[3]}};
    double[][] p = new double[2][2];
    for (int i = 0; i < 2; i++) {
      for (int j = 0; j < 2; j++) {
        for (int k = 0; k < 2; k++) {
          p[i][j] += m[i][k] * m[k][j];
        }
      }
    }
    return p[0][0] * p[1][1] - p[0][1] * p[1][0];
  }

  /** A shape whose area depends on its class. */
  private abstract static class Shape {
    final double size;

    Shape(double size) {
      this.size = size;
    }

    abstract double area();
  }

  /** One of two shapes. */
  private static final class Square extends Shape {
    Square(double size) {
      super(size);
    }

    @Override
    double area() {
      return size * size;
    }
  }

  /** The other one. */
  private static final class Circle extends Shape {
    private static double lastArea;

    Circle(double size) {
      super(size / 2);
    }

    @Override
    double area() {
      lastArea = Math.PI * size * size;
      return lastArea;
    }
  }

  static double objects(double[] x) {
    double sum = 0;
    for (double v : x) {
      Shape shape = v > 0 ? new Square(v) : new Circle(v);
      sum += shape.area();
    }
    return sum * Circle.lastArea;
  }

  static double collections(double[] x) {
    List<Double> boxes = new ArrayList<>();
    Map<String, double[]> arrays = new HashMap<>();
    for (double v : x) {
      boxes.add(v * v);
      arrays.put("a" + boxes.size(), new double[] {v});
    }
    return boxes.get(0) * boxes.get(1) * arrays.get("a1")[0] + arrays.get("a2")[0];
  }

  static double exceptions(double[] x) {
    double product = 1;
    for (int i = 0; ; i++) {
      try {
        product *= x[i] * x[i];
      } catch (ArrayIndexOutOfBoundsException end) {
        return product;
      } finally {
        product += 1;
      }
    }
  }

  static double floats(double[] x) {
    float a = (float) x[0];
    float b = (float) x[1];
    return a * b + a / b;
  }

  static double[] vector(double[] x) {
    return new double[] {Math.sin(x[0]) * x[1], Math.sin(x[1]) + x[0]};
  }
}
