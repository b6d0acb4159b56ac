package org.wengert.border;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.function.Supplier;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.wengert.border.peer.Peers;

/**
 * Makes classes while the program runs: writes those of the origin itself, without line numbers and
 * without a resource, and loads anew the ones that name them.
 */
final class GeneratedLoader extends ClassLoader {
  private static final String GENERATED = "org.wengert.border.subject.";
  private static final String PEERS = Peers.class.getPackageName() + ".";

  GeneratedLoader() {
    super(GeneratedLoader.class.getClassLoader());
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      boolean isOwn = name.startsWith(GENERATED) || name.startsWith(PEERS);
      if (!isOwn || findLoadedClass(name) != null) {
        return super.loadClass(name, resolve);
      }
      byte[] bytes = bytes(name);
      return defineClass(name, bytes, 0, bytes.length);
    }
  }

  private byte[] bytes(String name) throws ClassNotFoundException {
    try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
      if (in == null) {
        throw new ClassNotFoundException(name);
      }
      return name.startsWith(GENERATED) ? written(new ClassReader(in)) : in.readAllBytes();
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
  }

  private static byte[] written(ClassReader model) {
    ClassWriter writer = new ClassWriter(0);
    model.accept(writer, ClassReader.SKIP_DEBUG);
    return writer.toByteArray();
  }

  @Override
  public URL getResource(String name) {
    return name.startsWith(GENERATED.replace('.', '/')) ? null : super.getResource(name);
  }

  /** All programs. */
  Programs programs() {
    try {
      Class<?> callee = loadClass(GENERATED + "Callee");
      Preparation.check(true, callee);
      if (callee.getResource("Callee.class") != null) {
        throw new AssertionError("the class has a file, so it is not one that is generated");
      }
      Object peers = loadClass(Peers.class.getName()).getConstructor().newInstance();
      return (Programs) ((Supplier<?>) peers).get();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
