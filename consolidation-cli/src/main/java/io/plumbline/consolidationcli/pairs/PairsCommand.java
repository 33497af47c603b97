package io.plumbline.consolidationcli.pairs;

import io.plumbline.consolidation.categorical.CategoricalAnswers;
import io.plumbline.consolidation.ranking.ComparisonResult;
import io.plumbline.consolidation.ranking.Comparisons;
import io.plumbline.consolidation.ranking.Preference;
import io.plumbline.consolidationcli.KindCommand;
import io.plumbline.consolidationcli.Measures;
import io.plumbline.consolidationcli.input.BadLineException;
import io.plumbline.consolidationcli.input.BadLines;
import io.plumbline.consolidationcli.input.CsvFile;
import io.plumbline.consolidationcli.input.CsvRow;
import io.plumbline.consolidationcli.input.InputFile;
import io.plumbline.consolidationcli.input.Progress;
import io.plumbline.consolidationcli.input.RefusedException;
import io.plumbline.consolidationcli.output.CsvTable;
import io.plumbline.consolidationcli.output.Decimals;
import io.plumbline.consolidationcli.output.NamedAgreement;
import io.plumbline.consolidationcli.output.OutputFile;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code consolidate pairs}: which of two items is better. */
@Command(
    name = "pairs",
    description = {
      "Which of two items is better, and a score for each item.",
      "ANSWERS is CSV with the columns left,right,worker,label; the label is left, right or tie. The"
          + " output has left,right,label,confidence."
    },
    mixinStandardHelpOptions = true)
public final class PairsCommand extends KindCommand<Comparisons, ComparisonResult> {

  private static final List<String> COLUMNS = List.of("left", "right", "worker", "label");
  private static final int LEFT = 0;
  private static final int RIGHT = 1;
  private static final int WORKER = 2;
  private static final int LABEL = 3;

  @Option(
      names = "--method",
      paramLabel = "METHOD",
      description = "one of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
  private PairMethod method = PairMethod.NOISY_BRADLEY_TERRY;

  @Option(
      names = "--scores",
      paramLabel = "FILE",
      description = "write the items' scores, best first, as CSV")
  private @Nullable Path scores;

  @Override
  protected Comparisons read(InputFile file, BadLines badLines, Progress progress)
      throws RefusedException, IOException {
    Comparisons.Builder comparisons = Comparisons.builder();
    new CsvFile(file, COLUMNS)
        .forEach(
            row -> {
              String left = row.text(LEFT);
              String right = row.text(RIGHT);
              if (left.equals(right)) {
                throw row.problem(RIGHT, "an item cannot be compared with itself");
              }
              comparisons.add(left, right, row.text(WORKER), preference(row));
            },
            badLines,
            progress);
    return comparisons.build();
  }

  @Override
  protected List<String> objects(Comparisons comparisons) {
    List<String> objects = new ArrayList<>();
    for (int pair = 0; pair < comparisons.pairs(); pair++) {
      objects.add(left(comparisons, pair) + " | " + right(comparisons, pair));
    }
    return objects;
  }

  @Override
  protected ComparisonResult consolidate(Comparisons comparisons) {
    return method.consolidator().fit(comparisons);
  }

  /**
   * What workers say of a pair, its items in the order of their names: so it has a fixed meaning.
   */
  @Override
  protected List<NamedAgreement> agreement(Comparisons comparisons) {
    int[] object = new int[comparisons.size()];
    int[] worker = new int[object.length];
    int[] said = new int[object.length];
    for (int answer = 0; answer < object.length; answer++) {
      int pair = comparisons.pair(answer);
      boolean inOrder = left(comparisons, pair).compareTo(right(comparisons, pair)) < 0;
      object[answer] = pair;
      worker[answer] = comparisons.worker(answer);
      said[answer] =
          switch (comparisons.preference(answer)) {
            case FIRST -> inOrder ? 0 : 1;
            case SECOND -> inOrder ? 1 : 0;
            case TIE -> 2;
          };
    }
    return Measures.nominal(
        new CategoricalAnswers(
            objects(comparisons),
            comparisons.workers(),
            List.of("lower name", "higher name", "tie"),
            object,
            worker,
            said));
  }

  @Override
  protected void writeLabels(Comparisons comparisons, ComparisonResult result, Writer out)
      throws IOException, RefusedException {
    if (scores != null) {
      OutputFile.write(scores, table -> writeScores(comparisons, result, table));
    }
    CsvTable.write(
        out,
        List.of("left", "right", "label", "confidence"),
        comparisons.pairs(),
        pair ->
            List.of(
                left(comparisons, pair),
                right(comparisons, pair),
                label(result.label()[pair]),
                Decimals.probability(result.confidence()[pair])));
  }

  private static void writeScores(Comparisons comparisons, ComparisonResult result, Writer out) {
    List<Integer> ranked =
        IntStream.range(0, comparisons.items().size())
            .boxed()
            .sorted(
                Comparator.comparingDouble((Integer item) -> -result.score()[item])
                    .thenComparing(item -> comparisons.items().get(item)))
            .toList();
    CsvTable.write(
        out,
        List.of("item", "score", "standard_error"),
        ranked.size(),
        place -> {
          int item = ranked.get(place);
          return List.of(
              comparisons.items().get(item),
              Decimals.number(result.score()[item]),
              Decimals.number(result.standardError()[item]));
        });
  }

  private static Preference preference(CsvRow row) throws BadLineException {
    return switch (row.text(LABEL).strip()) {
      case "left" -> Preference.FIRST;
      case "right" -> Preference.SECOND;
      case "tie" -> Preference.TIE;
      default -> throw row.problem(LABEL, "write left, right or tie");
    };
  }

  private static String label(Preference preference) {
    return switch (preference) {
      case FIRST -> "left";
      case SECOND -> "right";
      case TIE -> "tie";
    };
  }

  private static String left(Comparisons comparisons, int pair) {
    return comparisons.items().get(comparisons.first(pair));
  }

  private static String right(Comparisons comparisons, int pair) {
    return comparisons.items().get(comparisons.second(pair));
  }
}
