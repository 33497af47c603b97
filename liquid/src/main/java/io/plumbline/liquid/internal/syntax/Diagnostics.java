package io.plumbline.liquid.internal.syntax;

import io.plumbline.liquid.LiquidError;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The errors that a compilation has found so far. */
public final class Diagnostics {

  private final SourceText source;
  private final int maxErrors;
  private final List<LiquidError> errors = new ArrayList<>();
  private boolean stopped;

  /** No errors yet. */
  public Diagnostics(SourceText source, int maxErrors) {
    this.source = source;
    this.maxErrors = maxErrors;
  }

  /** Adds an error, unless there are enough already. */
  public void report(int offset, String code, String message) {
    if (!isFull()) {
      errors.add(source.errorAt(offset, code, message));
    }
  }

  void report(SyntaxFailure failure) {
    report(failure.offset(), failure.code(), String.valueOf(failure.getMessage()));
  }

  /** Whether no more errors are wanted, so that the compiler can stop. */
  boolean isFull() {
    return stopped || errors.size() >= maxErrors;
  }

  /** Takes no more errors: what follows the last one cannot be trusted. */
  void stop() {
    stopped = true;
  }

  /** The errors in the order of the source. */
  public List<LiquidError> errors() {
    return errors.stream()
        .sorted(Comparator.comparingInt(LiquidError::line).thenComparingInt(LiquidError::column))
        .toList();
  }
}
