package org.wengert.check;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/** Writes JSON, as RFC 8259 defines it. */
final class Json {
  private final StringBuilder out = new StringBuilder();

  /** The brackets that are open, by what closes them. */
  private final Deque<Character> open = new ArrayDeque<>();

  /** Whether the next value is the first one in its brackets, or follows its name. */
  private boolean first = true;

  Json object() {
    return begin('{', '}');
  }

  Json array() {
    return begin('[', ']');
  }

  /** Closes the object or array that was opened last. */
  Json end() {
    out.append(open.pop().charValue());
    first = false;
    return this;
  }

  /** The name of the next member of an object. */
  Json name(String name) {
    value(name);
    out.append(':');
    first = true;
    return this;
  }

  Json value(String value) {
    separate();
    if (value == null) {
      out.append("null");
    } else {
      quote(value);
    }
    return this;
  }

  /** A number; JSON has none that is not finite, so these become strings. */
  Json value(double value) {
    if (!Double.isFinite(value)) {
      return value(String.valueOf(value));
    }
    separate();
    out.append(value);
    return this;
  }

  Json value(long value) {
    separate();
    out.append(value);
    return this;
  }

  Json value(boolean value) {
    separate();
    out.append(value);
    return this;
  }

  Json values(double[] values) {
    array();
    for (double value : values) {
      value(value);
    }
    return end();
  }

  /** What was written. */
  String text() {
    return out.toString();
  }

  private Json begin(char opening, char closing) {
    separate();
    out.append(opening);
    open.push(closing);
    first = true;
    return this;
  }

  private void separate() {
    if (!first) {
      out.append(',');
    }
    first = false;
  }

  private void quote(String text) {
    out.append('"');
    for (char c : text.toCharArray()) {
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\t' -> out.append("\\t");
        default -> {
          // all but plain ASCII is escaped, so that the encoding of a file does not matter
          if (c < ' ' || c > '~') {
            out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }
}
