package org.wengert.agent.link;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.security.ProtectionDomain;
import org.objectweb.asm.Type;

/**
 * Gets the class file of a loaded class: from the JVM, which also knows generated classes and what
 * other agents did, or from the class loader's resources.
 *
 * <p>It has to be registered before the preparer, so that it sees classes as they were before.
 */
public final class ClassBytes implements ClassFileTransformer {
  private final Instrumentation instrumentation;

  /** Class that this thread wants, then its bytes. */
  private final ThreadLocal<Request> request = new ThreadLocal<>();

  private static final class Request {
    final Class<?> wanted;
    byte[] bytes;

    Request(Class<?> wanted) {
      this.wanted = wanted;
    }
  }

  /**
   * Registers itself.
   *
   * @param instrumentation the JVM's
   */
  public ClassBytes(Instrumentation instrumentation) {
    this.instrumentation = instrumentation;
    instrumentation.addTransformer(this, true);
  }

  @Override
  public byte[] transform(
      Module module,
      ClassLoader loader,
      String name,
      Class<?> retransformed,
      ProtectionDomain domain,
      byte[] bytes) {
    Request current = retransformed == null ? null : request.get();
    if (current != null && current.wanted == retransformed) {
      current.bytes = bytes;
    }
    return null;
  }

  /**
   * The class file of a class.
   *
   * @param type the class
   * @return its bytes, null if they cannot be had
   */
  public byte[] of(Class<?> type) {
    // transforming a JDK class again would throw away compiled code all over the JVM
    if (type.getClassLoader() != null && instrumentation.isModifiableClass(type)) {
      Request mine = new Request(type);
      request.set(mine);
      try {
        instrumentation.retransformClasses(type);
      } catch (UnmodifiableClassException | LinkageError e) {
        // another agent's transformer stands in the way: the resource is the next best thing
        return resource(type);
      } finally {
        request.remove();
      }
      if (mine.bytes != null) {
        return mine.bytes;
      }
    }
    return resource(type);
  }

  private static byte[] resource(Class<?> type) {
    ClassLoader loader = type.getClassLoader();
    String name = Type.getInternalName(type) + ".class";
    try (InputStream in =
        loader == null
            ? ClassLoader.getSystemResourceAsStream(name)
            : loader.getResourceAsStream(name)) {
      return in == null ? null : in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
