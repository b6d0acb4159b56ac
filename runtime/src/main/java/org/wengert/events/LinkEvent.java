package org.wengert.events;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.EventType;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Threshold;

/** One place in a twin was linked. */
@Name("org.wengert.Link")
@Label("Link")
@Category("Wengert")
@Threshold("0 ns")
@Description("A call or an access in a twin was linked, at its first execution")
@StackTrace(false)
final class LinkEvent extends Event {
  private static final EventType TYPE = EventType.getEventType(LinkEvent.class);

  @Label("Twin")
  String twin;

  @Label("Kind of Place")
  String kind;

  @Label("Member")
  String member;

  private LinkEvent() {}

  static Events.WorkSpan begun(String twin, String kind, String... member) {
    if (!TYPE.isEnabled()) {
      return null;
    }
    LinkEvent event = new LinkEvent();
    event.twin = twin;
    event.kind = kind;
    event.member = String.join(".", member);
    event.begin();
    return event::commit;
  }
}
