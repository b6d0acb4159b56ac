package org.wengert.shadow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** A map that is filled and cleared again and again. */
class IdentityTableTest {
  @Test
  void manyAndFewInTurn() {
    IdentityTable<Integer> table = new IdentityTable<>();
    int[] sizes = {0, 1, 5000, 5000, 10, 10, 0, 5000, 1000, 3, 20_000, 2, 2};
    for (int size : sizes) {
      Object[] keys = new Object[size];
      assertTrue(table.isEmpty());
      for (int i = 0; i < size; i++) {
        keys[i] = new Object();
        assertNull(table.get(keys[i]));
        table.put(keys[i], i);
      }
      assertEquals(size == 0, table.isEmpty());
      for (int i = 0; i < size; i++) {
        assertEquals(i, table.get(keys[i]));
      }
      table.clear();
      for (Object key : keys) {
        assertNull(table.get(key));
      }
    }
    table.put("key", 1);
    table.put(new String("key"), 2);
    assertEquals(1, table.get("key"));
    assertFalse(table.isEmpty());
  }
}
