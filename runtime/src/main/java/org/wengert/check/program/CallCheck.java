package org.wengert.check.program;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.wengert.UnsupportedDifferentiationException;
import org.wengert.check.CheckSettings;
import org.wengert.check.DifferenceCheck;
import org.wengert.check.DifferenceReport;
import org.wengert.check.TextTable;
import org.wengert.check.Verdict;
import org.wengert.link.Linkage;
import org.wengert.link.WatchedState;

/**
 * The check of one call, after the program has had its result. Whatever happens here, the program
 * does not see it: what the runs change in its state is put back, and what they throw is a note.
 */
final class CallCheck {
  /** Up to so many numbers each is checked on its own, else random directions. */
  private static final int ENTRIES = 40;

  /** Most entries of a matrix to check each on its own. */
  private static final int MATRIX = 4_000;

  private static final int DIRECTIONS = 3;

  /** How long all checks of one method may take. */
  private static final long MOST_SECONDS = 60;

  private final CheckedMethod method;
  private final CheckedMethod.Linked linked;
  private final long call;
  private final CallPoint point;

  CallCheck(CheckedMethod method, CheckedMethod.Linked linked, long call, CallPoint point) {
    this.method = method;
    this.linked = linked;
    this.call = call;
    this.point = point;
  }

  /**
   * Makes the check.
   *
   * @param result what the program's call returned
   * @param arguments its receiver and arguments, as the call left them
   */
  void run(Object result, Object[] arguments) {
    if (!isPossible()) {
      return;
    }
    long start = System.nanoTime();
    try {
      watched(result, arguments);
    } catch (UnsupportedDifferentiationException e) {
      method.tally().problem(MethodStatus.REFUSED, e.getMessage());
    } catch (Throwable thrown) {
      method
          .tally()
          .problem(
              MethodStatus.UNCHECKABLE, "A check of call " + call + " ended with " + thrown + ".");
    }
    long seconds = method.tally().took(System.nanoTime() - start) / 1_000_000_000;
    if (seconds > MOST_SECONDS) {
      method.endSilently();
      method
          .tally()
          .note(
              "Its checks took more than "
                  + MOST_SECONDS
                  + " seconds, so calls after number "
                  + call
                  + " were not checked.");
    }
  }

  private boolean isPossible() {
    double[] x = point.x();
    if (x.length == 0) {
      method.tally().note("Call " + call + " had no number among its arguments.");
      return false;
    }
    for (int i = 0; i < x.length; i++) {
      if (!Double.isFinite(x[i])) {
        method
            .tally()
            .note(
                "Call "
                    + call
                    + " was not checked: "
                    + point.entry(i)
                    + " is "
                    + x[i]
                    + ", around which there are no differences.");
        return false;
      }
    }
    return true;
  }

  private void watched(Object result, Object[] arguments) {
    List<Object> roots = point.shared();
    if (result != null) {
      roots.add(result); // an array that the method uses again would change under the program
    }
    WatchedState state = Linkage.linker().watch(roots, linked.owner());
    if (!state.isComplete()) {
      method.end(
          MethodStatus.UNCHECKABLE,
          "It can reach more objects than can be watched, so what a check changes could not be put"
              + " back.");
      return;
    }
    try {
      compare(result, arguments);
    } finally {
      List<String> changed = state.putBack();
      if (!changed.isEmpty()) {
        method
            .tally()
            .note("It writes to " + some(changed) + ", which was put back after each check.");
      }
      if (!state.left().isEmpty()) {
        method
            .tally()
            .note(
                "While it was checked "
                    + some(state.left())
                    + " changed. That was not put back, as other threads may have written it.");
      }
    }
  }

  private static String some(List<String> names) {
    int shown = Math.min(3, names.size());
    String text = String.join(", ", names.subList(0, shown));
    return names.size() > shown ? text + " and " + (names.size() - shown) + " more" : text;
  }

  private void compare(Object result, Object[] arguments) {
    if (method.spec().function() == null) {
      RecordedSubject subject = new RecordedSubject(linked.own(), point, linked.result());
      double[] own = subject.outputs(result, arguments);
      if (isRepeatable(own, subject.value(point.x().clone()))) {
        check(subject, own.length, null);
        method.tally().recorded(subject);
      }
      return;
    }
    GradientSubject subject = new GradientSubject(linked.function(), point, linked.own());
    double[] own = subject.checked(result);
    double[] padded = Arrays.copyOf(own, point.x().length);
    if (isRepeatable(padded, subject.gradient(point.x().clone()))) {
      boolean[] mask = null;
      if (own.length < point.x().length) {
        mask = new boolean[point.x().length];
        Arrays.fill(mask, 0, own.length, true);
      }
      check(subject, 1, mask);
    }
  }

  /** Whether a second call gave the same bits; if not, this was the last check of the method. */
  private boolean isRepeatable(double[] own, double[] again) {
    boolean same = own.length == again.length;
    for (int i = 0; same && i < own.length; i++) {
      if (Double.doubleToRawLongBits(own[i]) != Double.doubleToRawLongBits(again[i])) {
        method.end(MethodStatus.UNCHECKABLE, notRepeatable(own[i] + " and then " + again[i]));
        return false;
      }
    }
    if (!same) {
      method.end(
          MethodStatus.UNCHECKABLE,
          notRepeatable(own.length + " numbers and then " + again.length));
    }
    return same;
  }

  private static String notRepeatable(String results) {
    return "It is not a function of its arguments alone: called twice with the same ones it gave "
        + results
        + ". Look for random numbers, clocks, and state that it keeps from one call to the next.";
  }

  private void check(MethodSubject subject, int outputs, boolean[] mask) {
    double[] x = point.x();
    CheckSettings settings = CheckSettings.DEFAULT.withPoint(x).withMask(mask);
    boolean each = x.length <= ENTRIES && (long) x.length * outputs <= MATRIX;
    DifferenceReport report =
        DifferenceCheck.run(subject, each ? settings : settings.withDirections(DIRECTIONS));
    if (!each && report.count(Verdict.WRONG) > 0) {
      DifferenceReport found =
          DifferenceCheck.run(subject, settings.withMask(suspects(subject, outputs, mask)));
      report = found.count(Verdict.WRONG) > 0 ? found : report;
    }
    subject.measure();
    method.tally().timed(subject);
    if (report.problem() == null) {
      method.tally().add(call, TextTable.point(x), report);
    } else {
      method.end(MethodStatus.UNCHECKABLE, report.problem());
    }
  }

  /**
   * The numbers whose derivatives are likely to be wrong if one along a direction is: where a
   * gradient by hand is farthest from Wengert's, else the largest ones.
   */
  private boolean[] suspects(MethodSubject subject, int outputs, boolean[] mask) {
    double[][] claimed = subject.jacobian(point.x().clone(), outputs).rows();
    double[][] other = other(subject, outputs);
    double[] suspicion = new double[point.x().length];
    for (int j = 0; j < claimed.length; j++) {
      for (int i = 0; i < suspicion.length; i++) {
        double distance = Math.abs(claimed[j][i] - other[j][i]);
        double size = Math.max(suspicion[i], Double.isNaN(distance) ? Double.MAX_VALUE : distance);
        suspicion[i] = mask == null || mask[i] ? size : -1;
      }
    }
    boolean[] suspects = new boolean[suspicion.length];
    IntStream.range(0, suspicion.length)
        .boxed()
        .filter(i -> suspicion[i] >= 0)
        .sorted(Comparator.comparingDouble((Integer i) -> suspicion[i]).reversed())
        .limit(ENTRIES)
        .forEach(i -> suspects[i] = true);
    return suspects;
  }

  private double[][] other(MethodSubject subject, int outputs) {
    double[][] none = new double[outputs][point.x().length];
    if (subject instanceof RecordedSubject) {
      return none;
    }
    try {
      return new RecordedSubject(linked.function(), point, double.class)
          .jacobian(point.x().clone(), outputs)
          .rows();
    } catch (UnsupportedDifferentiationException e) {
      return none;
    }
  }
}
