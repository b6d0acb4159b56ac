package org.wengert.agent;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.wengert.check.program.Sampling;

/**
 * The options of check mode: {@code check=true} or {@code check=first:20}, where to write the
 * report, and which gradients were written by hand.
 *
 * @param sampling which calls are checked, null if none is
 * @param report file for the page, or null
 * @param gradients from {@code package.Class.method} to the name of its function
 */
record CheckOptions(Sampling sampling, Path report, Map<String, String> gradients) {
  private static final String FIRST = "first:";

  /**
   * Reads the options.
   *
   * @param check the value of {@code check}, or null; so for the others
   * @throws OptionException for a value that cannot be
   */
  static CheckOptions parse(String check, String report, String gradient) {
    Sampling sampling = sampling(check);
    if (sampling == null && (report != null || gradient != null)) {
      throw new OptionException(
          "Option '"
              + (report != null ? "report" : "gradient")
              + "' does nothing without the option check=true.");
    }
    return new CheckOptions(sampling, path(report), gradients(gradient));
  }

  /** Whether anything is checked. */
  boolean isOn() {
    return sampling != null;
  }

  private static Sampling sampling(String check) {
    if (check == null || check.equals("false")) {
      return null;
    }
    if (check.equals("true")) {
      return new Sampling(Sampling.FIRST);
    }
    String number = check.startsWith(FIRST) ? check.substring(FIRST.length()) : "";
    if (!number.matches("[1-9][0-9]{0,8}")) {
      throw new OptionException(
          "Option check cannot be '" + check + "'. Known values: true, false, first:20.");
    }
    return new Sampling(Long.parseLong(number));
  }

  private static Path path(String report) {
    try {
      return report == null ? null : Path.of(report);
    } catch (InvalidPathException e) {
      throw new OptionException("Option report: '" + report + "' is no path of a file.");
    }
  }

  private static Map<String, String> gradients(String gradient) {
    Map<String, String> gradients = new LinkedHashMap<>();
    if (gradient == null) {
      return gradients;
    }
    for (String pair : gradient.split(";", -1)) {
      String[] names = pair.trim().split(":", -1);
      boolean isPair = names.length == 2 && names[0].contains(".") && !names[1].isBlank();
      if (!isPair || names[1].contains(".")) {
        throw new OptionException(
            "Option gradient: '"
                + pair
                + "' names no gradient and its function. Write it as com.acme.Model.slope:energy.");
      }
      gradients.put(names[0].trim(), names[1].trim());
    }
    return gradients;
  }
}
