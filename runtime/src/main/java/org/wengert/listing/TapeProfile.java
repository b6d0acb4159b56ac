package org.wengert.listing;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.wengert.check.TextTable;

/** How much of a tape each source line produced. Confined to the recording's thread. */
public final class TapeProfile {
  private final Map<String, Share> shares = new HashMap<>();
  private long statements;
  private long arguments;

  /** Which place each statement belongs to, if that is wanted. */
  private StatementPlaces places;

  /** What one source line put on the tape. */
  public static final class Share {
    private long statements;
    private long arguments;

    private Share() {}

    /**
     * Number of statements.
     *
     * @return the number
     */
    public long statements() {
      return statements;
    }

    /**
     * Number of arguments.
     *
     * @return the number
     */
    public long arguments() {
      return arguments;
    }

    /**
     * Memory on the tape.
     *
     * @return bytes of statements and arguments
     */
    public long bytes() {
      return (Double.BYTES + Integer.BYTES) * arguments + statements;
    }
  }

  /** A profile of an empty tape. */
  public TapeProfile() {}

  /** Remembers from now on where each statement was put on the tape. */
  public void keepPlaces() {
    places = new StatementPlaces();
  }

  /**
   * Where a statement was put on the tape.
   *
   * @param statement its index
   * @return the place, empty if it is not known
   */
  public String placeOf(long statement) {
    return places == null ? "" : places.of(statement);
  }

  /**
   * Begins to count: what is on the tape by now, such as inputs, belongs to no place.
   *
   * @param statementsNow number of statements on the tape
   * @param argumentsNow number of their arguments
   */
  public void begin(long statementsNow, long argumentsNow) {
    statements = statementsNow;
    arguments = argumentsNow;
  }

  /**
   * Counts what was put on the tape since the last call.
   *
   * @param place where
   * @param statementsNow number of statements on the tape
   * @param argumentsNow number of their arguments
   */
  public void count(String place, long statementsNow, long argumentsNow) {
    if (statementsNow != statements || argumentsNow != arguments) {
      Share share = shares.computeIfAbsent(place, key -> new Share());
      share.statements += statementsNow - statements;
      share.arguments += argumentsNow - arguments;
      if (places != null) {
        places.add(place, statementsNow);
      }
      begin(statementsNow, argumentsNow);
    }
  }

  /**
   * The profile as an aligned table, the largest line first: statements, arguments, bytes, and the
   * share of all bytes.
   */
  @Override
  public String toString() {
    long all = Math.max(1, shares.values().stream().mapToLong(Share::bytes).sum());
    TextTable table =
        new TextTable(List.of(4), "statements", "arguments", "bytes", "share", "source");
    shares.entrySet().stream()
        .sorted(
            Map.Entry.<String, Share>comparingByValue(Comparator.comparingLong(Share::bytes))
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .forEach(
            entry -> {
              Share share = entry.getValue();
              table.row(
                  Long.toString(share.statements),
                  Long.toString(share.arguments),
                  Long.toString(share.bytes()),
                  String.format(Locale.ROOT, "%.1f %%", 100.0 * share.bytes() / all),
                  entry.getKey());
            });
    return table.text("");
  }

  /**
   * What each place produced.
   *
   * @return by place, as {@code Class.method(File.java:line)}
   */
  public Map<String, Share> shares() {
    return Map.copyOf(shares);
  }
}
