package org.wengert.agent.link;

import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;

/**
 * Looks at the class file of a loaded class without touching the class: it is transformed again,
 * and what comes out is looked at and then replaced by something that the JVM refuses. So the class
 * stays as it is, with its compiled code, its line numbers in running methods, and with what other
 * agents did to it but would not do a second time.
 */
final class Look {
  /** The beginning of a class file, and nothing more. */
  private static final byte[] REFUSED = {
    (byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0, 0, 0, 52
  };

  private static final class Request {
    final Class<?> wanted;
    byte[] bytes;

    Request(Class<?> wanted) {
      this.wanted = wanted;
    }
  }

  /** What this thread wants, then the bytes. */
  private final ThreadLocal<Request> request = new ThreadLocal<>();

  /**
   * Offers what came out, at the end of all transformers.
   *
   * @param retransformed the class, or null when it is loaded
   * @param bytes its file
   * @return what the JVM refuses, if this thread looks at the class, else null
   */
  byte[] offer(Class<?> retransformed, byte[] bytes) {
    Request current = request.get();
    if (current == null || current.wanted != retransformed) {
      return null;
    }
    current.bytes = bytes;
    return REFUSED.clone();
  }

  /**
   * The class file of a class.
   *
   * @param type the class
   * @param instrumentation has it transformed again
   * @return its bytes, null if they cannot be had
   */
  byte[] at(Class<?> type, Instrumentation instrumentation) {
    if (!instrumentation.isModifiableClass(type)) {
      return null;
    }
    Request mine = new Request(type);
    request.set(mine);
    try {
      instrumentation.retransformClasses(type);
    } catch (UnmodifiableClassException | LinkageError refused) {
      // as it should be
    } catch (UnsupportedOperationException | InternalError e) {
      return null; // did not come that far
    } finally {
      request.remove();
    }
    return mine.bytes;
  }
}
