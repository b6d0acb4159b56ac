package org.wengert.agent.link;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.wengert.agent.rules.UserRule;
import org.wengert.agent.twin.ShadowKind;
import org.wengert.link.Report;
import org.wengert.link.RuleLink;
import org.wengert.listing.ListedRun;
import org.wengert.shadow.Run;
import org.wengert.shadow.TangentRun;
import org.wengert.tape.SecondOrderRecording;

/**
 * What runs for a static method with rules of the user, in twins that need more than the partial
 * derivatives: second-order twins, whose statements have the tangents of the rules as second
 * partial derivatives, and listing twins, which show all arguments. Slower than {@link RuleCalls}.
 */
final class RuleCaller {
  private static final MethodHandle CALL = call();

  private final String name;
  private final MethodHandle plain;
  private final MethodType primal;
  private final List<Ruled> ruled = new ArrayList<>();

  /**
   * An argument with a rule.
   *
   * @param position its position
   * @param shadow position of its index
   * @param rule the rule
   * @param partial computes the partial derivative
   * @param tangent computes the partial derivative's tangent; null if the rule has no twin
   */
  private record Ruled(
      int position, int shadow, UserRule rule, MethodHandle partial, MethodHandle tangent) {}

  private RuleCaller(String name, MethodHandle code) {
    this.name = name;
    primal = code.type();
    plain = spreading(code);
  }

  private static MethodHandle call() {
    try {
      return MethodHandles.lookup()
          .findVirtual(
              RuleCaller.class, "call", MethodType.methodType(Object.class, Object[].class));
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private static MethodHandle spreading(MethodHandle handle) {
    return handle
        .asSpreader(Object[].class, handle.type().parameterCount())
        .asType(MethodType.methodType(Object.class, Object[].class));
  }

  /**
   * A handle with the type of a twin.
   *
   * @param name what a listing calls the method
   * @param code the method
   * @param byArgument its rules
   * @param types of the kind of twins
   * @param trusted finds the rules
   * @param tangents finds their tangents
   */
  static MethodHandle of(
      String name,
      MethodHandle code,
      Map<Integer, UserRule> byArgument,
      TwinTypes types,
      Trusted trusted,
      RuleTangents tangents)
      throws ReflectiveOperationException {
    RuleCaller rules = new RuleCaller(name, code);
    int shadow = code.type().parameterCount();
    for (int i = 0; i < code.type().parameterCount(); i++) {
      UserRule rule = byArgument.get(i);
      if (rule != null) {
        MethodHandle partial = trusted.lookup().findStatic(rule.owner(), rule.name(), rule.type());
        rules.ruled.add(new Ruled(i, shadow, rule, spreading(partial), tangent(rule, tangents)));
      }
      if (TwinTypes.kind(code.type().parameterType(i)) != ShadowKind.NONE) {
        shadow++;
      }
    }
    MethodType twin = types.twin(code.type());
    return CALL.bindTo(rules).asCollector(Object[].class, twin.parameterCount()).asType(twin);
  }

  private static MethodHandle tangent(UserRule rule, RuleTangents tangents)
      throws ReflectiveOperationException {
    try {
      return spreading(
          tangents.of(rule.owner(), rule.name() + rule.type().toMethodDescriptorString()));
    } catch (NoSuchMethodException noTwin) {
      return null;
    }
  }

  private Object call(Object[] all) throws Throwable {
    Run run = (Run) all[all.length - 1];
    Object[] arguments = Arrays.copyOf(all, primal.parameterCount());
    Object result = (Object) plain.invokeExact(arguments);
    List<Ruled> active = ruled.stream().filter(each -> index(each, all) != 0).toList();
    if (active.isEmpty()) {
      run.setReturned(0);
      return result;
    }
    Object[] known = Arrays.copyOf(arguments, arguments.length + 1);
    known[arguments.length] = result;
    double[] partials = new double[active.size()];
    for (int i = 0; i < partials.length; i++) {
      partials[i] = partial(active.get(i), known, run);
    }
    if (run instanceof SecondOrderRecording tape) {
      run.setReturned(record(active, partials, known, all, tape));
    } else {
      run.setReturned(list(active, partials, known, all, (ListedRun) run));
    }
    return result;
  }

  private int record(
      List<Ruled> active,
      double[] partials,
      Object[] known,
      Object[] all,
      SecondOrderRecording tape) {
    List<Double> seconds = new ArrayList<>();
    for (int i = 0; i < partials.length; i++) {
      for (int j = i; j < partials.length; j++) {
        // no -0, which would say that it is 0 for all arguments
        seconds.add(0.0 + second(active.get(i), active.get(j).position, partials[j], known, tape));
      }
    }
    tape.begin();
    for (int i = 0; i < partials.length; i++) {
      tape.push(partials[i], index(active.get(i), all));
    }
    seconds.forEach(tape::pushSecond);
    return tape.end();
  }

  private int list(
      List<Ruled> active, double[] partials, Object[] known, Object[] all, ListedRun run) {
    run.begin(name, Report.place(), ((Number) known[known.length - 1]).doubleValue());
    for (int i = 0; i < partials.length; i++) {
      Ruled each = active.get(i);
      double argument = ((Number) known[each.position]).doubleValue();
      run.argument(argument, index(each, all), partials[i]);
    }
    return run.end();
  }

  private static int index(Ruled each, Object[] all) {
    return (Integer) all[each.shadow];
  }

  private static double partial(Ruled ruled, Object[] known, Run run) {
    try {
      return (Double) (Object) ruled.partial.invokeExact(known);
    } catch (Throwable thrown) {
      throw RuleLink.failure(ruled.rule.toString(), thrown, run);
    }
  }

  /**
   * A second partial derivative.
   *
   * @param ruled gives the first one
   * @param changing position of the other argument
   * @param slope partial derivative of the result with respect to that
   * @param known arguments and result
   */
  private double second(
      Ruled ruled, int changing, double slope, Object[] known, SecondOrderRecording tape) {
    if (ruled.tangent == null) {
      throw Report.broken(
          "The rule " + ruled.rule + " has no derivative, which a second derivative needs,",
          "Do not exclude its class.",
          null,
          tape);
    }
    TangentRun run = tape.scratch();
    run.begin();
    List<Object> all = new ArrayList<>(Arrays.asList(known));
    for (int i = 0; i < primal.parameterCount(); i++) {
      switch (TwinTypes.kind(primal.parameterType(i))) {
        case NUMBER -> all.add(i == changing ? 1.0 : 0.0);
        case ARRAY -> all.add(run.shadows().of(known[i]));
        default -> {}
      }
    }
    all.add(slope);
    all.add(tape);
    try {
      return (Double) (Object) ruled.tangent.invokeExact(all.toArray());
    } catch (Throwable thrown) {
      throw RuleLink.failure(ruled.rule.toString(), thrown, tape);
    }
  }
}
