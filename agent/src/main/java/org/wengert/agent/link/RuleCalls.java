package org.wengert.agent.link;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.wengert.UnsupportedDifferentiationException;
import org.wengert.agent.rules.UserRule;
import org.wengert.agent.rules.UserRules;
import org.wengert.agent.twin.MethodKey;
import org.wengert.agent.twin.ShadowKind;
import org.wengert.link.Boundary;
import org.wengert.link.RuleLink;
import org.wengert.link.TwinKind;
import org.wengert.shadow.Run;

/**
 * What runs for a static method with rules of the user, in twins of one kind: the method itself,
 * then each rule whose argument is active, and a statement or tangent of the partial derivatives.
 */
final class RuleCalls {
  private static final MethodHandle FAILED =
      Boundaries.runtime(
          RuleLink.class,
          "failed",
          MethodType.methodType(void.class, String.class, Throwable.class, Run.class),
          true);

  /** The JVM's limit for method handles, less what is added here. */
  private static final int MOST_WORDS = 245;

  private final TwinKind kind;
  private final TwinTypes types;
  private final Trusted trusted;
  private final RuleTangents tangents;
  private final UserRules rules;

  RuleCalls(
      TwinKind kind, TwinTypes types, Trusted trusted, RuleTangents tangents, UserRules rules) {
    this.kind = kind;
    this.types = types;
    this.trusted = trusted;
    this.tangents = tangents;
    this.rules = rules;
  }

  /**
   * What runs for a static method, null if it has no rules.
   *
   * @param owner the class that declares it
   * @param method the method
   * @param plain makes a handle of it
   */
  MethodHandle of(Class<?> owner, MethodKey method, Targets.Plain plain)
      throws ReflectiveOperationException {
    Map<Integer, UserRule> byArgument = new TreeMap<>();
    Collection<UserRule> found = rules.of(owner, method.name() + method.descriptor());
    found.forEach(rule -> byArgument.put(rule.argument(), rule));
    if (byArgument.isEmpty()) {
      return null;
    }
    MethodHandle code = plain.handle();
    if (words(types.twin(code.type())) > MOST_WORDS) {
      throw tooMany(method);
    }
    MethodHandle call =
        kind == TwinKind.SECOND_ORDER || kind == TwinKind.LISTING
            ? RuleCaller.of(
                owner.getSimpleName() + "." + method.name(),
                code,
                byArgument,
                types,
                trusted,
                tangents)
            : firstOrder(code, byArgument);
    MethodHandle guard = guard(code.type(), byArgument, Targets.callee(method));
    return MethodHandles.foldArguments(call, types.ofShared(guard, code.type().parameterCount()));
  }

  /** Words of parameters that a method type has. */
  private static int words(MethodType type) {
    return type.parameterList().stream()
        .mapToInt(each -> each == double.class || each == long.class ? 2 : 1)
        .sum();
  }

  /**
   * What is thrown for a method whose parameters do not fit beside their shadows and the result.
   */
  static UnsupportedDifferentiationException tooMany(MethodKey method) {
    return new UnsupportedDifferentiationException(
        Targets.callee(method) + " has too many parameters for rules. Let it take an array.");
  }

  /** Whether a static method has rules. */
  boolean has(Class<?> owner, MethodKey method) {
    return !rules.of(owner, method.name() + method.descriptor()).isEmpty();
  }

  private static MethodHandle link(String name, Class<?> result, Class<?>... parameters) {
    return Boundaries.runtime(
        RuleLink.class, name, MethodType.methodType(result, parameters), true);
  }

  private MethodHandle firstOrder(MethodHandle code, Map<Integer, UserRule> byArgument)
      throws ReflectiveOperationException {
    Class<?> run = kind.run();
    MethodType twin = types.twin(code.type());
    int count = code.type().parameterCount();
    Class<?> result = twin.returnType();
    // (result, parameters, shadows, run): the type of each step after the method itself
    MethodType step = twin.insertParameterTypes(0, result);
    int last = step.parameterCount() - 1;
    MethodHandle finish = link("finish", result, result, run);
    MethodHandle steps = MethodHandles.permuteArguments(finish, step, 0, last);
    int shadow = 1 + count;
    for (int i = 0; i < count; i++) {
      UserRule rule = byArgument.get(i);
      if (rule != null) {
        steps = MethodHandles.foldArguments(steps, push(rule, step, shadow));
      }
      if (TwinTypes.kind(code.type().parameterType(i)) != ShadowKind.NONE) {
        shadow++;
      }
    }
    MethodType nothing = step.changeReturnType(void.class);
    MethodHandle begin = link("begin", void.class, run);
    steps =
        MethodHandles.foldArguments(steps, MethodHandles.permuteArguments(begin, nothing, last));
    MethodHandle call =
        MethodHandles.dropArguments(
            code, count, twin.parameterList().subList(count, twin.parameterCount()));
    return MethodHandles.foldArguments(steps, call);
  }

  /** Pushes one partial derivative, if its argument is active. */
  private MethodHandle push(UserRule rule, MethodType step, int shadow)
      throws ReflectiveOperationException {
    MethodHandle partial = trusted.lookup().findStatic(rule.owner(), rule.name(), rule.type());
    int arguments = partial.type().parameterCount() - 1;
    MethodHandle push = link("push", void.class, double.class, kind.shadow(), kind.run());
    int last = step.parameterCount() - 1;
    // of (parameters, result, shadow, run)
    int[] order = new int[arguments + 3];
    for (int i = 0; i < arguments; i++) {
      order[i] = 1 + i;
    }
    order[arguments] = 0;
    order[arguments + 1] = shadow;
    order[arguments + 2] = last;
    MethodType type = step.changeReturnType(void.class);
    MethodHandle always =
        MethodHandles.permuteArguments(
            MethodHandles.collectArguments(push, 0, partial), type, order);
    MethodHandle failed = FAILED.bindTo(rule.toString());
    failed = failed.asType(failed.type().changeParameterType(1, kind.run()));
    MethodType caught = type.insertParameterTypes(0, Throwable.class);
    MethodHandle careful =
        MethodHandles.catchException(
            always, Throwable.class, MethodHandles.permuteArguments(failed, caught, 0, 1 + last));
    MethodHandle test =
        MethodHandles.permuteArguments(
            link("isActive", boolean.class, kind.shadow()),
            type.changeReturnType(boolean.class),
            shadow);
    return MethodHandles.guardWithTest(test, careful, MethodHandles.empty(type));
  }

  /** Checks the arguments that no rule is for; with a shared type, but no result. */
  private static MethodHandle guard(
      MethodType primal, Map<Integer, UserRule> byArgument, String callee) {
    MethodHandle guard = MethodHandles.empty(TwinTypes.shared(primal).changeReturnType(void.class));
    int shadow = primal.parameterCount();
    for (int i = 0; i < primal.parameterCount(); i++) {
      boolean hasShadow = TwinTypes.kind(primal.parameterType(i)) != ShadowKind.NONE;
      if (!byArgument.containsKey(i) && (hasShadow || !primal.parameterType(i).isPrimitive())) {
        Boundary boundary =
            new Boundary(
                callee,
                "none of its rules is for argument " + i,
                "Add a rule, or use Derivatives.detach if no derivative is wanted.");
        guard = Boundaries.argumentGuarded(guard, i, hasShadow ? shadow : -1, boundary);
      }
      if (hasShadow) {
        shadow++;
      }
    }
    return guard;
  }
}
