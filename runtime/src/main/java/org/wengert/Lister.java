package org.wengert;

import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.wengert.link.Entry;
import org.wengert.listing.ListedRun;
import org.wengert.listing.WengertList;
import org.wengert.shadow.ArrayShadow;

/** Runs functions through their listing twins, after a plain run to compare with. */
final class Lister {
  private final ListedRun run = new ListedRun(WengertList.MOST_OPERATIONS);

  private Lister() {}

  static WengertList scalar(ToDoubleFunction<double[]> f, double[] x) {
    Arguments.notNull(f, "f");
    Arguments.notNull(x, "x");
    double plain = f.applyAsDouble(x.clone());
    Lister lister = new Lister();
    return Attempt.of(
        lister.run,
        () -> {
          double value = Entry.LISTING.applyScalar(f, lister.point(x), lister.run);
          lister.run.output("f", lister.run.returned());
          return new WengertList(lister.run, sameBits(plain, value));
        });
  }

  static WengertList vector(Function<double[], double[]> f, double[] x) {
    Arguments.notNull(f, "f");
    Arguments.notNull(x, "x");
    double[] plain = f.apply(x.clone());
    Lister lister = new Lister();
    return Attempt.of(
        lister.run,
        () -> {
          double[] value = Entry.LISTING.applyVector(f, lister.point(x), lister.run);
          Attempt.throwLost(lister.run);
          if (value == null) {
            throw new IllegalArgumentException("f returned null instead of an array of outputs");
          }
          ArrayShadow shadow = lister.run.shadows().of(value);
          boolean same = plain != null && plain.length == value.length;
          for (int i = 0; i < value.length; i++) {
            lister.run.output("f[" + i + "]", shadow.index(i));
            same = same && sameBits(plain[i], value[i]);
          }
          return new WengertList(lister.run, same);
        });
  }

  static WengertList program(Runnable program) {
    Arguments.notNull(program, "program");
    Lister lister = new Lister();
    return Attempt.of(
        lister.run,
        () -> {
          Entry.LISTING.run(program, lister.run);
          return new WengertList(lister.run, true);
        });
  }

  private static boolean sameBits(double a, double b) {
    return Double.doubleToLongBits(a) == Double.doubleToLongBits(b);
  }

  private double[] point(double[] x) {
    double[] point = x.clone();
    ArrayShadow shadow = run.shadows().of(point);
    for (int i = 0; i < x.length; i++) {
      shadow.setIndex(i, run.input("x[" + i + "]", x[i]));
    }
    return point;
  }
}
