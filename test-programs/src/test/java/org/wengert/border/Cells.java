package org.wengert.border;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.DynamicNode;
import org.wengert.border.Expected.Verdict;

/** The tests of the cells of one origin. */
final class Cells {
  private Cells() {}

  /** One test for each cell that makes sense, and one for what makes sense. */
  static DynamicNode of(Origin origin) {
    Map<Slot, Expected> expected = origin.fixture.expectations().all();
    Laboratory laboratory = origin.fixture.open();
    List<DynamicNode> tests = new ArrayList<>();
    tests.add(dynamicTest(origin + " cells", () -> assertAllThere(expected, laboratory)));
    expected.forEach(
        (slot, cell) -> {
          if (cell.verdict() != Verdict.SENSELESS) {
            String name = origin + " " + slot + " " + cell.verdict().shown;
            tests.add(dynamicTest(name, () -> check(slot, cell, laboratory)));
          }
        });
    return dynamicContainer(origin.name(), tests);
  }

  /** Every cell is spoken of, and those with a program are those that make sense. */
  private static void assertAllThere(Map<Slot, Expected> expected, Laboratory laboratory) {
    assertEquals(Role.values().length * Call.values().length, expected.size(), "number of cells");
    TreeSet<Slot> sensible = new TreeSet<>(expected.keySet());
    sensible.removeIf(slot -> expected.get(slot).verdict() == Verdict.SENSELESS);
    assertEquals(sensible, new TreeSet<>(laboratory.slots()), "cells that make sense");
  }

  private static void check(Slot slot, Expected expected, Laboratory laboratory) {
    for (Mode mode : Mode.values()) {
      for (Carrier carrier : Carrier.values()) {
        Outcome outcome = laboratory.measure(slot, mode, carrier);
        String where = mode + ", active value carried by " + carrier + ": " + outcome;
        boolean loud = expected.isLoud(carrier);
        assertEquals(loud ? Outcome.Kind.LOUD : Outcome.Kind.RIGHT, outcome.kind(), where);
        if (loud) {
          Message.assertComplete(outcome.text(), expected.words());
        }
      }
    }
  }
}
