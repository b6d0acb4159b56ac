package org.wengert.agent.link;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.util.HashSet;
import java.util.Set;

/** Reads the texts in the constants of a loaded class, also of one whose file nobody has. */
final class ConstantPools {
  private final MethodHandle pool;
  private final MethodHandle size;
  private final MethodHandle tag;
  private final MethodHandle text;

  /** The tag of a constant that is a text. */
  private final Object ofText;

  /**
   * A reader.
   *
   * @param lookup a look-up with all access
   */
  ConstantPools(Lookup lookup) {
    try {
      Class<?> type = Class.forName("jdk.internal.reflect.ConstantPool");
      Class<?> tagType = Class.forName("jdk.internal.reflect.ConstantPool$Tag");
      pool = untyped(lookup.findVirtual(Class.class, "getConstantPool", returning(type)));
      size = untyped(lookup.findVirtual(type, "getSize", returning(int.class)));
      tag = untyped(lookup.findVirtual(type, "getTagAt", returning(tagType, int.class)));
      text = untyped(lookup.findVirtual(type, "getUTF8At", returning(String.class, int.class)));
      ofText = lookup.findStaticGetter(tagType, "UTF8", tagType).invoke();
    } catch (Throwable e) {
      throw new IllegalStateException(
          "Wengert does not know this JVM: " + e + ". It is tested on OpenJDK 17 and 25.", e);
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
    try {
      Object constants = pool.invoke(type);
      int length = (int) size.invoke(constants);
      for (int i = 1; i < length; i++) {
        if (isText(constants, i)) {
          texts.add((String) text.invoke(constants, i));
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
  private boolean isText(Object constants, int i) throws Throwable {
    try {
      return tag.invoke(constants, i) == ofText;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
