package org.wengert.link;

import org.wengert.CustomDerivative;
import org.wengert.Derivatives;
import org.wengert.listing.ListedRun;
import org.wengert.shadow.ArrayShadow;
import org.wengert.shadow.IndexShadow;
import org.wengert.shadow.Run;
import org.wengert.shadow.TangentRun;
import org.wengert.shadow.TangentShadow;
import org.wengert.tape.Recording;
import org.wengert.tape.SecondOrderRecording;

/**
 * Calls of custom derivatives from twins: run as they are, then put on the tape as a region, or
 * asked for their tangents.
 */
public final class CustomCalls {
  private static final String REMEDY =
      "Pass it as an input, or use Derivatives.detach if no derivative is wanted.";

  private CustomCalls() {}

  @Substitute(
      type = Derivatives.class,
      method = "apply",
      descriptor = "(Lorg/wengert/CustomDerivative;[[D)[D")
  public static double[] apply(
      CustomDerivative derivative, double[][] inputs, ArrayShadow shadow, Run run) {
    if (derivative != null) {
      Closed.check(
          "The custom derivative " + derivative.getClass().getName(), derivative, REMEDY, run);
    }
    CustomRun done = new CustomRun(derivative, inputs);
    double[] outputs = done.outputs();
    ArrayShadow[] rows = new ArrayShadow[inputs.length];
    boolean active = false;
    for (int i = 0; i < rows.length; i++) {
      rows[i] = shadow.row(i, inputs[i], run.shadows());
      active |= rows[i].isActive();
    }
    ArrayShadow result = run.shadows().of(outputs);
    if (active && outputs.length > 0) {
      if (run instanceof Recording tape) {
        ((IndexShadow) result).number(tape.append(new CustomRegion(done, indices(rows, inputs))));
      } else if (run instanceof TangentRun) {
        setTangents(done.tangent(tangents(rows, inputs)), (TangentShadow) result);
      } else if (run instanceof ListedRun list) {
        list(done, rows, inputs, (IndexShadow) result, list);
      } else {
        SecondOrderRecording tape = (SecondOrderRecording) run;
        CustomCurvature region = new CustomCurvature(done, indices(rows, inputs), inputs);
        ((IndexShadow) result).number(tape.append(region));
      }
    }
    run.setReturnedShadow(result);
    return outputs;
  }

  /** Lists each output with all entries of all inputs, whose partial derivatives are a row. */
  private static void list(
      CustomRun done, ArrayShadow[] rows, double[][] inputs, IndexShadow result, ListedRun list) {
    double[] outputs = done.outputs();
    for (int i = 0; i < outputs.length; i++) {
      double[] unit = new double[outputs.length];
      unit[i] = 1;
      double[][] partials = done.backward(unit);
      list.begin(done.name(), Report.place(), outputs[i]);
      for (int k = 0; k < inputs.length; k++) {
        for (int j = 0; j < inputs[k].length; j++) {
          list.argument(inputs[k][j], rows[k].index(j), partials[k][j]);
        }
      }
      result.setIndex(i, list.end());
    }
  }

  private static int[][] indices(ArrayShadow[] rows, double[][] inputs) {
    int[][] indices = new int[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      indices[i] = new int[inputs[i].length];
      for (int j = 0; j < indices[i].length; j++) {
        indices[i][j] = rows[i].index(j);
      }
    }
    return indices;
  }

  private static double[][] tangents(ArrayShadow[] rows, double[][] inputs) {
    double[][] tangents = new double[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      tangents[i] = new double[inputs[i].length];
      for (int j = 0; j < tangents[i].length; j++) {
        tangents[i][j] = ((TangentShadow) rows[i]).tangent(j);
      }
    }
    return tangents;
  }

  private static void setTangents(double[] tangents, TangentShadow shadow) {
    for (int i = 0; i < tangents.length; i++) {
      shadow.setTangent(i, tangents[i]);
    }
  }
}
