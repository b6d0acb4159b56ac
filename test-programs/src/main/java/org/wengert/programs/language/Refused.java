package org.wengert.programs.language;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.math.BigDecimal;
import java.nio.DoubleBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.DoubleAdder;

/** What cannot be followed, so that asking for a derivative has to fail and say so. */
final class Refused {
  private Refused() {}

  static Theme theme() {
    return new Theme(Refused.class)
        .refuse("bits", Refused::bits, "Double.doubleToLongBits")
        .refuse("floatBits", Refused::floatBits, "Float.floatToIntBits")
        .refuse("bigDecimal", Refused::bigDecimal, "BigDecimal")
        .refuse("buffer", Refused::buffer, "DoubleBuffer")
        .refuse("adder", Refused::adder, "DoubleAdder")
        .refuse("thread", Refused::thread, "was started")
        .refuse("executor", Refused::executor, "Execut")
        .refuse("future", Refused::future, "CompletableFuture")
        .refuse("serialization", Refused::serialization, "ObjectOutputStream");
  }

  static double bits(double x) {
    return Double.longBitsToDouble(Double.doubleToLongBits(x) ^ Long.MIN_VALUE);
  }

  static double floatBits(double x) {
    return Float.intBitsToFloat(Float.floatToIntBits((float) x) ^ Integer.MIN_VALUE);
  }

  static double bigDecimal(double x) {
    return BigDecimal.valueOf(x).multiply(BigDecimal.TEN).doubleValue();
  }

  static double buffer(double x) {
    return DoubleBuffer.allocate(2).put(0, x).get(0);
  }

  static double adder(double x) {
    DoubleAdder adder = new DoubleAdder();
    adder.add(x);
    return adder.sum();
  }

  static double thread(double x) {
    double[] row = {x};
    Thread thread = new Thread(() -> row[0] *= 2);
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return row[0];
  }

  static double executor(double x) {
    ExecutorService executor = Executors.newSingleThreadExecutor();
    try {
      return executor.submit(() -> 2 * x).get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    } finally {
      executor.shutdown();
    }
  }

  static double future(double x) {
    return CompletableFuture.supplyAsync(() -> 2 * x).join();
  }

  static double serialization(double x) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeDouble(x);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return bytes.size() * x;
  }
}
