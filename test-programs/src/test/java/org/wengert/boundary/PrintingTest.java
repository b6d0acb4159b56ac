package org.wengert.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.text.ChoiceFormat;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.FieldPosition;
import java.text.Format;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Formatter;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.wengert.Derivatives;

/**
 * Whatever way a program prints its numbers, it gets the text that it gets without recording, and
 * loses nothing.
 */
@ResourceLock("PrintingTest") // the texts and the logger are shared
class PrintingTest {
  private static final double[] X = {1234.5, 5};
  private static final List<String> TEXTS = new ArrayList<>();

  private static void text(String text) {
    TEXTS.add(text);
  }

  /** The gradient of {@code x0 x1}, and the same texts as in the plain call. */
  private static void sameTexts(ToDoubleFunction<double[]> f) {
    TEXTS.clear();
    f.applyAsDouble(X.clone());
    List<String> plain = List.copyOf(TEXTS);
    TEXTS.clear();
    Derivatives.gradient(f, X);
    assertTrue(!plain.isEmpty(), "nothing was printed");
    assertEquals(plain, TEXTS, "the texts of the recorded call");
    Verdict.right(f, X, X[1], X[0]);
  }

  static double strings(double[] x) {
    text(String.format("%.2f %5.1e", x[0], x[1]));
    text(String.format(Locale.GERMANY, "%,.2f", x[0]));
    text("%g and %s".formatted(x[0], Double.valueOf(x[1])));
    return x[0] * x[1];
  }

  @Test
  void strings() {
    sameTexts(PrintingTest::strings);
  }

  static double formatters(double[] x) {
    StringBuilder out = new StringBuilder();
    try (Formatter formatter = new Formatter(out, Locale.ROOT)) {
      formatter.format("%.3f", x[0]).format("[%8.2f]", x[1]);
    }
    text(out.toString());
    return x[0] * x[1];
  }

  @Test
  void formatters() {
    sameTexts(PrintingTest::formatters);
  }

  static double numberFormats(double[] x) {
    NumberFormat general = NumberFormat.getInstance(Locale.ROOT);
    text(general.format(x[0]));
    text(general.format(Double.valueOf(x[0])));
    text(NumberFormat.getPercentInstance(Locale.US).format(x[1]));
    DecimalFormat scientific =
        new DecimalFormat("0.###E0", DecimalFormatSymbols.getInstance(Locale.ROOT));
    text(scientific.format(x[0]));
    text(scientific.format(x[0], new StringBuffer("x = "), new FieldPosition(0)).toString());
    Format choice = new ChoiceFormat("0#little|1000#much");
    text(choice.format(x[0]) + choice.format(x[1]));
    return x[0] * x[1];
  }

  @Test
  void numberFormats() {
    sameTexts(PrintingTest::numberFormats);
  }

  static double messageFormats(double[] x) {
    text(MessageFormat.format("{0} and {1,number,#.##}", x[0], x[1]));
    text(new MessageFormat("{1} after {0}", Locale.ROOT).format(new Object[] {x[0], x[1]}));
    return x[0] * x[1];
  }

  @Test
  void messageFormats() {
    sameTexts(PrintingTest::messageFormats);
  }

  static double writers(double[] x) {
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text);
    out.print(x[0]);
    out.println(x[1]);
    out.printf(Locale.ROOT, "%.1f", x[0]).append(' ').format("%s", x[1]);
    out.print((Object) Double.valueOf(x[0]));
    out.flush();
    text(text.toString());
    return x[0] * x[1];
  }

  @Test
  void writers() {
    sameTexts(PrintingTest::writers);
  }

  private static final Logger LOGGER = Logger.getLogger(PrintingTest.class.getName());
  private final Handler handler =
      new Handler() {
        private final SimpleFormatter formatter = new SimpleFormatter();

        @Override
        public void publish(LogRecord record) {
          text(record.getLevel() + " " + formatter.formatMessage(record));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void listen() {
    LOGGER.setUseParentHandlers(false);
    LOGGER.setLevel(Level.FINE);
    LOGGER.addHandler(handler);
  }

  @AfterEach
  void stopListening() {
    LOGGER.removeHandler(handler);
  }

  static double logged(double[] x) {
    LOGGER.info("x = " + x[0]);
    LOGGER.log(Level.FINE, "x = {0}", x[0]);
    LOGGER.log(Level.WARNING, "x = {0}, y = {1}", new Object[] {x[0], x[1]});
    LOGGER.log(Level.FINER, "not logged: {0}", x[0]);
    LOGGER.logp(Level.FINE, "Model", "energy", "{0}", x[1]);
    LogRecord record = new LogRecord(Level.INFO, "{0}");
    record.setParameters(new Object[] {x[0], x}); // parameters come back as they were
    LOGGER.log(record);
    return (Double) record.getParameters()[0] * ((double[]) record.getParameters()[1])[1];
  }

  @Test
  void logged() {
    sameTexts(PrintingTest::logged);
  }

  static double numberLimits(double[] x) {
    return ChoiceFormat.nextDouble(x[0]) * x[1];
  }

  /** Not all of java.text makes text. */
  @Test
  void neighbourOfANumber() {
    Verdict.loud(PrintingTest::numberLimits, X);
  }
}
