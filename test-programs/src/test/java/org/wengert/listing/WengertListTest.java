package org.wengert.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wengert.Derivatives;
import org.wengert.Tape;
import org.wengert.language.Expect;

/** The Wengert list of a run, as people see it. */
class WengertListTest {
  private static final double[] POINT = {2, 5};

  private static Tape.Listing logs() {
    return Tape.list(ListedPrograms::logs, POINT);
  }

  @Test
  void tableHasOperandsValuesAdjointsAndLines() {
    String expected =
        """
        entry                          value             adjoint  source
        v1 = input x[0]                  2.0                 5.5
        v2 = input x[1]                  5.0  1.7163378145367738
        v3 = v1 * v2                    10.0                 1.0  org.wengert.listing.ListedPrograms.logs(ListedPrograms.java:8)
        v4 = log(v1)      0.6931471805599453                 1.0  org.wengert.listing.ListedPrograms.logs(ListedPrograms.java:9)
        v5 = v4 + v3      10.693147180559945                 1.0  org.wengert.listing.ListedPrograms.logs(ListedPrograms.java:9)
        v6 = sin(v2)     -0.9589242746631385                -1.0  org.wengert.listing.ListedPrograms.logs(ListedPrograms.java:9)
        v7 = v5 - v6      11.652071455223084                 1.0  org.wengert.listing.ListedPrograms.logs(ListedPrograms.java:9)
        output f = v7
        """;
    assertEquals(expected, logs().toString());
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    logs().print(new PrintStream(printed, true, StandardCharsets.UTF_8));
    assertEquals(expected, printed.toString(StandardCharsets.UTF_8));
  }

  @Test
  void valuesAndAdjointsAreThoseOfTheRun() {
    Tape.Listing list = logs();
    double[] gradient = Derivatives.gradient(ListedPrograms::logs, POINT);
    Expect.sameBits(ListedPrograms.logs(POINT), list.operations().get(6).value(), "value");
    for (int i = 0; i < POINT.length; i++) {
      assertEquals(gradient[i], list.adjoint(i + 1), 1e-15 * Math.abs(gradient[i]));
    }
    assertTrue(list.isDeterministic());
  }

  @Test
  void linesAreSummedUp() {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    Tape.list(ListedPrograms::loop, new double[] {1, 2, 3})
        .printLines(new PrintStream(printed, true, StandardCharsets.UTF_8));
    assertEquals(
        """
        operations  bytes  sum of |adjoint|  source
                 6    138           6.00000  org.wengert.listing.ListedPrograms.loop(ListedPrograms.java:15)
        """,
        printed.toString(StandardCharsets.UTF_8));
  }

  @Test
  void graph() {
    String dot = Tape.list(ListedPrograms::loop, new double[] {3}).toDot();
    assertEquals(
        """
        digraph wengert {
          rankdir=LR; ranksep=0.6;
          node [shape=box, style=filled, fillcolor=white, fontname="Helvetica", fontsize=10, margin="0.1,0.05"];
          edge [color=gray40, fontcolor=gray30, arrowsize=0.7, fontname="Helvetica", fontsize=9];
          v1 [label="v1 = input x[0]\\n3\\nadjoint 6", fillcolor=lightblue];
          subgraph cluster_0 {
            label="org.wengert.listing.ListedPrograms.loop(ListedPrograms.java:15)"; color=gray70; fontname="Helvetica"; fontsize=9; fontcolor=gray30;
            v2 [label="v2 = v1 * v1\\n9\\nadjoint 1"];
            v3 [label="v3 = 0.0 + v2\\n9\\nadjoint 1", fillcolor=khaki1, penwidth=2];
          }
          v1 -> v2 [label="6"];
          v2 -> v3;
        }
        """,
        dot);
  }

  @Test
  void largeGraphIsGroupedByMethod() {
    String dot = Tape.list(ListedPrograms::loop, new double[300]).toDot();
    assertTrue(dot.contains("label=\"org.wengert.listing.ListedPrograms.loop\""), "method group");
    assertFalse(dot.contains("adjoint"), "short labels");
  }

  @Test
  void whereTheNaNCameFrom() {
    Operation first =
        Tape.list(ListedPrograms::notFinite, new double[] {0.5, 2}).firstNotFinite().orElseThrow();
    assertEquals("sqrt", first.name());
    assertEquals(-0.5, first.arguments().get(0).value());
    assertEquals(
        "org.wengert.listing.ListedPrograms.notFinite(ListedPrograms.java:21)", first.place());
    assertTrue(logs().firstNotFinite().isEmpty());
  }

  @Test
  void infiniteSlopeIsFoundToo() {
    Operation first =
        Tape.list(ListedPrograms::notFinite, new double[] {1, 2}).firstNotFinite().orElseThrow();
    assertEquals("sqrt", first.name());
    assertEquals(0, first.value());
  }

  @Test
  void kinksAndCasts() {
    String place = "org.wengert.listing.ListedPrograms.kinks(ListedPrograms.java:";
    assertEquals(
        List.of(
            place + "27): an active number is cast to an integer, whose derivative is 0",
            place + "28): equal numbers are compared: the branch may flip at once",
            place + "26): abs at 0, where it has a kink",
            place + "31): max of equal numbers, where it has a kink"),
        Tape.list(ListedPrograms::kinks, new double[] {0, 2.5}).lint());
    assertEquals(List.of(), logs().lint());
  }

  @Test
  void functionThatIsNotDeterministicIsNamed() {
    Tape.Listing list = Tape.list(ListedPrograms::restless, new double[] {2});
    assertFalse(list.isDeterministic());
    assertTrue(
        list.toString()
            .endsWith("The function is not deterministic: a plain run gave another result.\n"),
        list.toString());
  }

  @Test
  void vectorFunction() {
    Tape.Listing list =
        Tape.list((double[] v) -> new double[] {v[0] * v[1], 7}, new double[] {2, 5});
    assertEquals(List.of("f[0]", "f[1]"), List.copyOf(list.outputs().keySet()));
    assertEquals(0, list.outputs().get("f[1]"), "a constant");
    assertTrue(list.toString().contains("output f[1] = a constant\n"), list.toString());
  }

  @Test
  void longRunIsRefusedWithAdvice() {
    double[] large = new double[WengertList.MOST_OPERATIONS];
    ListingTooLongException thrown =
        assertThrows(ListingTooLongException.class, () -> Tape.list(ListedPrograms::loop, large));
    assertEquals(
        "The run is too long to be listed: it has more than 100000 operations, and was at"
            + " org.wengert.listing.ListedPrograms.loop(ListedPrograms.java:15). List a smaller case"
            + " (fewer steps, a shorter point), or use Tape.profile, which only counts.",
        thrown.getMessage());
    // what was begun is forgotten
    assertEquals(7, logs().operations().size());
  }

  @Test
  void profileSaysWhichLinesFillTheTape() {
    TapeProfile profile = Tape.profile(ListedPrograms::logs, POINT);
    long statements =
        profile.shares().values().stream().mapToLong(TapeProfile.Share::statements).sum();
    try (Tape tape = new Tape()) {
      tape.record(ListedPrograms::logs, POINT);
      assertEquals(tape.statistics().statements(), statements);
    }
    assertTrue(profile.toString().startsWith("statements  arguments  bytes"), profile.toString());
    assertTrue(profile.toString().contains("ListedPrograms.java:9)"), profile.toString());
  }

  /** Sums that grow in one statement, in a variable and in an element of an array. */
  @Test
  void profileCountsTermsOfSums() {
    double[] point = {2, 3, 5, 7, 11};
    TapeProfile profile = Tape.profile(ListedPrograms::sums, point);
    try (Tape tape = new Tape()) {
      tape.record(ListedPrograms::sums, point);
      assertEquals(
          tape.statistics().arguments(),
          profile.shares().values().stream().mapToLong(TapeProfile.Share::arguments).sum());
    }
    List<Long> terms =
        profile.shares().entrySet().stream()
            .filter(each -> each.getKey().contains(".sums("))
            .map(each -> each.getValue().arguments())
            .filter(arguments -> arguments >= point.length)
            .toList();
    assertEquals(2, terms.size(), () -> "lines with a term for each number: " + profile);
  }
}
