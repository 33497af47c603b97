package io.plumbline.labeling.template.lint;

import io.plumbline.liquid.TemplateOutline;
import io.plumbline.liquid.TemplateOutline.Output;
import java.util.Arrays;
import java.util.List;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Range;
import org.jsoup.parser.Parser;

/**
 * A template's source, parsed as HTML with the language taken out of it: each output is one
 * character that stands for its value, tags and comments are white space, and everything stands
 * where it stood. All alternatives are in it at once, and what a loop repeats is in it once.
 */
final class TemplatePage {

  /** Stands for a value that is known only when the page is rendered. From a private area. */
  private static final char VALUE = '\uE000';

  private final String source;
  private final TemplateOutline outline;
  private final SourceLines lines;
  private final Document document;
  private final LiquidBlocks blocks;

  TemplatePage(String source, TemplateOutline outline) {
    this.source = source;
    this.outline = outline;
    this.lines = new SourceLines(source);
    this.document =
        Parser.htmlParser().setTrackPosition(true).parseInput(masked(source, outline), "");
    this.blocks = new LiquidBlocks(outline.tags());
  }

  private static String masked(String source, TemplateOutline outline) {
    char[] masked = new char[source.length()];
    Arrays.fill(masked, ' ');
    for (int i = source.indexOf('\n'); i >= 0; i = source.indexOf('\n', i + 1)) {
      masked[i] = '\n';
    }
    outline
        .texts()
        .forEach(text -> source.getChars(text.start(), text.end(), masked, text.start()));
    outline.outputs().forEach(output -> masked[output.offset()] = VALUE);
    return new String(masked);
  }

  /** The elements that stand in the source, in its order. */
  List<Element> elements() {
    return document.getAllElements().stream()
        .filter(element -> element.sourceRange().isTracked() && !element.sourceRange().isImplicit())
        .toList();
  }

  List<Element> select(String css) {
    return document.select(css).stream().toList();
  }

  TemplateOutline outline() {
    return outline;
  }

  LiquidBlocks blocks() {
    return blocks;
  }

  Place place(int offset) {
    return lines.at(offset);
  }

  Place place(Element element) {
    return lines.at(element.sourceRange().startPos());
  }

  Place place(Element element, Attribute attribute) {
    Range name = element.attributes().sourceRange(attribute.getKey()).nameRange();
    return name.isTracked() ? lines.at(name.startPos()) : place(element);
  }

  /** Whether a value stands bare, without quotes around it. */
  boolean isUnquoted(Element element, Attribute attribute) {
    Range value = element.attributes().sourceRange(attribute.getKey()).valueRange();
    if (!value.isTracked() || value.startPos() == 0) {
      return false;
    }
    char before = source.charAt(value.startPos() - 1);
    return before != '"' && before != '\'';
  }

  /** Where an output's value stands. */
  Place placeOf(Output output) {
    int offset = output.offset();
    while (offset < source.length() && Character.isWhitespace(source.charAt(offset))) {
      offset++;
    }
    return lines.at(offset);
  }

  /** Whether an output is a number of the template's own, which needs no escaping. */
  boolean isSafe(Output output) {
    return source.startsWith("forloop.", placeOf(output).offset());
  }

  /** Whether a text is known only when the page is rendered, in part or whole. */
  static boolean isDynamic(String text) {
    return text.indexOf(VALUE) >= 0;
  }
}
