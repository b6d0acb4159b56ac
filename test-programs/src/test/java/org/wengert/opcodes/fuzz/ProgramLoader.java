package org.wengert.opcodes.fuzz;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;

/** Defines the classes of a program, each when it is needed. */
final class ProgramLoader extends ClassLoader {
  private final Map<String, byte[]> files = new HashMap<>();

  ProgramLoader(List<ClassNode> nodes) {
    super(Program.class.getClassLoader());
    Classes classes = new Classes(nodes);
    nodes.forEach(each -> files.put(each.name.replace('/', '.'), write(each, classes)));
  }

  private static byte[] write(ClassNode node, Classes classes) {
    boolean frames = node.version >= Opcodes.V1_6;
    ClassWriter writer =
        new ClassWriter(frames ? ClassWriter.COMPUTE_FRAMES : ClassWriter.COMPUTE_MAXS) {
          @Override
          protected String getCommonSuperClass(String a, String b) {
            return classes.commonSuper(a, b);
          }
        };
    node.accept(writer);
    return writer.toByteArray();
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] file = files.get(name);
    if (file == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, file, 0, file.length);
  }

  /** An object of the program's class. */
  @SuppressWarnings("unchecked")
  ToDoubleFunction<double[]> function() {
    try {
      return (ToDoubleFunction<double[]>)
          loadClass(TypedCode.SELF.replace('/', '.')).getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
