package io.plumbline.aws.operation;

import io.plumbline.aws.error.AwsException;
import io.plumbline.aws.error.InternalFailureException;
import io.plumbline.aws.error.RequestTooLargeException;
import io.plumbline.aws.error.UnknownOperationException;
import io.plumbline.aws.json.Json;
import io.plumbline.aws.json.JsonResponses;
import io.plumbline.aws.json.PojoReader;
import io.plumbline.aws.json.WireResponse;
import io.plumbline.aws.model.ApiModel;
import io.plumbline.aws.model.RequestConstraints;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.sagemaker.model.SageMakerRequest;
import software.amazon.awssdk.utils.builder.SdkBuilder;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers calls of the AWS JSON 1.1 protocol. Never throws: every error becomes an answer.
 * Immutable, and thread-safe when the handlers are.
 */
public final class OperationDispatcher {
  /**
   * Room for the largest request of the model (two texts of 128,000 characters), all of it escaped.
   */
  public static final int DEFAULT_MAX_BODY_BYTES = 2 * 1024 * 1024;

  private static final System.Logger LOG = System.getLogger(OperationDispatcher.class.getName());

  private final ApiModel model;
  private final Map<String, Handler> handlers;
  private final int maxBodyBytes;

  private OperationDispatcher(Builder builder) {
    this.model = builder.model;
    this.handlers = Map.copyOf(builder.handlers);
    this.maxBodyBytes = builder.maxBodyBytes;
  }

  /** Begins a dispatcher for the operations of {@code model}. */
  public static Builder builder(ApiModel model) {
    return new Builder(model);
  }

  /**
   * Longest body that is read; whoever reads the body off the wire need not read further either.
   */
  public int maxBodyBytes() {
    return maxBodyBytes;
  }

  /** Operations of the model that have no handler; calls to them are answered as unknown. */
  public Set<String> unhandled() {
    Set<String> unhandled = new LinkedHashSet<>(model.operationNames());
    unhandled.removeAll(handlers.keySet());
    return unhandled;
  }

  /**
   * Answers one call.
   *
   * @param target value of the header {@code X-Amz-Target}, for example {@code
   *     SageMaker.StopLabelingJob}; null when it was not sent
   * @param body the whole body
   * @param caller who calls, verified
   */
  public WireResponse dispatch(@Nullable String target, byte[] body, Caller caller) {
    try {
      return answer(target, body, caller);
    } catch (AwsException e) {
      return JsonResponses.error(e, caller.requestId());
    } catch (RuntimeException e) {
      LOG.log(
          System.Logger.Level.ERROR,
          () -> "request %s to %s failed".formatted(caller.requestId(), target),
          e);
      return JsonResponses.error(new InternalFailureException(), caller.requestId());
    }
  }

  private WireResponse answer(@Nullable String target, byte[] body, Caller caller) {
    if (body.length > maxBodyBytes) {
      throw new RequestTooLargeException(
          "The request body must not be longer than " + maxBodyBytes + " bytes.");
    }
    String name = operationName(target);
    Handler handler = handlers.get(name);
    if (handler == null) {
      throw new UnknownOperationException("There is no operation " + name + ".");
    }
    ObjectNode json = Json.parseRequest(body);
    handler.constraints.check(name, json);
    return handler.call.answer(new OperationContext(caller, name, json));
  }

  private String operationName(@Nullable String target) {
    String prefix = model.targetPrefix() + ".";
    if (target == null || !target.startsWith(prefix)) {
      throw new UnknownOperationException(
          "The header X-Amz-Target must be " + prefix + "<operation>.");
    }
    return target.substring(prefix.length());
  }

  /** How one operation is answered, and what its requests are held against. */
  private record Handler(RequestConstraints constraints, Call call) {}

  private interface Call {
    WireResponse answer(OperationContext context);
  }

  /** Collects handlers. For one thread. */
  public static final class Builder {
    private final ApiModel model;
    private final RequestConstraints constraints;
    private final Map<String, Handler> handlers = new LinkedHashMap<>();
    private int maxBodyBytes = DEFAULT_MAX_BODY_BYTES;

    private Builder(ApiModel model) {
      this.model = Objects.requireNonNull(model);
      this.constraints = new RequestConstraints(model);
    }

    /**
     * Adds the handler of one operation.
     *
     * @param name name in the API model
     * @param request the request class's builder, for example {@code
     *     StopLabelingJobRequest::builder}
     * @throws IllegalArgumentException if the model has no such operation, or it has a handler
     *     already
     */
    public <
            B extends SageMakerRequest.Builder & SdkPojo & SdkBuilder<B, I>,
            I extends SageMakerRequest>
        Builder handle(String name, Supplier<B> request, Operation<I, ?> operation) {
      boolean hasOutput = declared(model, name).output().isPresent();
      add(
          name,
          new Handler(
              constraints,
              context -> {
                SdkPojo output =
                    operation.handle(PojoReader.read(context.json(), request), context);
                String requestId = context.caller().requestId();
                return hasOutput
                    ? JsonResponses.success(output, requestId)
                    : JsonResponses.successWithoutOutput(requestId);
              }));
      return this;
    }

    /**
     * Adds the handler of an operation that another model describes and the SDK does not know.
     *
     * @param extension the model, of the same target prefix
     * @throws IllegalArgumentException if that has no such operation, or it has a handler already
     */
    public Builder handle(ApiModel extension, String name, JsonOperation operation) {
      declared(extension, name);
      add(
          name,
          new Handler(
              new RequestConstraints(extension),
              context ->
                  JsonResponses.success(operation.handle(context), context.caller().requestId())));
      return this;
    }

    private static ApiModel.Operation declared(ApiModel model, String name) {
      return model
          .operation(name)
          .orElseThrow(
              () -> new IllegalArgumentException("the API model has no operation " + name));
    }

    private void add(String name, Handler handler) {
      if (handlers.putIfAbsent(name, handler) != null) {
        throw new IllegalArgumentException("the operation " + name + " has a handler already");
      }
    }

    /** Refuses longer bodies; {@link #DEFAULT_MAX_BODY_BYTES} unless set. */
    public Builder maxBodyBytes(int bytes) {
      if (bytes < 1) {
        throw new IllegalArgumentException("a body limit is at least one byte, not " + bytes);
      }
      maxBodyBytes = bytes;
      return this;
    }

    public OperationDispatcher build() {
      return new OperationDispatcher(this);
    }
  }
}
