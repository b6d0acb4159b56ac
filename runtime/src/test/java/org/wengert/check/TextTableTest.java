package org.wengert.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TextTableTest {
  @Test
  void columnsAreAligned() {
    TextTable table = new TextTable(List.of(0, 2), "name", "number", "note");
    table.row("a", "1.5", "");
    table.row("longer", "-10.25", "yes");
    assertEquals(
        """
          name    number  note
          a          1.5
          longer  -10.25  yes
        """,
        table.text());
  }

  @Test
  void numbers() {
    assertEquals("2.000000000", TextTable.number(2));
    assertEquals("-1.234567891e-07", TextTable.number(-1.2345678912e-7));
    assertEquals("1.000000000e+20", TextTable.number(1e20));
    assertEquals("NaN", TextTable.number(Double.NaN));
    assertEquals("-Infinity", TextTable.size(Double.NEGATIVE_INFINITY));
    assertEquals("1.3e-12", TextTable.size(1.29e-12));
  }

  @Test
  void points() {
    assertEquals("[]", TextTable.point(new double[0]));
    assertEquals("[1.0, -0.5]", TextTable.point(new double[] {1, -0.5}));
    assertEquals("[0.0, 0.0, 0.0, 0.0, ... 7 entries]", TextTable.point(new double[7]));
  }

  @Test
  void localeDoesNotMatter() {
    // the methods name the locale themselves; a default one would write 2,000000000
    assertEquals("2,000000000", String.format(Locale.GERMANY, "%.10g", 2.0));
    assertEquals(String.format(Locale.ROOT, "%.10g", 2.0), TextTable.number(2));
  }
}
