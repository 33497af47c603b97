package io.plumbline.liquid.internal.syntax;

import io.plumbline.liquid.CompileLimits;
import io.plumbline.liquid.TemplateOutline;
import io.plumbline.liquid.TemplateOutline.Output;
import io.plumbline.liquid.TemplateOutline.Span;
import io.plumbline.liquid.TemplateOutline.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Says which parts of a template are what: finds the outputs of a tree. Stateless. */
public final class Outlining implements Node.Visitor<Stream<Output>> {

  private static final Outlining OUTPUTS = new Outlining();

  private Outlining() {}

  /**
   * The outline of a source that has no errors.
   *
   * @param root what it was parsed into
   */
  public static TemplateOutline of(SourceText source, Block root) {
    List<Span> texts = new ArrayList<>();
    List<Tag> tags = new ArrayList<>();
    Diagnostics none = new Diagnostics(source, CompileLimits.defaults().maxErrors());
    for (Token token : new TemplateLexer(source.text(), none).tokens()) {
      Span span = new Span(token.start(), token.end());
      if (token instanceof Token.Text) {
        texts.add(span);
      } else if (token instanceof Token.Tag tag) {
        tags.add(new Tag(tag.name(), span));
      }
    }
    return new TemplateOutline(texts, in(root).toList(), tags);
  }

  private static Stream<Output> in(Block block) {
    return block.nodes().stream().flatMap(node -> node.accept(OUTPUTS));
  }

  @Override
  public Stream<Output> output(Node.Output node) {
    return Stream.of(
        new Output(node.offset(), node.value().filters().stream().map(FilterCall::name).toList()));
  }

  @Override
  public Stream<Output> capture(Node.Capture node) {
    return in(node.body());
  }

  @Override
  public Stream<Output> choice(Node.Choice node) {
    return Stream.concat(
        node.branches().stream().flatMap(branch -> in(branch.body())), in(node.otherwise()));
  }

  @Override
  public Stream<Output> selection(Node.Selection node) {
    return Stream.concat(
        node.choices().stream().flatMap(choice -> in(choice.body())), in(node.otherwise()));
  }

  @Override
  public Stream<Output> loop(Node.Loop node) {
    return Stream.concat(in(node.body()), in(node.otherwise()));
  }

  @Override
  public Stream<Output> tableRow(Node.TableRow node) {
    return in(node.body());
  }

  @Override
  public Stream<Output> group(Node.Group node) {
    return in(node.body());
  }

  @Override
  public Stream<Output> text(Node.Text node) {
    return Stream.empty();
  }

  @Override
  public Stream<Output> assign(Node.Assign node) {
    return Stream.empty();
  }

  @Override
  public Stream<Output> cycle(Node.Cycle node) {
    return Stream.empty();
  }

  @Override
  public Stream<Output> counter(Node.Counter node) {
    return Stream.empty();
  }

  @Override
  public Stream<Output> interrupt(Node.Interrupt node) {
    return Stream.empty();
  }
}
