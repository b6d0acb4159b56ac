package org.wengert.agent.twin;

import java.util.List;
import java.util.function.Supplier;
import org.objectweb.asm.Type;
import org.wengert.agent.twin.Shadow.LinearForm;
import org.wengert.agent.twin.Shadow.Term;

/** Puts linear forms on the tape, and counts what that added for the line they are on. */
final class ProfilingWriter implements ShadowWriter {
  private final StatementWriter writer;
  private final Code code;
  private final Supplier<String> place;

  /**
   * A writer.
   *
   * @param place the line that is being derived
   */
  ProfilingWriter(StatementWriter writer, Code code, Supplier<String> place) {
    this.writer = writer;
    this.code = code;
    this.place = place;
  }

  @Override
  public Type type() {
    return writer.type();
  }

  @Override
  public Shadow write(LinearForm form) {
    Shadow written = writer.write(form);
    count();
    return written;
  }

  @Override
  public Shadow extend(int sum, List<Term> others) {
    Shadow extended = writer.extend(sum, others);
    count();
    return extended;
  }

  @Override
  public Shadow addToElement(int sum, List<Term> others) {
    Shadow added = writer.addToElement(sum, others);
    count();
    return added;
  }

  /** {@code ... -> ...}. */
  private void count() {
    code.push(place.get());
    code.run();
    code.call(LinkMethod.PROFILED);
  }

  @Override
  public void push(int local) {
    writer.push(local);
  }

  @Override
  public void share() {
    writer.share();
  }
}
