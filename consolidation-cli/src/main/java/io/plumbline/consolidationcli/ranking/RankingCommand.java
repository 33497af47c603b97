package io.plumbline.consolidationcli.ranking;

import io.plumbline.consolidation.agreement.DistanceRatings;
import io.plumbline.consolidation.ranking.PairwiseRanking;
import io.plumbline.consolidation.ranking.RankedItem;
import io.plumbline.consolidation.ranking.RankingResult;
import io.plumbline.consolidation.ranking.Rankings;
import io.plumbline.consolidationcli.KindCommand;
import io.plumbline.consolidationcli.Measures;
import io.plumbline.consolidationcli.groundtruth.WorkerResponses;
import io.plumbline.consolidationcli.input.BadLineException;
import io.plumbline.consolidationcli.input.BadLines;
import io.plumbline.consolidationcli.input.InputFile;
import io.plumbline.consolidationcli.input.JsonLinesFile;
import io.plumbline.consolidationcli.input.JsonRow;
import io.plumbline.consolidationcli.input.Progress;
import io.plumbline.consolidationcli.input.RefusedException;
import io.plumbline.consolidationcli.output.JsonLines;
import io.plumbline.consolidationcli.output.NamedAgreement;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code consolidate ranking}: one order of the items of each object. */
@Command(
    name = "ranking",
    description = {
      "One order of the items of each object, with ties.",
      "ANSWERS is JSON Lines such as"
          + " {\"task\":\"q1\",\"worker\":\"ann\",\"ranking\":[\"b\",[\"a\",\"c\"]]}, best first, tied"
          + " items in a list of their own.",
      "ANSWERS may be the output folder of a job with crowd-text-ranking instead."
    },
    mixinStandardHelpOptions = true)
public final class RankingCommand extends KindCommand<Rankings, RankingResult> {

  @Override
  protected Rankings read(InputFile file, BadLines badLines, Progress progress)
      throws RefusedException, IOException {
    Rankings.Builder rankings = Rankings.builder();
    if (file.isFolder()) {
      new WorkerResponses(file.path())
          .forEach(
              answer -> {
                for (RankingDimensions.Dimension dimension : RankingDimensions.in(answer)) {
                  if (dimension.tiers().isEmpty()) {
                    throw new BadLineException(answer.content().place(), "it ranks no response");
                  }
                  rankings.add(dimension.task(), answer.workerId(), dimension.tiers());
                }
              },
              badLines,
              progress);
      return rankings.build();
    }
    new JsonLinesFile(file)
        .forEach(
            (line, row) -> {
              List<List<String>> tiers = tiers(row);
              try {
                rankings.add(row.text("task"), row.text("worker"), tiers);
              } catch (IllegalArgumentException e) {
                throw row.problem("ranking", String.valueOf(e.getMessage()));
              }
            },
            badLines,
            progress);
    return rankings.build();
  }

  @Override
  protected List<String> objects(Rankings rankings) {
    return rankings.objects();
  }

  @Override
  protected RankingResult consolidate(Rankings rankings) {
    return new PairwiseRanking().fit(rankings);
  }

  @Override
  protected List<NamedAgreement> agreement(Rankings rankings) {
    List<Rankings.Ranking> all = rankings.rankings();
    return Measures.byDistance(
        "kendall",
        new DistanceRatings(
            rankings.objects().size(),
            all.stream().mapToInt(Rankings.Ranking::object).toArray(),
            (a, b) -> KendallDistance.of(all.get(a).tiers(), all.get(b).tiers())));
  }

  @Override
  protected void writeLabels(Rankings rankings, RankingResult result, Writer out)
      throws IOException {
    JsonLines.write(
        out,
        rankings.objects().size(),
        object ->
            json(
                rankings.objects().get(object),
                result.order().get(object),
                result.confidence()[object]));
  }

  private static ObjectNode json(String task, List<RankedItem> order, double confidence) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("task", task);
    ArrayNode ranking = node.putArray("ranking");
    for (RankedItem item : order) {
      ranking
          .addObject()
          .put("item", item.item())
          .put("rank", item.rank())
          .put("score", item.score())
          .put("standardError", item.standardError());
    }
    node.put("confidence", confidence);
    return node;
  }

  private static List<List<String>> tiers(JsonRow row) throws BadLineException {
    List<List<String>> tiers = new ArrayList<>();
    for (JsonNode element : row.list("ranking")) {
      List<String> tier = new ArrayList<>();
      for (JsonNode item : element.isArray() ? element.values() : List.of(element)) {
        if (!item.isString() || item.stringValue().isBlank()) {
          throw row.problem(
              "ranking[" + tiers.size() + "]", "each item is a text, or a list of tied texts");
        }
        tier.add(item.stringValue());
      }
      tiers.add(tier);
    }
    return tiers;
  }
}
