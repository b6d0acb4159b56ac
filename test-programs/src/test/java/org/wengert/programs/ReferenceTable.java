package org.wengert.programs;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * A table of reference values: lines of quantity, index and value, the index empty for a scalar.
 */
public final class ReferenceTable {
  /**
   * One line of a table that has an index.
   *
   * @param index counted from 0
   * @param value the reference
   */
  public record Entry(int index, double value) {}

  private final Map<String, Double> scalars = new LinkedHashMap<>();
  private final Map<String, List<Entry>> entries = new LinkedHashMap<>();

  private ReferenceTable() {}

  /** Reads the table of a name from the test resources. */
  public static ReferenceTable read(String name) {
    String resource = "reference/" + name + ".csv";
    ReferenceTable table = new ReferenceTable();
    try (InputStream stream = ReferenceTable.class.getResourceAsStream(resource)) {
      assertNotNull(stream, () -> "no test resource " + resource);
      new BufferedReader(new InputStreamReader(stream, StandardCharsets.US_ASCII))
          .lines()
          .filter(line -> !line.startsWith("#"))
          .skip(1)
          .forEach(table::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return table;
  }

  private void add(String line) {
    String[] words = line.split(",");
    double value = Double.parseDouble(words[2]);
    if (words[1].isEmpty()) {
      scalars.put(words[0], value);
    } else {
      entries
          .computeIfAbsent(words[0], quantity -> new ArrayList<>())
          .add(new Entry(Integer.parseInt(words[1]), value));
    }
  }

  /**
   * Returns a quantity without index.
   *
   * @throws NoSuchElementException if the table has none of this name
   */
  public double scalar(String quantity) {
    Double value = scalars.get(quantity);
    if (value == null) {
      throw new NoSuchElementException(quantity);
    }
    return value;
  }

  /**
   * Returns the entries of a quantity, all or a sample, in the order of the table.
   *
   * @throws NoSuchElementException if the table has none of this name
   */
  public List<Entry> entries(String quantity) {
    List<Entry> found = entries.get(quantity);
    if (found == null) {
      throw new NoSuchElementException(quantity);
    }
    return found;
  }

  /** Returns those entries of an array that the table has of a quantity. */
  public double[] select(String quantity, double[] values) {
    return entries(quantity).stream().mapToDouble(entry -> values[entry.index()]).toArray();
  }

  /** Returns the values of a quantity, in the order of the table. */
  public double[] values(String quantity) {
    return entries(quantity).stream().mapToDouble(Entry::value).toArray();
  }
}
