package org.wengert;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.wengert.link.Entry;
import org.wengert.listing.Anomaly;
import org.wengert.listing.WatchingRun;
import org.wengert.shadow.ArrayShadow;
import org.wengert.shadow.IndexShadow;
import org.wengert.tape.FirstAnomaly;
import org.wengert.tape.Recording;

/**
 * Looks for the first number of a run that is not finite: values and slopes while it runs through
 * its listing twins, and if all of them are finite, adjoints in a sweep over a recording that knows
 * its lines.
 */
final class Watcher {
  private Watcher() {}

  static Optional<Anomaly> scalar(ToDoubleFunction<double[]> f, double[] x) {
    Arguments.notNull(f, "f");
    Arguments.notNull(x, "x");
    Optional<Anomaly> found = watch(run -> Entry.LISTING.applyScalar(f, point(x, run), run));
    if (found.isPresent()) {
      return found;
    }
    Recording tape = new Recording(Recording.DEFAULT_CHUNK);
    return sweep(
        tape,
        x.length,
        () -> {
          Entry.PROFILE.applyScalar(f, point(x, tape), tape);
          return new int[] {tape.returned()};
        });
  }

  static Optional<Anomaly> vector(Function<double[], double[]> f, double[] x) {
    Arguments.notNull(f, "f");
    Arguments.notNull(x, "x");
    Optional<Anomaly> found = watch(run -> Entry.LISTING.applyVector(f, point(x, run), run));
    if (found.isPresent()) {
      return found;
    }
    Recording tape = new Recording(Recording.DEFAULT_CHUNK);
    return sweep(
        tape,
        x.length,
        () -> {
          double[] value = Entry.PROFILE.applyVector(f, point(x, tape), tape);
          Attempt.throwLost(tape);
          if (value == null) {
            throw new IllegalArgumentException("f returned null instead of an array of outputs");
          }
          ArrayShadow shadow = tape.shadows().of(value);
          int[] outputs = new int[value.length];
          for (int i = 0; i < outputs.length; i++) {
            outputs[i] = shadow.index(i);
          }
          return outputs;
        });
  }

  static Optional<Anomaly> program(Runnable program) {
    Arguments.notNull(program, "program");
    Optional<Anomaly> found =
        watch(
            run -> {
              Entry.LISTING.run(program, run);
              return null;
            });
    if (found.isPresent()) {
      return found;
    }
    Recording tape = new Recording(Recording.DEFAULT_CHUNK);
    return sweep(
        tape,
        0,
        () -> {
          profiled(tape);
          Entry.PROFILE.run(program, tape);
          return tape.markers().outputIndices();
        });
  }

  private static Optional<Anomaly> watch(Function<WatchingRun, Object> function) {
    WatchingRun run = new WatchingRun();
    return Attempt.of(
        run,
        () -> {
          function.apply(run);
          return Optional.ofNullable(run.anomaly());
        });
  }

  private static Optional<Anomaly> sweep(Recording tape, int inputs, Supplier<int[]> function) {
    return Attempt.of(
        tape,
        () -> {
          int[] outputs = function.get();
          Attempt.throwLost(tape);
          return Optional.ofNullable(FirstAnomaly.of(tape, inputs, outputs));
        });
  }

  private static double[] point(double[] x, WatchingRun run) {
    double[] point = x.clone();
    ArrayShadow shadow = run.shadows().of(point);
    for (int i = 0; i < x.length; i++) {
      shadow.setIndex(i, run.input("x[" + i + "]", x[i]));
    }
    return point;
  }

  private static double[] point(double[] x, Recording tape) {
    double[] point = x.clone();
    IndexShadow shadow = (IndexShadow) tape.shadows().of(point);
    shadow.number(tape.inputs(point.length));
    profiled(tape);
    return point;
  }

  private static void profiled(Recording tape) {
    tape.beginProfile();
    tape.profile().keepPlaces();
  }
}
