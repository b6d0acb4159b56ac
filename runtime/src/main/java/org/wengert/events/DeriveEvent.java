package org.wengert.events;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.EventType;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Threshold;

/** The twin of one class was derived. */
@Name("org.wengert.Derive")
@Label("Derive")
@Category("Wengert")
@Threshold("0 ns")
@Description("The twin of a class was derived from its bytecode and defined")
@StackTrace(false)
final class DeriveEvent extends Event {
  private static final EventType TYPE = EventType.getEventType(DeriveEvent.class);

  @Label("Class")
  String type;

  @Label("Kind of Twin")
  String kind;

  private DeriveEvent() {}

  static Events.WorkSpan begun(String type, String kind) {
    if (!TYPE.isEnabled()) {
      return null;
    }
    DeriveEvent event = new DeriveEvent();
    event.type = type;
    event.kind = kind;
    event.begin();
    return event::commit;
  }
}
