package org.wengert.agent.link;

import java.lang.instrument.Instrumentation;
import java.lang.ref.WeakReference;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Type;
import org.wengert.link.LambdaSpy;
import org.wengert.link.TwinKind;

/**
 * Finds the classes of the program whose static fields a piece of code may use: those that its
 * class file names, those that theirs name, and so on, as far as they are loaded.
 */
final class NamedClasses {
  private static final int CONSTANT_CLASS = 7;

  private final Instrumentation instrumentation;
  private final ClassBytes bytes;

  private final ConstantPools constants;

  /** What classes name; for those without a file all their texts. */
  private final ClassValue<Set<String>> names =
      new ClassValue<>() {
        @Override
        protected Set<String> computeValue(Class<?> type) {
          return read(type);
        }
      };

  private final ClassValue<Closure> closures =
      new ClassValue<>() {
        @Override
        protected Closure computeValue(Class<?> code) {
          return new Closure();
        }
      };

  private volatile Loaded loaded;

  /** The loaded classes by their names, at some time; held weakly, so that they can be unloaded. */
  private record Loaded(int time, Map<String, List<WeakReference<Class<?>>>> byName) {}

  /** What was found for one class, at some time. */
  private static final class Closure {
    private int time = -1;
    private List<WeakReference<Class<?>>> classes;
  }

  NamedClasses(Instrumentation instrumentation, ClassBytes bytes, ConstantPools constants) {
    this.instrumentation = instrumentation;
    this.bytes = bytes;
    this.constants = constants;
  }

  /** Whether a class is one of the program: not of the JDK, nor of Wengert. */
  static boolean isOfProgram(Class<?> type) {
    ClassLoader loader = type.getClassLoader();
    return !type.isArray()
        && loader != null
        && loader != ClassLoader.getPlatformClassLoader()
        && TwinKind.of(type.getName()) == null;
  }

  /**
   * The classes that code may use, itself included.
   *
   * @param code a class of the program
   */
  List<Class<?>> from(Class<?> code) {
    Closure closure = closures.get(code);
    synchronized (closure) {
      int now = bytes.loads();
      if (closure.time != now) {
        closure.classes = search(code, at(now));
        closure.time = now;
      }
      return closure.classes.stream()
          .<Class<?>>map(WeakReference::get)
          .filter(Objects::nonNull)
          .toList();
    }
  }

  private Loaded at(int time) {
    Loaded known = loaded;
    if (known == null || known.time != time) {
      Map<String, List<WeakReference<Class<?>>>> byName = new HashMap<>();
      for (Class<?> type : instrumentation.getAllLoadedClasses()) {
        if (isOfProgram(type) && !type.isHidden()) {
          byName
              .computeIfAbsent(Type.getInternalName(type), name -> new ArrayList<>(1))
              .add(new WeakReference<>(type));
        }
      }
      known = new Loaded(time, byName);
      loaded = known;
    }
    return known;
  }

  private List<WeakReference<Class<?>>> search(Class<?> code, Loaded known) {
    Set<Class<?>> found = new LinkedHashSet<>(Set.of(code));
    Deque<Class<?>> open = new ArrayDeque<>(found);
    while (!open.isEmpty()) {
      for (String name : names.get(open.pop())) {
        // of classes of one name in several loaders any may be meant
        for (WeakReference<Class<?>> each : known.byName.getOrDefault(name, List.of())) {
          Class<?> type = each.get();
          if (type != null && found.add(type)) {
            open.push(type);
          }
        }
      }
    }
    return found.stream().<WeakReference<Class<?>>>map(WeakReference::new).toList();
  }

  private Set<String> read(Class<?> type) {
    if (type.isHidden() && LambdaSpy.metafactory(type) != null) {
      // a lambda is of the nest whose classes name what it calls
      return Set.of(Type.getInternalName(type.getNestHost()));
    }
    byte[] file = type.isHidden() ? null : bytes.of(type);
    return file == null ? constants.texts(type) : read(new ClassReader(file));
  }

  private static Set<String> read(ClassReader file) {
    Set<String> named = new HashSet<>();
    char[] buffer = new char[file.getMaxStringLength()];
    for (int i = 1; i < file.getItemCount(); i++) {
      int offset = file.getItem(i); // after its tag
      if (offset > 0 && file.readByte(offset - 1) == CONSTANT_CLASS) {
        named.add(file.readUTF8(offset, buffer));
      }
    }
    return named;
  }
}
