package org.wengert.jvm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.wengert.jvm.Launch.Result;
import org.wengert.programs.tour.FaceTour;

/**
 * What reflection and serialisation see of classes is what they see without the agent, but for
 * synthetic fields: members, annotations, nests, serial numbers, bytes of serialised objects.
 */
@Tag("own-jvm")
class FaceTest {
  @Test
  void classesLookTheSame() {
    Result without = Launch.plain().program(FaceTour.class);
    Result with = Launch.withAgent().program(FaceTour.class);
    assertEquals("", without.err());
    assertTrue(without.lines().size() > 100, without.out());
    assertEquals(without, with);
  }

  @Test
  void classesLookTheSameOnAnotherJdk() throws IOException {
    Result without = Launch.plain().jdk(OtherJdk.find()).program(FaceTour.class);
    Result with = Launch.withAgent().jdk(OtherJdk.find()).program(FaceTour.class);
    assertEquals("", without.err());
    assertEquals(without, with);
  }
}
