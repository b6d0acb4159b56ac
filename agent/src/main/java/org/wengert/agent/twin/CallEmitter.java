package org.wengert.agent.twin;

import static org.objectweb.asm.Opcodes.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.wengert.link.TwinKind;

/** Calls, constructors included, and what they return. */
final class CallEmitter {
  /**
   * Superclasses whose constructor does nothing. To leave it out matters where many small objects
   * are made: a call of one is no place that C2 sees through, so no object would stay off the heap.
   */
  private static final Set<String> EMPTY =
      Set.of("java/lang/Object", "java/lang/Record", "java/lang/Number");

  private final Emission emission;
  private final Code code;
  private final BlockState state;
  private final CallPlanner planner;
  private final TwinMembers members;
  private final ArithmeticEmitter arithmetic;
  private final ArrayEmitter arrays;

  CallEmitter(
      Emission emission,
      CallPlanner planner,
      TwinMembers members,
      ArithmeticEmitter arithmetic,
      ArrayEmitter arrays) {
    this.emission = emission;
    this.code = emission.code;
    this.state = emission.state;
    this.planner = planner;
    this.members = members;
    this.arithmetic = arithmetic;
    this.arrays = arrays;
  }

  /** {@code ..., [receiver], arguments -> ..., [result]}. */
  void call(MethodInsnNode insn) {
    CallPlan plan = insn.name.equals("<init>") ? null : plan(insn);
    if (!(plan instanceof CallPlan.ByRule)) {
      emission.elements.forget(); // the callee may write arrays
    }
    if (insn.name.equals("<init>")) {
      construct(insn);
      return;
    }
    boolean isStatic = insn.getOpcode() == INVOKESTATIC;
    TwinSignature signature =
        TwinSignature.of(emission.kind, isStatic ? null : insn.owner, insn.desc);
    if (plan instanceof CallPlan.ByRule rule) {
      arithmetic.callByRule(insn, rule);
    } else if (plan instanceof CallPlan.Plain) {
      code.add(insn);
      state.pop(signature.primal().size());
      pushPassive(signature.result());
    } else if (plan instanceof CallPlan.Substituted substituted) {
      substitute(substituted, signature);
      popAndPush(signature);
    } else if (plan instanceof CallPlan.Own own) {
      callOwn(own.twin());
      popAndPush(signature);
    } else {
      linked(((CallPlan.Linked) plan).kind(), insn, signature);
      popAndPush(signature);
    }
  }

  /** {@code ..., arguments -> ..., [result]}: what a call keeps in a tangent run ends with it. */
  private void substitute(CallPlan.Substituted plan, TwinSignature signature) {
    int mark = -1;
    if (emission.kind == TwinKind.TANGENT) {
      code.run();
      code.call(LinkMethod.TANGENT_MARK);
      mark = code.take(Type.INT_TYPE);
    }
    pushShadowsAsInts(signature);
    code.call(plan.substitute());
    if (mark >= 0) {
      code.load(Type.INT_TYPE, mark);
      code.run();
      code.call(LinkMethod.TANGENT_RELEASE);
    }
  }

  private CallPlan plan(MethodInsnNode insn) {
    int parameters = Type.getArgumentTypes(insn.desc).length;
    boolean onThis = insn.getOpcode() != INVOKESTATIC && isThis(state.peek(parameters));
    return planner.plan(insn, onThis);
  }

  private static boolean isThis(Operand operand) {
    return operand.value().role() == ShadowValue.Role.THIS;
  }

  /** {@code ..., arguments -> ..., [result]}: the twin is in the same class. */
  private void callOwn(TwinMethod twin) {
    pushShadows(twin.signature());
    code.add(
        new MethodInsnNode(
            INVOKESTATIC, members.twinName(), twin.name(), twin.signature().descriptor(), false));
  }

  /** {@code ..., arguments -> ..., [result]}. */
  private void linked(LinkKind kind, MethodInsnNode insn, TwinSignature signature) {
    String descriptor = signature.descriptor();
    pushShadows(signature);
    boolean isSelected = kind == LinkKind.VIRTUAL || kind == LinkKind.INTERFACE;
    if (signature.isWide() && isSelected) {
      // ..., parcel, run -> ..., receiver, parcel, run
      code.op(POP);
      code.op(DUP);
      code.push(0);
      code.call(LinkMethod.PARCEL_REFERENCE);
      code.op(SWAP);
      code.run();
      descriptor = "(Ljava/lang/Object;" + descriptor.substring(1);
    }
    code.add(emission.bridges.call(kind, descriptor, insn.owner, insn.name, insn.desc));
  }

  /** {@code ..., arguments -> ..., arguments, shadows, run}; or a parcel of both, and the run. */
  private void pushShadows(TwinSignature signature) {
    if (signature.isWide()) {
      pack(signature);
    } else {
      pushShadows(signature, () -> {});
    }
  }

  /** {@code ..., arguments -> ..., parcel, run}. */
  private void pack(TwinSignature signature) {
    List<Type> primal = signature.primal();
    List<Shadow> shadows = shadows(signature);
    int parcel = Parcels.create(code, primal.size(), shadows.size());
    for (int i = primal.size() - 1; i >= 0; i--) {
      Parcels.pack(code, primal.get(i), parcel);
    }
    for (int i = 0; i < shadows.size(); i++) {
      emission.forms.push(kind(signature, i), shadows.get(i));
      Parcels.packShadow(code, signature.shadows().get(i), parcel);
    }
    code.load(TwinSignature.PARCEL, parcel);
    code.run();
  }

  /**
   * The same for a method that twins of all kinds call, which takes shadows as {@code Run} says.
   */
  private void pushShadowsAsInts(TwinSignature signature) {
    pushShadows(signature, emission::numberToInt);
  }

  private void pushShadows(TwinSignature signature, Runnable afterNumber) {
    List<Shadow> shadows = shadows(signature);
    for (int i = 0; i < shadows.size(); i++) {
      ShadowKind kind = kind(signature, i);
      emission.forms.push(kind, shadows.get(i));
      if (kind == ShadowKind.NUMBER) {
        afterNumber.run();
      }
    }
    code.run();
  }

  private static ShadowKind kind(TwinSignature signature, int shadow) {
    boolean isArray = signature.shadows().get(shadow).equals(ShadowKind.ARRAY_SHADOW);
    return isArray ? ShadowKind.ARRAY : ShadowKind.NUMBER;
  }

  /** The shadows of the arguments, all of them recorded. */
  private List<Shadow> shadows(TwinSignature signature) {
    List<Shadow> shadows = new ArrayList<>();
    int count = signature.primal().size();
    for (int i = 0; i < count; i++) {
      if (ShadowKind.of(signature.primal().get(i)) != ShadowKind.NONE) {
        shadows.add(emission.recorded(state.peek(count - 1 - i)));
      }
    }
    return shadows;
  }

  /** The arguments are gone, the result of a twin is there; its shadow is in the recording. */
  private void popAndPush(TwinSignature signature) {
    state.pop(signature.primal().size());
    Type result = signature.result();
    switch (ShadowKind.of(result)) {
      case NUMBER -> {
        code.run();
        code.call(emission.methods.returned());
        state.push(Operand.of(ShadowValue.of(result, true), emission.taken()));
      }
      case ARRAY -> state.push(Operand.of(ShadowValue.of(result, true), arrays.findReturned()));
      default -> pushPassive(result);
    }
  }

  /** The result of a call that takes part in no recording. */
  private void pushPassive(Type result) {
    if (result.getSort() == Type.VOID) {
      return;
    }
    ShadowValue value = ShadowValue.of(result, false);
    boolean isArray = ShadowKind.of(result) == ShadowKind.ARRAY;
    state.push(isArray ? Operand.of(value, arrays.find()) : Operand.of(value));
  }

  /**
   * {@code ... -> ..., null}: the class is initialised as by the original, and null stands for the
   * object until the constructor is called.
   */
  void allocate(TypeInsnNode insn, ShadowValue created) {
    code.add(insn);
    code.op(POP);
    code.op(ACONST_NULL);
    state.push(Operand.of(created, Shadow.PASSIVE));
  }

  private void construct(MethodInsnNode insn) {
    Operand object = state.peek(Type.getArgumentTypes(insn.desc).length);
    if (object.value().role() == ShadowValue.Role.NEW) {
      create(insn, object.value());
    } else {
      initialise(insn);
    }
  }

  /**
   * Creates the object that null stood for, and puts it wherever null was copied to.
   *
   * <pre>
   * ..., null, arguments -> ..., null, object      by the linked factory
   * ..., null, object -> ...                       object in a variable
   * </pre>
   */
  private void create(MethodInsnNode insn, ShadowValue created) {
    Type type = Type.getObjectType(insn.owner);
    TwinSignature signature = TwinSignature.ofCreation(emission.kind, insn.owner, insn.desc);
    linked(LinkKind.NEW, insn, signature);
    state.pop(signature.primal().size());
    int object = code.take(type);
    code.op(POP);
    state.pop();
    replaceCopies(created, type, object);
  }

  private void replaceCopies(ShadowValue created, Type type, int object) {
    Operand constructed = Operand.of(ShadowValue.of(type, false));
    for (int v : state.localsHolding(created)) {
      code.load(type, object);
      code.store(type, emission.layout.primal(v));
      state.setLocal(v, constructed);
    }
    int deepest = state.deepest(created);
    List<Operand> above = state.pop(state.stack().size() - deepest);
    int[] kept = new int[above.size()];
    for (int i = above.size() - 1; i >= 0; i--) {
      if (above.get(i).value().equals(created)) {
        code.op(POP);
      } else {
        kept[i] = code.take(above.get(i).value().type());
      }
    }
    for (int i = 0; i < kept.length; i++) {
      if (above.get(i).value().equals(created)) {
        code.load(type, object);
        state.push(constructed);
      } else {
        code.load(above.get(i).value().type(), kept[i]);
        state.push(above.get(i));
      }
    }
  }

  /** {@code ..., this, arguments -> ...}: a constructor calls another one on its own object. */
  private void initialise(MethodInsnNode insn) {
    TwinSignature signature = TwinSignature.of(emission.kind, insn.owner, insn.desc);
    TwinMethod own = insn.owner.equals(members.owner()) ? members.twin("<init>", insn.desc) : null;
    if (EMPTY.contains(insn.owner)) {
      code.op(POP);
    } else if (own != null) {
      callOwn(own);
    } else {
      linked(LinkKind.INIT, insn, signature);
    }
    state.pop(signature.primal().size());
  }

  /**
   * {@code ..., captured -> ..., result}: bootstrapped as in the original, with a look-up on its
   * class. A lambda keeps the shadows of the numbers it captures; text made of numbers, and the
   * choice of a switch, lose nothing; what else there may be is refused if it captures an active
   * number.
   */
  void dynamic(InvokeDynamicInsnNode insn) {
    emission.elements.forget(); // making text calls methods of the program
    Type[] captured = Type.getArgumentTypes(insn.desc);
    Map<Integer, Shadow> shadows = new TreeMap<>();
    for (int i = 0; i < captured.length; i++) {
      Operand operand = state.peek(captured.length - 1 - i);
      if (ShadowKind.of(captured[i]) == ShadowKind.NUMBER && !operand.isPassive()) {
        shadows.put(i, emission.recorded(operand));
      }
    }
    String bootstrap = insn.bsm.getOwner();
    boolean isLambda = bootstrap.equals("java/lang/invoke/LambdaMetafactory");
    boolean isText = bootstrap.equals("java/lang/invoke/StringConcatFactory");
    if (!isLambda && !isText && Type.getReturnType(insn.desc).getSort() >= Type.ARRAY) {
      for (Shadow shadow : shadows.values()) {
        emission.forms.pushNumber(shadow);
        code.run();
        code.call(emission.methods.refuseCapture());
      }
    }
    code.add(emission.bridges.call(LinkKind.DYNAMIC, insn.desc, DynamicCall.encode(insn)));
    if (isLambda) {
      keepCaptured(shadows);
    }
    state.pop(captured.length);
    pushPassive(Type.getReturnType(insn.desc));
  }

  /** {@code ..., lambda -> ..., lambda}, with each shadow kept beside it. */
  private void keepCaptured(Map<Integer, Shadow> shadows) {
    for (Map.Entry<Integer, Shadow> shadow : shadows.entrySet()) {
      code.op(DUP);
      code.push(shadow.getKey());
      emission.forms.pushNumber(shadow.getValue());
      code.run();
      code.call(emission.methods.capture());
    }
  }
}
