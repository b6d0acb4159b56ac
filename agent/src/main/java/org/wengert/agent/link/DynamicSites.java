package org.wengert.agent.link;

import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Bootstraps an {@code invokedynamic} of an original for its twin, with a look-up on the original
 * class; reads what {@code DynamicCall} wrote.
 */
final class DynamicSites {
  private final Trusted trusted;

  DynamicSites(Trusted trusted) {
    this.trusted = trusted;
  }

  /** Links what the original would have linked. */
  CallSite link(Class<?> original, MethodType type, String[] what) throws Throwable {
    List<Object> arguments = new ArrayList<>();
    Lookup lookup = trusted.on(original);
    arguments.add(lookup);
    arguments.add(what[0]);
    arguments.add(type);
    for (int i = 2; i < what.length; i++) {
      arguments.add(decode(what[i], original, lookup));
    }
    MethodHandle bootstrap = (MethodHandle) decode(what[1], original, lookup);
    return (CallSite) run(bootstrap, arguments);
  }

  /** What a bootstrap method throws, the program gets as the JVM would hand it on. */
  private static Object run(MethodHandle bootstrap, List<Object> arguments) {
    try {
      return bootstrap.invokeWithArguments(arguments);
    } catch (Error e) {
      throw e;
    } catch (Throwable e) {
      throw new BootstrapMethodError("bootstrap method initialization exception", e);
    }
  }

  private static Object decode(String constant, Class<?> original, Lookup lookup) throws Throwable {
    String value = constant.substring(2);
    ClassLoader loader = original.getClassLoader();
    return switch (constant.charAt(0)) {
      case 'S' -> value;
      case 'I' -> Integer.valueOf(value);
      case 'J' -> Long.valueOf(value);
      case 'F' -> Float.intBitsToFloat(Integer.parseInt(value));
      case 'D' -> Double.longBitsToDouble(Long.parseLong(value));
      case 'M' -> MethodType.fromMethodDescriptorString(value, loader);
      case 'C' -> dynamic(value, original, lookup);
      case 'T' -> MethodType.fromMethodDescriptorString("()" + value, loader).returnType();
      default -> handle(value.split("\\."), original, lookup);
    };
  }

  /** Computes a dynamic constant: name and descriptor, then parts with their lengths. */
  private static Object dynamic(String value, Class<?> original, Lookup lookup) throws Throwable {
    String[] head = value.split("\\.", 3);
    Class<?> type = type("()" + head[1], original.getClassLoader()).returnType();
    List<Object> arguments = new ArrayList<>(List.of(lookup, head[0], type));
    MethodHandle bootstrap = null;
    for (String rest = head[2]; !rest.isEmpty(); ) {
      int colon = rest.indexOf(':');
      int end = colon + 1 + Integer.parseInt(rest.substring(0, colon));
      Object part = decode(rest.substring(colon + 1, end), original, lookup);
      if (bootstrap == null) {
        bootstrap = (MethodHandle) part;
      } else {
        arguments.add(part);
      }
      rest = rest.substring(end);
    }
    return run(bootstrap, arguments);
  }

  /** Parts: tag, whether of an interface, owner, name, descriptor. */
  private static MethodHandle handle(String[] parts, Class<?> original, Lookup lookup)
      throws ReflectiveOperationException {
    ClassLoader loader = original.getClassLoader();
    int tag = Integer.parseInt(parts[0]);
    Class<?> owner = Class.forName(Type.getObjectType(parts[2]).getClassName(), false, loader);
    String name = parts[3];
    if (tag <= Opcodes.H_PUTSTATIC) {
      return field(tag, owner, name, type("()" + parts[4], loader).returnType(), lookup);
    }
    MethodType type = type(parts[4], loader);
    return switch (tag) {
      case Opcodes.H_INVOKESTATIC -> lookup.findStatic(owner, name, type);
      case Opcodes.H_INVOKESPECIAL -> lookup.findSpecial(owner, name, type, original);
      case Opcodes.H_NEWINVOKESPECIAL -> lookup.findConstructor(owner, type);
      default -> lookup.findVirtual(owner, name, type);
    };
  }

  private static MethodHandle field(
      int tag, Class<?> owner, String name, Class<?> type, Lookup lookup)
      throws ReflectiveOperationException {
    return switch (tag) {
      case Opcodes.H_GETFIELD -> lookup.findGetter(owner, name, type);
      case Opcodes.H_GETSTATIC -> lookup.findStaticGetter(owner, name, type);
      case Opcodes.H_PUTFIELD -> lookup.findSetter(owner, name, type);
      default -> lookup.findStaticSetter(owner, name, type);
    };
  }

  private static MethodType type(String descriptor, ClassLoader loader) {
    return MethodType.fromMethodDescriptorString(descriptor, loader);
  }
}
