package org.wengert.agent.link;

import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.IllegalClassFormatException;
import java.lang.instrument.Instrumentation;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;

/** Asks the transformers that are registered with it as the JVM does, about one class. */
final class FakeJvm {
  private final List<ClassFileTransformer> transformers = new ArrayList<>();
  private final Class<?> type;

  /** What the class is when all transformers have yet to see it. */
  byte[] original;

  boolean isModifiable = true;
  int looks;

  /** How often the class was replaced by what came out, which would undo what others did to it. */
  int replaced;

  FakeJvm(Class<?> type, byte[] original) {
    this.type = type;
    this.original = original;
  }

  /** The JVM for an agent. */
  Instrumentation instrumentation() {
    return (Instrumentation)
        Proxy.newProxyInstance(
            FakeJvm.class.getClassLoader(),
            new Class<?>[] {Instrumentation.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "addTransformer" -> transformers.add((ClassFileTransformer) arguments[0]);
                  case "removeTransformer" -> transformers.remove(arguments[0]);
                  case "isModifiableClass" -> isModifiable;
                  case "retransformClasses" -> {
                    looks++;
                    byte[] last = pass(type.getClassLoader(), internalName(type), type, original);
                    if (last.length < 100) {
                      throw new ClassFormatError("cut off");
                    }
                    replaced++;
                    yield null;
                  }
                  default -> throw new UnsupportedOperationException(method.toString());
                });
  }

  /** Registers another agent's transformer, behind those that there are. */
  void add(ClassFileTransformer transformer) {
    transformers.add(transformer);
  }

  int transformers() {
    return transformers.size();
  }

  /** The class is loaded. */
  byte[] load(byte[] file) throws IllegalClassFormatException {
    return pass(type.getClassLoader(), internalName(type), null, file);
  }

  /** A class passes through all transformers. */
  byte[] pass(ClassLoader loader, String name, Class<?> retransformed, byte[] file)
      throws IllegalClassFormatException {
    byte[] bytes = file;
    for (ClassFileTransformer each : List.copyOf(transformers)) {
      byte[] changed = each.transform(null, loader, name, retransformed, null, bytes);
      bytes = changed == null ? bytes : changed;
    }
    return bytes;
  }

  static String internalName(Class<?> type) {
    return type.getName().replace('.', '/');
  }
}
