package org.wengert;

import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.wengert.link.Entry;
import org.wengert.listing.TapeProfile;
import org.wengert.shadow.IndexShadow;
import org.wengert.tape.Recording;

/** Runs functions through their profiling twins. */
final class Profiler {
  private final Recording recording = new Recording(Recording.DEFAULT_CHUNK);

  private Profiler() {}

  static TapeProfile scalar(ToDoubleFunction<double[]> f, double[] x) {
    Arguments.notNull(f, "f");
    Arguments.notNull(x, "x");
    Profiler profiler = new Profiler();
    return profiler.profile(
        () -> Entry.PROFILE.applyScalar(f, profiler.point(x), profiler.recording));
  }

  static TapeProfile vector(Function<double[], double[]> f, double[] x) {
    Arguments.notNull(f, "f");
    Arguments.notNull(x, "x");
    Profiler profiler = new Profiler();
    return profiler.profile(
        () -> Entry.PROFILE.applyVector(f, profiler.point(x), profiler.recording));
  }

  private TapeProfile profile(Runnable function) {
    return Attempt.of(
        recording,
        () -> {
          function.run();
          return recording.profile();
        });
  }

  private double[] point(double[] x) {
    double[] point = x.clone();
    IndexShadow shadow = (IndexShadow) recording.shadows().of(point);
    shadow.number(recording.inputs(point.length));
    recording.beginProfile();
    return point;
  }
}
