package org.wengert.reflection;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wengert.reflection.Program.gradient;
import static org.wengert.reflection.Program.sameOutcome;

import java.awt.geom.Point2D;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import org.junit.jupiter.api.Test;

/** Fields read and written by {@code Field}. */
class FieldAccessTest {
  private static Field field(Class<?> type, String name) {
    try {
      return type.getDeclaredField(name);
    } catch (NoSuchFieldException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static Field field(String name) {
    return field(Body.class, name);
  }

  /** With fields of many kinds. */
  static class Body {
    private double mass;
    float charge;
    volatile double speed;
    Double box;
    Object any;
    double[] array;
    double[][] rows;
    int count;
    final double fixed;
    static double total;
    static float part;

    Body(double fixed) {
      this.fixed = fixed;
    }
  }

  private static Body body(double mass) {
    Body body = new Body(mass * 2);
    body.mass = mass * mass;
    body.charge = (float) mass;
    return body;
  }

  @Test
  void numberRead() {
    gradient(x -> field("mass").getDouble(body(x[0])) * x[1], 30, 9);
    gradient(x -> (double) field("mass").get(body(x[0])) * x[1], 30, 9);
    gradient(x -> field("fixed").getDouble(body(x[0])) * x[1], 10, 6);
    gradient(x -> field("charge").getFloat(body(x[0])) * x[1], 5, 3);
    gradient(x -> field("charge").getDouble(body(x[0])) * x[1], 5, 3);
    gradient(x -> (float) field("charge").get(body(x[0])) * x[1], 5, 3);
  }

  @Test
  void numberWritten() {
    gradient(
        x -> {
          Body body = body(x[0]);
          field("mass").setDouble(body, x[1] * x[1]);
          field("speed").set(body, x[0] * x[0]);
          field("charge").setFloat(body, (float) x[1]);
          return body.mass * body.speed + body.charge;
        },
        150,
        91);
  }

  @Test
  void floatsAndIntegersWrittenToADouble() {
    gradient(
        x -> {
          Body body = body(x[0]);
          field("mass").setFloat(body, (float) x[1]);
          return body.mass * x[0];
        },
        5,
        3);
    gradient(
        x -> {
          Body body = body(x[0]);
          field("mass").set(body, (float) x[1]);
          return body.mass * x[0];
        },
        5,
        3);
    gradient(
        x -> {
          Body[] bodies = {body(x[0]), body(x[0]), body(x[0]), body(x[0]), body(x[0]), body(x[0])};
          Field mass = field("mass");
          mass.setInt(bodies[0], 1);
          mass.setLong(bodies[1], 2);
          mass.setShort(bodies[2], (short) 3);
          mass.setByte(bodies[3], (byte) 4);
          mass.setChar(bodies[4], (char) 5);
          mass.set(bodies[5], 6);
          double sum = 0;
          for (Body each : bodies) {
            sum += each.mass;
          }
          return sum * x[1];
        },
        0,
        21);
  }

  @Test
  void activeNumberOverwrittenByAConstant() {
    gradient(
        x -> {
          Body body = body(x[0]);
          field("mass").setDouble(body, 7);
          field("charge").set(body, 2f);
          return body.mass * body.charge * x[1];
        },
        0,
        14);
  }

  @Test
  void references() {
    gradient(
        x -> {
          Body body = body(0);
          double[] array = {x[0] * x[0]};
          field("array").set(body, array);
          field("box").set(body, x[1]);
          field("any").set(body, array);
          field("rows").set(body, new double[][] {array, x});
          array[0] *= 2;
          double[] read = (double[]) field("array").get(body);
          double[][] rows = (double[][]) field("rows").get(body);
          return read[0] * (Double) field("box").get(body)
              + ((double[]) body.any)[0]
              + body.array[0]
              + rows[1][1] * rows[0][0];
        },
        2 * 6 * 5 + 12 + 12 + 5 * 12,
        18 + 18);
  }

  @Test
  void arrayReplacedByAnother() {
    gradient(
        x -> {
          Body body = body(0);
          body.array = x;
          double first = body.array[0];
          field("array").set(body, new double[] {x[1], x[1]});
          return first * body.array[0] + body.array[1];
        },
        5,
        4);
  }

  @Test
  void staticFields() {
    gradient(
        x -> {
          field("total").setDouble(null, x[0] * x[0]);
          field("part").set(null, (float) x[1]);
          double result = Body.total * field("part").getFloat(null) + field("total").getDouble(x);
          field("total").set(null, 0);
          field("part").setFloat(null, 0);
          return result + Body.total + Body.part;
        },
        36,
        9);
  }

  /** Declares a field of the same name. */
  static final class Star extends Body {
    double mass;
    float speed;

    Star(double mass) {
      super(1);
      this.mass = mass;
    }
  }

  @Test
  void fieldsOfTheSameName() {
    gradient(
        x -> {
          Star star = new Star(x[0]);
          field(Body.class, "mass").setDouble(star, x[1]);
          field(Star.class, "speed").setFloat(star, (float) x[0]);
          field(Body.class, "speed").setDouble(star, x[0]);
          double own = field(Star.class, "mass").getDouble(star);
          double inherited = field(Body.class, "mass").getDouble(star);
          return own * own * inherited * (star.speed == (float) ((Body) star).speed ? 1 : 0);
        },
        30,
        9);
  }

  @Test
  void fieldsOfAClassThatHasNoCompanions() {
    gradient(
        x -> {
          Point2D.Double point = new Point2D.Double();
          field(Point2D.Double.class, "x").setDouble(point, x[0] * x[0]);
          field(Point2D.Double.class, "y").set(point, x[1]);
          return point.x * field(Point2D.Double.class, "y").getDouble(point);
        },
        30,
        9);
  }

  @Test
  void finalFieldOfAnObject() {
    gradient(
        x -> {
          Body body = body(x[0]);
          Field fixed = field("fixed");
          fixed.setAccessible(true);
          fixed.setDouble(body, x[1] * x[1]);
          return fixed.getDouble(body) * x[0];
        },
        25,
        30);
  }

  @Test
  void allFieldsCopied() {
    gradient(
        x -> {
          Body from = body(x[0]);
          from.array = x;
          from.box = x[1];
          Body to = new Body(1);
          for (Field each : Body.class.getDeclaredFields()) {
            if (!Modifier.isStatic(each.getModifiers())) {
              each.setAccessible(true);
              each.set(to, each.get(from));
            }
          }
          double copied = to.mass * to.array[1] * to.box;
          to.mass = 1;
          return copied * to.mass + from.mass;
        },
        6 * 25 + 6,
        9 * 10);
  }

  private static void assertThrown(String type, String outcome) {
    assertTrue(outcome.startsWith("threw " + type), outcome);
  }

  private static final String ILLEGAL = "java.lang.IllegalArgumentException";

  @Test
  void accessesThatFail() {
    Body body = body(1);
    assertThrown(ILLEGAL, sameOutcome(x -> field("mass").getFloat(body)));
    assertThrown(ILLEGAL, sameOutcome(x -> field("mass").getInt(body)));
    assertThrown(ILLEGAL, sameOutcome(x -> field("count").get("other")));
    assertThrown(ILLEGAL, sameOutcome(x -> field("mass").getDouble("other")));
    assertThrown("java.lang.NullPointerException", sameOutcome(x -> field("mass").get(null)));
    assertThrown("java.lang.NullPointerException", sameOutcome(x -> field("mass").getDouble(null)));
    assertThrown(
        ILLEGAL,
        sameOutcome(
            x -> {
              field("charge").setDouble(body, x[0]);
              return body.charge;
            }));
    assertThrown(
        ILLEGAL,
        sameOutcome(
            x -> {
              field("mass").set(body, "text");
              return body.mass;
            }));
    assertThrown(
        ILLEGAL,
        sameOutcome(
            x -> {
              field("count").set(body, x[0]);
              return body.count;
            }));
  }

  @Test
  void finalFieldsThatCannotBeWritten() {
    Body body = body(1);
    assertThrown(
        "java.lang.IllegalAccessException",
        sameOutcome(
            x -> {
              field("fixed").setDouble(body, x[0]);
              return body.fixed;
            }));
  }

  @Test
  void fieldThatMayNotBeUsed() {
    Field held = field(Stranger.class, "held");
    String outcome = sameOutcome(x -> held.get(null));
    assertThrown("java.lang.NullPointerException", outcome);
    Field hash = field(String.class, "hash");
    outcome = sameOutcome(x -> hash.getInt("text"));
    assertThrown("java.lang.IllegalAccessException", outcome);
    assertTrue(outcome.contains(FieldAccessTest.class.getName()), outcome);
  }

  @Test
  void accessIsAskedForWithTheRightsOfTheProgram() throws NoSuchMethodException {
    Body body = body(1);
    assertTrue(
        sameOutcome(
                x ->
                    field("mass").canAccess(body)
                        + " "
                        + field(String.class, "hash").canAccess("text")
                        + " "
                        + Stranger.class.getDeclaredConstructor(double.class).canAccess(null)
                        + " "
                        + FieldAccessTest.class.getDeclaredMethod("secret").canAccess(null))
            .endsWith("returned true false false true"));
    assertThrown(ILLEGAL, sameOutcome(x -> field("mass").canAccess("other")));
  }

  private static void secret() {}
}
