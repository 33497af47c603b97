package io.plumbline.aws.operation;

import io.plumbline.aws.error.AwsException;
import io.plumbline.aws.error.InternalFailureException;
import io.plumbline.aws.error.RequestTooLargeException;
import io.plumbline.aws.error.UnknownOperationException;
import io.plumbline.aws.json.Json;
import io.plumbline.aws.json.RestJsonResponses;
import io.plumbline.aws.json.WireResponse;
import io.plumbline.aws.model.ApiModel;
import io.plumbline.aws.model.RequestConstraints;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers calls of the REST JSON protocol: method and path name the operation, and its input comes
 * from path, query and body. Never throws: every error becomes an answer. Immutable, and
 * thread-safe when the handlers are.
 */
public final class RestJsonDispatcher {

  private static final System.Logger LOG = System.getLogger(RestJsonDispatcher.class.getName());

  private final RestRequestReader reader;
  private final RequestConstraints constraints;
  private final Map<String, JsonOperation> handlers;
  private final Set<String> unhandled;
  private final int maxBodyBytes;

  private RestJsonDispatcher(
      ApiModel model, Map<String, JsonOperation> handlers, int maxBodyBytes) {
    this.reader = new RestRequestReader(model);
    this.constraints = new RequestConstraints(model);
    this.handlers = Map.copyOf(handlers);
    this.unhandled = new LinkedHashSet<>(model.operationNames());
    this.unhandled.removeAll(handlers.keySet());
    this.maxBodyBytes = maxBodyBytes;
  }

  /**
   * Begins a dispatcher.
   *
   * @param maxBodyBytes the longest body that is taken
   */
  public static Builder builder(ApiModel model, int maxBodyBytes) {
    return new Builder(model, maxBodyBytes);
  }

  /** Longest body that is read. */
  public int maxBodyBytes() {
    return maxBodyBytes;
  }

  /** Operations of the model that have no handler; calls to them are answered as unknown. */
  public Set<String> unhandled() {
    return new LinkedHashSet<>(unhandled);
  }

  /**
   * Answers one call.
   *
   * @param method the HTTP method
   * @param path the path as it came, percent-encoded
   * @param query what stands behind the question mark, as it came; null when nothing does
   * @param body the whole body
   * @param caller who calls, verified
   */
  public WireResponse dispatch(
      String method, String path, @Nullable String query, byte[] body, Caller caller) {
    try {
      return answer(method, path, query, body, caller);
    } catch (AwsException e) {
      return RestJsonResponses.error(e, caller.requestId());
    } catch (RuntimeException e) {
      LOG.log(
          System.Logger.Level.ERROR,
          () -> "request %s to %s %s failed".formatted(caller.requestId(), method, path),
          e);
      return RestJsonResponses.error(new InternalFailureException(), caller.requestId());
    }
  }

  private WireResponse answer(
      String method, String path, @Nullable String query, byte[] body, Caller caller) {
    if (body.length > maxBodyBytes) {
      throw new RequestTooLargeException(
          "The request body must not be longer than " + maxBodyBytes + " bytes.");
    }
    RestRequestReader.Request request = reader.read(method, path, query, Json.parseRequest(body));
    JsonOperation handler = handlers.get(request.operation());
    if (handler == null) {
      throw new UnknownOperationException("There is no operation " + request.operation() + ".");
    }
    constraints.check(request.operation(), request.input());
    ObjectNode output =
        handler.handle(new OperationContext(caller, request.operation(), request.input()));
    return RestJsonResponses.success(output, caller.requestId());
  }

  /** Collects handlers. For one thread. */
  public static final class Builder {

    private final ApiModel model;
    private final int maxBodyBytes;
    private final Map<String, JsonOperation> handlers = new LinkedHashMap<>();

    private Builder(ApiModel model, int maxBodyBytes) {
      this.model = model;
      this.maxBodyBytes = maxBodyBytes;
    }

    /**
     * Adds the handler of one operation.
     *
     * @throws IllegalArgumentException if the model has no such operation, or it has a handler
     *     already
     */
    public Builder handle(String name, JsonOperation operation) {
      if (model.operation(name).isEmpty()) {
        throw new IllegalArgumentException("the API model has no operation " + name);
      }
      if (handlers.putIfAbsent(name, operation) != null) {
        throw new IllegalArgumentException("the operation " + name + " has a handler already");
      }
      return this;
    }

    public RestJsonDispatcher build() {
      return new RestJsonDispatcher(model, handlers, maxBodyBytes);
    }
  }
}
