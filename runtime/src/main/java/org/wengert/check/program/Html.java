package org.wengert.check.program;

/** Writes HTML: every text is escaped, and every character is ASCII. */
final class Html {
  private final StringBuilder out = new StringBuilder();

  /** Adds markup as it is. */
  Html raw(String markup) {
    out.append(markup);
    return this;
  }

  /** Adds text. */
  Html text(String text) {
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> {
                  if (c < ' ' && c != '\n' && c != '\t' || c == 0x7f) {
                    out.append("&#65533;");
                  } else if (c > '~') {
                    out.append("&#").append(c).append(';');
                  } else {
                    out.append((char) c);
                  }
                }
              }
            });
    return this;
  }

  /** An element that contains text. */
  Html element(String tag, String text) {
    return raw("<" + tag + ">").text(text).raw("</" + name(tag) + ">");
  }

  /** An element of a class that contains text. */
  Html element(String tag, String type, String text) {
    return raw("<" + tag + " class=\"" + type + "\">").text(text).raw("</" + tag + ">");
  }

  private static String name(String tag) {
    int end = tag.indexOf(' ');
    return end < 0 ? tag : tag.substring(0, end);
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
