package io.plumbline.liquid.internal.render;

import io.plumbline.liquid.internal.budget.Budget;
import io.plumbline.liquid.internal.syntax.Block;
import io.plumbline.liquid.internal.syntax.Expression;
import io.plumbline.liquid.internal.syntax.Node;
import io.plumbline.liquid.internal.value.Equality;
import io.plumbline.liquid.internal.value.Numbers;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Renders the nodes of a tree. */
final class Interpreter implements Node.Visitor<Completion> {

  private final Scope scope;
  private final Budget budget;
  private final Evaluator evaluator;
  private final OutputText outputText;

  /** For each loop's name where in its collection it ended, for {@code offset: continue}. */
  private final Map<String, Long> loopEnds = new HashMap<>();

  /** For each group of {@code cycle} how often it was rendered. */
  private final Map<String, Integer> cycles = new HashMap<>();

  private Sink sink;
  private int offset;

  Interpreter(Scope scope, Budget budget, Evaluator evaluator, OutputText outputText, Sink sink) {
    this.scope = scope;
    this.budget = budget;
    this.evaluator = evaluator;
    this.outputText = outputText;
    this.sink = sink;
  }

  /** The place in the source of what is being rendered. */
  int offset() {
    return offset;
  }

  Completion render(Block block) {
    for (Node node : block.nodes()) {
      budget.step();
      offset = node.offset();
      Completion completion = node.accept(this);
      if (completion != Completion.NORMAL) {
        return completion;
      }
    }
    return Completion.NORMAL;
  }

  @Override
  public Completion text(Node.Text node) {
    sink.text(node.text());
    return Completion.NORMAL;
  }

  @Override
  public Completion output(Node.Output node) {
    sink.value(evaluator.value(node.value()));
    return Completion.NORMAL;
  }

  @Override
  public Completion assign(Node.Assign node) {
    scope.assign(node.name(), evaluator.value(node.value()));
    return Completion.NORMAL;
  }

  @Override
  public Completion capture(Node.Capture node) {
    CaptureSink capture = new CaptureSink(outputText, budget);
    Sink outer = sink;
    sink = capture;
    Completion completion = render(node.body());
    sink = outer;
    scope.assign(node.name(), capture.captured());
    return completion;
  }

  @Override
  public Completion choice(Node.Choice node) {
    for (Node.Branch branch : node.branches()) {
      if (evaluator.test(branch.condition()) == branch.expected()) {
        return render(branch.body());
      }
    }
    return render(node.otherwise());
  }

  @Override
  public Completion selection(Node.Selection node) {
    Object subject = evaluator.value(node.subject());
    boolean found = false;
    for (Node.When when : node.choices()) {
      if (isAmong(subject, when)) {
        found = true;
        Completion completion = render(when.body());
        if (completion != Completion.NORMAL) {
          return completion;
        }
      }
    }
    return found ? Completion.NORMAL : render(node.otherwise());
  }

  private boolean isAmong(@Nullable Object subject, Node.When when) {
    for (Expression value : when.values()) {
      budget.step();
      if (Equality.test(subject, evaluator.value(value), budget)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public Completion loop(Node.Loop node) {
    LoopItems items = items(node.iteration());
    if (items.size() == 0) {
      return render(node.otherwise());
    }
    LoopState state =
        LoopState.ofLoop(node.iteration().name(), items.size(), scope.innermostLoop());
    LoopFrame frame = new LoopFrame(node.iteration().variable(), LoopFrame.FOR_LOOP, state);
    scope.enter(frame);
    Completion completion = Completion.NORMAL;
    for (long turn = 0; turn < items.size() && completion != Completion.BREAK; turn++) {
      offset = node.offset();
      begin(turn, frame, items);
      completion = render(node.body());
    }
    scope.leave();
    return Completion.NORMAL;
  }

  @Override
  public Completion tableRow(Node.TableRow node) {
    LoopItems items = items(node.iteration());
    long columns = number(node.columns(), items.size());
    LoopState state =
        LoopState.ofTable(node.iteration().name(), items.size(), Math.max(1, columns));
    LoopFrame frame = new LoopFrame(node.iteration().variable(), LoopFrame.TABLE_ROW, state);
    scope.enter(frame);
    sink.text("<tr class=\"row1\">\n");
    Completion completion = Completion.NORMAL;
    for (long turn = 0; turn < items.size() && completion != Completion.BREAK; turn++) {
      offset = node.offset();
      begin(turn, frame, items);
      sink.text("<td class=\"col" + state.column() + "\">");
      completion = render(node.body());
      sink.text("</td>");
      if (state.isRowBreak() && completion != Completion.BREAK) {
        sink.text("</tr>\n<tr class=\"row" + (state.row() + 1) + "\">");
      }
    }
    sink.text("</tr>\n");
    scope.leave();
    return Completion.NORMAL;
  }

  private void begin(long turn, LoopFrame frame, LoopItems items) {
    budget.iteration();
    frame.state().turn(turn);
    frame.setValue(items.get(turn));
  }

  private LoopItems items(Node.Iteration iteration) {
    Object collection = evaluator.value(iteration.collection());
    long skip =
        iteration.continues()
            ? loopEnds.getOrDefault(iteration.name(), 0L)
            : number(iteration.skip(), 0);
    long limit = number(iteration.limit(), Long.MAX_VALUE);
    LoopItems items = LoopItems.of(collection, skip, limit, iteration.reversed(), budget);
    loopEnds.put(iteration.name(), items.end());
    return items;
  }

  private long number(@Nullable Expression expression, long absent) {
    Object value = expression == null ? null : evaluator.value(expression);
    return value == null ? absent : Numbers.integer(value);
  }

  @Override
  public Completion cycle(Node.Cycle node) {
    String group =
        node.group() == null
            ? node.source()
            : "=" + outputText.plain(evaluator.value(node.group()));
    budget.intermediate(group.length());
    int turn = cycles.merge(group, 1, Integer::sum) - 1;
    sink.value(evaluator.value(node.values().get(turn % node.values().size())));
    return Completion.NORMAL;
  }

  @Override
  public Completion counter(Node.Counter node) {
    long value = scope.counter(node.name());
    long next = node.up() ? value + 1 : value - 1;
    scope.setCounter(node.name(), next);
    sink.value(node.up() ? value : next);
    return Completion.NORMAL;
  }

  @Override
  public Completion interrupt(Node.Interrupt node) {
    return node.endsLoop() ? Completion.BREAK : Completion.CONTINUE;
  }

  @Override
  public Completion group(Node.Group node) {
    return render(node.body());
  }
}
