package io.plumbline.liquid.internal.syntax;

import java.util.List;

/** Nodes that are rendered one after another. */
public record Block(List<Node> nodes) {

  /** A block of nothing. */
  public static final Block EMPTY = new Block(List.of());

  /** Copies the nodes. */
  public Block {
    nodes = List.copyOf(nodes);
  }
}
