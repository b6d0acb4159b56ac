package org.wengert.check.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The reports of check mode, word for word. */
class SummaryTest {
  /** Compares with a file of this package; what differs is kept in the build folder. */
  private static void assertGolden(String name, String actual) throws IOException {
    try (InputStream in = SummaryTest.class.getResourceAsStream(name)) {
      String expected = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
      if (!expected.replace("\r\n", "\n").equals(actual)) {
        Path kept = Path.of("target", "golden", name);
        Files.createDirectories(kept.getParent());
        Files.writeString(kept, actual);
        assertEquals(expected, actual, "the actual text is in " + kept);
      }
    }
  }

  @Test
  void text() throws IOException {
    assertGolden("summary.txt", new SummaryText(Reports.full(), "out.html").text());
  }

  @Test
  void page() throws IOException {
    assertGolden("page.html", new SummaryPage(Reports.full()).html());
  }

  @Test
  void nothingChecked() {
    assertEquals(
        """
        [wengert] check: No method was checked.
        No class that was loaded had a method to check. Mark methods with @Differentiable or \
        @GradientOf, or name them in the options differentiate and gradient.
        """,
        new SummaryText(Reports.empty(), null).text());
    String page = new SummaryPage(Reports.empty()).html();
    assertTrue(
        page.contains("<div class=\"banner none\" id=\"verdict\">No method was checked</div>"));
    assertTrue(page.contains("<div class=\"card\">" + SummaryPage.NOTHING + "</div>"));
  }

  @Test
  void namesCannotBreakThePage() {
    String html = new Html().element("td", "<b>&\"\u00e9\ud83d\ude00\u0001").toString();
    assertEquals("<td>&lt;b&gt;&amp;&quot;&#233;&#128512;&#65533;</td>", html);
  }
}
