package org.wengert.agent.twin;

import static org.objectweb.asm.Opcodes.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;
import org.wengert.link.TwinKind;

/**
 * The linked places of one twin class: for each distinct target a small static method that holds
 * the one {@code invokedynamic} that all its call sites share, since linking is what costs.
 */
final class Bridges {
  private static final Handle BOOTSTRAP =
      new Handle(
          H_INVOKESTATIC,
          "org/wengert/link/Linkage",
          "bootstrap",
          "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;"
              + "Ljava/lang/invoke/MethodType;[Ljava/lang/String;)Ljava/lang/invoke/CallSite;",
          false);

  private final TwinMembers members;
  private final AccessibleTypes types;
  private final Map<List<String>, MethodNode> bridges = new HashMap<>();
  private final List<MethodNode> inOrder = new ArrayList<>();

  Bridges(TwinMembers members, ClassHierarchy hierarchy) {
    this.members = members;
    types = new AccessibleTypes(members.twinName(), hierarchy);
  }

  /** The bootstrap method of linked places, for the test that compares it with the real one. */
  static Handle bootstrap() {
    return BOOTSTRAP;
  }

  /** The types that bridges have. */
  AccessibleTypes types() {
    return types;
  }

  /**
   * A call of the bridge to a target.
   *
   * @param kind what is linked
   * @param descriptor type of the place
   * @param what the member meant
   */
  MethodInsnNode call(LinkKind kind, String descriptor, String... what) {
    List<String> key = new ArrayList<>(List.of(what));
    key.add(kind.text());
    key.add(descriptor);
    MethodNode bridge = bridges.get(key);
    if (bridge == null) {
      // that of an original invokedynamic names what the original may name
      String type = kind == LinkKind.DYNAMIC ? descriptor : types.descriptor(descriptor);
      bridge = bridge(kind, type, what);
      bridges.put(key, bridge);
    }
    return new MethodInsnNode(INVOKESTATIC, members.twinName(), bridge.name, bridge.desc, false);
  }

  private MethodNode bridge(LinkKind kind, String descriptor, String... what) {
    MethodNode bridge = bridgeOf("link$", descriptor);
    int local = 0;
    for (Type type : Type.getArgumentTypes(descriptor)) {
      bridge.instructions.add(new VarInsnNode(type.getOpcode(ILOAD), local));
      local += type.getSize();
    }
    // all parameters -> result
    bridge.instructions.add(
        new InvokeDynamicInsnNode(kind.text(), descriptor, BOOTSTRAP, (Object[]) what));
    bridge.instructions.add(new InsnNode(Type.getReturnType(descriptor).getOpcode(IRETURN)));
    return bridge;
  }

  /**
   * A call of a rule for an argument that may turn out to be passive: {@code ..., shadow,
   * arguments, result -> ..., partial}, 0 if the shadow is.
   *
   * @param rule a method that computes a partial
   * @param kind the kind of twins
   */
  MethodInsnNode ifActive(MethodKey rule, TwinKind kind) {
    MethodNode bridge =
        bridges.computeIfAbsent(
            List.of(rule.owner(), rule.name(), rule.descriptor()),
            key -> guarded(rule, Type.getType(kind.shadow())));
    return new MethodInsnNode(INVOKESTATIC, members.twinName(), bridge.name, bridge.desc, false);
  }

  private MethodNode guarded(MethodKey rule, Type shadow) {
    Type[] types = Type.getArgumentTypes(rule.descriptor());
    MethodNode bridge = bridgeOf("rule$", "(" + shadow + rule.descriptor().substring(1));
    LabelNode passive = new LabelNode();
    bridge.instructions.add(new VarInsnNode(shadow.getOpcode(ILOAD), 0));
    if (shadow == Type.DOUBLE_TYPE) {
      bridge.instructions.add(new InsnNode(DCONST_0));
      bridge.instructions.add(new InsnNode(DCMPL));
    }
    bridge.instructions.add(new JumpInsnNode(IFEQ, passive));
    List<Object> frame = new ArrayList<>(List.of(FrameExpander.verificationType(shadow)));
    int local = shadow.getSize();
    for (Type type : types) {
      bridge.instructions.add(new VarInsnNode(type.getOpcode(ILOAD), local));
      frame.add(FrameExpander.verificationType(type));
      local += type.getSize();
    }
    bridge.instructions.add(
        new MethodInsnNode(INVOKESTATIC, rule.owner(), rule.name(), rule.descriptor(), false));
    bridge.instructions.add(new InsnNode(DRETURN));
    bridge.instructions.add(passive);
    bridge.instructions.add(new FrameNode(F_NEW, frame.size(), frame.toArray(), 0, new Object[0]));
    bridge.instructions.add(new InsnNode(DCONST_0));
    bridge.instructions.add(new InsnNode(DRETURN));
    return bridge;
  }

  /** An empty one with the next name. */
  private MethodNode bridgeOf(String prefix, String descriptor) {
    MethodNode bridge =
        new MethodNode(
            ACC_PRIVATE | ACC_STATIC | ACC_SYNTHETIC,
            members.freshName(prefix + inOrder.size()),
            descriptor,
            null,
            null);
    inOrder.add(bridge);
    return bridge;
  }

  /** The bridges in the order in which they were first needed. */
  List<MethodNode> methods() {
    return inOrder;
  }
}
