package org.wengert.mutation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A test that was renamed would silently notice no more changes. */
class SelectionTest {
  @Test
  void everyTestOfTheListExists() {
    List<String> names = new ArrayList<>(Selection.listed());
    names.removeAll(Selection.all().stream().map(Anew::toString).toList());
    assertEquals(List.of(), names, "in tests.txt, but no test");
  }
}
