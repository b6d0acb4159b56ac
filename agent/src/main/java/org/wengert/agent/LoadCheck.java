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
import org.wengert.link.TwinKind;

/**
 * Derives annotated methods when their class is loaded, and reports those that cannot be
 * differentiated. The twins are thrown away: the real ones are derived when they are needed.
 */
final class LoadCheck implements ClassFileTransformer {
  private static final String ANNOTATION = Type.getDescriptor(Differentiable.class);

  private final Options options;
  private final Derivers derivers;

  LoadCheck(Options options, Derivers derivers) {
    this.options = options;
    this.derivers = derivers;
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
    if (applications && (options.namesMethods() || contains(bytes, ANNOTATION))) {
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
      TwinDeriver deriver = derivers.of(TwinKind.TAPE);
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

  /** Whether a text stands somewhere in a class file: the JVM searches in strings fastest. */
  static boolean contains(byte[] bytes, String text) {
    return new String(bytes, StandardCharsets.ISO_8859_1).contains(text);
  }
}
