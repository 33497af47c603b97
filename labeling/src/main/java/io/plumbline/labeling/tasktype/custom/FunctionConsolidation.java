package io.plumbline.labeling.tasktype.custom;

import io.plumbline.labeling.function.AnnotationFunctions;
import io.plumbline.labeling.function.AnnotationFunctions.FunctionResult;
import io.plumbline.labeling.function.FunctionArn;
import io.plumbline.labeling.function.FunctionFailure;
import io.plumbline.labeling.storage.AccountObjects;
import io.plumbline.labeling.tasktype.AnnotatedBatch;
import io.plumbline.labeling.tasktype.AnnotatedBatch.AnnotatedObject;
import io.plumbline.labeling.tasktype.AnnotationConsolidation;
import io.plumbline.labeling.tasktype.ConsolidatedBatch;
import io.plumbline.labeling.tasktype.ConsolidatedBatch.ConsolidatedObject;
import io.plumbline.labeling.tasktype.ConsolidationRequest;
import io.plumbline.objectstore.S3Location;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A function of the requester's own makes the labels.
 *
 * <p>It is called once with the whole batch. If that fails, it is called for each object alone, so
 * that an object which it cannot bear fails by itself and not with its neighbours. Safe for use by
 * many threads.
 */
public final class FunctionConsolidation implements AnnotationConsolidation {

  private static final String JSON_TYPE = "application/json";

  private final FunctionArn function;
  private final AnnotationFunctions functions;

  public FunctionConsolidation(FunctionArn function, AnnotationFunctions functions) {
    this.function = function;
    this.functions = functions;
  }

  @Override
  public ConsolidatedBatch consolidate(AnnotatedBatch batch, AccountObjects objects)
      throws IOException {
    FunctionLog log = new FunctionLog(function);
    List<ConsolidatedObject> labels;
    try {
      labels = call(batch, batch.objects(), batch.request(), log);
    } catch (FunctionFailure e) {
      long first = batch.objects().get(0).index();
      log.add(first, e.log() + e.getMessage());
      labels =
          batch.objects().size() == 1
              ? List.of(failed(first, e.getMessage()))
              : oneByOne(batch, objects, log);
    }
    log.write(batch.job(), "consolidation/iteration-" + batch.job().iteration(), objects);
    return new ConsolidatedBatch(labels, null);
  }

  private List<ConsolidatedObject> oneByOne(
      AnnotatedBatch batch, AccountObjects objects, FunctionLog log) throws IOException {
    List<ConsolidatedObject> labels = new ArrayList<>();
    for (AnnotatedObject object : batch.objects()) {
      List<AnnotatedObject> alone = List.of(object);
      S3Location request = requestOf(batch, object);
      objects.write(request, ConsolidationRequest.of(alone), JSON_TYPE);
      try {
        labels.addAll(call(batch, alone, request, log));
      } catch (FunctionFailure e) {
        log.add(object.index(), e.log() + e.getMessage());
        labels.add(failed(object.index(), e.getMessage()));
      }
    }
    return labels;
  }

  /** Beside the batch's own request: {@code …/2024-01-01_00:00:00-object-17.json}. */
  private static S3Location requestOf(AnnotatedBatch batch, AnnotatedObject object) {
    S3Location whole = batch.request();
    String name = whole.key().substring(0, whole.key().length() - ".json".length());
    return new S3Location(whole.bucket(), name + "-object-" + object.index() + ".json");
  }

  private List<ConsolidatedObject> call(
      AnnotatedBatch batch, List<AnnotatedObject> asked, S3Location request, FunctionLog log)
      throws FunctionFailure {
    FunctionResult result =
        functions.invoke(
            batch.job().accountId(), function, ConsolidationEvent.of(batch.job(), request));
    log.add(asked.get(0).index(), result.log());
    ConsolidationReply reply = ConsolidationReply.of(result, asked);
    return asked.stream().map(object -> reply.labelOf(object, batch, this::failed)).toList();
  }

  private ConsolidatedObject failed(long index, String reason) {
    return new ConsolidatedObject(
        index,
        JsonNodeFactory.instance.objectNode(),
        "annotation consolidation function " + function.functionName() + ": " + reason);
  }
}
