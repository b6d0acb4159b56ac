package org.wengert.boundary;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wengert.Derivatives;

/**
 * What reflection sees of a class that was prepared, and of objects that took part in recordings.
 */
class PreparedFieldsTest {
  /** Of every kind of field one. */
  @SuppressWarnings("serial") // its default serial number is as good as any
  public static class Holder implements Serializable {
    static double shared;
    public double number = 1;
    protected final float single;
    private double[] row = {1, 2};
    transient double skipped;
    int count;
    Double box;

    Holder(float single) {
      this.single = single;
    }

    double use(double x) {
      number = x;
      shared = x * x;
      row[0] = x;
      skipped = x;
      box = x;
      return number * single + shared + row[0] + skipped + box;
    }
  }

  private record Point(double x, double[] row) {}

  private static List<String> names(Stream<Field> fields) {
    return fields.map(Field::getName).toList();
  }

  @Test
  void onlySyntheticFieldsAreAdded() {
    Field[] all = Holder.class.getDeclaredFields();
    assertEquals(
        List.of("shared", "number", "single", "row", "skipped", "count", "box"),
        names(Stream.of(all).filter(field -> !field.isSynthetic())));
    List<Field> added = Stream.of(all).filter(Field::isSynthetic).toList();
    assertEquals(
        List.of("shared$tape", "$tape$numbers", "row$tape"),
        names(added.stream()).stream().filter(name -> !name.endsWith("$tangent")).toList());
    for (Field field : added) {
      int modifiers = field.getModifiers();
      assertTrue(
          Modifier.isPrivate(modifiers) && Modifier.isTransient(modifiers),
          field + ": others may take it for a field of the program");
      assertTrue(field.getName().contains("$"), field.getName());
    }
  }

  @Test
  void publicMembersAreThoseOfTheSource() {
    assertEquals(List.of("number"), names(Stream.of(Holder.class.getFields())));
    assertEquals(1, Holder.class.getDeclaredConstructors().length);
    assertArrayEquals(
        new String[] {"use"},
        Arrays.stream(Holder.class.getDeclaredMethods()).map(Method::getName).toArray());
  }

  @Test
  void recordComponentsAreThoseOfTheSource() {
    assertEquals(
        List.of("x", "row"),
        Stream.of(Point.class.getRecordComponents()).map(RecordComponent::getName).toList());
    assertEquals(1, Point.class.getDeclaredConstructors().length);
  }

  private static byte[] serialised(Holder holder) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(holder);
    }
    return bytes.toByteArray();
  }

  /** Two objects with the same numbers, one of them filled while recording. */
  @Test
  void recordingLeavesNoTraceInSerialisedObjects() throws IOException {
    Holder plain = new Holder(3);
    plain.use(2);
    Holder recorded = new Holder(3);
    double[] gradient = Derivatives.gradient(x -> recorded.use(x[0]), new double[] {2});
    assertArrayEquals(new double[] {3 + 4 + 1 + 1 + 1}, gradient);
    assertArrayEquals(serialised(plain), serialised(recorded));
  }

  /** A passive field that reflection sets between two recordings. */
  @Test
  void reflectionBetweenRecordings() throws ReflectiveOperationException {
    Holder holder = new Holder(3);
    Derivatives.gradient(x -> holder.use(x[0]), new double[] {2});
    Field number = Holder.class.getField("number");
    assertEquals(2.0, number.getDouble(holder));
    number.setDouble(holder, 5);
    assertArrayEquals(
        new double[] {5}, Derivatives.gradient(x -> holder.number * x[0], new double[] {2}));
  }
}
