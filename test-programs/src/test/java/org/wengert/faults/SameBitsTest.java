package org.wengert.faults;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.wengert.jvm.Launch.Result;

/** The same derivatives to the bit: run after run, on any thread, in any JVM. */
class SameBitsTest {
  private static final int RUNS = 300;

  /** The first runs are interpreted, the last ones compiled. */
  @Test
  void runAfterRun() {
    long[] first = Untouched.bits();
    for (int run = 1; run < RUNS; run++) {
      assertArrayEquals(first, Untouched.bits(), "run " + run);
    }
  }

  @Test
  void onOtherThreads() throws InterruptedException, ExecutionException {
    long[] here = Untouched.bits();
    ExecutorService pool = Executors.newSingleThreadExecutor();
    try {
      List<Callable<long[]>> tasks = new ArrayList<>();
      for (int task = 0; task < 10; task++) {
        tasks.add(Untouched::bits);
      }
      for (Future<long[]> each : pool.invokeAll(tasks)) {
        assertArrayEquals(here, each.get());
      }
    } finally {
      pool.shutdown();
    }
  }

  /** Fresh JVMs, interpreted or not, with other collectors: they have seen no other test. */
  @Test
  @Tag("own-jvm")
  void freshJvm() {
    String here = Arrays.toString(Untouched.bits());
    String[][] flags = {{}, {"-Xint"}};
    for (String[] options : flags) {
      Result result = Fork.run(Untouched.class, options);
      assertEquals(0, result.exit(), result.err());
      assertEquals(here, result.out().strip(), Arrays.toString(options));
    }
  }
}
