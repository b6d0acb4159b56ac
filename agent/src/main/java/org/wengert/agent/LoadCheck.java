package org.wengert.agent;

import java.lang.instrument.ClassFileTransformer;
import java.nio.charset.StandardCharsets;
import java.security.ProtectionDomain;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;
import org.wengert.Differentiable;
import org.wengert.agent.twin.ClassHierarchy;
import org.wengert.agent.twin.DerivedTwin;
import org.wengert.agent.twin.TwinDeriver;

/**
 * Derives annotated methods when their class is loaded, and reports those that cannot be
 * differentiated. The twins are thrown away: the real ones are derived when they are needed.
 */
final class LoadCheck implements ClassFileTransformer {
  private static final String ANNOTATION = Type.getDescriptor(Differentiable.class);
  private static final byte[] TRACE = ANNOTATION.getBytes(StandardCharsets.US_ASCII);

  private final Options options;
  private final TwinDeriver deriver;

  LoadCheck(Options options, TwinDeriver deriver) {
    this.options = options;
    this.deriver = deriver;
  }

  @Override
  public byte[] transform(
      Module module,
      ClassLoader loader,
      String name,
      Class<?> retransformed,
      ProtectionDomain domain,
      byte[] bytes) {
    boolean applications = retransformed == null && loader != null;
    if (applications && (options.namesMethods() || contains(bytes, TRACE))) {
      refusals(bytes).forEach(refusal -> System.err.println("[wengert] " + refusal));
    }
    return null;
  }

  /** What of the marked methods of a class cannot be differentiated, as messages. */
  List<String> refusals(byte[] bytes) {
    ClassNode node = new ClassNode(Opcodes.ASM9);
    new ClassReader(bytes).accept(node, ClassReader.SKIP_CODE);
    List<String> marked = new ArrayList<>();
    List<String> refusals = new ArrayList<>();
    for (MethodNode method : node.methods) {
      if (isMarked(node, method)) {
        marked.add(method.name + method.desc);
        if ((method.access & Opcodes.ACC_NATIVE) != 0) {
          refusals.add(
              node.name.replace('/', '.')
                  + "."
                  + method.name
                  + "("
                  + node.sourceFile
                  + ")"
                  + " cannot be differentiated: it is native. Write it in Java, or do not mark it.");
        }
      }
    }
    if (!marked.isEmpty()) {
      for (DerivedTwin.Refusal refusal : deriver.derive(bytes, ClassHierarchy.UNKNOWN).refusals()) {
        if (marked.contains(refusal.method())) {
          refusals.add(refusal.message());
        }
      }
    }
    return refusals;
  }

  private boolean isMarked(ClassNode node, MethodNode method) {
    return isMarked(node.visibleAnnotations, ANNOTATION)
        || isMarked(method.visibleAnnotations, ANNOTATION)
        || options.differentiates(node.name.replace('/', '.') + "." + method.name);
  }

  /** Whether annotations contain one of a type. */
  static boolean isMarked(List<AnnotationNode> annotations, String descriptor) {
    return annotations != null
        && annotations.stream().anyMatch(annotation -> annotation.desc.equals(descriptor));
  }

  /** Whether bytes contain others. */
  static boolean contains(byte[] bytes, byte[] part) {
    for (int i = 0; i <= bytes.length - part.length; i++) {
      int k = 0;
      while (k < part.length && bytes[i + k] == part[k]) {
        k++;
      }
      if (k == part.length) {
        return true;
      }
    }
    return false;
  }
}
