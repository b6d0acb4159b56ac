package org.wengert.agent;

import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;
import java.util.LinkedHashMap;
import java.util.Map;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;
import org.wengert.check.program.CheckMode;
import org.wengert.check.program.MethodSpec;
import org.wengert.link.Checks;
import org.wengert.link.TwinKind;

/**
 * Makes the methods that are to be checked ask {@link Checks} at each call. Only there if the
 * option {@code check} is; the twins are derived from the classes as they were.
 */
final class CheckWeaver implements ClassFileTransformer {
  private final Options options;
  private final CheckMode mode;

  CheckWeaver(Options options, CheckMode mode) {
    this.options = options;
    this.mode = mode;
  }

  @Override
  public byte[] transform(
      Module module,
      ClassLoader loader,
      String name,
      Class<?> retransformed,
      ProtectionDomain domain,
      byte[] bytes) {
    if (loader == null
        || loader == ClassLoader.getPlatformClassLoader()
        || name == null
        || name.startsWith("org/wengert/agent/")
        || TwinKind.of(name) != null
        || options.excludes(name.replace('/', '.'))
        || !CheckSelection.mayHave(bytes, options)) {
      return null;
    }
    try {
      return woven(loader, bytes);
    } catch (RuntimeException | Error e) {
      mode.refuse(name.replace('/', '.'), "the class cannot be read: " + e);
      return null;
    }
  }

  /**
   * Whether woven code would find what it calls. Some loaders hide what the JVM's own loader has.
   */
  private static boolean seesWengert(ClassLoader loader) {
    try {
      return Class.forName(Checks.class.getName(), false, loader) == Checks.class;
    } catch (ClassNotFoundException | LinkageError | RuntimeException e) {
      return false;
    }
  }

  /** The class with its methods woven, null if none is to be checked. */
  byte[] woven(ClassLoader loader, byte[] bytes) {
    ClassReader reader = new ClassReader(bytes);
    ClassNode node = new ClassNode(Opcodes.ASM9);
    reader.accept(node, 0);
    CheckSelection selection = new CheckSelection(options, node);
    Map<MethodNode, MethodSpec> chosen = new LinkedHashMap<>();
    for (MethodNode method : node.methods) {
      CheckSelection.Choice choice = selection.of(method);
      if (choice.reason() != null) {
        mode.refuse(choice.title(), choice.reason());
      } else if (choice.spec() != null) {
        chosen.put(method, choice.spec());
      }
    }
    if (chosen.isEmpty()) {
      return null;
    }
    if (!seesWengert(loader)) {
      chosen
          .values()
          .forEach(spec -> mode.refuse(spec.title(), "its class loader does not see Wengert"));
      return null;
    }
    chosen.forEach((method, spec) -> CheckPrologue.add(node, method, mode.add(spec, loader)));
    // nothing is computed anew: the maximum is raised by hand, and there is one more frame
    ClassWriter writer = new ClassWriter(reader, 0);
    node.accept(writer);
    return writer.toByteArray();
  }
}
