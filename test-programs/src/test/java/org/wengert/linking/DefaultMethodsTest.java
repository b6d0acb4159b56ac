package org.wengert.linking;

import org.junit.jupiter.api.Test;
import org.wengert.language.Expect;

/** Methods with a body in interfaces. */
class DefaultMethodsTest {
  private interface Top {
    default double f(double x) {
      return x;
    }

    static double helper(double x) {
      return 100 * x;
    }
  }

  private interface Left extends Top {
    @Override
    default double f(double x) {
      return 2 * x;
    }
  }

  private interface Right extends Top {}

  /** The most specific of a diamond: Left's. */
  private static final class Diamond implements Left, Right {}

  private static final class DiamondReversed implements Right, Left {}

  private static double asTop(Top object, double x) {
    return object.f(x);
  }

  @Test
  void mostSpecificOfADiamond() {
    Expect.derivative(x -> asTop(new Diamond(), x), 3, 2);
    Expect.derivative(x -> asTop(new DiamondReversed(), x), 3, 2);
    Expect.derivative(x -> asTop(new Right() {}, x), 3, 1);
    Expect.derivative(x -> new Diamond().f(x), 3, 2);
  }

  private static class Super {
    public double f(double x) {
      return 5 * x;
    }
  }

  /** A method of a superclass wins over any default. */
  private static final class SuperclassWins extends Super implements Left {}

  private static class Implements implements Top {
    @Override
    public double f(double x) {
      return 7 * x;
    }
  }

  private static final class ImplementsAgain extends Implements implements Left {}

  @Test
  void superclassWins() {
    Expect.derivative(x -> asTop(new SuperclassWins(), x), 3, 5);
    Expect.derivative(x -> asTop(new ImplementsAgain(), x), 3, 7);
  }

  private interface Other {
    default double f(double x) {
      return 11 * x;
    }
  }

  /** Two unrelated defaults: the class has to choose, and may call both. */
  private static final class Chooses implements Left, Other {
    @Override
    public double f(double x) {
      return Left.super.f(x) * Other.super.f(x);
    }
  }

  @Test
  void defaultsCalledBySuper() {
    // 22 x^2
    Expect.derivative(x -> asTop(new Chooses(), x), 3, 132);
  }

  private interface WithPrivate {
    double a();

    default double f(double x) {
      return shifted(x) + scaled(x);
    }

    private double shifted(double x) {
      return x + a();
    }

    private static double scaled(double x) {
      return Top.helper(x);
    }
  }

  private record Shift(double a) implements WithPrivate {}

  /** Its own method has the name of one that others inherit. */
  private interface PrivateNamesake {
    default double g(double x) {
      return f(x);
    }

    private double f(double x) {
      return 13 * x;
    }
  }

  private static final class Namesakes implements PrivateNamesake, Left {}

  @Test
  void privateMethodIsNotInherited() {
    Expect.derivative(x -> asTop(new Namesakes(), x), 3, 2);
    Expect.derivative(x -> new Namesakes().f(x) + new Namesakes().g(x), 3, 15);
  }

  @Test
  void privateAndStaticMethodsOfInterfaces() {
    // x + x + 100 x
    Expect.derivative(x -> new Shift(x).f(x), 3, 102);
    Expect.derivative(Top::helper, 3, 100);
  }

  private abstract static class Abstract implements Left {
    @Override
    public abstract double f(double x);

    double g(double x) {
      return f(x) * f(x);
    }
  }

  private static final class Concrete extends Abstract {
    @Override
    public double f(double x) {
      return 3 * x;
    }
  }

  @Test
  void defaultMadeAbstractAgain() {
    Expect.derivative(x -> new Concrete().g(x), 2, 36);
    Expect.derivative(x -> asTop(new Concrete(), x), 2, 3);
  }

  /** A default that uses what the class implements, through generics. */
  private interface Folding<T> {
    T one();

    T times(T a, T b);

    default T power(T x, int n) {
      T p = one();
      for (int i = 0; i < n; i++) {
        p = times(p, x);
      }
      return p;
    }
  }

  private enum Doubles implements Folding<Double> {
    INSTANCE;

    @Override
    public Double one() {
      return 1.0;
    }

    @Override
    public Double times(Double a, Double b) {
      return a * b;
    }
  }

  @Test
  void genericDefault() {
    Expect.derivative(x -> Doubles.INSTANCE.power(x, 4), 2, 32);
  }

  /** Methods of Object on an interface type; a default has none of them. */
  private static double objectMethods(Top object, double x) {
    boolean same = object.equals(object) && object.hashCode() == object.hashCode();
    return same && object.toString() != null && object.getClass() != null ? x * x : 0;
  }

  @Test
  void methodsOfObjectOnAnInterface() {
    Expect.derivative(x -> objectMethods(new Diamond(), x), 3, 6);
    Expect.derivative(x -> objectMethods(new Right() {}, x), 3, 6);
  }
}
