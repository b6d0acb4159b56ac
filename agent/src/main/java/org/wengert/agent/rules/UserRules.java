package org.wengert.agent.rules;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.objectweb.asm.Type;

/**
 * The rules of users, from four places: beside the method that they are for, in classes that a
 * class path's service files or the agent's options name, and in classes that the program hands
 * over while it runs.
 *
 * <p>Rules are remembered with the class whose method they are for. Once it was said that a method
 * has no rule, twins are linked without one, so a rule that comes later is refused.
 */
public final class UserRules {
  /** Names classes with rules, one a line; a comment begins with a number sign. */
  public static final String SERVICE = "META-INF/services/org.wengert.DerivativeRules";

  private final RuleReader reader;
  private final Set<String> unresolved = ConcurrentHashMap.newKeySet();

  /** Classes whose rules are known. */
  private final Set<Class<?>> used = Collections.newSetFromMap(synchronizedWeak());

  /** For each loader that was searched, what is wrong with the rules found there, or "". */
  private final Map<ClassLoader, String> searched = synchronizedWeak();

  private final ClassValue<RuledClass> targets =
      new ClassValue<>() {
        @Override
        protected RuledClass computeValue(Class<?> type) {
          return new RuledClass();
        }
      };

  /**
   * Rules.
   *
   * @param names classes with rules that the agent's options name
   * @param known whether Wengert knows the derivative of a method itself
   */
  public UserRules(Collection<String> names, Predicate<Method> known) {
    unresolved.addAll(names);
    reader = new RuleReader(known);
  }

  private static <K, V> Map<K, V> synchronizedWeak() {
    return Collections.synchronizedMap(new WeakHashMap<>());
  }

  /**
   * The rules of a method, found for good: it never gets others later.
   *
   * @param owner the class that declares it
   * @param method its name and descriptor
   * @return at most one rule for each argument, none if there is no rule
   */
  public Collection<UserRule> of(Class<?> owner, String method) {
    if (owner.isArray()) {
      return List.of();
    }
    problem(owner);
    return targets.get(owner).settled(method);
  }

  /**
   * Makes rules known.
   *
   * @param rules a class with rules
   * @throws RuleException if one of them cannot be used
   */
  public void use(Class<?> rules) {
    if (!used.contains(rules)) {
      reader.read(rules, this::add);
      used.add(rules);
    }
  }

  private void add(Method target, UserRule rule) {
    RuledClass ruled = targets.get(target.getDeclaringClass());
    ruled.add(target.getName() + Type.getMethodDescriptor(target), rule, Signatures.of(target));
  }

  /**
   * What is wrong with the rules that a class declares or its loader can see.
   *
   * @param type a class
   * @return a sentence without full stop, null if nothing is wrong
   */
  public String problem(Class<?> type) {
    ClassLoader loader = type.getClassLoader();
    if (loader == null || loader == ClassLoader.getPlatformClassLoader()) {
      return null; // the JDK has no rules, and what sees it has been searched before
    }
    String problem = searched.get(loader);
    if (problem == null) {
      problem = search(loader);
      searched.put(loader, problem);
    }
    if (problem.isEmpty()) {
      problem = unresolved(loader);
    }
    if (problem.isEmpty()) {
      problem = targets.get(type).besides(() -> beside(type));
    }
    return problem.isEmpty() ? null : problem;
  }

  /** Uses the rules that a class declares for its own methods; returns what is wrong with them. */
  private String beside(Class<?> type) {
    try {
      reader.read(
          type,
          (target, rule) -> {
            if (target.getDeclaringClass() == type) {
              add(target, rule);
            }
          });
      return "";
    } catch (RuleException e) {
      return e.getMessage();
    } catch (LinkageError e) {
      return ""; // a library that some of its methods need is absent, so it is not asked for rules
    }
  }

  private String unresolved(ClassLoader loader) {
    for (String name : unresolved) {
      try {
        use(Class.forName(name, false, loader));
        unresolved.remove(name);
      } catch (ClassNotFoundException e) {
        return "Option rules: there is no class " + name;
      } catch (LinkageError e) {
        return "Option rules: " + name + " cannot be loaded: " + e;
      } catch (RuleException e) {
        return e.getMessage();
      }
    }
    return "";
  }

  private String search(ClassLoader loader) {
    try {
      for (URL file : Collections.list(loader.getResources(SERVICE))) {
        for (String name : names(file)) {
          try {
            use(Class.forName(name, false, loader));
          } catch (ClassNotFoundException | LinkageError e) {
            return file + " names " + name + ", which cannot be loaded: " + e;
          }
        }
      }
      return "";
    } catch (IOException e) {
      return SERVICE + " cannot be read: " + e;
    } catch (RuleException e) {
      return e.getMessage();
    }
  }

  private static List<String> names(URL file) throws IOException {
    List<String> names = new ArrayList<>();
    URLConnection connection = file.openConnection();
    connection.setUseCaches(false); // else the jar stays open
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int comment = line.indexOf('#');
        String name = (comment < 0 ? line : line.substring(0, comment)).trim();
        if (!name.isEmpty()) {
          names.add(name);
        }
      }
    }
    return names;
  }
}
