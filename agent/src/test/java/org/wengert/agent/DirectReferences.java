package org.wengert.agent;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.util.Printer;

/**
 * The fields and methods that the code of a class names directly, each looked up with the access
 * that the class itself has: what the JVM would find out only when the instruction is run.
 */
final class DirectReferences extends ClassVisitor {
  private record Reference(int opcode, String owner, String name, String descriptor) {
    @Override
    public String toString() {
      return Printer.OPCODES[opcode] + " " + owner + "." + name + " " + descriptor;
    }
  }

  private final Set<Reference> references = new LinkedHashSet<>();

  private DirectReferences() {
    super(Opcodes.ASM9);
  }

  /**
   * What a defined class names and cannot reach, apart from classes that are absent.
   *
   * @param type the class
   * @param bytes its class file
   * @return a line for each member, empty if all is well
   */
  static List<String> unreachable(Class<?> type, byte[] bytes) throws IllegalAccessException {
    DirectReferences collector = new DirectReferences();
    new ClassReader(bytes).accept(collector, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    Lookup lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
    List<String> problems = new ArrayList<>();
    for (Reference reference : collector.references) {
      try {
        find(lookup, reference, type.getClassLoader());
      } catch (ReflectiveOperationException | TypeNotPresentException | LinkageError e) {
        if (!isExpected(e)) {
          problems.add(reference + ": " + e);
        }
      }
    }
    return problems;
  }

  /**
   * Whether a failure is no fault of the twin: it names the classes that its original names, of
   * which some are absent; and a look-up from outside the module finds no caller-sensitive methods.
   */
  private static boolean isExpected(Throwable e) {
    if (e instanceof IllegalAccessException && e.getMessage().contains("caller-sensitive")) {
      return true;
    }
    // a look-up wraps what it met on the way
    Throwable met = e instanceof IllegalAccessException && e.getCause() != null ? e.getCause() : e;
    boolean absent =
        met instanceof NoClassDefFoundError
            || met instanceof ClassNotFoundException
            || met instanceof TypeNotPresentException;
    return absent && !met.getMessage().replace('/', '.').contains("org.wengert.");
  }

  private static void find(Lookup lookup, Reference reference, ClassLoader loader)
      throws ReflectiveOperationException {
    Type ownerType = Type.getObjectType(reference.owner);
    Class<?> owner = Class.forName(ownerType.getClassName(), false, loader);
    String name = reference.name;
    if (reference.descriptor.startsWith("(")) {
      MethodType type = MethodType.fromMethodDescriptorString(reference.descriptor, loader);
      if (reference.opcode == Opcodes.INVOKESTATIC) {
        lookup.findStatic(owner, name, type);
      } else {
        lookup.findVirtual(owner, name, type);
      }
      return;
    }
    Class<?> type =
        MethodType.fromMethodDescriptorString("()" + reference.descriptor, loader).returnType();
    switch (reference.opcode) {
      case Opcodes.GETFIELD -> lookup.findGetter(owner, name, type);
      case Opcodes.PUTFIELD -> lookup.findSetter(owner, name, type);
      case Opcodes.GETSTATIC -> lookup.findStaticGetter(owner, name, type);
      default -> lookup.findStaticSetter(owner, name, type);
    }
  }

  @Override
  public MethodVisitor visitMethod(
      int access, String method, String methodDescriptor, String signature, String[] thrown) {
    return new MethodVisitor(Opcodes.ASM9) {
      @Override
      public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
        references.add(new Reference(opcode, owner, name, descriptor));
      }

      @Override
      public void visitMethodInsn(
          int opcode, String owner, String name, String descriptor, boolean isInterface) {
        // methods of arrays are Object's
        if (!owner.startsWith("[")) {
          references.add(new Reference(opcode, owner, name, descriptor));
        }
      }
    };
  }
}
