package org.wengert.agent;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.wengert.agent.twin.LinkKind;
import org.wengert.agent.twin.TwinSignature;
import org.wengert.link.TwinKind;

/**
 * The members that the linked places of a twin class name. The JVM would find out what is wrong
 * with one only when it is linked: here each member is looked for in the class that is named, its
 * superclasses and its interfaces, and the type of each call is compared with that of the twin that
 * it would call.
 */
final class LinkedReferences extends ClassVisitor {
  private record Reference(String kind, String type, List<String> what) {
    @Override
    public String toString() {
      return kind + " " + type + " of " + String.join(" ", what);
    }
  }

  private final Set<Reference> references = new LinkedHashSet<>();
  private final List<String> strange = new ArrayList<>();

  private LinkedReferences() {
    super(Opcodes.ASM9);
  }

  /**
   * What is wrong with the linked places of a twin class, apart from classes that are absent.
   *
   * <p>A member that the original names too, and that is missing there, is the original's mistake:
   * some compilers emit constructors that call one that does not exist.
   *
   * @param bytes its class file
   * @param original the class file of its original
   * @param kind its kind
   * @param loader the loader of its original
   * @return a line for each, empty if all is well
   */
  static List<String> wrong(byte[] bytes, byte[] original, TwinKind kind, ClassLoader loader) {
    LinkedReferences collector = new LinkedReferences();
    new ClassReader(bytes).accept(collector, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    List<String> problems = new ArrayList<>(collector.strange);
    for (Reference reference : collector.references) {
      try {
        String problem = problem(reference, kind, loader);
        if (problem != null && !(problem.startsWith("no such") && named(original, reference))) {
          problems.add(reference + ": " + problem);
        }
      } catch (ClassNotFoundException | NoClassDefFoundError | TypeNotPresentException absent) {
        // an optional dependency: the original could not go on here either
      }
    }
    return problems;
  }

  /** Whether the original calls a member of that name and type of that class. */
  private static boolean named(byte[] original, Reference reference) {
    boolean[] found = {false};
    new ClassReader(original)
        .accept(
            new ClassVisitor(Opcodes.ASM9) {
              @Override
              public MethodVisitor visitMethod(
                  int access, String method, String type, String signature, String[] thrown) {
                return new MethodVisitor(Opcodes.ASM9) {
                  @Override
                  public void visitMethodInsn(
                      int opcode, String owner, String name, String descriptor, boolean itf) {
                    found[0] |= reference.what.equals(List.of(owner, name, descriptor));
                  }
                };
              }
            },
            ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    return found[0];
  }

  private static String problem(Reference reference, TwinKind kind, ClassLoader loader)
      throws ClassNotFoundException {
    LinkKind link;
    try {
      link = LinkKind.of(reference.kind);
    } catch (IllegalArgumentException e) {
      return "no such kind of place";
    }
    if (link == LinkKind.DYNAMIC) {
      return null; // strings for the original's own bootstrap method
    }
    if (reference.what.size() != 3) {
      return "owner, name and descriptor are wanted";
    }
    String ownerName = reference.what.get(0);
    String name = reference.what.get(1);
    String descriptor = reference.what.get(2);
    Class<?> owner = Class.forName(Type.getObjectType(ownerName).getClassName(), false, loader);
    if (!descriptor.startsWith("(")) {
      return hasField(owner, name, descriptor) ? null : "no such field";
    }
    boolean exists =
        owner.isArray()
            || isPolymorphic(owner)
            || (name.equals("<init>")
                ? hasConstructor(owner, descriptor)
                : hasMethod(owner, name, descriptor));
    if (!exists) {
      return "no such method";
    }
    String wanted = wanted(link, kind, ownerName, descriptor);
    return wanted == null || wanted.equals(reference.type) ? null : "its twin is " + wanted;
  }

  /** The type of the twin that is called, null where it is not simply that of the original. */
  private static String wanted(LinkKind link, TwinKind kind, String owner, String descriptor) {
    return switch (link) {
      case STATIC -> TwinSignature.of(kind, null, descriptor).descriptor();
      case SPECIAL, VIRTUAL, INTERFACE, INIT -> {
        TwinSignature signature = TwinSignature.of(kind, owner, descriptor);
        // a receiver that selects a method is passed beside the parcel
        yield signature.isWide() ? null : signature.descriptor();
      }
      default -> null;
    };
  }

  private static boolean isPolymorphic(Class<?> owner) {
    return owner.getName().equals("java.lang.invoke.MethodHandle")
        || owner.getName().equals("java.lang.invoke.VarHandle");
  }

  private static boolean hasConstructor(Class<?> owner, String descriptor) {
    for (Constructor<?> constructor : owner.getDeclaredConstructors()) {
      if (descriptor.equals(Type.getConstructorDescriptor(constructor))) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasMethod(Class<?> owner, String name, String descriptor) {
    for (Method method : owner.getDeclaredMethods()) {
      if (isCalled(method, name, descriptor)) {
        return true;
      }
    }
    Class<?> parent = owner.getSuperclass();
    if (parent == null && owner.isInterface()) {
      parent = Object.class;
    }
    if (parent != null && hasMethod(parent, name, descriptor)) {
      return true;
    }
    for (Class<?> each : owner.getInterfaces()) {
      if (hasMethod(each, name, descriptor)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isCalled(Executable method, String name, String descriptor) {
    return method.getName().equals(name)
        && descriptor.equals(Type.getMethodDescriptor((Method) method));
  }

  private static boolean hasField(Class<?> owner, String name, String descriptor) {
    for (Field field : owner.getDeclaredFields()) {
      if (field.getName().equals(name) && descriptor.equals(Type.getDescriptor(field.getType()))) {
        return true;
      }
    }
    for (Class<?> each : owner.getInterfaces()) {
      if (hasField(each, name, descriptor)) {
        return true;
      }
    }
    Class<?> parent = owner.getSuperclass();
    return parent != null && hasField(parent, name, descriptor);
  }

  @Override
  public MethodVisitor visitMethod(
      int access, String method, String methodDescriptor, String signature, String[] thrown) {
    return new MethodVisitor(Opcodes.ASM9) {
      @Override
      public void visitInvokeDynamicInsn(
          String name, String descriptor, Handle bootstrap, Object... arguments) {
        if (!bootstrap.getOwner().equals("org/wengert/link/Linkage")
            || !bootstrap.getName().equals("bootstrap")) {
          strange.add(method + " is bootstrapped by " + bootstrap);
          return;
        }
        List<String> what = new ArrayList<>();
        for (Object argument : arguments) {
          what.add(Objects.toString(argument));
        }
        references.add(new Reference(name, descriptor, what));
      }
    };
  }
}
