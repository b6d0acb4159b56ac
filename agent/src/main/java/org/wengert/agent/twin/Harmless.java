package org.wengert.agent.twin;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Type;

/**
 * Methods that lose nothing when they are called as they are: they print, compare, hash or convert
 * to text or integers, or they only move references. Their numeric results are passive.
 */
final class Harmless {
  /** Classes all of whose methods are harmless. */
  private static final Set<String> CLASSES =
      Set.of(
          "java/lang/String",
          "java/lang/StringBuilder",
          "java/lang/StringBuffer",
          "java/lang/Integer",
          "java/lang/Long",
          "java/lang/Short",
          "java/lang/Byte",
          "java/lang/Character",
          "java/lang/Boolean",
          "java/util/Objects",
          "java/io/PrintStream",
          "java/io/PrintWriter",
          "java/io/Console",
          "java/util/Formatter");

  /** Harmless methods of classes that have others. */
  private static final Map<String, Set<String>> METHODS =
      Map.ofEntries(
          Map.entry("java/lang/Double", numberMethods("parseDouble")),
          Map.entry("java/lang/Float", numberMethods("parseFloat")),
          Map.entry(
              "java/util/Arrays",
              Set.of(
                  "toString",
                  "deepToString",
                  "hashCode",
                  "deepHashCode",
                  "equals",
                  "deepEquals",
                  "compare",
                  "mismatch",
                  "binarySearch")),
          Map.entry(
              "java/lang/System", Set.of("nanoTime", "currentTimeMillis", "identityHashCode")),
          Map.entry("java/lang/Object", Set.of("getClass", "notify", "notifyAll")),
          Map.entry(
              "java/lang/reflect/Array",
              Set.of(
                  "getLength",
                  "newInstance",
                  "getBoolean",
                  "getByte",
                  "getChar",
                  "getShort",
                  "getInt",
                  "getLong",
                  "setBoolean")),
          Map.entry(
              "java/lang/reflect/Proxy",
              Set.of("newProxyInstance", "isProxyClass", "getInvocationHandler")),
          Map.entry(
              "java/lang/Thread",
              Set.of("currentThread", "holdsLock", "sleep", "yield", "onSpinWait")),
          Map.entry("org/wengert/Derivatives", Set.of("detach")),
          // a context keeps references, whose shadows are known by identity
          Map.entry("org/wengert/link/SavedContext", Set.of("save", "saved", "outputs")),
          Map.entry("org/wengert/Checkpointing", Set.of("plan")),
          Map.entry(
              "org/wengert/Checkpointing$Plan",
              Set.of("snapshots", "stepsPerRecording", "statistics")));

  /** Of any class: they hash, compare or print, and are often written with bits. */
  private static final Set<String> OF_ALL =
      Set.of("hashCode()I", "equals(Ljava/lang/Object;)Z", "toString()Ljava/lang/String;");

  /** The package of methods that make text, and of others. */
  private static final String TEXT = "java/text/";

  private static final Set<String> MAKES_TEXT = Set.of("format", "formatToCharacterIterator");

  /** Where what is logged goes. */
  private static final List<String> LOGGING =
      List.of(
          "java/util/logging/",
          "java/lang/System$Logger",
          "sun/util/logging/",
          "jdk/internal/logger/");

  private static final Set<String> MATH = Set.of("java/lang/Math", "java/lang/StrictMath");

  private Harmless() {}

  private static Set<String> numberMethods(String parse) {
    return Set.of(
        "isNaN",
        "isInfinite",
        "isFinite",
        "compare",
        "compareTo",
        "equals",
        "hashCode",
        "toString",
        "toHexString",
        "intValue",
        "longValue",
        "shortValue",
        "byteValue",
        parse);
  }

  /** Whether a call of this method loses nothing. */
  static boolean contains(MethodKey method) {
    if (method.descriptor().contains("java/util/function")) {
      return false; // it may call back
    }
    if (MathLibraries.compares(method)
        || MathLibraries.rounds(method)
        || OF_ALL.contains(method.name() + method.descriptor())) {
      return true;
    }
    String owner = method.owner();
    if (CLASSES.contains(owner) || LOGGING.stream().anyMatch(owner::startsWith)) {
      return true;
    }
    if (owner.startsWith(TEXT) && MAKES_TEXT.contains(method.name())) {
      return true;
    }
    if (MATH.contains(owner) || MathLibraries.mirrors(method)) {
      return ShadowKind.of(Type.getReturnType(method.descriptor())) == ShadowKind.NONE
          || method.name().equals("random");
    }
    return METHODS.getOrDefault(owner, Set.of()).contains(method.name());
  }
}
