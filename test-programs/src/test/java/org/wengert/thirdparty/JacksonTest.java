package org.wengert.thirdparty;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wengert.Derivatives;
import org.wengert.language.Expect;

/**
 * Jackson reads and writes objects by their fields. It finds those of the source and no others,
 * also in objects whose fields were active a moment ago.
 */
class JacksonTest {
  private static final ObjectMapper BY_FIELDS =
      new ObjectMapper()
          .setVisibility(PropertyAccessor.ALL, Visibility.NONE)
          .setVisibility(PropertyAccessor.FIELD, Visibility.ANY);

  private static final String JSON =
      """
      {"scale":2.0,"single":0.5,"box":4.0,"row":[1.0,3.0],"table":[[1.0],[2.0]]}""";

  private static class Base {
    static double shared = 9;
    private double scale;
    protected float single;
    transient double skipped = 7;
  }

  private static final class Model extends Base {
    private Double box;
    private double[] row;
    private float[][] table;
    private static double[] last;

    double at(double x) {
      super.single += 0;
      last = new double[] {x};
      return super.scale * x * x + row[1] * last[0] + table[1][0] * single * box;
    }
  }

  private static Model read() throws JsonProcessingException {
    return BY_FIELDS.readValue(JSON, Model.class);
  }

  @Test
  void fieldsOfTheSource() throws JsonProcessingException {
    Model model = read();
    assertEquals(7, model.skipped);
    assertEquals(JSON, BY_FIELDS.writeValueAsString(model));
  }

  /** {@code 2 x^2 + 3 x + 4}, where the coefficients came from the text. */
  @Test
  void objectThatWasReadIsDifferentiated() throws JsonProcessingException {
    Model model = read();
    Expect.derivative(model::at, 3, 15);
  }

  /** The fields become active, the object is written after that. */
  @Test
  void objectThatWasActive() throws JsonProcessingException {
    Model model = read();
    double[] gradient =
        Derivatives.gradient(
            x -> {
              model.row[1] = x[0];
              ((Base) model).scale = x[0] * x[1];
              ((Base) model).single = (float) x[1];
              model.box = x[0];
              return model.at(1);
            },
            new double[] {4, 8});
    // x y + x + 2 x y: 3 y + 1 and 3 x
    assertArrayEquals(new double[] {25, 12}, gradient);
    assertEquals(
        """
        {"scale":32.0,"single":8.0,"box":4.0,"row":[1.0,4.0],"table":[[1.0],[2.0]]}""",
        BY_FIELDS.writeValueAsString(model));
  }

  /** Properties by getters and setters, as by default. */
  public static final class Bean {
    private double value;

    public double getValue() {
      return value;
    }

    public void setValue(double value) {
      this.value = value;
    }
  }

  /** A record, and one in it. */
  public record Pair(double left, List<Bean> right) {}

  @Test
  void beansAndRecords() throws JsonProcessingException {
    String json = "{\"left\":1.5,\"right\":[{\"value\":2.5},{\"value\":-1.0}]}";
    ObjectMapper mapper = new ObjectMapper();
    Pair pair = mapper.readValue(json, Pair.class);
    assertEquals(2.5, pair.right().get(0).getValue());
    assertEquals(json, mapper.writeValueAsString(pair));
    assertEquals(Map.of("value", 2.5), mapper.convertValue(pair.right().get(0), Map.class));
    Expect.derivative(x -> x * pair.left() * pair.right().get(0).getValue(), 2, 3.75);
  }
}
