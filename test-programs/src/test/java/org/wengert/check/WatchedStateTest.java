package org.wengert.check;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.Closeable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Scanner;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.wengert.Derivatives;
import org.wengert.link.Linkage;
import org.wengert.link.WatchedState;

/**
 * What a check writes to is what it was afterwards, each kind of state for itself: the fields, the
 * elements and the bits. Another thread is alive all the time, so what is made for several threads
 * is left alone.
 */
class WatchedStateTest {
  private static final CountDownLatch DONE = new CountDownLatch(1);

  @BeforeAll
  static void startAnother() {
    Thread other =
        new Thread(
            () -> {
              try {
                DONE.await();
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            },
            "another");
    other.setDaemon(true);
    other.start();
  }

  @AfterAll
  static void stopTheOther() {
    DONE.countDown();
  }

  private static WatchedState watch(Object... roots) {
    return Linkage.linker().watch(List.of(roots), Object.class);
  }

  private static void assertPutBack(WatchedState state, String... names) {
    assertTrue(state.isComplete(), "complete");
    assertEquals(List.of(names), state.putBack(), "put back");
    assertEquals(List.of(), state.left(), "left");
    assertEquals(List.of(), state.putBack(), "put back once more");
  }

  private static class Base {
    double inherited = 1;
  }

  private static final class Fields extends Base {
    boolean flag = true;
    byte small = 1;
    short shorter = 2;
    char letter = 'a';
    int count = 3;
    long total = 4;
    float ratio = 5;
    double value = -0.0;
    String text = "six";
    final double[] row = {7, 8};
    Fields next;
  }

  @Test
  void fieldsOfEveryType() {
    Fields object = new Fields();
    String text = object.text;
    WatchedState state = watch(object);
    object.flag = false;
    object.small++;
    object.shorter++;
    object.letter++;
    object.count++;
    object.total++;
    object.ratio++;
    object.value = 0.0;
    object.text = new String("six");
    object.inherited++;
    object.next = object;
    assertPutBack(
        state,
        "Base.inherited",
        "Fields.count",
        "Fields.flag",
        "Fields.letter",
        "Fields.next",
        "Fields.ratio",
        "Fields.shorter",
        "Fields.small",
        "Fields.text",
        "Fields.total",
        "Fields.value");
    assertEquals(
        List.of(true, (byte) 1, (short) 2, 'a', 3, 4L, 5f, -0.0, 1.0),
        List.of(
            object.flag,
            object.small,
            object.shorter,
            object.letter,
            object.count,
            object.total,
            object.ratio,
            object.value,
            object.inherited));
    assertSame(text, object.text);
    assertNull(object.next);
  }

  @Test
  void elementsOfArrays() {
    Fields object = new Fields();
    object.row[1] = -0.0;
    Object[] mixed = {new int[] {1, 2}, new double[][] {{3}}, "four", object};
    WatchedState state = watch(object, mixed);
    object.row[1] = 0.0;
    ((int[]) mixed[0])[1]++;
    ((double[][]) mixed[1])[0][0]++;
    mixed[2] = null;
    assertPutBack(state, "Fields.row", "Object[]");
    assertArrayEquals(new double[] {7, -0.0}, object.row);
    assertArrayEquals(new int[] {1, 2}, (int[]) mixed[0]);
    assertEquals(3, ((double[][]) mixed[1])[0][0]);
    assertEquals("four", mixed[2]);
  }

  /** The fields of the JDK go by the name of the program's field. */
  private static final class Containers {
    final List<Double> list = new ArrayList<>(List.of(1.0));
    final Map<String, double[]> map = new HashMap<>();
    final StringBuilder text = new StringBuilder("ab");
    final Random random = new Random(1964);
    final Map<String, Object> shared = new ConcurrentHashMap<>();
    final AtomicInteger count = new AtomicInteger(5);
    volatile double seen = 6;
  }

  @Test
  void containers() {
    Containers all = new Containers();
    all.map.put("row", new double[] {2});
    WatchedState state = watch(all);
    double drawn = all.random.nextGaussian();
    all.list.add(3.0);
    all.list.set(0, 4.0);
    all.map.put("other", new double[0]);
    all.map.get("row")[0] = 9;
    all.text.append("c").setCharAt(0, 'x');
    assertPutBack(
        state, "Containers.list", "Containers.map", "Containers.random", "Containers.text");
    assertEquals(List.of(1.0), all.list);
    assertEquals(List.of("row"), List.copyOf(all.map.keySet()));
    assertEquals(2, all.map.get("row")[0]);
    assertEquals("ab", all.text.toString());
    assertEquals(drawn, all.random.nextGaussian(), "the sequence begins anew");
  }

  @Test
  void whatOthersMayWriteIsLeft() {
    Containers all = new Containers();
    all.shared.put("row", new double[] {2});
    WatchedState state = watch(all);
    all.count.incrementAndGet();
    all.seen++;
    ((double[]) all.shared.get("row"))[0] = 9;
    assertEquals(List.of(), state.putBack());
    assertEquals(List.of("Containers.count", "Containers.seen", "Containers.shared"), state.left());
    assertEquals(6, all.count.get());
    assertEquals(7, all.seen);
  }

  /** Its own static fields, and those of what it names. */
  private static final class Code {
    static double number = 1;
    static double[] row = {2};
    static final double[] FIXED = {3};
    static volatile int shared = 4;

    private Code() {}

    static void run() {
      number++;
      row = new double[1];
      FIXED[0]++;
      shared++;
      Named.count++;
    }
  }

  private static final class Named {
    static int count;

    private Named() {}
  }

  @Test
  void staticFields() {
    double[] row = Code.row;
    Named.count = 5;
    WatchedState state = Linkage.linker().watch(List.of(), Code.class);
    Code.run();
    assertEquals(List.of("Code.FIXED", "Code.number", "Code.row", "Named.count"), state.putBack());
    assertEquals(List.of("Code.shared"), state.left());
    assertEquals(1, Code.number);
    assertSame(row, Code.row);
    assertEquals(3, Code.FIXED[0]);
    assertEquals(5, Named.count);
  }

  private static final class Recorded {
    static double shared;
    static double[] sharedRow = {1};
    double value;
    double[] row = {2};
  }

  private static double[] writing(Recorded object, double[] x) {
    object.value = x[0];
    Recorded.shared = 2 * x[0];
    object.row[0] = Recorded.sharedRow[0] = 3 * x[0];
    return new double[] {object.value + Recorded.shared + object.row[0] + Recorded.sharedRow[0]};
  }

  /**
   * What the agent added to the classes is not the program's: the check's recording writes to it.
   */
  @Test
  void companionsAreLeftOut() {
    Recorded object = new Recorded();
    WatchedState state = Linkage.linker().watch(List.of(object), Recorded.class);
    double[] x = {5};
    Derivatives.gradient(v -> writing(object, v)[0], x);
    Derivatives.jvp(v -> writing(object, v), x, x);
    assertPutBack(state, "Recorded.row", "Recorded.shared", "Recorded.sharedRow", "Recorded.value");
  }

  private static boolean isLazyInitialised;

  /** Named, as it is of this class, but never used. */
  private static final class Lazy {
    static double number = 3;

    static {
      isLazyInitialised = true;
    }
  }

  @Test
  void classesAreNotInitialised() {
    assertPutBack(Linkage.linker().watch(List.of(), WatchedStateTest.class));
    assertFalse(isLazyInitialised);
    assertEquals(3, Lazy.number);
    assertTrue(isLazyInitialised);
  }

  /** Implemented by a class that nothing but an object names. */
  private interface Step {
    void run();
  }

  private static final class Counter implements Step {
    static int steps;

    @Override
    public void run() {
      steps++;
    }
  }

  @Test
  void staticFieldsOfTheCodeOfWhatIsReached() throws ReflectiveOperationException {
    Step step =
        (Step) Class.forName(Counter.class.getName()).getDeclaredConstructor().newInstance();
    WatchedState state = watch(step);
    int before = Counter.steps;
    step.run();
    assertPutBack(state, "Counter.steps");
    assertEquals(before, Counter.steps);
  }

  @Test
  void threadLocals() {
    ThreadLocal<double[]> empty = new ThreadLocal<>();
    ThreadLocal<double[]> full = new ThreadLocal<>();
    ThreadLocal<Double> same = ThreadLocal.withInitial(() -> 1.0);
    double[] row = {1, 2};
    full.set(row);
    Double kept = same.get();
    WatchedState state = watch(empty, full, same);
    empty.set(new double[1]);
    row[0] = 3;
    full.set(new double[2]);
    assertPutBack(state, "ThreadLocal");
    assertNull(empty.get());
    assertSame(row, full.get());
    assertArrayEquals(new double[] {1, 2}, row);
    assertSame(kept, same.get());
  }

  private static final class File implements Closeable {
    int position;

    @Override
    public void close() {}
  }

  private static final class Worker extends Thread {
    int done;
  }

  private static final class Loader extends ClassLoader {
    int loaded;
  }

  @Test
  void whatLeadsOutsideIsNotTouched() {
    File file = new File();
    Worker worker = new Worker();
    Loader loader = new Loader();
    Scanner scanner = new Scanner("1 2");
    WatchedState state = watch(file, worker, loader, scanner);
    file.position++;
    worker.done++;
    loader.loaded++;
    scanner.nextInt();
    assertPutBack(state);
    assertEquals(
        List.of(1, 1, 1, 2), List.of(file.position, worker.done, loader.loaded, scanner.nextInt()));
  }

  @Test
  void tooMuchIsSaid() {
    Object[] many = new Object[120_000];
    Arrays.setAll(many, i -> new int[0]);
    assertFalse(watch((Object) many).isComplete(), "objects");
    assertFalse(watch(new byte[3_000_000], new byte[3_000_000]).isComplete(), "elements");
    assertTrue(watch(new byte[2_000_000], new byte[2_000_000]).isComplete(), "fewer");
  }
}
