package org.wengert.agent.twin;

import static org.objectweb.asm.Opcodes.*;

import java.util.List;
import java.util.Map;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodInsnNode;

/** Decides, for each call in the methods of one class, what its twin calls. */
final class CallPlanner {
  private final KnownMethods known;
  private final TwinMembers members;
  private final ClassHierarchy hierarchy;

  CallPlanner(KnownMethods known, TwinMembers members, ClassHierarchy hierarchy) {
    this.known = known;
    this.members = members;
    this.hierarchy = hierarchy;
  }

  /** Whether a number that a call returns may carry a derivative. */
  boolean resultMayBeActive(MethodInsnNode call, List<? extends ShadowValue> arguments) {
    if (plan(call, false) instanceof CallPlan.ByRule rule) {
      return rule.partials().keySet().stream().anyMatch(i -> arguments.get(i).active());
    }
    return !(plan(call, false) instanceof CallPlan.Plain);
  }

  /**
   * The plan for a call of a method; constructors are planned elsewhere.
   *
   * @param onThis whether the receiver is the receiver of the calling method, so not null
   */
  CallPlan plan(MethodInsnNode call, boolean onThis) {
    if (call instanceof LibraryBodies.PlainCall) {
      return new CallPlan.Plain();
    }
    MethodKey key = new MethodKey(call.owner, call.name, call.desc);
    Map<Integer, MethodKey> partials = known.partials(key);
    if (partials != null && call.getOpcode() == INVOKESTATIC) {
      return new CallPlan.ByRule(partials, known::isCostly, known::isPiecewiseLinear);
    }
    MethodKey substitute = known.substitute(key);
    if (substitute != null) {
      return new CallPlan.Substituted(substitute);
    }
    if (known.isInnerProduct(key)) {
      return new CallPlan.Linked(LinkKind.STATIC);
    }
    // a superclass's method can be called from a subclass only, not from a twin
    boolean isOfSuperclass = call.getOpcode() == INVOKESPECIAL;
    boolean isPlain = Harmless.contains(key) || isOnOtherArray(call) || asksForCaller(key);
    boolean isOutOfReach = members.isOutOfReach(call.owner, call.name, call.desc);
    if (isPlain && !isOfSuperclass && !isOutOfReach) {
      return new CallPlan.Plain();
    }
    TwinMethod own = own(call, onThis);
    if (own != null) {
      return new CallPlan.Own(own);
    }
    return new CallPlan.Linked(
        switch (call.getOpcode()) {
          case INVOKESTATIC -> LinkKind.STATIC;
          case INVOKESPECIAL -> LinkKind.SPECIAL;
          case INVOKEINTERFACE -> LinkKind.INTERFACE;
          default -> LinkKind.VIRTUAL;
        });
  }

  /**
   * Calls that lead to code of the program are left to the linker, which follows or guards them.
   */
  private boolean asksForCaller(MethodKey key) {
    boolean isLinked =
        key.owner().startsWith("java/lang/reflect/")
            || key.owner().startsWith("java/lang/invoke/")
            || key.owner().equals("java/lang/Class") && key.name().equals("newInstance")
            || CallerSensitive.callsBack(key);
    return members.inNest() && !isLinked && CallerSensitive.contains(key);
  }

  /** Methods of arrays are Object's; clone of an array of references copies references only. */
  private static boolean isOnOtherArray(MethodInsnNode call) {
    return Type.getObjectType(call.owner).getSort() == Type.ARRAY;
  }

  /** The twin in the same class, where the JVM would need no look-up for the original either. */
  private TwinMethod own(MethodInsnNode call, boolean onThis) {
    if (!call.owner.equals(members.owner())) {
      return null;
    }
    boolean direct =
        switch (call.getOpcode()) {
          case INVOKESTATIC ->
              members.isStatic(call.name, call.desc) && !hierarchy.hasRules(call.name + call.desc);
          case INVOKESPECIAL -> onThis && !members.isStatic(call.name, call.desc);
          default -> onThis && members.isNotOverridable(call.name, call.desc);
        };
    return direct ? members.twin(call.name, call.desc) : null;
  }
}
