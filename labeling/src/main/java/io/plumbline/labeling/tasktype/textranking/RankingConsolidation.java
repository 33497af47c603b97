package io.plumbline.labeling.tasktype.textranking;

import io.plumbline.consolidation.ranking.PairwiseRanking;
import io.plumbline.consolidation.ranking.RankedItem;
import io.plumbline.consolidation.ranking.RankingResult;
import io.plumbline.consolidation.ranking.Rankings;
import io.plumbline.labeling.manifest.LabelCategories;
import io.plumbline.labeling.tasktype.AnnotatedBatch;
import io.plumbline.labeling.tasktype.AnnotatedBatch.AnnotatedObject;
import io.plumbline.labeling.tasktype.AnnotatedBatch.Annotation;
import io.plumbline.labeling.tasktype.Confidence;
import io.plumbline.labeling.tasktype.ConsolidatedBatch;
import io.plumbline.labeling.tasktype.ConsolidatedBatch.ConsolidatedObject;
import io.plumbline.labeling.tasktype.LabelMetadata;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes one order of several workers' for each object and dimension.
 *
 * <p>The label has the form of an answer; the metadata say for each dimension how probable it is
 * that two of the responses, drawn at random, stand in the right order. In jobs with one worker for
 * each object, the label is what the worker said, and each confidence is 0. Safe for use by many
 * threads.
 */
final class RankingConsolidation {

  private final RankingAnswer answer;
  private final PairwiseRanking consolidator = new PairwiseRanking();

  RankingConsolidation(RankingAnswer answer) {
    this.answer = answer;
  }

  /**
   * What was found about one dimension of an object.
   *
   * @param ranks of the first, the second, … response
   * @param confidence as it is to be written
   */
  @SuppressWarnings("ArrayRecordComponent") // internal
  private record Order(int[] ranks, double confidence) {}

  /** One label or failure for each object of the batch. */
  ConsolidatedBatch consolidate(AnnotatedBatch batch) {
    LabelCategories dimensions = batch.job().categories();
    Map<String, List<Order>> said = new LinkedHashMap<>();
    Rankings.Builder rankings = Rankings.builder();
    for (AnnotatedObject object : batch.objects()) {
      int responses = TextRanking.responses(object.taskInput());
      for (Annotation annotation : object.annotations()) {
        answer
            .ranksIn(annotation.content(), dimensions, responses)
            .forEach(
                (name, ranks) -> {
                  String key = key(object.index(), dimensions.indexOf(name));
                  said.computeIfAbsent(key, id -> new ArrayList<>()).add(new Order(ranks, 0));
                  rankings.add(key, annotation.workerId(), tiers(ranks));
                });
      }
    }
    Map<String, Order> orders =
        batch.job().workersPerDataObject() == 1 ? firstOfEach(said) : fused(rankings.build());
    return new ConsolidatedBatch(
        batch.objects().stream().map(object -> labeled(object, orders, batch)).toList(), null);
  }

  private static Map<String, Order> firstOfEach(Map<String, List<Order>> said) {
    Map<String, Order> first = new LinkedHashMap<>();
    said.forEach((key, all) -> first.put(key, all.get(0)));
    return first;
  }

  private Map<String, Order> fused(Rankings rankings) {
    Map<String, Order> orders = new LinkedHashMap<>();
    if (rankings.objects().isEmpty()) {
      return orders;
    }
    RankingResult result = consolidator.fit(rankings);
    for (int i = 0; i < rankings.objects().size(); i++) {
      List<RankedItem> order = result.order().get(i);
      int[] ranks = new int[order.size()];
      order.forEach(item -> ranks[Integer.parseInt(item.item()) - 1] = item.rank());
      orders.put(
          rankings.objects().get(i), new Order(ranks, Confidence.of(result.confidence()[i])));
    }
    return orders;
  }

  private static List<List<String>> tiers(int[] ranks) {
    TreeMap<Integer, List<String>> tiers = new TreeMap<>();
    IntStream.range(0, ranks.length)
        .forEach(
            i ->
                tiers
                    .computeIfAbsent(ranks[i], rank -> new ArrayList<>())
                    .add(Integer.toString(i + 1)));
    return List.copyOf(tiers.values());
  }

  private static ConsolidatedObject labeled(
      AnnotatedObject object, Map<String, Order> orders, AnnotatedBatch batch) {
    String attribute = batch.job().labelAttributeName();
    ObjectNode label = JsonNodeFactory.instance.objectNode();
    ArrayNode dimensions = label.putObject(attribute).putArray(RankingAnswer.LIST);
    ObjectNode metadata = label.putObject(attribute + "-metadata");
    ArrayNode confidences = metadata.putArray("dimensions");
    List<String> names = batch.job().categories().names();
    for (int i = 0; i < names.size(); i++) {
      Order order = orders.get(key(object.index(), i));
      if (order != null) {
        ArrayNode ranks =
            dimensions.addObject().put("name", names.get(i)).putArray(RankingAnswer.RANKS);
        IntStream.of(order.ranks()).forEach(ranks::add);
        confidences.addObject().put("name", names.get(i)).put("confidence", order.confidence());
      }
    }
    LabelMetadata.addHuman(metadata, "plumbline/text-ranking", batch);
    return dimensions.isEmpty()
        ? new ConsolidatedObject(
            object.index(),
            JsonNodeFactory.instance.objectNode(),
            "no worker's answer ranks the responses")
        : new ConsolidatedObject(object.index(), label, null);
  }

  private static String key(long index, int dimension) {
    return index + "/" + dimension;
  }
}
