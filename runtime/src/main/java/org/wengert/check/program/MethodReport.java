package org.wengert.check.program;

import java.util.List;
import java.util.Map;

/**
 * What was found about one method.
 *
 * @param title class, name and types of parameters
 * @param derivative what was checked, as a few words
 * @param status what it came to
 * @param calls outermost calls
 * @param checked how many of them were checked
 * @param threw how many of them ended with an exception
 * @param compared how many entries or directions were compared
 * @param wrong how many of these are wrong
 * @param unsure how many could not be judged
 * @param worstError largest error, as a part of the largest derivative in its check; NaN if none
 * @param worst the worst comparisons, the worst first
 * @param kinks kinks that were met, by where they are, and how often
 * @param boundaries calls of code that is not followed, by what was called, and how often in one
 *     run at most
 * @param statements statements of the longest recording, -1 if nothing was recorded
 * @param bytes its bytes
 * @param overhead time of a derivative, as a multiple of that of a call; NaN if unknown
 * @param seconds how long all checks of this method took
 * @param notes what else there is to know, as sentences
 */
public record MethodReport(
    String title,
    String derivative,
    MethodStatus status,
    long calls,
    long checked,
    long threw,
    long compared,
    long wrong,
    long unsure,
    double worstError,
    List<Entry> worst,
    Map<String, Integer> kinks,
    Map<String, Integer> boundaries,
    long statements,
    long bytes,
    double overhead,
    double seconds,
    List<String> notes) {
  /**
   * How often a kink was met.
   *
   * @return the number of comparisons at kinks
   */
  public int kinkCount() {
    return kinks.values().stream().mapToInt(Integer::intValue).sum();
  }
}
