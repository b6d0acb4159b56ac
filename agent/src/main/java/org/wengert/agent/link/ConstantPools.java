package org.wengert.agent.link;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.util.HashSet;
import java.util.Set;

/** Reads the texts in the constants of a loaded class, also of one whose file nobody has. */
final class ConstantPools {
  private final Lookup lookup;
  private volatile Readers readers;

  /**
   * The JVM's readers.
   *
   * @param pool from a class to its constants
   * @param size their number
   * @param tag the kind of one of them
   * @param text one that is a text
   * @param ofText the kind of those
   */
  private record Readers(
      MethodHandle pool, MethodHandle size, MethodHandle tag, MethodHandle text, Object ofText) {}

  /**
   * A reader, which few programs need: the JVM is asked for its readers when it is used.
   *
   * @param lookup a look-up with all access
   */
  ConstantPools(Lookup lookup) {
    this.lookup = lookup;
  }

  private Readers readers() {
    Readers found = readers;
    if (found == null) {
      found = find(lookup);
      readers = found;
    }
    return found;
  }

  private static Readers find(Lookup lookup) {
    try {
      Class<?> type = Class.forName("jdk.internal.reflect.ConstantPool");
      Class<?> tagType = Class.forName("jdk.internal.reflect.ConstantPool$Tag");
      return new Readers(
          untyped(lookup.findVirtual(Class.class, "getConstantPool", returning(type))),
          untyped(lookup.findVirtual(type, "getSize", returning(int.class))),
          untyped(lookup.findVirtual(type, "getTagAt", returning(tagType, int.class))),
          untyped(lookup.findVirtual(type, "getUTF8At", returning(String.class, int.class))),
          lookup.findStaticGetter(tagType, "UTF8", tagType).invoke());
    } catch (Throwable e) {
      throw Trusted.unknownJvm(e);
    }
  }

  private static MethodType returning(Class<?> result, Class<?>... parameters) {
    return MethodType.methodType(result, parameters);
  }

  private static MethodHandle untyped(MethodHandle handle) {
    return handle.asType(handle.type().generic());
  }

  /** All texts: names of classes and members, descriptors, and what the code itself uses. */
  Set<String> texts(Class<?> type) {
    Set<String> texts = new HashSet<>();
    Readers jvm = readers();
    try {
      Object constants = jvm.pool.invoke(type);
      int length = (int) jvm.size.invoke(constants);
      for (int i = 1; i < length; i++) {
        if (isText(jvm, constants, i)) {
          texts.add((String) jvm.text.invoke(constants, i));
        }
      }
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("a look-up throws nothing", e);
    }
    return texts;
  }

  /** Some JDKs do not know the tags of all constants. */
  private static boolean isText(Readers jvm, Object constants, int i) throws Throwable {
    try {
      return jvm.tag.invoke(constants, i) == jvm.ofText;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
