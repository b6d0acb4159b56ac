package org.wengert.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The page of check mode in a browser. Not among the usual tests, as not every machine has a
 * browser: {@code mvn -B verify -Pbrowser}. The screenshot and the printed page are kept in {@code
 * test-programs/target/browser}.
 */
@Tag("own-jvm")
class PageInBrowser {
  private static final String PROGRAM =
      """
        static int evaluations;

        static double energy(double[] x, double stiffness) {
          evaluations++;
          double sum = Math.abs(x[0]);
          for (int i = 1; i < x.length; i++) {
            double stretch = x[i] - x[i - 1] - 1;
            sum += stretch > 0 ? 0.5 * stiffness * stretch * stretch : Math.exp(-stretch) - 1;
          }
          return sum * java.math.BigDecimal.valueOf(1).doubleValue();
        }

        static double[] slope(double[] x, double stiffness) {
          double[] slope = new double[x.length];
          slope[0] = Math.signum(x[0]);
          for (int i = 1; i < x.length; i++) {
            double stretch = x[i] - x[i - 1] - 1;
            double force = stretch > 0 ? stiffness * stretch : Math.exp(-stretch);
            slope[i] += force;
            slope[i - 1] -= force;
          }
          return slope;
        }

        static double noisy(double x) {
          return x + System.nanoTime();
        }

        static double bits(double x) {
          return Double.longBitsToDouble(Double.doubleToLongBits(x) + 1);
        }

        public static void main(String[] arguments) {
          double[] x = {0.0, 1.5, 2.2, 3.7};
          double sum = bits(2);
          for (int i = 0; i < 100; i++) {
            sum += energy(x, 2) + slope(x, 2)[1];
            x[i % 4] -= 0.1;
          }
          System.out.println(sum + evaluations + (noisy(1) > 0 ? 0 : 1));
        }
      """;

  private static final Path KEPT = Path.of("target", "browser").toAbsolutePath();
  private static final long SECONDS = 60;

  @TempDir private Path directory;

  @Test
  void pageIsShownAndPrinted() throws IOException, InterruptedException {
    CheckedProgram program = CheckedProgram.of(directory, PROGRAM);
    program.summary("differentiate=acme.Main.*,gradient=acme.Main.slope:energy");
    Files.createDirectories(KEPT);
    Path page = KEPT.resolve("check-mode.html");
    Files.writeString(page, program.html());
    String address = page.toUri().toString();

    String dom = browse("--dump-dom", address);
    assertTrue(dom.contains("<title>Gradient checks</title>"), dom);
    assertTrue(dom.contains("id=\"verdict\">1 method is wrong"), dom);
    assertEquals(5, count(dom.substring(0, dom.indexOf("</table>")), "<tr>"), "head and methods");
    assertTrue(dom.contains("<a href=\"#m0\">acme.Main.slope(double[], double)</a>"), dom);
    assertTrue(dom.contains("<section id=\"m3\">"), dom);
    assertTrue(count(dom, "<tr class=\"bad\">") >= 2, dom);
    assertTrue(dom.contains("java.math.BigDecimal.valueOf"), dom);
    assertTrue(dom.contains("acme.Main.main(String[])"), dom);

    Path picture = KEPT.resolve("check-mode.png");
    browse("--window-size=1240,2400", "--screenshot=" + picture, address);
    assertShows(ImageIO.read(picture.toFile()));
    Path print = KEPT.resolve("check-mode.pdf");
    browse("--print-to-pdf=" + print, "--no-pdf-header-footer", address);
    assertTrue(Files.size(print) > 10_000, "an empty print");
  }

  /** Wrong entries are red, right methods are green, and there is text on white cards. */
  private static void assertShows(BufferedImage picture) {
    assertEquals(1240, picture.getWidth());
    assertTrue(pixels(picture, 0xb3261e) > 200, "no red");
    assertTrue(pixels(picture, 0x3d8b5f) > 100, "no green bar");
    assertTrue(pixels(picture, 0x1d2530) > 1000, "no text");
    assertTrue(pixels(picture, 0xffffff) > 500_000, "no cards");
  }

  private static int pixels(BufferedImage picture, int colour) {
    int count = 0;
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        count += (picture.getRGB(x, y) & 0xffffff) == colour ? 1 : 0;
      }
    }
    return count;
  }

  private static int count(String text, String part) {
    return (text.length() - text.replace(part, "").length()) / part.length();
  }

  private String browse(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(browser());
    command.addAll(
        List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--hide-scrollbars"));
    command.add("--user-data-dir=" + Files.createTempDirectory(directory, "profile"));
    command.addAll(List.of(arguments));
    Path out = directory.resolve("out");
    Path err = directory.resolve("err");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly().waitFor();
      throw new AssertionError("Still running after " + SECONDS + " s: " + command);
    }
    assertEquals(0, process.exitValue(), () -> command + "\n" + read(err));
    return read(out);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      return e.toString();
    }
  }

  private static String browser() {
    String chosen = System.getProperty("wengert.browser", "");
    if (!chosen.isEmpty()) {
      return chosen;
    }
    for (String folder : System.getenv("PATH").split(File.pathSeparator)) {
      for (String name : List.of("chromium", "chromium-browser", "google-chrome", "chrome")) {
        Path file = Path.of(folder, name);
        if (Files.isExecutable(file)) {
          return file.toString();
        }
      }
    }
    throw new AssertionError(
        "No browser on the path: install Chromium, or give -Dwengert.browser=...");
  }
}
