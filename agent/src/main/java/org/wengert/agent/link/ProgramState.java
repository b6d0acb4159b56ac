package org.wengert.agent.link;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.wengert.link.WatchedState;

/** Copies of what code of the program can change, to put it back. */
final class ProgramState implements WatchedState {
  /** Threads of the JVM itself, which do not touch a program's objects. */
  private static final Set<String> OF_JVM =
      Set.of(
          "Reference Handler",
          "Finalizer",
          "Signal Dispatcher",
          "Common-Cleaner",
          "Notification Thread",
          "Attach Listener",
          "DestroyJavaVM");

  private final List<StateCell> cells;
  private final boolean complete;
  private final Set<String> left = new TreeSet<>();

  ProgramState(StateWalk walk) {
    this.cells = walk.cells();
    this.complete = walk.isComplete();
  }

  @Override
  public List<String> putBack() {
    Set<String> changed = new LinkedHashSet<>();
    boolean alone = isAlone();
    for (StateCell cell : cells) {
      if (cell.hasChanged()) {
        if (alone || !cell.isShared()) {
          cell.putBack();
          changed.add(cell.name());
        } else {
          left.add(cell.name());
        }
      }
    }
    return List.copyOf(new TreeSet<>(changed));
  }

  @Override
  public List<String> left() {
    return new ArrayList<>(left);
  }

  @Override
  public boolean isComplete() {
    return complete;
  }

  /** Whether no other thread of the program is alive. */
  private static boolean isAlone() {
    Thread current = Thread.currentThread();
    ThreadGroup all = current.getThreadGroup();
    while (all != null && all.getParent() != null) {
      all = all.getParent();
    }
    if (all == null) {
      return false;
    }
    // one place more than there are threads shows that none was left out
    Thread[] threads = new Thread[all.activeCount() + 16];
    int count = all.enumerate(threads);
    for (int i = 0; i < count; i++) {
      if (threads[i] != current && !OF_JVM.contains(threads[i].getName())) {
        return false;
      }
    }
    return count < threads.length;
  }
}
