package org.wengert.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Slopes of all outputs of a function along lines through a point, by differences alone. */
final class Differences {
  /** Steps of an attempt before anything is taken for settled. */
  private static final int LEAST = 5;

  private final Probe probe;
  private final double[] noise;

  Differences(Probe probe, double[] noise) {
    this.probe = probe;
    this.noise = noise;
  }

  /**
   * The slopes along a line.
   *
   * @param line the line
   * @param weights what the outputs are multiplied with to give one number, or null
   * @return one slope for each output, or a single one
   */
  Slope[] slopes(Line line, double[] weights) {
    SlopeSearch[] searches = search(line, line.firstSteps(), weights, noise, false);
    Slope[] slopes = new Slope[searches.length];
    Arrays.setAll(slopes, j -> searches[j].slope());
    return slopes;
  }

  /**
   * The slopes along a line, with every attempt made.
   *
   * @param line the line
   * @param weights as for {@link #slopes}
   * @return for each output a slope, followed by those at each scale, for which all that looks like
   *     noise is taken for the function's own shape
   */
  List<List<Slope>> thorough(Line line, double[] weights) {
    SlopeSearch[] searches = search(line, line.firstSteps(), weights, noise, true);
    double[] none = new double[noise.length];
    SlopeSearch[] scales = search(line, line.allFirstSteps(), weights, none, true);
    List<List<Slope>> all = new ArrayList<>();
    for (int j = 0; j < searches.length; j++) {
      List<Slope> slopes = new ArrayList<>();
      slopes.add(searches[j].slope());
      slopes.addAll(scales[j].slopesByScale(slopes.get(0)));
      all.add(slopes);
    }
    return all;
  }

  private SlopeSearch[] search(
      Line line, List<Double> firstSteps, double[] weights, double[] noise, boolean thorough) {
    double[] here = weighted(probe.y(), weights);
    double[] hereNoise =
        weights == null ? noise : new double[] {weightedNoise(probe, noise, weights)};
    SlopeSearch[] searches = new SlopeSearch[here.length];
    Arrays.setAll(searches, j -> new SlopeSearch());
    for (double first : firstSteps) {
      Sides[] attempt = attempt(line, first, weights, here, hereNoise, thorough);
      boolean done = true;
      for (int j = 0; j < searches.length; j++) {
        searches[j].add(attempt[j]);
        done &= searches[j].done();
      }
      if (done && !thorough) {
        break;
      }
    }
    return searches;
  }

  private Sides[] attempt(
      Line line,
      double first,
      double[] weights,
      double[] here,
      double[] hereNoise,
      boolean thorough) {
    Sides[] sides = new Sides[here.length];
    Arrays.setAll(sides, j -> new Sides());
    double nominal = first;
    for (int k = 0; k < Tableau.ROWS; k++) {
      double step = line.step(nominal);
      double[] before = weighted(probe.at(line.point(-step)), weights);
      double[] after = weighted(probe.at(line.point(step)), weights);
      for (int j = 0; j < sides.length; j++) {
        sides[j].add(step, before[j], here[j], after[j], hereNoise[j]);
      }
      if (!thorough && k + 1 >= LEAST && List.of(sides).stream().allMatch(Sides::settled)) {
        break;
      }
      nominal /= Tableau.RATIO;
    }
    return sides;
  }

  /** The outputs, or the one number that the weights make of them. */
  static double[] weighted(double[] outputs, double[] weights) {
    if (weights == null) {
      return outputs;
    }
    double sum = 0;
    for (int j = 0; j < weights.length; j++) {
      sum += weights[j] * outputs[j];
    }
    return new double[] {sum};
  }

  /** The noise of that one number. */
  static double weightedNoise(Probe probe, double[] noise, double[] weights) {
    double sum = 0;
    for (int j = 0; j < weights.length; j++) {
      // beyond its noise each output is rounded to a double
      double each = Math.max(noise[j], Math.ulp(probe.y()[j])) * weights[j];
      sum += each * each;
    }
    return Math.sqrt(sum);
  }
}
