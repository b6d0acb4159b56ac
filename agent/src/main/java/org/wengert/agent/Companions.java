package org.wengert.agent;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.wengert.agent.twin.ShadowKind;
import org.wengert.agent.twin.TwinNames;
import org.wengert.link.TwinKind;

/**
 * What the agent adds to a class at load: companions for the shadows of its fields with numbers,
 * and the names of the twins to the nest. The instance fields with a number share one companion,
 * which costs a program that records nothing 4 bytes an object; a static one that is no constant
 * has its own, and a field with an array of numbers.
 *
 * <p>Companions are private, transient and synthetic: such fields take no part in the default
 * {@code serialVersionUID}, in serialisation, or in what frameworks look at. The same class gives
 * the same result, also when it is transformed again; one that was prepared already stays as it is.
 */
final class Companions extends ClassVisitor {
  private static final int ACCESS =
      Opcodes.ACC_PRIVATE | Opcodes.ACC_TRANSIENT | Opcodes.ACC_SYNTHETIC;

  private static final int CONSTANT = Opcodes.ACC_STATIC | Opcodes.ACC_FINAL;

  private final Set<String> names = new HashSet<>();
  private final List<Companion> companions = new ArrayList<>();
  private final List<String> nest = new ArrayList<>();
  private boolean isInterface;
  private boolean isNestHost;
  private boolean hasAdded;

  /** What a field of that name needs. */
  private record Companion(int access, String field, ShadowKind kind) {}

  /**
   * A visitor.
   *
   * @param next what gets the class with its additions, null to see whether there are any
   */
  Companions(ClassVisitor next) {
    super(Opcodes.ASM9, next);
  }

  @Override
  public void visit(
      int version,
      int access,
      String name,
      String signature,
      String superName,
      String[] interfaces) {
    isInterface = (access & Opcodes.ACC_INTERFACE) != 0;
    isNestHost = TwinNames.canHaveNest(version);
    nest.add(name);
    super.visit(version, access, name, signature, superName, interfaces);
  }

  @Override
  public void visitNestHost(String host) {
    isNestHost = false;
    super.visitNestHost(host);
  }

  @Override
  public void visitNestMember(String member) {
    nest.add(member);
    super.visitNestMember(member);
  }

  /** Whether the nest lists all twins of its host: a program has no classes of all these names. */
  private boolean listsTwins() {
    for (TwinKind kind : TwinKind.values()) {
      if (!nest.contains(nest.get(0) + kind.suffix())) {
        return false;
      }
    }
    return true;
  }

  /** Whether the class is another one now; asked when it has been visited. */
  boolean hasAdded() {
    return hasAdded;
  }

  @Override
  public FieldVisitor visitField(
      int access, String name, String descriptor, String signature, Object value) {
    names.add(name);
    boolean isCompanion =
        (access & ACCESS) == ACCESS
            && (name.endsWith(TwinNames.COMPANION) || name.endsWith(TwinNames.TANGENT_COMPANION));
    ShadowKind kind = isCompanion ? ShadowKind.NONE : ShadowKind.of(Type.getType(descriptor));
    // a constant is written by the class initialiser only, which is not followed
    boolean isConstant = kind == ShadowKind.NUMBER && (access & CONSTANT) == CONSTANT;
    // as are all fields of an interface
    if (kind != ShadowKind.NONE && !isConstant && !isInterface) {
      companions.add(new Companion(ACCESS | access & Opcodes.ACC_STATIC, name, kind));
    }
    return super.visitField(access, name, descriptor, signature, value);
  }

  private void add(int access, String name, String descriptor) {
    FieldVisitor field = super.visitField(access, name, descriptor, null, null);
    if (field != null) {
      field.visitEnd();
    }
    hasAdded = true;
  }

  @Override
  public void visitEnd() {
    for (Companion companion : companions) {
      boolean isNumber = companion.kind == ShadowKind.NUMBER;
      String own = companion.field + TwinNames.COMPANION;
      String tangent = companion.field + TwinNames.TANGENT_COMPANION;
      // a field whose companion's name is taken has its shadow in the table
      if (isNumber && (companion.access & Opcodes.ACC_STATIC) == 0) {
        if (names.add(TwinNames.NUMBERS)) {
          add(ACCESS, TwinNames.NUMBERS, "Ljava/lang/Object;");
        }
      } else if (names.add(own)) {
        add(companion.access, own, isNumber ? "J" : "Ljava/lang/Object;");
        if (isNumber && names.add(tangent)) {
          add(companion.access, tangent, "D");
        }
      }
    }
    if (isNestHost && !listsTwins()) {
      for (String member : nest) {
        for (TwinKind kind : TwinKind.values()) {
          super.visitNestMember(member + kind.suffix());
        }
      }
      hasAdded = true;
    }
    super.visitEnd();
  }
}
