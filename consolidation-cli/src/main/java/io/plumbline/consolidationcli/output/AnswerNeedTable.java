package io.plumbline.consolidationcli.output;

import io.plumbline.consolidation.AnswerNeed;
import java.io.Writer;
import java.util.List;

/** The file of {@code --answer-need}: where one more answer is worth most. */
public final class AnswerNeedTable {

  private static final List<String> HEADER = List.of("task", "wrong", "gain");

  private AnswerNeedTable() {}

  /** Writes a row for each object, in their order. */
  public static void write(List<String> objects, AnswerNeed need, Writer out) {
    CsvTable.write(
        out,
        HEADER,
        objects.size(),
        object ->
            List.of(
                objects.get(object),
                Decimals.probability(need.wrong()[object]),
                Decimals.probability(need.gain()[object])));
  }
}
