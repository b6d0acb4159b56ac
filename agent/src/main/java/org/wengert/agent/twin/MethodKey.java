package org.wengert.agent.twin;

/**
 * Names a method in bytecode.
 *
 * @param owner internal name of its class
 * @param name its name
 * @param descriptor its descriptor
 */
public record MethodKey(String owner, String name, String descriptor) {
  /** Written out, as is {@code equals}: the JVM would first have to make those of a record. */
  @Override
  public int hashCode() {
    return (owner.hashCode() * 31 + name.hashCode()) * 31 + descriptor.hashCode();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MethodKey key
        && name.equals(key.name)
        && descriptor.equals(key.descriptor)
        && owner.equals(key.owner);
  }

  @Override
  public String toString() {
    return owner.replace('/', '.') + "." + name + descriptor;
  }
}
