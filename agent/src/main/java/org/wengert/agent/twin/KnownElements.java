package org.wengert.agent.twin;

import java.util.HashMap;
import java.util.Map;

/**
 * The shadows of array elements that were read in a basic block and cannot have changed since: the
 * same element read twice has the same index, and terms with the same index are added up.
 */
class KnownElements {
  private final Map<Element, Shadow> elements = new HashMap<>();

  /** An element: variable of the array's shadow, and variable or value of the position. */
  private record Element(int array, int local, Number constant) {}

  /** Elements of which none is ever known. */
  static KnownElements none() {
    return new KnownElements() {
      @Override
      void put(Shadow array, Operand position, Shadow shadow) {
        // read again, looked up again
      }
    };
  }

  private static Element element(Shadow array, Operand position) {
    int local = position.local();
    return new Element(
        ((Shadow.InLocal) array).local(), local, local >= 0 ? null : position.constant());
  }

  /** The shadow of an element that was read before, or null. */
  Shadow get(Shadow array, Operand position) {
    return position.isKnown() ? elements.get(element(array, position)) : null;
  }

  /** Notes an element that was read. */
  void put(Shadow array, Operand position, Shadow shadow) {
    elements.put(element(array, position), shadow);
  }

  /** Forgets all: elements, positions or arrays may have changed. */
  void forget() {
    elements.clear();
  }
}
