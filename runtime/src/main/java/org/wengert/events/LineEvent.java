package org.wengert.events;

import jdk.jfr.Category;
import jdk.jfr.DataAmount;
import jdk.jfr.Description;
import jdk.jfr.Enabled;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.Percentage;
import jdk.jfr.StackTrace;
import org.wengert.listing.TapeProfile;

/** What one source line put on the tape in one recording. */
@Name("org.wengert.Line")
@Label("Line")
@Category("Wengert")
@Description("What a source line put on the tape in one recording; makes recordings slower")
@Enabled(false)
@StackTrace(false)
final class LineEvent extends Event {
  @Label("Function")
  @Description("The class of the function that was recorded")
  String function;

  @Label("Line")
  String line;

  @Label("Statements")
  long statements;

  @Label("Arguments")
  long arguments;

  @Label("Bytes on the Tape")
  @DataAmount
  long bytes;

  @Label("Share of the Tape")
  @Percentage
  double share;

  private LineEvent() {}

  static void emit(String function, String line, TapeProfile.Share share, double all) {
    LineEvent event = new LineEvent();
    event.function = function;
    event.line = line;
    event.statements = share.statements();
    event.arguments = share.arguments();
    event.bytes = share.bytes();
    event.share = share.bytes() / all;
    event.commit();
  }
}
