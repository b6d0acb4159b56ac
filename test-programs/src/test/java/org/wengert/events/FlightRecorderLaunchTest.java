package org.wengert.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wengert.jvm.Launch;
import org.wengert.jvm.Launch.Result;
import org.wengert.programs.tour.GradientTour;

/** JVMs that are started with the Flight Recorder, as the docs say, and without its module. */
@Tag("own-jvm")
class FlightRecorderLaunchTest {
  @TempDir private Path directory;

  @Test
  void asTheDocsSay() throws IOException {
    String recipe = "-XX:StartFlightRecording:filename=run.jfr,+org.wengert.Line#enabled=true";
    String page = Files.readString(Path.of("..", "docs", "flight-recorder.md"));
    assertTrue(page.contains(recipe), "the page has another command");
    Path file = directory.resolve("run.jfr");
    Result result =
        Launch.withAgent()
            .options(recipe.replace("run.jfr", file.toString()))
            .program(GradientTour.class);
    Result plain = Launch.withAgent().program(GradientTour.class);
    assertEquals(0, result.exit(), result.err());
    assertTrue(result.out().endsWith(plain.out()), result.out());
    Set<String> names =
        RecordingFile.readAllEvents(file).stream()
            .map(RecordedEvent::getEventType)
            .map(type -> type.getName())
            .filter(name -> name.startsWith("org.wengert."))
            .collect(Collectors.toSet());
    assertEquals(
        Set.of(
            "org.wengert.Recording",
            "org.wengert.Line",
            "org.wengert.Sweep",
            "org.wengert.Derive",
            "org.wengert.Link"),
        names);
  }

  @Test
  void withoutTheModule() {
    Result plain = Launch.withAgent().program(GradientTour.class);
    Result without =
        Launch.withAgent()
            .options("--limit-modules", "java.base,java.instrument,java.logging")
            .program(GradientTour.class);
    assertEquals(plain, without);
  }
}
