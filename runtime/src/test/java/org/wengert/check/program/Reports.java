package org.wengert.check.program;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wengert.check.Finding;
import org.wengert.check.Verdict;

/** Reports with everything that a report can have. */
public final class Reports {
  private Reports() {}

  private static Entry entry(
      long call,
      String at,
      String name,
      double derivative,
      double difference,
      Verdict verdict,
      String note) {
    double error = Math.abs(derivative - difference);
    double size = Math.max(Math.abs(derivative), Math.abs(difference));
    Finding finding =
        new Finding(
            name,
            0,
            0,
            derivative,
            difference,
            error,
            2.5e-12,
            difference,
            difference,
            verdict,
            note);
    return new Entry(call, at, finding, verdict == Verdict.OK ? 11 : 2, error / size);
  }

  private static MethodReport right() {
    return new MethodReport(
        "com.acme.Model.energy(double[], double)",
        "derivative by Wengert",
        MethodStatus.RIGHT,
        1234,
        17,
        1,
        85,
        0,
        2,
        4.25e-13,
        List.of(
            entry(
                3,
                "[0.0, 1.5, 3.0]",
                "df/dx[0]",
                0,
                1,
                Verdict.KINK,
                "slopes -1.000 and 1.000; another branch at com.acme.Model.energy(Model.java:17)"),
            entry(16, "[0.25, 1.5, 3.0]", "df/dstiffness", 0.5, 0.5, Verdict.OK, "")),
        new TreeMap<>(Map.of("com.acme.Model.energy(Model.java:17)", 4)),
        new TreeMap<>(Map.of("com.acme.Table.lookup (it is native)", 12)),
        123_456,
        2_345_678,
        4.56,
        0.789,
        List.of("It writes to Model.calls, which was put back after each check."));
  }

  private static MethodReport wrong() {
    return new MethodReport(
        "com.acme.Model.slope(double[], double)",
        "gradient of energy",
        MethodStatus.WRONG,
        100,
        13,
        0,
        65,
        3,
        0,
        2,
        List.of(
            entry(64, "[-0.5, 0.0, 1.0]", "df/dx[2]", -2, 2, Verdict.WRONG, ""),
            entry(32, "[-0.5, 0.5, 1.0]", "df/dx[1]", 1.5, 1.25, Verdict.WRONG, ""),
            entry(2, "[0.5, 0.5, 1.0]", "df/dx[0]", 3, 3, Verdict.OK, "")),
        Map.of(),
        Map.of(),
        -1,
        0,
        1.25,
        0.021,
        List.of());
  }

  private static MethodReport plain(String name, MethodStatus status, String note) {
    boolean unused = status == MethodStatus.UNCHECKED;
    return new MethodReport(
        "com.acme.Model." + name,
        "derivative by Wengert",
        status,
        unused ? 0 : 20,
        unused ? 0 : 1,
        0,
        0,
        0,
        0,
        Double.NaN,
        List.of(),
        Map.of(),
        Map.of(),
        -1,
        0,
        Double.NaN,
        0,
        note == null ? List.of() : List.of(note));
  }

  /** One method of each kind. */
  public static ProgramReport full() {
    return new ProgramReport(
        List.of(
            wrong(),
            plain(
                "bits(double)",
                MethodStatus.REFUSED,
                "The bits of an active value were taken by Double.doubleToLongBits at"
                    + " com.acme.Model.bits(Model.java:31)."),
            plain(
                "noisy(double, List<\u00c9tat>)",
                MethodStatus.UNCHECKABLE,
                "It is not a function of its arguments alone: called twice with the same ones it"
                    + " gave 0.25 and then 0.5."),
            right(),
            plain("unused(double)", MethodStatus.UNCHECKED, null)),
        new TreeMap<>(
            Map.of("com.acme.Model.main(String[])", "there is no double among its arguments")),
        10);
  }

  /** A program in which nothing was to be checked. */
  public static ProgramReport empty() {
    return new ProgramReport(List.of(), Map.of(), 10);
  }
}
