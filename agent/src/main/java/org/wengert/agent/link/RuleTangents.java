package org.wengert.agent.link;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.wengert.UnsupportedDifferentiationException;
import org.wengert.agent.twin.TwinMethod;
import org.wengert.shadow.TangentRun;
import org.wengert.tape.SecondOrderRecording;

/** Links the tangents of rules, which are second derivatives: by the rules' own tangent twins. */
final class RuleTangents {
  private static final MethodHandle SCRATCH =
      Boundaries.runtime(
          SecondOrderRecording.class, "scratch", MethodType.methodType(TangentRun.class), false);
  private static final MethodHandle RETURNED =
      Boundaries.runtime(
          TangentRun.class, "returnedTangent", MethodType.methodType(double.class), false);

  private final Trusted trusted;
  private final TwinStore tangents;

  /**
   * A linker.
   *
   * @param trusted access to the JVM
   * @param tangents the tangent twins
   */
  RuleTangents(Trusted trusted, TwinStore tangents) {
    this.trusted = trusted;
    this.tangents = tangents;
  }

  /**
   * Links one rule.
   *
   * @param owner the class that declares it
   * @param rule its name and descriptor
   * @return a handle from the rule's arguments, their tangents and the recording to the tangent
   */
  MethodHandle of(Class<?> owner, String rule) throws ReflectiveOperationException {
    TwinStore.Twin twin = tangents.of(owner);
    TwinMethod method = twin.methods().get(rule);
    if (method == null) {
      throw new NoSuchMethodException(
          "the rule " + owner.getName() + "." + rule + " has no tangent twin: " + twin.obstacle());
    }
    if (method.signature().isWide()) {
      throw new UnsupportedDifferentiationException(
          "The rule "
              + owner.getName()
              + "."
              + rule
              + " has too many parameters for second derivatives. Let it take an array.");
    }
    MethodType type =
        MethodType.fromMethodDescriptorString(
            method.signature().descriptor(), owner.getClassLoader());
    MethodHandle twinOfRule = trusted.lookup().findStatic(twin.type(), method.name(), type);
    int last = type.parameterCount() - 1;
    // (arguments, tangents, run) -> nothing, then the tangent from the run
    MethodHandle tangent =
        MethodHandles.foldArguments(
            MethodHandles.dropArguments(RETURNED, 0, type.parameterList().subList(0, last)),
            twinOfRule.asType(type.changeReturnType(void.class)));
    return MethodHandles.filterArguments(tangent, last, SCRATCH);
  }
}
