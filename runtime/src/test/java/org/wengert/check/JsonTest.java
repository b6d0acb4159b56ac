package org.wengert.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class JsonTest {
  @Test
  void objectsAndArrays() {
    Json json = new Json().object().name("a").value(1).name("b").array().value(true).value("x");
    json.object().end().array().end().end().name("c").object().name("d").value(-0.5).end();
    assertEquals("{\"a\":1,\"b\":[true,\"x\",{},[]],\"c\":{\"d\":-0.5}}", json.end().text());
  }

  @Test
  void numbers() {
    double[] values = {1, 1e-300, -0.0, Double.NaN, Double.NEGATIVE_INFINITY};
    assertEquals("[1.0,1.0E-300,-0.0,\"NaN\",\"-Infinity\"]", new Json().values(values).text());
    assertEquals("[]", new Json().values(new double[0]).text());
    assertEquals("9007199254740993", new Json().value(9007199254740993L).text());
  }

  @Test
  void textIsQuoted() {
    assertEquals("null", new Json().value((String) null).text());
    assertEquals(
        "\"a\\\"b\\\\c\\nd\\te\\u000d\\u00e9\\u2028\"",
        new Json().value("a\"b\\c\nd\te\r\u00e9\u2028").text());
  }
}
