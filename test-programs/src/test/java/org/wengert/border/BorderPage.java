package org.wengert.border;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.wengert.border.Expected.Verdict;

/** Writes the page of the documentation that shows the matrix, from what the tests expect. */
final class BorderPage {
  private static final String HEAD =
      """
      # Borders

      Where the code that Wengert follows meets other code, a derivative is right or the recording fails
      with a message. This page says which. Each cell of its tables is a test (`org.wengert.border` in
      `test-programs`) for reverse mode, forward mode and second derivatives, and the page is made from what
      these tests expect.

      A program of yours makes a *call* of some kind (column), and the class that this page is about, of a
      certain *origin* (section), takes part in it in some *role* (row). All other classes are ordinary
      ones. What crosses the border is an active number, a box, an array or an object that holds one; or
      nothing does, but the code on the other side finds it in a static field, or in an object to which
      a static field leads.

      | word | meaning |
      |---|---|
      | right | the derivative is right, and the value is that of the plain run to the last bit |
      | loud | an `UnsupportedDifferentiationException` says what happened, at which line of yours, and what to do. If nothing active crosses the border, the call is made, and the derivative is right |
      | always loud | the exception, whatever crosses the border |
      | - | there is no such call; a note below the table says why |

      | role | the class of this origin ... |
      |---|---|
      | calls | makes the call |
      | is called | declares the method, constructor or lambda body |
      | is the superclass | is extended by a class of yours; the call is one on that class or its objects, or of `super`, and reaches what it inherits |
      | is the interface | is implemented by a class of yours, or by a lambda; the call is one of its static, default or abstract methods |

      *Special* calls are those of private methods, `super.method()` and `Interface.super.method()`.
      """;

  private BorderPage() {}

  /** The whole page. */
  static String text() {
    StringBuilder text = new StringBuilder(HEAD);
    for (Origin origin : Origin.values()) {
      text.append("\n## ").append(origin.title).append("\n\n");
      text.append(origin.fixture.description()).append("\n\n");
      appendTable(origin.fixture.expectations().all(), text);
    }
    return text.toString();
  }

  private static void appendTable(Map<Slot, Expected> cells, StringBuilder text) {
    List<String> notes = new ArrayList<>();
    Table table = new Table(headings("class of this origin"));
    for (Role role : Role.values()) {
      table.add(row(role.words, role, cells, notes));
    }
    text.append(table.text());
    for (int i = 0; i < notes.size(); i++) {
      text.append(i == 0 ? "\n" : "").append(i + 1).append(". ").append(notes.get(i)).append("\n");
    }
  }

  private static List<String> headings(String... first) {
    Stream<String> calls = Arrays.stream(Call.values()).map(Call::words);
    return Stream.concat(Arrays.stream(first), calls).toList();
  }

  private static List<String> row(
      String heading, Role role, Map<Slot, Expected> cells, List<String> notes) {
    List<String> row = new ArrayList<>(List.of(heading));
    for (Call call : Call.values()) {
      Expected expected = cells.get(new Slot(role, call));
      String shown = expected.verdict().shown;
      row.add(
          expected.verdict() == Verdict.SENSELESS
              ? shown + " (" + numberOf(sentence(expected.words().get(0)), notes) + ")"
              : shown);
    }
    return row;
  }

  private static int numberOf(String note, List<String> notes) {
    if (!notes.contains(note)) {
      notes.add(note);
    }
    return 1 + notes.indexOf(note);
  }

  private static String sentence(String reason) {
    return reason.substring(0, 1).toUpperCase(Locale.ROOT) + reason.substring(1) + ".";
  }

  /** All cells in one table. */
  static String overview() {
    Table table = new Table(headings("origin", "role"));
    for (Origin origin : Origin.values()) {
      Map<Slot, Expected> cells = origin.fixture.expectations().all();
      for (Role role : Role.values()) {
        List<String> row = new ArrayList<>(List.of(origin.name(), role.name()));
        for (Call call : Call.values()) {
          row.add(cells.get(new Slot(role, call)).verdict().shown);
        }
        table.add(row);
      }
    }
    return table.text();
  }
}
