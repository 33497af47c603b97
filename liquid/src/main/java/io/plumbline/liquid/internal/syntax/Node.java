package io.plumbline.liquid.internal.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A piece of a template that can be rendered. {@code offset} is its place in the source. */
public sealed interface Node {

  /** Where it stands. */
  int offset();

  /** Calls the visitor's method for this kind of node. */
  <R> R accept(Visitor<R> visitor);

  /** Does something else for each kind of node. */
  interface Visitor<R> {

    /** Text. */
    R text(Text node);

    /** An output. */
    R output(Output node);

    /** {@code assign}. */
    R assign(Assign node);

    /** {@code capture}. */
    R capture(Capture node);

    /** {@code if}, {@code unless}. */
    R choice(Choice node);

    /** {@code case}. */
    R selection(Selection node);

    /** {@code for}. */
    R loop(Loop node);

    /** {@code tablerow}. */
    R tableRow(TableRow node);

    /** {@code cycle}. */
    R cycle(Cycle node);

    /** {@code increment}, {@code decrement}. */
    R counter(Counter node);

    /** {@code break}, {@code continue}. */
    R interrupt(Interrupt node);

    /** {@code liquid}. */
    R group(Group node);
  }

  /** Text that is written as it stands. */
  record Text(String text, int offset) implements Node {

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.text(this);
    }
  }

  /** <code>{{ value }}</code> and {@code echo}. */
  record Output(Pipeline value, int offset) implements Node {

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.output(this);
    }
  }

  /** {@code assign}. */
  record Assign(String name, Pipeline value, int offset) implements Node {

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.assign(this);
    }
  }

  /** {@code capture}. */
  record Capture(String name, Block body, int offset) implements Node {

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.capture(this);
    }
  }

  /**
   * {@code if} and {@code unless}: the first branch that applies, or else {@code otherwise}.
   *
   * @param branches one or more
   * @param otherwise what is rendered if none applies
   */
  record Choice(List<Branch> branches, Block otherwise, int offset) implements Node {

    /** Copies the branches. */
    public Choice {
      branches = List.copyOf(branches);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.choice(this);
    }
  }

  /**
   * A branch of a {@link Choice}.
   *
   * @param condition what is tested
   * @param expected the outcome at which the branch applies; false in {@code unless}
   * @param body what is rendered then
   */
  record Branch(Condition condition, boolean expected, Block body) {}

  /**
   * {@code case}: every {@code when} that has the subject among its values, or else {@code
   * otherwise}.
   *
   * @param subject what is compared
   * @param choices zero or more
   * @param otherwise what is rendered if none applies
   */
  record Selection(Expression subject, List<When> choices, Block otherwise, int offset)
      implements Node {

    /** Copies them. */
    public Selection {
      choices = List.copyOf(choices);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.selection(this);
    }
  }

  /** A case of a {@link Selection}. */
  record When(List<Expression> values, Block body) {

    /** Copies the values. */
    public When {
      values = List.copyOf(values);
    }
  }

  /**
   * What a loop goes over.
   *
   * @param variable the name that an element gets
   * @param collection the elements
   * @param name variable and collection as the source states them: {@code forloop.name}, and the
   *     key for {@code offset: continue}
   * @param skip how many elements to pass over; null for none
   * @param continues whether to begin where the last loop of the same name ended ({@code offset:
   *     continue})
   * @param limit how many elements to take; null for all
   * @param reversed whether to go from the last to the first of those taken
   */
  record Iteration(
      String variable,
      Expression collection,
      String name,
      @Nullable Expression skip,
      boolean continues,
      @Nullable Expression limit,
      boolean reversed) {}

  /** {@code for}; {@code otherwise} is rendered if there is no element. */
  record Loop(Iteration iteration, Block body, Block otherwise, int offset) implements Node {

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.loop(this);
    }
  }

  /** {@code tablerow}; {@code columns} is null for one row. */
  record TableRow(Iteration iteration, @Nullable Expression columns, Block body, int offset)
      implements Node {

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.tableRow(this);
    }
  }

  /**
   * {@code cycle}.
   *
   * @param group what tells cycles of the same values apart; null if the values do
   * @param values one or more
   * @param source the values as the source states them
   */
  record Cycle(@Nullable Expression group, List<Expression> values, String source, int offset)
      implements Node {

    /** Copies the values. */
    public Cycle {
      values = List.copyOf(values);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.cycle(this);
    }
  }

  /** {@code increment} and {@code decrement}. */
  record Counter(String name, boolean up, int offset) implements Node {

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.counter(this);
    }
  }

  /** {@code break}, and {@code continue}, which ends only this turn of the loop. */
  record Interrupt(boolean endsLoop, int offset) implements Node {

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.interrupt(this);
    }
  }

  /** The tags of a {@code liquid} tag. */
  record Group(Block body, int offset) implements Node {

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.group(this);
    }
  }
}
