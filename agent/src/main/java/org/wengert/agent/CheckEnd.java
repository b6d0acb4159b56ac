package org.wengert.agent;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.wengert.check.program.CheckMode;
import org.wengert.check.program.ProgramReport;
import org.wengert.check.program.SummaryPage;
import org.wengert.check.program.SummaryText;

/** Reports what check mode found, when the program ends. */
final class CheckEnd {
  private final CheckMode mode;
  private final Path page;

  /** The program may close or replace it later. */
  private final PrintStream err;

  private CheckEnd(CheckMode mode, Path page, PrintStream err) {
    this.mode = mode;
    this.page = page;
    this.err = err;
  }

  /**
   * Waits for the end of the program. A page that cannot be written is said at once.
   *
   * @param mode what to report
   * @param page where to write the page, or null
   * @param err where to write the summary
   */
  static void await(CheckMode mode, Path page, PrintStream err) {
    Path writable = page;
    if (page != null) {
      try {
        // neither truncated nor made unreadable before there is something to put into it
        Files.newOutputStream(page, StandardOpenOption.CREATE, StandardOpenOption.APPEND).close();
      } catch (IOException | RuntimeException e) {
        cannotBeWritten(page, e, err);
        writable = null;
      }
    }
    CheckEnd end = new CheckEnd(mode, writable, err);
    Runtime.getRuntime().addShutdownHook(new Thread(end::report, "wengert-check"));
  }

  private static void cannotBeWritten(Path page, Exception e, PrintStream err) {
    err.println(
        "[wengert] report="
            + page
            + " cannot be written: "
            + e
            + ". There is only the summary on the error stream.");
  }

  private void report() {
    ProgramReport report = mode.report();
    boolean written = false;
    if (page != null) {
      try {
        Files.writeString(page, new SummaryPage(report).html());
        written = true;
      } catch (IOException | RuntimeException e) {
        cannotBeWritten(page, e, err);
      }
    }
    err.print(new SummaryText(report, written ? page.toString() : null).text());
    err.flush();
  }
}
