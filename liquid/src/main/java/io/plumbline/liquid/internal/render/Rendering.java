package io.plumbline.liquid.internal.render;

import io.plumbline.liquid.LiquidError;
import io.plumbline.liquid.LiquidErrorCode;
import io.plumbline.liquid.RenderOptions;
import io.plumbline.liquid.internal.budget.Budget;
import io.plumbline.liquid.internal.budget.LimitReached;
import io.plumbline.liquid.internal.filter.FilterCatalog;
import io.plumbline.liquid.internal.syntax.FilterCall;
import io.plumbline.liquid.internal.syntax.NearestName;
import io.plumbline.liquid.internal.syntax.SourceText;
import io.plumbline.liquid.internal.syntax.TemplateParser;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Renders a parsed template once. */
public final class Rendering {

  private final SourceText source;
  private final TemplateParser.Result template;
  private final RenderOptions options;

  /** Prepares to render a template. */
  public Rendering(SourceText source, TemplateParser.Result template, RenderOptions options) {
    this.source = source;
    this.template = template;
    this.options = options;
  }

  /**
   * How a rendering ended.
   *
   * @param errors what went wrong; empty if nothing did
   * @param limit whether it was stopped by a limit
   * @param cause the exception of a filter, if one failed with one
   */
  public record Outcome(List<LiquidError> errors, boolean limit, @Nullable Throwable cause) {

    private static final Outcome GOOD = new Outcome(List.of(), false, null);

    /** Copies the errors. */
    public Outcome {
      errors = List.copyOf(errors);
    }
  }

  /**
   * Writes the output. If something goes wrong, what comes before it is written already.
   *
   * @throws java.io.UncheckedIOException if the output cannot be written to
   */
  public Outcome run(Map<String, ? extends @Nullable Object> data, Appendable output) {
    List<LiquidError> unknown = unknownFilters();
    if (!unknown.isEmpty()) {
      return new Outcome(unknown, false, null);
    }
    Budget budget = new Budget(options.limits(), options.nanoTime());
    Scope scope = new Scope(data);
    OutputText outputText = new OutputText(options.escaping(), budget);
    UndefinedVariables undefined = new UndefinedVariables(options.strictVariables(), source);
    Evaluator evaluator =
        new Evaluator(scope, budget, new FilterApplication(options, budget), outputText, undefined);
    Interpreter interpreter =
        new Interpreter(
            scope, budget, evaluator, outputText, new OutputSink(output, outputText, budget));
    try {
      interpreter.render(template.root());
    } catch (LimitReached reached) {
      return outcome(interpreter.offset(), LiquidErrorCode.LIMIT_EXCEEDED, reached, true);
    } catch (FilterCallFailure failure) {
      return outcome(failure.offset(), LiquidErrorCode.FILTER_FAILED, failure, false);
    } catch (ArithmeticException failure) {
      return outcome(interpreter.offset(), LiquidErrorCode.FILTER_FAILED, failure, false);
    }
    return undefined.errors().isEmpty()
        ? Outcome.GOOD
        : new Outcome(List.copyOf(undefined.errors()), false, null);
  }

  private Outcome outcome(int offset, String code, RuntimeException failure, boolean limit) {
    LiquidError error = source.errorAt(offset, code, String.valueOf(failure.getMessage()));
    return new Outcome(List.of(error), limit, failure.getCause());
  }

  private List<LiquidError> unknownFilters() {
    return template.hostCalls().stream()
        .filter(call -> !options.hostFilters().containsKey(call.name()))
        .map(this::unknownFilter)
        .toList();
  }

  private LiquidError unknownFilter(FilterCall call) {
    Set<String> known = new HashSet<>(FilterCatalog.standard().names());
    known.addAll(options.hostFilters().keySet());
    return source.errorAt(
        call.offset(),
        LiquidErrorCode.UNKNOWN_FILTER,
        "there is no filter '%s'; %s".formatted(call.name(), NearestName.hint(call.name(), known)));
  }
}
