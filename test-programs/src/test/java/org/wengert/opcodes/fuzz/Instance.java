package org.wengert.opcodes.fuzz;

import java.util.HashMap;
import java.util.Map;

/**
 * An object of a class of the program.
 *
 * @param type its class
 * @param fields the values of the fields that were assigned, by the class that declares them and
 *     their name
 */
record Instance(String type, Map<String, Object> fields) {
  Instance(String type) {
    this(type, new HashMap<>());
  }
}
