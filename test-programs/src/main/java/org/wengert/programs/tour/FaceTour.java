package org.wengert.programs.tour;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Stream;

/**
 * Prints what others can see of classes and objects: reflection, serialisation, proxies. Companion
 * fields, which are synthetic, are left out; all else must be the same with and without the agent.
 */
public final class FaceTour {
  private FaceTour() {}

  /** Prints. */
  public static void main(String[] arguments) throws Exception {
    for (Class<?> type : Faces.TYPES) {
      describe(type);
    }
    for (Object object : Faces.objects()) {
      System.out.println(json(object));
      serialise(object);
    }
    proxy();
  }

  private static void describe(Class<?> type) {
    System.out.println(type.toGenericString() + " in " + type.getNestHost().getName());
    System.out.println("  extends " + type.getGenericSuperclass());
    print("implements", Stream.of(type.getGenericInterfaces()));
    print("annotation", Stream.of(type.getAnnotations()));
    print("members", Stream.of(type.getDeclaredClasses()));
    print("nest", Stream.of(type.getNestMembers()));
    print("field", fields(type));
    print("method", Stream.of(type.getDeclaredMethods()));
    print("constructor", Stream.of(type.getDeclaredConstructors()));
    if (type.isRecord()) {
      print("component", Stream.of(type.getRecordComponents()).map(FaceTour::component));
    }
    ObjectStreamClass serial = ObjectStreamClass.lookup(type);
    System.out.println("  serial " + serial + (serial == null ? "" : fieldsOf(serial)));
  }

  private static String component(RecordComponent component) {
    return component + " " + component.getAccessor() + " " + annotations(component);
  }

  private static String fieldsOf(ObjectStreamClass serial) {
    return Arrays.toString(serial.getFields());
  }

  /** The fields that the source names, in the order of the source. */
  private static Stream<Field> fields(Class<?> type) {
    return Stream.of(type.getDeclaredFields()).filter(field -> !field.isSynthetic());
  }

  private static String annotations(AnnotatedElement element) {
    return Arrays.toString(element.getAnnotations());
  }

  private static void print(String what, Stream<?> things) {
    things.map(thing -> "  " + what + " " + thing).sorted().forEach(System.out::println);
  }

  /** As libraries write objects: every field that is neither static nor transient. */
  private static String json(Object object) throws IllegalAccessException {
    StringBuilder json = new StringBuilder();
    for (Class<?> type = object.getClass(); type != Object.class; type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        int modifiers = field.getModifiers();
        if (Modifier.isStatic(modifiers) || Modifier.isTransient(modifiers)) {
          continue;
        }
        if (field.getDeclaringClass().getPackage() != FaceTour.class.getPackage()) {
          continue; // a field of the JDK's own
        }
        field.setAccessible(true);
        Object value = field.get(object);
        json.append(json.length() == 0 ? "" : ", ").append(field.getName()).append(": ");
        json.append(Arrays.deepToString(new Object[] {value}));
      }
    }
    return json.toString();
  }

  private static void serialise(Object object) throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(object);
    }
    System.out.println(Base64.getEncoder().encodeToString(bytes.toByteArray()));
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      System.out.println("read again: " + in.readObject());
    }
  }

  private static void proxy() {
    InvocationHandler handler =
        (proxy, method, arguments) -> {
          System.out.println("called " + method + " with " + Arrays.toString(arguments));
          return method.isDefault()
              ? InvocationHandler.invokeDefault(proxy, method, arguments)
              : (double) arguments[0] * 2;
        };
    Class<?>[] types = {Faces.Curve.class};
    ClassLoader loader = FaceTour.class.getClassLoader();
    Faces.Curve curve = (Faces.Curve) Proxy.newProxyInstance(loader, types, handler);
    System.out.println(curve.at(1.5) + " " + curve.twice(1.5));
    print("proxy field", Stream.of(curve.getClass().getDeclaredFields()).map(Field::getName));
    print("proxy of", Stream.of(curve.getClass().getInterfaces()));
  }
}
