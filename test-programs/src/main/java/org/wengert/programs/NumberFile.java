package org.wengert.programs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NoSuchElementException;
import java.util.StringTokenizer;

/** A text file of numbers separated by white space, read from its beginning to its end. */
public final class NumberFile {
  private final StringTokenizer tokens;

  /**
   * Opens a file.
   *
   * @throws IOException if it cannot be read
   */
  public NumberFile(Path file) throws IOException {
    this.tokens = new StringTokenizer(Files.readString(file));
  }

  /**
   * Returns the next number, an integer.
   *
   * @throws NoSuchElementException if there is no further number
   */
  public int nextInt() {
    return Integer.parseInt(tokens.nextToken());
  }

  /**
   * Returns the next number.
   *
   * @throws NoSuchElementException if there is no further number
   */
  public double nextDouble() {
    return Double.parseDouble(tokens.nextToken());
  }

  /**
   * Returns the next {@code length} numbers.
   *
   * @throws NoSuchElementException if there are fewer
   */
  public double[] nextDoubles(int length) {
    double[] numbers = new double[length];
    for (int i = 0; i < length; i++) {
      numbers[i] = nextDouble();
    }
    return numbers;
  }
}
