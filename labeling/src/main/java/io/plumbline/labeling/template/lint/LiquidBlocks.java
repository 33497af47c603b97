package io.plumbline.labeling.template.lint;

import io.plumbline.liquid.TemplateOutline.Tag;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** Which places of a template are never rendered together, and which are rendered many times. */
final class LiquidBlocks {

  private static final Set<String> CHOICES = Set.of("if", "unless", "case");
  private static final Set<String> LOOPS = Set.of("for", "tablerow");
  private static final Set<String> BRANCHES = Set.of("else", "elsif", "when");

  private final List<Branch> branches = new ArrayList<>();

  /** One alternative of a choice, or the body of a loop: {@code start} to {@code end}. */
  private record Branch(int block, int start, int end, boolean loop) {

    boolean holds(int offset) {
      return start <= offset && offset < end;
    }
  }

  /** A block whose end has not come yet; its first branch begins at {@code start}. */
  private static final class Open {
    private final int block;
    private boolean loop;
    private int start;

    Open(int block, boolean loop, int start) {
      this.block = block;
      this.loop = loop;
      this.start = start;
    }
  }

  /**
   * @param tags of a template without errors, so that they are balanced
   */
  LiquidBlocks(List<Tag> tags) {
    Deque<Open> open = new ArrayDeque<>();
    int blocks = 0;
    for (Tag tag : tags) {
      boolean choice = CHOICES.contains(tag.name());
      if (choice || LOOPS.contains(tag.name())) {
        open.push(new Open(blocks++, !choice, tag.span().end()));
        continue;
      }
      Open innermost = open.peek();
      if (innermost == null) {
        continue;
      }
      if (BRANCHES.contains(tag.name())) {
        branches.add(
            new Branch(innermost.block, innermost.start, tag.span().start(), innermost.loop));
        innermost.start = tag.span().end();
        innermost.loop = false;
      } else if (tag.name().startsWith("end") && !tag.name().equals("endcapture")) {
        branches.add(
            new Branch(innermost.block, innermost.start, tag.span().start(), innermost.loop));
        open.pop();
      }
    }
  }

  /** Whether at most one of two places is in any page. */
  boolean areAlternatives(int one, int other) {
    for (Branch first : branches) {
      if (first.holds(one) && !first.holds(other)) {
        for (Branch second : branches) {
          if (second.block == first.block && second.holds(other)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** Whether a place is in a page as often as a loop turns. */
  boolean isRepeated(int offset) {
    return branches.stream().anyMatch(branch -> branch.loop && branch.holds(offset));
  }
}
