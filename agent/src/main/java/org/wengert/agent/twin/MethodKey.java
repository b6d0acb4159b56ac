package org.wengert.agent.twin;

/**
 * Names a method in bytecode.
 *
 * @param owner internal name of its class
 * @param name its name
 * @param descriptor its descriptor
 */
public record MethodKey(String owner, String name, String descriptor) {
  @Override
  public String toString() {
    return owner.replace('/', '.') + "." + name + descriptor;
  }
}
