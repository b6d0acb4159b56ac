package org.wengert.reflection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.wengert.reflection.Program.gradient;
import static org.wengert.reflection.Program.sameOutcome;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Programs that use reflection for what has no derivative work as they do without a recording. */
class ConfigurationTest {
  /** Names a setting. */
  @Retention(RetentionPolicy.RUNTIME)
  @interface Setting {
    String value();

    double unit() default 1;
  }

  /** What a program is configured with. */
  static class Configuration {
    @Setting("steps")
    int steps = 2;

    @Setting(value = "size", unit = 0.5)
    double size = 4;

    @Setting("name")
    private String name = "first";

    boolean fast = true;
    List<Double> weights = List.of(1.0, 2.0);

    public int getSteps() {
      return steps;
    }

    public String getName() {
      return name;
    }

    public boolean isFast() {
      return fast;
    }

    public void setSteps(int steps) {
      this.steps = steps;
    }
  }

  private static Map<String, Object> settings(Object configuration)
      throws ReflectiveOperationException {
    Map<String, Object> settings = new LinkedHashMap<>();
    for (Field field : configuration.getClass().getDeclaredFields()) {
      Setting setting = field.getAnnotation(Setting.class);
      if (setting != null && !Modifier.isStatic(field.getModifiers())) {
        field.setAccessible(true);
        Object value = field.get(configuration);
        settings.put(
            setting.value(), value instanceof Double number ? number * setting.unit() : value);
      }
    }
    return settings;
  }

  @Test
  void annotatedFields() {
    gradient(
        x -> {
          Map<String, Object> settings = settings(new Configuration());
          double sum = settings.get("name").equals("first") ? 0 : 1;
          for (int i = 0; i < (int) settings.get("steps"); i++) {
            sum += (double) settings.get("size") * x[0] * x[1];
          }
          return sum;
        },
        20,
        12);
  }

  @Test
  void gettersAndSetters() {
    gradient(
        x -> {
          Configuration configuration = new Configuration();
          Configuration.class.getMethod("setSteps", int.class).invoke(configuration, 3);
          Object steps = Configuration.class.getMethod("getSteps").invoke(configuration);
          Object name = Configuration.class.getMethod("getName").invoke(configuration);
          Object fast = Configuration.class.getMethod("isFast").invoke(configuration);
          return (boolean) fast && name.equals("first") ? (int) steps * x[0] : x[1];
        },
        3,
        0);
  }

  /** Holds active and other values side by side. */
  static final class Mixed {
    final int count;
    final String text;
    final double value;

    Mixed(int count, String text, double value) {
      this.count = count;
      this.text = text;
      this.value = value;
    }

    @Override
    public String toString() {
      return text + count;
    }
  }

  @Test
  void integersAndTextsOfAnObjectWithActiveValues() {
    gradient(
        x -> {
          Mixed mixed = new Mixed(2, "text", x[0]);
          int count = Mixed.class.getDeclaredField("count").getInt(mixed);
          Object text = Mixed.class.getDeclaredField("text").get(mixed);
          Object shown = Object.class.getMethod("toString").invoke(mixed);
          return text.equals("text") && shown.equals("text2") ? count * mixed.value : 0;
        },
        2,
        0);
  }

  record Entry(double value, int count) {}

  @Test
  void whatAClassIsMadeOf() {
    String outcome =
        sameOutcome(
            x -> {
              List<Object> found = new ArrayList<>();
              Class<?> type = Configuration.class;
              found.add(type.getSimpleName() + type.getModifiers() + type.getPackageName());
              found.add(type.getSuperclass() + " " + type.getEnclosingClass());
              found.add(type.isInstance("text") + " " + type.desiredAssertionStatus());
              for (Method method : type.getMethods()) {
                if (method.getDeclaringClass() == type && method.getParameterCount() > 0) {
                  found.add(method.toGenericString());
                }
              }
              for (RecordComponent component : Entry.class.getRecordComponents()) {
                found.add(component + " " + component.getAccessor().getReturnType());
              }
              Field weights = type.getDeclaredField("weights");
              ParameterizedType generic = (ParameterizedType) weights.getGenericType();
              found.add(generic.getActualTypeArguments()[0]);
              found.add(Array.newInstance(int.class, 2, 3).getClass());
              found.add(weights.isSynthetic() + weights.getName() + weights.getModifiers());
              return found;
            });
    assertEquals(true, outcome.contains("[I, false"), outcome);
  }

  @Test
  void aMapperThatReadsAndWritesRecords() {
    gradient(
        x -> {
          Entry entry = new Entry(x[0] * x[0], 2);
          RecordComponent[] components = Entry.class.getRecordComponents();
          Object[] values = new Object[components.length];
          Class<?>[] types = new Class<?>[components.length];
          for (int i = 0; i < components.length; i++) {
            values[i] = components[i].getAccessor().invoke(entry);
            types[i] = components[i].getType();
          }
          values[1] = (Integer) values[1] + 1;
          Entry copy = Entry.class.getDeclaredConstructor(types).newInstance(values);
          return copy.value() * copy.count() * x[1];
        },
        90,
        27);
  }
}
