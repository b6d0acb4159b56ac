package org.wengert.agent.link;

import java.lang.invoke.MethodType;
import org.wengert.link.TwinKind;

/**
 * A place in a twin class that names a member of some class.
 *
 * @param original the class whose twin it is
 * @param ownerName internal name of the class that is named
 * @param member name of the member
 * @param descriptor its descriptor
 */
record Place(Class<?> original, String ownerName, String member, String descriptor) {

  /** A place in the twin of a class. */
  static Place of(Class<?> original, String[] what) {
    return new Place(original, what[0], what[1], what[2]);
  }

  /** The kind of a twin class; the name of a hidden one has a number behind it. */
  static TwinKind kindOf(Class<?> twin) {
    String name = twin.getName();
    return TwinKind.of(twin.isHidden() ? name.substring(0, name.indexOf('/')) : name);
  }

  /** The class that a twin class was derived from. */
  static Class<?> originalOf(Class<?> twin) throws ClassNotFoundException {
    if (twin.isHidden()) {
      return twin; // of a call of a rule, which is made without an original
    }
    String name = twin.getName();
    return Class.forName(TwinKind.of(name).original(name), false, twin.getClassLoader());
  }

  /** The class that is named, loaded but not initialised. */
  Class<?> owner() throws ClassNotFoundException {
    return load(ownerName.replace('/', '.'));
  }

  private Class<?> load(String name) throws ClassNotFoundException {
    return Class.forName(name, false, original.getClassLoader());
  }

  /** The type of a method, or of a field as the result of no arguments. */
  MethodType type() {
    String method = descriptor.startsWith("(") ? descriptor : "()" + descriptor;
    return MethodType.fromMethodDescriptorString(method, original.getClassLoader());
  }
}
