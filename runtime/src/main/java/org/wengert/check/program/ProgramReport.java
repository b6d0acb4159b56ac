package org.wengert.check.program;

import java.util.List;
import java.util.Map;

/**
 * What check mode found in a program.
 *
 * @param methods the methods that were to be checked, the worst first
 * @param refused methods that were named and cannot be checked, and why
 * @param first how many calls of each method were checked at the beginning
 */
public record ProgramReport(List<MethodReport> methods, Map<String, String> refused, long first) {
  /**
   * How many methods came to something.
   *
   * @param status what
   * @return their number
   */
  public long count(MethodStatus status) {
    return methods.stream().filter(each -> each.status() == status).count();
  }

  /**
   * How many calls were checked.
   *
   * @return the sum over all methods
   */
  public long checked() {
    return methods.stream().mapToLong(MethodReport::checked).sum();
  }

  /**
   * How many calls there were.
   *
   * @return the sum over all methods
   */
  public long calls() {
    return methods.stream().mapToLong(MethodReport::calls).sum();
  }

  /**
   * How long all checks took.
   *
   * @return seconds, summed over threads
   */
  public double seconds() {
    return methods.stream().mapToDouble(MethodReport::seconds).sum();
  }
}
