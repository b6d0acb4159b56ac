package org.wengert.events;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.EventType;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.Threshold;
import org.wengert.tape.Recording;

/** One sweep over a tape. */
@Name("org.wengert.Sweep")
@Label("Sweep")
@Category("Wengert")
@Threshold("0 ns")
@Description("A pass over a tape, which turns it into derivatives")
final class SweepEvent extends Event implements Events.SweepSpan {
  private static final EventType TYPE = EventType.getEventType(SweepEvent.class);

  @Label("Direction")
  String direction;

  @Label("Lanes")
  @Description("Number of weights or directions that were asked for together")
  int lanes;

  @Label("Statements")
  long statements;

  @Label("Arguments")
  long arguments;

  private SweepEvent() {}

  static SweepEvent begun() {
    if (!TYPE.isEnabled()) {
      return null;
    }
    SweepEvent event = new SweepEvent();
    event.begin();
    return event;
  }

  @Override
  public void end(String way, int laneCount, Recording tape) {
    end();
    direction = way;
    lanes = laneCount;
    statements = tape.size();
    arguments = tape.arguments();
    commit();
  }
}
