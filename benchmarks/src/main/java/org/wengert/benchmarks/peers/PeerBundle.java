package org.wengert.benchmarks.peers;

import org.wengert.programs.bundle.Reprojection;

/** The error of one observation of bundle adjustment. */
record PeerBundle(Reprojection observation) implements PeerFunction {
  @Override
  public <T> T[] apply(Arithmetic<T> on, T[] in) {
    T[] r = on.array(3);
    T[] x = on.array(3);
    T[] rotated = on.array(3);
    for (int i = 0; i < 3; i++) {
      r[i] = in[i];
      x[i] = on.subtract(in[11 + i], in[3 + i]);
    }
    T angle = on.sqrt(PeerWorkloads.dot(on, r, r));
    T cosine = on.cos(angle);
    T sine = on.sin(angle);
    T[] axis = on.array(3);
    for (int i = 0; i < 3; i++) {
      axis[i] = on.divide(r[i], angle);
    }
    T along = on.multiply(PeerWorkloads.dot(on, axis, x), on.add(on.multiply(cosine, -1), 1));
    for (int i = 0; i < 3; i++) {
      int j = (i + 1) % 3;
      int k = (i + 2) % 3;
      T cross = on.subtract(on.multiply(axis[j], x[k]), on.multiply(axis[k], x[j]));
      T turned = on.add(on.multiply(x[i], cosine), on.multiply(cross, sine));
      rotated[i] = on.add(turned, on.multiply(axis[i], along));
    }
    T px = on.divide(rotated[0], rotated[2]);
    T py = on.divide(rotated[1], rotated[2]);
    T square = on.add(on.multiply(px, px), on.multiply(py, py));
    T bent = on.add(on.multiply(in[9], square), on.multiply(in[10], on.multiply(square, square)));
    T scale = on.multiply(on.add(bent, 1), in[6]);
    T[] result = on.array(2);
    result[0] = error(on, in[14], on.multiply(px, scale), in[7], observation.featureX());
    result[1] = error(on, in[14], on.multiply(py, scale), in[8], observation.featureY());
    return result;
  }

  private static <T> T error(Arithmetic<T> on, T weight, T p, T principal, double feature) {
    return on.multiply(weight, on.add(on.add(p, principal), -feature));
  }
}
