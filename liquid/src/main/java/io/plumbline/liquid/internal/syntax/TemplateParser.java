package io.plumbline.liquid.internal.syntax;

import io.plumbline.liquid.CompileLimits;
import io.plumbline.liquid.LiquidErrorCode;
import io.plumbline.liquid.internal.filter.FilterCatalog;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes the syntax tree of a template. Goes on after errors to find all of them: a tag that cannot
 * be read is left out, but a block that it opens is read, so that one error does not make others.
 */
public final class TemplateParser {

  /**
   * The tags that end the lines of a {@code liquid} tag: none, not even those of the blocks around
   * it.
   */
  private static final Set<String> LINES = Set.of();

  private final String source;
  private final Diagnostics diagnostics;
  private final int maxDepth;
  private final FilterChecks filterChecks;

  /** For each block that is open, from the innermost: the tags that may continue or end it. */
  private final Deque<Set<String>> open = new ArrayDeque<>();

  private TokenStream tokens = new TokenStream(List.of());

  private TemplateParser(
      String source, Diagnostics diagnostics, int maxDepth, FilterChecks filterChecks) {
    this.source = source;
    this.diagnostics = diagnostics;
    this.maxDepth = maxDepth;
    this.filterChecks = filterChecks;
  }

  /**
   * What a source says.
   *
   * @param root the whole tree
   * @param hostCalls the uses of filters that only the host can know
   */
  public record Result(Block root, List<FilterCall> hostCalls) {

    /** Copies the list. */
    public Result {
      hostCalls = List.copyOf(hostCalls);
    }
  }

  /**
   * Parses a source. What is wrong with it goes to the diagnostics; the tree is whole only if
   * nothing is.
   */
  public static Result parse(
      SourceText source,
      Diagnostics diagnostics,
      CompileLimits limits,
      @Nullable Set<String> hostFilters) {
    FilterChecks checks = new FilterChecks(FilterCatalog.standard(), hostFilters, diagnostics);
    TemplateParser parser =
        new TemplateParser(source.text(), diagnostics, limits.maxNestingDepth(), checks);
    Block root = parser.parseAll(new TemplateLexer(source.text(), diagnostics).tokens());
    return new Result(root, checks.hostCalls());
  }

  private Block parseAll(List<Token> all) {
    tokens = new TokenStream(all);
    return nodes();
  }

  /** The tags of a {@code liquid} tag, which must be balanced in themselves. */
  Block parseLines(Token.Tag tag) {
    TokenStream outer = tokens;
    tokens = new TokenStream(new LiquidTagLines(source, diagnostics).tokens(tag));
    Block lines = enter(tag, LINES);
    tokens = outer;
    return lines;
  }

  /**
   * What stands between a block's tag, or one that continues it, and the next of {@code ends},
   * which is the next token then; or the end of the template, which is reported.
   */
  Block body(Token.Tag tag, String end, Set<String> ends) {
    Block body = enter(tag, ends);
    if (next(ends) == null) {
      diagnostics.report(
          tag.start(),
          LiquidErrorCode.UNBALANCED_TAG,
          "'%s' is not closed; add '{%% %s %%}'".formatted(tag.name(), end));
    }
    return body;
  }

  /** The next token, if it is one of these tags. */
  Token.@Nullable Tag next(Set<String> names) {
    return tokens.peek() instanceof Token.Tag tag && names.contains(tag.name()) ? tag : null;
  }

  /** The next token, which is passed over, if it is one of these tags. */
  Token.@Nullable Tag take(Set<String> names) {
    Token.Tag tag = next(names);
    if (tag != null) {
      tokens.advance();
    }
    return tag;
  }

  /** Reads all that follows a tag's name. */
  <T> T read(Token.Tag tag, Reading<T> reading) throws SyntaxFailure {
    return read(tag.markupStart(), tag.end(), reading);
  }

  /**
   * As {@link #read(Token.Tag, Reading)}, but reports what goes wrong, and gives something else in
   * its place.
   */
  <T> T readOr(T instead, Token.Tag tag, Reading<T> reading) {
    try {
      return read(tag, reading);
    } catch (SyntaxFailure failure) {
      diagnostics.report(failure);
      return instead;
    }
  }

  /** Reports an error at a tag. */
  void report(Token.Tag tag, String code, String message) {
    diagnostics.report(tag.start(), code, message);
  }

  /** How something is read. */
  @FunctionalInterface
  interface Reading<T> {

    /** Reads it from the parser's place on. */
    T from(ExpressionParser parser) throws SyntaxFailure;
  }

  private <T> T read(int start, int end, Reading<T> reading) throws SyntaxFailure {
    ExpressionParser parser = new ExpressionParser(source, start, end, maxDepth, filterChecks);
    T result = reading.from(parser);
    parser.expectEnd();
    return result;
  }

  private Block enter(Token.Tag tag, Set<String> ends) {
    if (open.size() == maxDepth) {
      report(
          tag,
          LiquidErrorCode.LIMIT_EXCEEDED,
          "blocks nest deeper than %d; make the template flatter".formatted(maxDepth));
      diagnostics.stop();
      tokens.skipToEnd();
      return Block.EMPTY;
    }
    open.push(ends);
    Block block = nodes();
    open.pop();
    return block;
  }

  /** Nodes up to a tag that continues or ends an open block, or to the end. */
  private Block nodes() {
    List<Node> nodes = new ArrayList<>();
    for (Token token = tokens.peek(); token != null; token = tokens.peek()) {
      if ((token instanceof Token.Tag tag && continuesOpenBlock(tag)) || diagnostics.isFull()) {
        break;
      }
      tokens.advance();
      try {
        Node node = node(token);
        if (node != null) {
          nodes.add(node);
        }
      } catch (SyntaxFailure failure) {
        diagnostics.report(failure);
      }
    }
    return new Block(nodes);
  }

  private boolean continuesOpenBlock(Token.Tag tag) {
    for (Set<String> ends : open) {
      if (ends.contains(tag.name())) {
        return true;
      }
      if (ends.isEmpty()) {
        return false;
      }
    }
    return false;
  }

  private @Nullable Node node(Token token) throws SyntaxFailure {
    if (token instanceof Token.Tag tag) {
      return tag(tag);
    }
    if (token instanceof Token.Output output) {
      Pipeline value = read(output.start(), output.end(), ExpressionParser::pipelineOrNothing);
      return new Node.Output(value, output.start());
    }
    return new Node.Text(source.substring(token.start(), token.end()), token.start());
  }

  private @Nullable Node tag(Token.Tag tag) throws SyntaxFailure {
    TagRule rule = Tags.rule(tag.name());
    if (rule != null) {
      return rule.parse(tag, this);
    }
    String owner = Tags.owner(tag.name());
    if (owner != null) {
      report(
          tag,
          LiquidErrorCode.UNBALANCED_TAG,
          "'%s' stands here without the %s that it belongs to".formatted(tag.name(), owner));
    } else if (Tags.readsFiles(tag.name())) {
      report(
          tag,
          LiquidErrorCode.UNSUPPORTED_TAG,
          "'%s' reads another file, and a template has none; put the text itself here"
              .formatted(tag.name()));
    } else {
      report(
          tag,
          LiquidErrorCode.UNKNOWN_TAG,
          "there is no tag '%s'; %s".formatted(tag.name(), Tags.hint(tag.name())));
    }
    return null;
  }
}
