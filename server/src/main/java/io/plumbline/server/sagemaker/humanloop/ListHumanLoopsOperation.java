package io.plumbline.server.sagemaker.humanloop;

import io.plumbline.aws.json.EpochSeconds;
import io.plumbline.aws.operation.JsonOperation;
import io.plumbline.aws.operation.OperationContext;
import io.plumbline.labeling.ResourceArn;
import io.plumbline.labeling.error.ResourceNotFoundException;
import io.plumbline.labeling.humanloop.HumanLoop;
import io.plumbline.labeling.humanloop.HumanLoops;
import io.plumbline.labeling.listing.ListRequest.SortBy;
import io.plumbline.labeling.listing.Page;
import io.plumbline.server.sagemaker.listing.ListQuery;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code ListHumanLoops}: those of one flow definition, by creation time. */
final class ListHumanLoopsOperation implements JsonOperation {

  private final HumanLoops loops;

  ListHumanLoopsOperation(HumanLoops loops) {
    this.loops = loops;
  }

  @Override
  public ObjectNode handle(OperationContext context) {
    JsonNode input = context.json();
    String account = context.caller().accountId();
    ResourceArn definition = ResourceArn.parse(input.path("FlowDefinitionArn").stringValue());
    if (!definition.accountId().equals(account)) {
      throw new ResourceNotFoundException(
          "there is no flow definition " + definition.name() + " in account " + account);
    }
    ListQuery query =
        ListQuery.of(
            context,
            new ListQuery.Filter(
                null,
                time(input.get("CreationTimeAfter")),
                time(input.get("CreationTimeBefore")),
                SortBy.CREATION_TIME,
                input.path("SortOrder").stringValue("Descending").equals("Descending")),
            input.has("MaxResults") ? input.path("MaxResults").intValue() : null,
            input.path("NextToken").stringValue(null));
    Page<HumanLoop> page = loops.list(account, definition.name(), query.request());
    ObjectNode answer = JsonMapper.shared().createObjectNode();
    ArrayNode summaries = answer.putArray("HumanLoopSummaries");
    page.items().forEach(loop -> HumanLoopViews.summarize(loop, loops, summaries.addObject()));
    String next = query.nextToken(page);
    if (next != null) {
      answer.put("NextToken", next);
    }
    return answer;
  }

  private static @Nullable Instant time(@Nullable JsonNode seconds) {
    return seconds == null ? null : EpochSeconds.read(seconds).orElseThrow();
  }
}
