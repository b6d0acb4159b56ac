package org.wengert;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.wengert.check.Branch;
import org.wengert.link.Entry;
import org.wengert.link.Linkage;
import org.wengert.listing.ListedRun;
import org.wengert.listing.TracingRun;
import org.wengert.shadow.ArrayShadow;

/** The branches that functions take, as listing twins see them. */
final class TracedBranches {
  private TracedBranches() {}

  static List<Branch> scalar(ToDoubleFunction<double[]> f, double[] x) {
    return trace(run -> Entry.LISTING.applyScalar(f, point(x, run), run));
  }

  static List<Branch> vector(Function<double[], double[]> f, double[] x) {
    return trace(run -> Entry.LISTING.applyVector(f, point(x, run), run));
  }

  /** Runs a function. */
  @FunctionalInterface
  private interface Attempted {
    void in(ListedRun run);
  }

  /** Null if there is no agent, or if the function cannot be followed or throws. */
  private static List<Branch> trace(Attempted function) {
    if (!Linkage.isInstalled()) {
      return null;
    }
    ListedRun run = new TracingRun();
    try {
      function.in(run);
      return run.branches();
    } catch (RuntimeException | Error cannotBeTraced) {
      return null; // a trace only explains what was found without it
    } finally {
      run.forgetShadows();
    }
  }

  private static double[] point(double[] x, ListedRun run) {
    ArrayShadow shadow = run.shadows().of(x);
    for (int i = 0; i < x.length; i++) {
      shadow.setIndex(i, run.input("", x[i]));
    }
    return x;
  }
}
