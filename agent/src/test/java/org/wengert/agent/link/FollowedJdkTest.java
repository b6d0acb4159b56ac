package org.wengert.agent.link;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which classes of the JDK get twins: each package, and each class that is left out. */
class FollowedJdkTest {
  private static boolean contains(String name) {
    try {
      return FollowedJdk.contains(Class.forName(name, false, null));
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void followed() {
    for (String name :
        List.of(
            "java.lang.Iterable",
            "java.lang.ThreadLocal",
            "java.lang.ThreadLocal$ThreadLocalMap",
            "java.util.ArrayList",
            "java.util.HashMap$Node",
            "java.util.Optional",
            "java.util.function.Function",
            "java.util.stream.Collectors",
            "java.util.concurrent.ConcurrentHashMap",
            "java.util.concurrent.ConcurrentHashMap$Node",
            "java.util.concurrent.CopyOnWriteArrayList",
            "java.util.concurrent.ArrayBlockingQueue")) {
      assertTrue(contains(name), name);
    }
  }

  @Test
  void leftOut() {
    for (String name :
        List.of(
            "java.lang.String",
            "java.lang.Math",
            "java.math.BigDecimal",
            "java.util.concurrent.CompletableFuture",
            "java.util.concurrent.atomic.AtomicReference",
            "java.util.regex.Pattern",
            "java.util.Base64",
            "java.util.Base64$Encoder",
            "java.util.Calendar",
            "java.util.Calendar$Builder",
            "java.util.Currency",
            "java.util.Date",
            "java.util.Formatter",
            "java.util.GregorianCalendar",
            "java.util.Locale",
            "java.util.Locale$Builder",
            "java.util.Properties",
            "java.util.Random",
            "java.util.ResourceBundle",
            "java.util.Scanner",
            "java.util.ServiceLoader",
            "java.util.SplittableRandom",
            "java.util.StringTokenizer",
            "java.util.TimeZone",
            "java.util.Timer",
            "java.util.TimerTask",
            "java.util.UUID")) {
      assertFalse(contains(name), name);
    }
  }
}
