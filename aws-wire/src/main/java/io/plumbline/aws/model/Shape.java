package io.plumbline.aws.model;

import java.util.List;
import java.util.Objects;

/**
 * A shape of the API model: a type with a name and constraints. Shapes refer to each other by name.
 * Immutable.
 */
public sealed interface Shape {
  String name();

  /** What a value must satisfy beside its type, in the order in which the service checks it. */
  List<Constraint> constraints();

  /** Whether values must not be shown to anybody. */
  default boolean sensitive() {
    return false;
  }

  /**
   * Named members; others are ignored. A union is a structure with {@link
   * Constraint.ExactlyOneMember}.
   */
  record Structure(String name, List<Member> members, List<Constraint> constraints)
      implements Shape {
    public Structure {
      Objects.requireNonNull(name);
      members = List.copyOf(members);
      constraints = List.copyOf(constraints);
    }
  }

  /**
   * A member of a structure.
   *
   * @param name name in JSON
   * @param shape name of its shape
   */
  record Member(String name, String shape, boolean required) {}

  /** {@code element} is a shape's name. */
  record ListOf(String name, String element, List<Constraint> constraints) implements Shape {
    public ListOf {
      constraints = List.copyOf(constraints);
    }
  }

  /** {@code key} and {@code value} are shapes' names; keys are strings. */
  record MapOf(String name, String key, String value, List<Constraint> constraints)
      implements Shape {
    public MapOf {
      constraints = List.copyOf(constraints);
    }
  }

  /** A string, number, truth value, timestamp or blob. */
  record Scalar(String name, ScalarType type, List<Constraint> constraints, boolean sensitive)
      implements Shape {
    public Scalar {
      Objects.requireNonNull(type);
      constraints = List.copyOf(constraints);
    }
  }
}
