package org.wengert.mutation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A test that was renamed would silently notice no more changes. */
class SelectionTest {
  @Test
  void everyTestForTheDeriverExists() {
    check(Selection.DERIVER);
  }

  @Test
  void everyTestForTheLinkerExists() {
    check(Selection.LINKER);
  }

  private static void check(Selection selection) {
    List<String> names = new ArrayList<>(selection.listed());
    names.removeAll(selection.all().stream().map(Anew::toString).toList());
    assertEquals(List.of(), names, "in " + selection.list() + ", but no test");
  }
}
