package io.plumbline.liquid;

import java.util.List;

/**
 * Which parts of a source are text and which belong to the language, for programs that look at the
 * text around it, such as linters and editors. Comments are in none of the lists.
 *
 * @param texts what is written as it stands, the content of {@code raw} among it
 * @param outputs every output, {@code echo} among them
 * @param tags every tag but {@code comment} and {@code raw}, those that end a block among them; the
 *     lines of a {@code liquid} tag are not taken apart
 */
public record TemplateOutline(List<Span> texts, List<Output> outputs, List<Tag> tags) {

  /** Copies the lists. */
  public TemplateOutline {
    texts = List.copyOf(texts);
    outputs = List.copyOf(outputs);
    tags = List.copyOf(tags);
  }

  /**
   * A part of the source.
   *
   * @param start the offset at which it begins, in UTF-16 characters
   * @param end the offset behind it
   */
  public record Span(int start, int end) {}

  /**
   * An output.
   *
   * @param offset where its value begins
   * @param filters the names of its filters, in the order in which they are applied
   */
  public record Output(int offset, List<String> filters) {

    /** Copies the names. */
    public Output {
      filters = List.copyOf(filters);
    }
  }

  /**
   * A tag.
   *
   * @param name its first word, such as {@code if} or {@code endif}
   * @param span from the name to the end of what follows it
   */
  public record Tag(String name, Span span) {}
}
