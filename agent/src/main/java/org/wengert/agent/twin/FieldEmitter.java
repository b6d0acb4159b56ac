package org.wengert.agent.twin;

import static org.objectweb.asm.Opcodes.*;

import org.objectweb.asm.Type;
import org.objectweb.asm.tree.FieldInsnNode;

/**
 * Fields: the primal by the original instruction where the twin class may execute it, else through
 * an accessor; the shadow always through an accessor, since only the linker knows where it is kept.
 */
final class FieldEmitter {
  private static final Type REFERENCE = Type.getObjectType("java/lang/Object");
  private static final String SHADOW = ShadowKind.ARRAY_SHADOW.getDescriptor();

  private final Emission emission;
  private final Code code;
  private final BlockState state;
  private final TwinMembers members;
  private final String run;
  private final String number;

  FieldEmitter(Emission emission, TwinMembers members) {
    this.emission = emission;
    this.code = emission.code;
    this.state = emission.state;
    this.members = members;
    this.run = Type.getDescriptor(emission.kind.run());
    this.number = Type.getDescriptor(emission.kind.shadow());
  }

  /**
   * Reads an instance field.
   *
   * <pre>
   * ..., object -> ..., value
   * object, run -> shadow               into a variable; for a field with a number
   * object, value, run -> shadow        into a variable; for a field with an array
   * </pre>
   */
  void get(FieldInsnNode insn) {
    Type type = Type.getType(insn.desc);
    ShadowKind kind = ShadowKind.of(type);
    Operand object = kind == ShadowKind.NONE ? state.peek(0) : kept(state.peek(0));
    String owner = "L" + insn.owner + ";";
    primal(insn, LinkKind.GET, "(" + owner + ")" + insn.desc, false);
    state.pop();
    Shadow shadow =
        switch (kind) {
          case NONE -> Shadow.PASSIVE;
          case NUMBER -> {
            code.pushAgain(object);
            yield number(insn, LinkKind.SHADOW_GET, "(" + owner + run + ")" + number);
          }
          case ARRAY -> {
            int array = code.keep(REFERENCE);
            code.pushAgain(object);
            code.load(REFERENCE, array);
            yield array(insn, LinkKind.SHADOW_GET, "(" + owner + insn.desc + run + ")" + SHADOW);
          }
        };
    state.push(Operand.of(ShadowValue.of(type, true), shadow));
  }

  /** {@code ... -> ..., value}, and its shadow into a variable. */
  void getStatic(FieldInsnNode insn) {
    Type type = Type.getType(insn.desc);
    primal(insn, LinkKind.GET_STATIC, "()" + insn.desc, false);
    Shadow shadow =
        switch (ShadowKind.of(type)) {
          case NONE -> Shadow.PASSIVE;
          case NUMBER -> number(insn, LinkKind.SHADOW_GET_STATIC, "(" + run + ")" + number);
          case ARRAY -> {
            code.op(DUP);
            yield array(insn, LinkKind.SHADOW_GET_STATIC, "(" + insn.desc + run + ")" + SHADOW);
          }
        };
    state.push(Operand.of(ShadowValue.of(type, true), shadow));
  }

  private Shadow number(FieldInsnNode insn, LinkKind kind, String descriptor) {
    code.run();
    accessor(insn, kind, descriptor);
    return emission.taken();
  }

  private Shadow array(FieldInsnNode insn, LinkKind kind, String descriptor) {
    code.run();
    accessor(insn, kind, descriptor);
    return new Shadow.InLocal(code.take(ShadowKind.ARRAY_SHADOW));
  }

  /**
   * Writes an instance field.
   *
   * <pre>
   * ..., object, value -> ...
   * object, shadow, run ->
   * </pre>
   */
  void put(FieldInsnNode insn) {
    Type type = Type.getType(insn.desc);
    ShadowKind kind = ShadowKind.of(type);
    String owner = "L" + insn.owner + ";";
    Operand object = state.peek(1);
    Shadow shadow = shadowToStore(kind);
    if (kind != ShadowKind.NONE && !object.isKnown()) {
      int value = code.take(type);
      object = kept(object);
      code.load(type, value);
    }
    primal(insn, LinkKind.PUT, "(" + owner + insn.desc + ")V", true);
    if (kind != ShadowKind.NONE) {
      code.pushAgain(object);
      store(insn, LinkKind.SHADOW_PUT, kind, shadow, owner);
    }
    state.pop(2);
  }

  /** {@code ..., value -> ...}, and its shadow beside it. */
  void putStatic(FieldInsnNode insn) {
    ShadowKind kind = ShadowKind.of(Type.getType(insn.desc));
    Shadow shadow = shadowToStore(kind);
    primal(insn, LinkKind.PUT_STATIC, "(" + insn.desc + ")V", true);
    if (kind != ShadowKind.NONE) {
      store(insn, LinkKind.SHADOW_PUT_STATIC, kind, shadow, "");
    }
    state.pop();
  }

  private Shadow shadowToStore(ShadowKind kind) {
    return kind == ShadowKind.NUMBER ? emission.recorded(state.peek(0)) : state.peek(0).shadow();
  }

  /** {@code ..., [object] -> ...}. */
  private void store(
      FieldInsnNode insn, LinkKind link, ShadowKind kind, Shadow shadow, String owner) {
    emission.forms.push(kind, shadow);
    code.run();
    accessor(insn, link, "(" + owner + kind.type(emission.kind).getDescriptor() + run + ")V");
  }

  /** {@code ..., object -> ..., object}; returns it as an operand that can be pushed again. */
  private Operand kept(Operand object) {
    return object.isKnown() ? object : object.heldBy(code.keep(REFERENCE));
  }

  private void primal(FieldInsnNode insn, LinkKind kind, String descriptor, boolean write) {
    // System.out is read so often that it is worth not linking it
    boolean isPublic = insn.getOpcode() == GETSTATIC && insn.owner.equals("java/lang/System");
    if (isPublic || members.isDirect(insn.owner, insn.name, insn.desc, write)) {
      code.add(insn);
    } else {
      accessor(insn, kind, descriptor);
    }
  }

  private void accessor(FieldInsnNode insn, LinkKind kind, String descriptor) {
    code.add(emission.bridges.call(kind, descriptor, insn.owner, insn.name, insn.desc));
  }
}
