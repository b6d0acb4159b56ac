package org.wengert.agent.rules;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The rules of the methods of one class. Methods are named with their descriptors. */
final class RuledClass {
  private final Map<String, Map<Integer, UserRule>> rules = new HashMap<>();

  /** Methods of which it was said which rules they have. */
  private final Set<String> settled = new HashSet<>();

  private String besides;

  /** What is wrong with the rules that the class itself declares, found once. */
  String besides(Supplier<String> read) {
    // not under the lock: reading loads classes
    String found = besidesOrNull();
    if (found == null) {
      found = read.get();
      setBesides(found);
    }
    return found;
  }

  private synchronized String besidesOrNull() {
    return besides;
  }

  private synchronized void setBesides(String found) {
    besides = found;
  }

  /** The rules of a method from now on. */
  synchronized Collection<UserRule> settled(String method) {
    settled.add(method);
    Map<Integer, UserRule> known = rules.get(method);
    return known == null
        ? List.of()
        : known.values().stream().filter(rule -> rule.owner() != null).toList();
  }

  /**
   * Adds a rule.
   *
   * @param text the method, as messages show it
   * @throws RuleException if there is another one, or it comes too late
   */
  synchronized void add(String method, UserRule rule, String text) {
    Map<Integer, UserRule> known = rules.computeIfAbsent(method, key -> new TreeMap<>());
    UserRule other = known.get(rule.argument());
    if (other != null && other.isSameAs(rule)) {
      return; // two threads read one class
    }
    if (other != null && other.owner() != null) {
      throw new RuleException(
          "The rule "
              + rule
              + " cannot be used: "
              + other
              + " is for argument "
              + rule.argument()
              + " of "
              + text
              + " too");
    }
    if (settled.contains(method)) {
      throw new RuleException(
          "The rule "
              + rule
              + " comes too late: "
              + text
              + " has been differentiated without it already");
    }
    known.put(rule.argument(), rule);
  }
}
