package org.wengert.agent.twin;

import static org.objectweb.asm.Opcodes.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodTooLargeException;
import org.objectweb.asm.commons.JSRInlinerAdapter;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodNode;
import org.wengert.link.TwinKind;

/**
 * Derives the twin of a class: class file in, class file out, with no other effect.
 *
 * <p>The same bytes and strategy give the same twin. A method that cannot be derived gets a twin
 * that throws when it is called, so that calls of it always link.
 */
public final class TwinDeriver {
  private final KnownMethods known;
  private final TwinKind kind;
  private final RecordingStrategy strategy;
  private final Splitting splitting;

  /**
   * A deriver that splits large twins only.
   *
   * @param known methods whose derivative needs no twin
   * @param kind the kind of twins
   * @param strategy when linear forms become shadows
   */
  public TwinDeriver(KnownMethods known, TwinKind kind, RecordingStrategy strategy) {
    this(known, kind, strategy, Splitting.LARGE);
  }

  /**
   * A deriver.
   *
   * @param known methods whose derivative needs no twin
   * @param kind the kind of twins
   * @param strategy when linear forms become shadows
   * @param splitting which twins are split
   */
  public TwinDeriver(
      KnownMethods known, TwinKind kind, RecordingStrategy strategy, Splitting splitting) {
    this.kind = kind;
    this.known = known;
    this.strategy = strategy;
    this.splitting = splitting;
  }

  /**
   * The kind of twins that this derives.
   *
   * @return the kind
   */
  public TwinKind kind() {
    return kind;
  }

  /**
   * Derives a class.
   *
   * @param original the class file
   * @param hierarchy for class files without frames
   * @return its twin
   */
  public DerivedTwin derive(byte[] original, ClassHierarchy hierarchy) {
    ClassNode node = read(original);
    Map<String, String> refused = new HashMap<>();
    while (true) {
      try {
        return derive(node, hierarchy, refused);
      } catch (MethodTooLargeException e) {
        refused.put(
            originalOf(node, e), "more code than a twin may have (" + e.getCodeSize() + " bytes)");
      }
    }
  }

  private TwinMembers members(ClassNode node, ClassHierarchy hierarchy) {
    return new TwinMembers(
        node, kind, hierarchy.nestListsTwins() && TwinNames.canHaveNest(node.version));
  }

  private static ClassNode read(byte[] original) {
    ClassNode node = new ClassNode(ASM9);
    new ClassReader(original).accept(node, ClassReader.EXPAND_FRAMES);
    if ((node.version & 0xFFFF) < V1_7) {
      node.methods.replaceAll(TwinDeriver::withoutSubroutines);
    }
    node.methods.replaceAll(method -> LibraryBodies.of(node, method));
    return node;
  }

  private static MethodNode withoutSubroutines(MethodNode method) {
    MethodNode inlined =
        new MethodNode(
            method.access,
            method.name,
            method.desc,
            method.signature,
            method.exceptions.toArray(String[]::new));
    method.accept(
        new JSRInlinerAdapter(
            inlined,
            method.access,
            method.name,
            method.desc,
            method.signature,
            method.exceptions.toArray(String[]::new)));
    return inlined;
  }

  /** The original whose twin, or whose twin's body, has this name and descriptor. */
  private String originalOf(ClassNode node, MethodTooLargeException e) {
    for (Map.Entry<String, TwinMethod> twin :
        new TwinMembers(node, kind, false).twins().entrySet()) {
      if (twin.getValue().isCalled(e.getMethodName(), e.getDescriptor())) {
        return twin.getKey();
      }
    }
    throw e;
  }

  private DerivedTwin derive(
      ClassNode node, ClassHierarchy hierarchy, Map<String, String> refused) {
    TwinMembers members = members(node, hierarchy);
    Bridges bridges = new Bridges(members, hierarchy);
    BodyDeriver bodies =
        new BodyDeriver(members, new CallPlanner(known, members, hierarchy), bridges, splitting);
    List<DerivedTwin.Refusal> refusals = new ArrayList<>();
    List<String> large = new ArrayList<>();
    ClassNode twin = emptyTwin(node, members);
    for (MethodNode method : node.methods) {
      TwinMethod derived = members.twin(method.name, method.desc);
      if (derived != null) {
        String reason = refused.get(method.name + method.desc);
        BodyDeriver.Body bodyAndParts = null;
        if (reason == null) {
          try {
            bodyAndParts = bodies.derive(method, derived, strategy);
          } catch (UnsupportedCodeException e) {
            reason = e.getMessage();
          }
        }
        MethodNode body;
        if (bodyAndParts == null) {
          DerivedTwin.Refusal refusal = refusal(node, method, reason);
          refusals.add(refusal);
          body = RefusedTwin.of(BodyDeriver.empty(method, derived), derived, refusal.message());
        } else {
          body = bodyAndParts.body();
          twin.methods.addAll(bodyAndParts.parts());
          if (BodyDeriver.isTooLargeToCompile(body)) {
            large.add(place(node, method));
          }
        }
        twin.methods.addAll(SynchronizedTwin.wrap(node, method, members, body));
      }
    }
    twin.methods.addAll(bridges.methods());
    return new DerivedTwin(
        members.twinName(), write(twin, node, hierarchy), members.twins(), refusals, large);
  }

  private static ClassNode emptyTwin(ClassNode node, TwinMembers members) {
    ClassNode twin = new ClassNode(ASM9);
    int major = Math.max(node.version & 0xFFFF, V1_8);
    twin.version = major;
    twin.access = ACC_FINAL | ACC_SUPER | ACC_SYNTHETIC;
    twin.name = members.twinName();
    twin.superName = "java/lang/Object";
    twin.sourceFile = node.sourceFile;
    twin.sourceDebug = node.sourceDebug;
    if (members.inNest()) {
      twin.nestHostClass = node.nestHostClass == null ? node.name : node.nestHostClass;
    }
    return twin;
  }

  private static DerivedTwin.Refusal refusal(ClassNode node, MethodNode method, String reason) {
    return new DerivedTwin.Refusal(method.name + method.desc, place(node, method), reason);
  }

  private static String place(ClassNode node, MethodNode method) {
    int line = 0;
    for (AbstractInsnNode insn : method.instructions) {
      if (insn instanceof LineNumberNode number) {
        line = number.line;
        break;
      }
    }
    return node.name.replace('/', '.')
        + "."
        + method.name
        + "("
        + node.sourceFile
        + ":"
        + line
        + ")";
  }

  private static byte[] write(ClassNode twin, ClassNode original, ClassHierarchy hierarchy) {
    int flags = hasFrames(original) ? ClassWriter.COMPUTE_MAXS : ClassWriter.COMPUTE_FRAMES;
    ClassWriter writer =
        new ClassWriter(flags) {
          @Override
          protected String getCommonSuperClass(String a, String b) {
            return hierarchy.commonSuperClass(a, b);
          }
        };
    // ASM's own limits are for class files from strangers; large methods reach them
    writer.setComputeLimits(Integer.MAX_VALUE, Long.MAX_VALUE);
    twin.accept(writer);
    return writer.toByteArray();
  }

  /** Frames came with Java 6, and were needed from Java 7 on. */
  private static boolean hasFrames(ClassNode node) {
    int major = node.version & 0xFFFF;
    if (major != V1_6) {
      return major > V1_6;
    }
    return node.methods.stream().allMatch(TwinDeriver::hasFramesIfNeeded);
  }

  private static boolean hasFramesIfNeeded(MethodNode method) {
    boolean needed = !method.tryCatchBlocks.isEmpty();
    for (AbstractInsnNode insn : method.instructions) {
      if (insn instanceof FrameNode) {
        return true;
      }
      needed |= insn instanceof JumpInsnNode;
    }
    return !needed;
  }
}
