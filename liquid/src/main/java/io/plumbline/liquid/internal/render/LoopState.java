package io.plumbline.liquid.internal.render;

import io.plumbline.liquid.internal.value.Drop;
import io.plumbline.liquid.internal.value.Special;
import org.jspecify.annotations.Nullable;

/** Where a loop is: what templates see as {@code forloop} and {@code tablerowloop}. */
final class LoopState implements Drop {

  private final String name;
  private final long length;
  private final @Nullable LoopState parent;

  /** How many columns a table has; 0 if the loop makes no table. */
  private final long columns;

  private long index;

  /** A {@code for} loop. */
  static LoopState ofLoop(String name, long length, @Nullable LoopState parent) {
    return new LoopState(name, length, parent, 0);
  }

  /** A {@code tablerow} loop with so many columns, at least one. */
  static LoopState ofTable(String name, long length, long columns) {
    return new LoopState(name, length, null, columns);
  }

  private LoopState(String name, long length, @Nullable LoopState parent, long columns) {
    this.name = name;
    this.length = length;
    this.parent = parent;
    this.columns = columns;
  }

  /** Says which turn begins, from 0. */
  void turn(long newIndex) {
    index = newIndex;
  }

  /** The row of a table, from 1. */
  long row() {
    return index / columns + 1;
  }

  /** The column of a table, from 1. */
  long column() {
    return index % columns + 1;
  }

  /** Whether another row follows the one that ends here. */
  boolean isRowBreak() {
    return column() == columns && index + 1 < length;
  }

  @Override
  public @Nullable Object property(String property) {
    return switch (property) {
      case "index" -> index + 1;
      case "index0" -> index;
      case "rindex" -> length - index;
      case "rindex0" -> length - index - 1;
      case "first" -> index == 0;
      case "last" -> index + 1 == length;
      case "length" -> length;
      default -> columns == 0 ? loopProperty(property) : tableProperty(property);
    };
  }

  private @Nullable Object loopProperty(String property) {
    return switch (property) {
      case "name" -> name;
      case "parentloop" -> parent;
      default -> Special.UNDEFINED;
    };
  }

  private Object tableProperty(String property) {
    return switch (property) {
      case "row" -> row();
      case "col" -> column();
      case "col0" -> column() - 1;
      case "col_first" -> column() == 1;
      case "col_last" -> column() == columns;
      default -> Special.UNDEFINED;
    };
  }

  @Override
  public String toString() {
    return columns == 0 ? LoopFrame.FOR_LOOP : LoopFrame.TABLE_ROW;
  }
}
