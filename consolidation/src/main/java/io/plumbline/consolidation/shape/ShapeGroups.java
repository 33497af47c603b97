package io.plumbline.consolidation.shape;

import java.util.List;

/**
 * Shapes of different workers that mean the same object.
 *
 * @param <S> the shape
 * @param groups all groups, image after image
 */
public record ShapeGroups<S>(List<Group<S>> groups) {

  /** Copies the list. */
  public ShapeGroups {
    groups = List.copyOf(groups);
  }

  /**
   * One candidate for an object.
   *
   * @param <S> the shape
   * @param image index of the image
   * @param members at least one, no two of the same worker, in an order that depends on the shapes
   *     alone
   */
  public record Group<S>(int image, List<Member<S>> members) {

    /** Copies the list. */
    public Group {
      members = List.copyOf(members);
    }

    /** The member of a worker's, or −1. */
    int memberOf(int worker) {
      for (int member = 0; member < members.size(); member++) {
        if (members.get(member).worker() == worker) {
          return member;
        }
      }
      return -1;
    }
  }

  /**
   * One worker's shape of an object.
   *
   * @param <S> the shape
   * @param worker index of the worker
   * @param shape what the worker drew
   * @param label index of the class that the worker gave
   */
  public record Member<S>(int worker, S shape, int label) {}
}
