package io.plumbline.aws.operation;

import io.plumbline.aws.error.UnknownOperationException;
import io.plumbline.aws.error.ValidationException;
import io.plumbline.aws.json.EpochSeconds;
import io.plumbline.aws.model.ApiModel;
import io.plumbline.aws.model.ScalarType;
import io.plumbline.aws.model.Shape;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finds the operation of a REST request and puts its input together, as one JSON object. Members
 * stand in the path where the model says so, else in the body, or in the query of a request without
 * one; their names there are their names. Immutable.
 */
final class RestRequestReader {

  private final ApiModel model;
  private final List<ApiModel.Operation> operations;

  RestRequestReader(ApiModel model) {
    this.model = model;
    this.operations =
        model.operationNames().stream().map(name -> model.operation(name).orElseThrow()).toList();
  }

  /** An operation's name and its input. */
  record Request(String operation, ObjectNode input) {}

  /**
   * Reads a request.
   *
   * @throws UnknownOperationException if no operation has such a method and path
   * @throws ValidationException if the query cannot be read
   */
  Request read(String method, String path, @Nullable String query, ObjectNode body) {
    for (ApiModel.Operation operation : operations) {
      Optional<Map<String, String>> members =
          operation.method().equals(method) ? match(operation.path(), path) : Optional.empty();
      if (members.isPresent()) {
        if (body.isEmpty() && query != null) {
          addQuery(operation, query, body);
        }
        members.get().forEach((name, value) -> put(operation, name, value, body));
        return new Request(operation.name(), body);
      }
    }
    throw new UnknownOperationException("There is no operation " + method + " " + path + ".");
  }

  /** The members that stand in a path; empty when it is not one of this form. */
  private static Optional<Map<String, String>> match(String form, String path) {
    String[] wanted = form.split("/", -1);
    String[] given = path.split("/", -1);
    if (wanted.length != given.length) {
      return Optional.empty();
    }
    Map<String, String> members = new TreeMap<>();
    for (int i = 0; i < wanted.length; i++) {
      if (wanted[i].startsWith("{")) {
        members.put(wanted[i].substring(1, wanted[i].length() - 1), decode(given[i]));
      } else if (!wanted[i].equals(given[i])) {
        return Optional.empty();
      }
    }
    return Optional.of(members);
  }

  private void addQuery(ApiModel.Operation operation, String query, ObjectNode input) {
    for (String pair : query.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        put(
            operation,
            decode(pair.substring(0, equals)),
            decode(pair.substring(equals + 1)),
            input);
      }
    }
  }

  private void put(ApiModel.Operation operation, String name, String value, ObjectNode input) {
    ScalarType type = type(operation, name);
    if (type == ScalarType.INTEGER) {
      try {
        input.put(name, Integer.parseInt(value));
      } catch (NumberFormatException e) {
        throw unreadable(name, value, "a whole number");
      }
    } else if (type == ScalarType.TIMESTAMP) {
      input.put(name, EpochSeconds.write(time(name, value)));
    } else if (type != null) {
      input.put(name, value);
    }
  }

  /** The type of a member of the operation's input; null when it has no such member. */
  private @Nullable ScalarType type(ApiModel.Operation operation, String name) {
    return operation
        .input()
        .map(model::shape)
        .filter(Shape.Structure.class::isInstance)
        .map(Shape.Structure.class::cast)
        .flatMap(input -> input.members().stream().filter(m -> m.name().equals(name)).findFirst())
        .map(member -> model.shape(member.shape()))
        .filter(Shape.Scalar.class::isInstance)
        .map(shape -> ((Shape.Scalar) shape).type())
        .orElse(null);
  }

  private static Instant time(String name, String value) {
    try {
      return OffsetDateTime.parse(value).toInstant();
    } catch (DateTimeException e) {
      throw unreadable(name, value, "a time such as 2026-11-26T12:00:00Z");
    }
  }

  private static ValidationException unreadable(String name, String value, String wanted) {
    return new ValidationException(
        "Value '" + value + "' at '" + name + "' failed to satisfy constraint: must be " + wanted);
  }

  private static String decode(String encoded) {
    try {
      return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new ValidationException(
          "\"" + encoded + "\" is not percent-encoded UTF-8; send %25 for a percent sign");
    }
  }
}
