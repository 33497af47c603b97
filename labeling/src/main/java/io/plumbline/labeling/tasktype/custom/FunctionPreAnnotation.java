package io.plumbline.labeling.tasktype.custom;

import io.plumbline.labeling.function.AnnotationFunctions;
import io.plumbline.labeling.function.AnnotationFunctions.FunctionResult;
import io.plumbline.labeling.function.FunctionArn;
import io.plumbline.labeling.function.FunctionFailure;
import io.plumbline.labeling.manifest.ManifestLine;
import io.plumbline.labeling.storage.AccountObjects;
import io.plumbline.labeling.tasktype.JobFacts;
import io.plumbline.labeling.tasktype.PreAnnotation;
import io.plumbline.labeling.tasktype.Preparation;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A function of the requester's own makes the input of each task.
 *
 * <p>It is called once for each object, several at a time, with {@code
 * {"version","labelingJobArn","dataObject"}}, and returns {@code
 * {"taskInput",…,"isHumanAnnotationRequired"}}. The older {@code humanAnnotationRequired} is
 * understood as well, and both as booleans and as strings. What goes wrong fails the object, not
 * the job. Safe for use by many threads.
 */
public final class FunctionPreAnnotation implements PreAnnotation {

  private static final String EVENT_VERSION = "2018-10-16";
  private static final List<String> REQUIRED_KEYS =
      List.of("isHumanAnnotationRequired", "humanAnnotationRequired");
  private static final JsonMapper JSON = JsonMapper.shared();

  private final FunctionArn function;
  private final AnnotationFunctions functions;
  private final ExecutorService callers;

  /**
   * @param callers runs several calls at a time
   */
  public FunctionPreAnnotation(
      FunctionArn function, AnnotationFunctions functions, ExecutorService callers) {
    this.function = function;
    this.functions = functions;
    this.callers = callers;
  }

  @Override
  public List<Preparation> prepare(JobFacts job, List<ManifestLine> lines, AccountObjects objects)
      throws IOException {
    if (lines.isEmpty()) {
      return List.of();
    }
    FunctionLog log = new FunctionLog(function);
    List<Callable<Preparation>> calls =
        lines.stream().<Callable<Preparation>>map(line -> () -> prepare(job, line, log)).toList();
    List<Preparation> prepared;
    try {
      prepared = callers.invokeAll(calls).stream().map(FunctionPreAnnotation::result).toList();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while functions were at work", e);
    }
    log.write(
        job,
        "pre-annotation/iteration-" + job.iteration() + "/" + lines.get(0).objectIndex(),
        objects);
    return prepared;
  }

  private Preparation prepare(JobFacts job, ManifestLine line, FunctionLog log) {
    ObjectNode event = JSON.createObjectNode();
    event.put("version", EVENT_VERSION);
    event.put("labelingJobArn", job.arn());
    event.set("dataObject", line.json());
    try {
      FunctionResult result = functions.invoke(job.accountId(), function, event);
      log.add(line.objectIndex(), result.log());
      return preparation(result.value());
    } catch (FunctionFailure e) {
      log.add(line.objectIndex(), e.log() + e.getMessage());
      return refused(e.getMessage());
    }
  }

  private Preparation preparation(JsonNode result) {
    JsonNode input = result.path("taskInput");
    for (String key : REQUIRED_KEYS) {
      JsonNode required = result.path(key);
      String value = required.isBoolean() || required.isString() ? required.asString() : "true";
      if (value.equals("false")) {
        return refused("it said that nobody needs to annotate the object (" + key + ")");
      }
      if (!value.equals("true")) {
        return refused("its \"" + key + "\" is neither true nor false: " + required);
      }
    }
    return input instanceof ObjectNode taskInput
        ? new Preparation.Ready(taskInput)
        : refused(
            "it returned no \"taskInput\"; a pre-annotation function returns"
                + " {\"taskInput\":{…},\"isHumanAnnotationRequired\":true}");
  }

  private Preparation refused(String reason) {
    return new Preparation.Refused(
        "pre-annotation function " + function.functionName() + ": " + reason);
  }

  private static Preparation result(Future<Preparation> call) {
    try {
      return call.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      throw new IllegalStateException("the call is over and cannot be interrupted", e);
    }
  }
}
