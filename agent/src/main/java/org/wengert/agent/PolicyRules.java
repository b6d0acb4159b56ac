package org.wengert.agent;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.wengert.link.Report.Policy;

/**
 * The option {@code policy}: what happens where a derivative would be lost, in general and in named
 * classes and methods, such as {@code warn;allow:com.acme.legacy.*;error:com.acme.Model.energy}.
 *
 * <p>A pattern fits a method by the method's whole name, or by that of its class or of a class
 * around that, so a class stands for all that is written in it; a lambda's body goes by the method
 * that it is written in too. Of the patterns that fit, the one with the most characters besides
 * stars decides, of equally long ones the strictest.
 */
final class PolicyRules {
  private static final String OPTION = "policy";

  /** What the compiler calls the body of a lambda: this, the method it is in, and a number. */
  private static final String LAMBDA = "lambda$";

  private final Policy byDefault;
  private final List<Rule> rules;

  private record Rule(Policy policy, String pattern, Globs glob) {
    int length() {
      return pattern.replace("*", "").length();
    }

    boolean isBefore(Rule other) {
      return length() != other.length()
          ? length() > other.length()
          : policy.compareTo(other.policy) < 0;
    }
  }

  private PolicyRules(Policy byDefault, List<Rule> rules) {
    this.byDefault = byDefault;
    this.rules = rules;
  }

  /**
   * Reads the option's value.
   *
   * @param text the value, or null for none
   * @throws OptionException if it cannot be understood
   */
  static PolicyRules parse(String text) {
    if (text == null) {
      return new PolicyRules(Policy.ERROR, List.of());
    }
    Policy byDefault = null;
    List<Rule> rules = new ArrayList<>();
    Set<String> patterns = new HashSet<>();
    for (String item : text.split(";", -1)) {
      int colon = item.indexOf(':');
      Policy policy =
          Options.choice(
              OPTION, (colon < 0 ? item : item.substring(0, colon)).trim(), Policy.ERROR);
      if (colon >= 0) {
        String pattern = item.substring(colon + 1).trim();
        Globs.check(OPTION, pattern);
        if (!patterns.add(pattern)) {
          throw new OptionException("Option policy gives a policy for '" + pattern + "' twice.");
        }
        rules.add(new Rule(policy, pattern, new Globs(pattern)));
      } else if (byDefault == null) {
        byDefault = policy;
      } else {
        throw new OptionException(
            "Option policy gives a policy for everything twice: "
                + name(byDefault)
                + " and "
                + name(policy)
                + ".");
      }
    }
    return new PolicyRules(byDefault == null ? Policy.ERROR : byDefault, List.copyOf(rules));
  }

  private static String name(Policy policy) {
    return policy.name().toLowerCase(Locale.ROOT);
  }

  /** The policy where no pattern fits. */
  Policy byDefault() {
    return byDefault;
  }

  /** Whether there is no pattern. */
  boolean isSame() {
    return rules.isEmpty();
  }

  /**
   * The policy for a line of the user's source.
   *
   * @param type name of the class it is in
   * @param method name of the method it is in
   */
  Policy at(String type, String method) {
    Set<String> names = names(type, method);
    Rule decides = null;
    for (Rule rule : rules) {
      if (names.stream().anyMatch(rule.glob::match)
          && (decides == null || rule.isBefore(decides))) {
        decides = rule;
      }
    }
    return decides == null ? byDefault : decides.policy;
  }

  private static Set<String> names(String type, String method) {
    Set<String> names = new HashSet<>();
    names.add(type + "." + method);
    if (method.startsWith(LAMBDA) && method.lastIndexOf('$') > LAMBDA.length()) {
      names.add(type + "." + method.substring(LAMBDA.length(), method.lastIndexOf('$')));
    }
    String each = type;
    while (names.add(each) && each.lastIndexOf('$') > each.lastIndexOf('.') + 1) {
      each = each.substring(0, each.lastIndexOf('$'));
    }
    return names;
  }
}
