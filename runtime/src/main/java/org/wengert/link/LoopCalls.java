package org.wengert.link;

import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.wengert.Checkpointing;
import org.wengert.Checkpointing.Plan;
import org.wengert.checkpoint.Body;
import org.wengert.checkpoint.Length;
import org.wengert.checkpoint.Loop;
import org.wengert.shadow.ArrayShadow;
import org.wengert.shadow.Run;
import org.wengert.tape.Recording;

/**
 * Calls of {@link Checkpointing} from twins: a region in a recording, else the loop with twins of
 * its body.
 */
public final class LoopCalls {
  private static final String LOOP = "([DILjava/util/function/Function;)[D";
  private static final String LOOP_2 = "([D[DILjava/util/function/BiFunction;)[D";
  private static final String LOOP_STEP = "([D[DILorg/wengert/Checkpointing$Step;)[D";
  private static final String WHILE =
      "([DLjava/util/function/Predicate;Ljava/util/function/Function;)[D";
  private static final String WHILE_2 =
      "([D[DLjava/util/function/Predicate;Ljava/util/function/BiFunction;)[D";

  private LoopCalls() {}

  private static double[] run(
      Plan plan, Loop loop, ArrayShadow state, ArrayShadow parameters, Run run) {
    return run instanceof Recording tape
        ? plan.checkpointed(loop).run(state, parameters, tape)
        : loop.run(state, parameters, run);
  }

  @Substitute(type = Checkpointing.class, method = "loop", descriptor = LOOP)
  public static double[] loop(
      double[] state, int steps, Function<double[], double[]> body, ArrayShadow s, Run run) {
    return loop(Checkpointing.plan(), state, steps, body, s, run);
  }

  @Substitute(type = Plan.class, method = "loop", descriptor = LOOP)
  public static double[] loop(
      Plan plan,
      double[] state,
      int steps,
      Function<double[], double[]> body,
      ArrayShadow s,
      Run run) {
    return run(plan, new Loop(Body.of(body), state, Length.of(steps)), s, null, run);
  }

  @Substitute(type = Checkpointing.class, method = "loop", descriptor = LOOP_2)
  public static double[] loop(
      double[] state,
      double[] parameters,
      int steps,
      BiFunction<double[], double[], double[]> body,
      ArrayShadow s,
      ArrayShadow p,
      Run run) {
    return loop(Checkpointing.plan(), state, parameters, steps, body, s, p, run);
  }

  @Substitute(type = Plan.class, method = "loop", descriptor = LOOP_2)
  public static double[] loop(
      Plan plan,
      double[] state,
      double[] parameters,
      int steps,
      BiFunction<double[], double[], double[]> body,
      ArrayShadow s,
      ArrayShadow p,
      Run run) {
    return run(plan, new Loop(Body.of(body), state, parameters, Length.of(steps)), s, p, run);
  }

  @Substitute(type = Checkpointing.class, method = "loop", descriptor = LOOP_STEP)
  public static double[] loop(
      double[] state,
      double[] parameters,
      int steps,
      Checkpointing.Step body,
      ArrayShadow s,
      ArrayShadow p,
      Run run) {
    return loop(Checkpointing.plan(), state, parameters, steps, body, s, p, run);
  }

  @Substitute(type = Plan.class, method = "loop", descriptor = LOOP_STEP)
  public static double[] loop(
      Plan plan,
      double[] state,
      double[] parameters,
      int steps,
      Checkpointing.Step body,
      ArrayShadow s,
      ArrayShadow p,
      Run run) {
    return run(plan, new Loop(Body.of(body), state, parameters, Length.of(steps)), s, p, run);
  }

  @Substitute(type = Checkpointing.class, method = "loopWhile", descriptor = WHILE)
  public static double[] loopWhile(
      double[] state,
      Predicate<double[]> condition,
      Function<double[], double[]> body,
      ArrayShadow s,
      Run run) {
    return loopWhile(Checkpointing.plan(), state, condition, body, s, run);
  }

  @Substitute(type = Plan.class, method = "loopWhile", descriptor = WHILE)
  public static double[] loopWhile(
      Plan plan,
      double[] state,
      Predicate<double[]> condition,
      Function<double[], double[]> body,
      ArrayShadow s,
      Run run) {
    return run(plan, new Loop(Body.of(body), state, Length.asLongAs(condition)), s, null, run);
  }

  @Substitute(type = Checkpointing.class, method = "loopWhile", descriptor = WHILE_2)
  public static double[] loopWhile(
      double[] state,
      double[] parameters,
      Predicate<double[]> condition,
      BiFunction<double[], double[], double[]> body,
      ArrayShadow s,
      ArrayShadow p,
      Run run) {
    return loopWhile(Checkpointing.plan(), state, parameters, condition, body, s, p, run);
  }

  @Substitute(type = Plan.class, method = "loopWhile", descriptor = WHILE_2)
  public static double[] loopWhile(
      Plan plan,
      double[] state,
      double[] parameters,
      Predicate<double[]> condition,
      BiFunction<double[], double[], double[]> body,
      ArrayShadow s,
      ArrayShadow p,
      Run run) {
    Loop loop = new Loop(Body.of(body), state, parameters, Length.asLongAs(condition));
    return run(plan, loop, s, p, run);
  }
}
