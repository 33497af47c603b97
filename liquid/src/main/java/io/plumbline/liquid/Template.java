package io.plumbline.liquid;

import io.plumbline.liquid.internal.render.Rendering;
import io.plumbline.liquid.internal.syntax.Diagnostics;
import io.plumbline.liquid.internal.syntax.Outlining;
import io.plumbline.liquid.internal.syntax.SourceText;
import io.plumbline.liquid.internal.syntax.TemplateParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A compiled template.
 *
 * <p>Immutable and safe for use by any number of threads at once: compile once, render many times.
 *
 * <pre>{@code
 * Template template = Template.compile("<p>{{ task.input.source-ref | grant_read_access }}</p>");
 * String page = template.render(data, RenderOptions.defaults().withHostFilters(Map.of("grant_read_access", filter)));
 * }</pre>
 */
public final class Template {

  private final SourceText source;
  private final TemplateParser.Result parsed;

  private Template(SourceText source, TemplateParser.Result parsed) {
    this.source = source;
    this.parsed = parsed;
  }

  /**
   * Compiles with the default options.
   *
   * @throws LiquidSyntaxException with every error found
   */
  public static Template compile(String source) {
    return compile(source, CompileOptions.defaults());
  }

  /**
   * Compiles a template.
   *
   * @throws LiquidSyntaxException with every error found, a source beyond the limits among them
   */
  public static Template compile(String source, CompileOptions options) {
    CompileLimits limits = options.limits();
    if (source.length() > limits.maxSourceCharacters()) {
      String message =
          "the template has %,d characters and may have %,d; make it shorter"
              .formatted(source.length(), limits.maxSourceCharacters());
      throw new LiquidSyntaxException(
          List.of(new LiquidError(LiquidErrorCode.LIMIT_EXCEEDED, message, 1, 1)), null);
    }
    SourceText text = new SourceText(source);
    Diagnostics diagnostics = new Diagnostics(text, limits.maxErrors());
    TemplateParser.Result parsed =
        TemplateParser.parse(text, diagnostics, limits, options.hostFilters());
    List<LiquidError> errors = diagnostics.errors();
    if (!errors.isEmpty()) {
      throw new LiquidSyntaxException(errors, null);
    }
    return new Template(text, parsed);
  }

  /** Which parts of the source are text, outputs and tags. */
  public TemplateOutline outline() {
    return Outlining.of(source, parsed.root());
  }

  /**
   * Renders into a text.
   *
   * @param data the variables by name: null, booleans, numbers, texts, lists, arrays, maps with
   *     text as keys, and dates, nested at will. Must not change during the call
   * @throws LiquidRenderException if a filter fails or is unknown, or, in strict mode, variables
   *     are undefined
   * @throws LiquidLimitException if it would cost more than the limits allow
   */
  public String render(Map<String, ? extends @Nullable Object> data, RenderOptions options) {
    StringBuilder output = new StringBuilder();
    try {
      render(data, options, output);
    } catch (IOException impossible) {
      throw new UncheckedIOException("a StringBuilder takes everything", impossible);
    }
    return output.toString();
  }

  /**
   * Renders into an output. If this throws, the output holds what was written before.
   *
   * @param data as for {@link #render(Map, RenderOptions)}
   * @param output is written to in small pieces: give it a buffer
   * @throws LiquidRenderException if a filter fails or is unknown, or, in strict mode, variables
   *     are undefined
   * @throws LiquidLimitException if it would cost more than the limits allow
   * @throws IOException if the output cannot be written to
   */
  public void render(
      Map<String, ? extends @Nullable Object> data, RenderOptions options, Appendable output)
      throws IOException {
    Objects.requireNonNull(data, "data");
    Rendering.Outcome outcome;
    try {
      outcome = new Rendering(source, parsed, options).run(data, output);
    } catch (UncheckedIOException failed) {
      throw failed.getCause();
    }
    if (outcome.limit()) {
      throw new LiquidLimitException(outcome.errors(), outcome.cause());
    }
    if (!outcome.errors().isEmpty()) {
      throw new LiquidRenderException(outcome.errors(), outcome.cause());
    }
  }
}
