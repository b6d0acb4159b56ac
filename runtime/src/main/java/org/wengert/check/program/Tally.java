package org.wengert.check.program;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.wengert.check.DifferenceReport;
import org.wengert.check.Finding;
import org.wengert.check.Verdict;

/** Adds up what the checks of one method found. Thread-safe. */
final class Tally {
  /** Most comparisons in a report. */
  private static final int SHOWN = 12;

  /** Most of them that are right. */
  private static final int SHOWN_RIGHT = 4;

  /** So many entries are remembered; of further ones only those that are wrong. */
  private static final int REMEMBERED = 1000;

  private static final Comparator<Entry> WORST_FIRST =
      Comparator.comparing((Entry entry) -> entry.finding().verdict())
          .thenComparing(Comparator.comparingDouble(Entry::relative).reversed())
          .thenComparingLong(Entry::call)
          .thenComparing(entry -> entry.finding().entry());

  private final Set<String> notes = new LinkedHashSet<>();
  private final Map<String, Integer> kinks = new TreeMap<>();
  private final Map<String, Integer> boundaries = new TreeMap<>();

  /** By the names of the entries. */
  private final Map<String, Entry> worst = new HashMap<>();

  private MethodStatus worstStatus = MethodStatus.UNCHECKED;
  private long checked;
  private long compared;
  private long wrong;
  private long unsure;
  private double worstError = Double.NaN;
  private long statements = -1;
  private long bytes;
  private long nanoseconds;
  private long callTime = Long.MAX_VALUE;
  private long derivativeTime = Long.MAX_VALUE;

  /** Adds a sentence; the same one is added once. */
  synchronized void note(String sentence) {
    notes.add(sentence);
  }

  /** Adds something that makes a check impossible. */
  synchronized void problem(MethodStatus status, String sentence) {
    come(status);
    notes.add(sentence);
  }

  private void come(MethodStatus status) {
    if (status.compareTo(worstStatus) < 0) {
      worstStatus = status;
    }
  }

  /**
   * Adds what one check found.
   *
   * @param call number of the call
   * @param at its numbers
   */
  synchronized void add(long call, String at, DifferenceReport report) {
    double largest = 0;
    for (Finding each : report.findings()) {
      if (Double.isFinite(each.derivative())) {
        largest = Math.max(largest, Math.abs(each.derivative()));
      }
    }
    compared += report.findings().size();
    wrong += report.count(Verdict.WRONG);
    unsure += report.count(Verdict.UNSURE);
    for (Finding each : report.findings()) {
      add(call, at, each, largest);
    }
    boolean blind = !report.findings().isEmpty() && !report.passes();
    boolean isWrong = report.count(Verdict.WRONG) > 0;
    come(isWrong ? MethodStatus.WRONG : blind ? MethodStatus.UNSURE : MethodStatus.RIGHT);
  }

  private void add(long call, String at, Finding finding, double largest) {
    double size = Math.max(largest, Math.abs(finding.difference()));
    double relative = size == 0 ? finding.error() : finding.error() / size;
    if (finding.verdict() == Verdict.KINK) {
      kinks.merge(place(finding), 1, Integer::sum);
    } else if (finding.verdict() != Verdict.UNSURE && !(relative <= worstError)) {
      worstError = relative;
    }
    Entry before = worst.get(finding.entry());
    if (before == null && worst.size() > REMEMBERED && finding.verdict() != Verdict.WRONG) {
      return;
    }
    boolean same = before != null && before.finding().verdict() == finding.verdict();
    Entry now = new Entry(call, at, finding, same ? before.times() + 1 : 1, relative);
    if (before == null || WORST_FIRST.compare(now, before) < 0) {
      worst.put(finding.entry(), now);
    } else if (same) {
      worst.put(finding.entry(), before.again());
    }
  }

  /** Where a kink is: the place of the branch if it is known, else the entry. */
  private static String place(Finding finding) {
    String branch = "another branch at ";
    int start = finding.note().indexOf(branch);
    if (start < 0) {
      return finding.entry() + ": " + finding.note();
    }
    String place = finding.note().substring(start + branch.length());
    int end = place.indexOf(',');
    return end < 0 ? place : place.substring(0, end);
  }

  /** Adds what a recording took. */
  synchronized void recorded(RecordedSubject subject) {
    if (subject.statements() > statements) {
      statements = subject.statements();
      bytes = subject.bytes();
    }
    subject.boundaries().forEach((callee, times) -> boundaries.merge(callee, times, Math::max));
  }

  /** Adds how long a call and its derivative took at best. */
  synchronized void timed(MethodSubject subject) {
    callTime = Math.min(callTime, subject.callTime());
    derivativeTime = Math.min(derivativeTime, subject.derivativeTime());
  }

  /**
   * Adds how long a check took.
   *
   * @return how long all took, in nanoseconds
   */
  synchronized long took(long time) {
    checked++;
    nanoseconds += time;
    return nanoseconds;
  }

  private List<Entry> shown() {
    List<Entry> sorted = worst.values().stream().sorted(WORST_FIRST).toList();
    long bad = sorted.stream().filter(each -> each.finding().verdict() != Verdict.OK).count();
    return sorted.subList(0, (int) Math.min(sorted.size(), Math.min(SHOWN, bad + SHOWN_RIGHT)));
  }

  /** All of it. */
  synchronized MethodReport report(String title, String derivative, long calls, long threw) {
    boolean timed = callTime != Long.MAX_VALUE && derivativeTime != Long.MAX_VALUE;
    return new MethodReport(
        title,
        derivative,
        worstStatus,
        calls,
        checked,
        threw,
        compared,
        wrong,
        unsure,
        worstError,
        shown(),
        new TreeMap<>(kinks),
        new TreeMap<>(boundaries),
        statements,
        bytes,
        timed ? (double) derivativeTime / Math.max(1, callTime) : Double.NaN,
        nanoseconds / 1e9,
        List.copyOf(notes));
  }
}
