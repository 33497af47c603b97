package io.plumbline.aws.model;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An AWS service's published description: its operations and the shapes that they exchange. Read
 * once, immutable, thread-safe.
 */
public final class ApiModel {
  private static final String SAGEMAKER = "labeling-service.nodoc.json";
  private static final String EXTENSION = "plumbline-extension.json";
  private static final String A2I_RUNTIME = "a2i-runtime-service.nodoc.json";

  private final String targetPrefix;
  private final Map<String, Operation> operations;
  private final Map<String, Shape> shapes;

  private ApiModel(
      String targetPrefix, Map<String, Operation> operations, Map<String, Shape> shapes) {
    this.targetPrefix = targetPrefix;
    this.operations = operations;
    this.shapes = shapes;
  }

  /** The SageMaker operations that this service answers to, as the bundled description has them. */
  public static ApiModel sageMaker() {
    return read(new ByteArrayInputStream(resource(SAGEMAKER)));
  }

  /** Operations of our own on the same endpoint. Shapes that SageMaker has, too, are the same. */
  public static ApiModel extension() {
    return read(new ByteArrayInputStream(resource(EXTENSION)));
  }

  /** The runtime of Augmented AI: what is done with human loops, in the REST JSON protocol. */
  public static ApiModel a2iRuntime() {
    return read(new ByteArrayInputStream(resource(A2I_RUNTIME)));
  }

  /** The description of {@link #extension} as a file of an AWS client, in UTF-8. */
  public static byte[] extensionDocument() {
    return resource(EXTENSION);
  }

  private static byte[] resource(String name) {
    try (InputStream in = ApiModel.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the resource " + name + " is not in the jar");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a description in botocore's format of a service that speaks a JSON protocol.
   *
   * @throws IllegalArgumentException if it refers to a shape that it does not have
   */
  public static ApiModel read(InputStream in) {
    JsonNode json = JsonMapper.shared().readTree(in);
    Map<String, Shape> shapes = new LinkedHashMap<>();
    json.get("shapes")
        .properties()
        .forEach(
            shape ->
                shapes.put(shape.getKey(), ShapeReader.read(shape.getKey(), shape.getValue())));
    Map<String, Operation> operations = new LinkedHashMap<>();
    json.get("operations")
        .properties()
        .forEach(
            operation ->
                operations.put(
                    operation.getKey(), Operation.read(operation.getKey(), operation.getValue())));
    ApiModel model =
        new ApiModel(json.get("metadata").path("targetPrefix").stringValue(""), operations, shapes);
    ShapeReferences.check(model);
    return model;
  }

  /**
   * What stands before the dot in the target header, for example {@code SageMaker}; empty where a
   * path names the operation.
   */
  public String targetPrefix() {
    return targetPrefix;
  }

  /** Names of all operations, in the order of the description. */
  public Set<String> operationNames() {
    return operations.keySet();
  }

  public Optional<Operation> operation(String name) {
    return Optional.ofNullable(operations.get(name));
  }

  /** All shapes by name. */
  public Map<String, Shape> shapes() {
    return shapes;
  }

  /** The shape with this name; there is one for every name that the model itself mentions. */
  public Shape shape(String name) {
    @Nullable Shape shape = shapes.get(name);
    if (shape == null) {
      throw new IllegalArgumentException("the API model has no shape " + name);
    }
    return shape;
  }

  /**
   * An operation.
   *
   * @param input name of the request's shape; empty when it takes nothing
   * @param output name of the response's shape; empty when the response has no body
   * @param method the HTTP method
   * @param path the path, with members of the request in braces, such as <code>/loops/{Name}</code>
   */
  public record Operation(
      String name, Optional<String> input, Optional<String> output, String method, String path) {
    private static Operation read(String name, JsonNode json) {
      return new Operation(
          name,
          shape(json.get("input")),
          shape(json.get("output")),
          json.path("http").path("method").stringValue("POST"),
          json.path("http").path("requestUri").stringValue("/"));
    }

    private static Optional<String> shape(@Nullable JsonNode reference) {
      return Optional.ofNullable(reference).map(r -> r.get("shape").stringValue());
    }
  }
}
