package org.wengert.agent.link;

import java.lang.invoke.MethodHandleInfo;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import org.objectweb.asm.Type;
import org.wengert.agent.twin.ShadowKind;

/**
 * Which word of an object's number companion belongs to which field: the instance fields with a
 * number that a class declares, in the order of their names.
 */
final class NumberPositions {
  private final ClassValue<List<String>> names =
      new ClassValue<>() {
        @Override
        protected List<String> computeValue(Class<?> type) {
          try {
            return Arrays.stream(type.getDeclaredFields())
                .filter(NumberPositions::isCounted)
                .map(field -> key(field.getName(), field.getType()))
                .sorted()
                .toList();
          } catch (LinkageError e) {
            return List.of(); // the type of a field is missing: the class cannot be asked
          }
        }
      };

  private static boolean isCounted(Field field) {
    return !Modifier.isStatic(field.getModifiers())
        && ShadowKind.of(Type.getType(field.getType())) == ShadowKind.NUMBER;
  }

  /** Class files may have fields of the same name and different types. */
  private static String key(String name, Class<?> type) {
    return name + " " + type;
  }

  /** The position of a field of a class; negative if the class cannot be asked for its fields. */
  int of(MethodHandleInfo field) {
    String key = key(field.getName(), field.getMethodType().returnType());
    return names.get(field.getDeclaringClass()).indexOf(key);
  }

  /** The number of such fields. */
  int count(Class<?> owner) {
    return names.get(owner).size();
  }
}
