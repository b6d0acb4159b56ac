package org.wengert.events;

import java.util.Comparator;
import java.util.Map;
import jdk.jfr.Category;
import jdk.jfr.DataAmount;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.EventType;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.Percentage;
import jdk.jfr.Threshold;
import org.wengert.listing.TapeProfile;
import org.wengert.tape.Recording;

/** One function was recorded. */
@Name("org.wengert.Recording")
@Label("Recording")
@Category("Wengert")
@Threshold("0 ns")
@Description("A function was run while its arithmetic was put on a tape")
final class RecordingEvent extends Event implements Events.RecordingSpan {
  private static final EventType TYPE = EventType.getEventType(RecordingEvent.class);
  private static final EventType LINES = EventType.getEventType(LineEvent.class);

  @Label("Function")
  @Description("The class of the function")
  String function;

  @Label("Statements")
  long statements;

  @Label("Arguments")
  long arguments;

  @Label("Bytes on the Tape")
  @DataAmount
  long bytes;

  @Label("Inputs")
  int inputs;

  @Label("Outputs")
  int outputs;

  @Label("Hottest Line")
  @Description("The source line with most bytes on the tape, if org.wengert.Line is enabled")
  String hottestLine;

  @Label("Share of the Hottest Line")
  @Percentage
  double hottestShare;

  private RecordingEvent() {}

  static RecordingEvent begun(Object function) {
    if (!TYPE.isEnabled() && !LINES.isEnabled()) {
      return null;
    }
    RecordingEvent event = new RecordingEvent();
    event.function = function == null ? null : function.getClass().getName();
    event.begin();
    return event;
  }

  @Override
  public boolean wantsLines() {
    return LINES.isEnabled();
  }

  @Override
  public void end(Recording tape, int inputCount, int outputCount) {
    end();
    statements = tape.size() - inputCount;
    arguments = tape.arguments();
    bytes = tape.bytes();
    inputs = inputCount;
    outputs = outputCount;
    if (tape.profile() != null) {
      lines(tape.profile().shares());
    }
    commit();
  }

  private void lines(Map<String, TapeProfile.Share> shares) {
    double all = Math.max(1, shares.values().stream().mapToLong(TapeProfile.Share::bytes).sum());
    shares.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .max(Map.Entry.comparingByValue(Comparator.comparingLong(TapeProfile.Share::bytes)))
        .ifPresent(
            hottest -> {
              hottestLine = hottest.getKey();
              hottestShare = hottest.getValue().bytes() / all;
            });
    shares.forEach((place, share) -> LineEvent.emit(function, place, share, all));
  }
}
