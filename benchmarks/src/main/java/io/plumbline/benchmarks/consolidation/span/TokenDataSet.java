package io.plumbline.benchmarks.consolidation.span;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.plumbline.benchmarks.consolidation.QuotedCsv;
import io.plumbline.consolidation.span.Span;
import io.plumbline.consolidation.span.SpanAnnotations;
import io.plumbline.consolidation.span.SpanAnnotationsBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Spans of documents whose tokens have tags (O, B-class, I-class), from two files: {@code
 * …_tokens_labels.csv} (task, worker, label) and {@code …_tokens_truth.csv} (task, token, truth),
 * where a task is a document and the number of a token in it; a number that is left out ends a
 * sentence. The text is the tokens with spaces between them, a sentence a line. Documents that
 * nobody labelled are left out.
 *
 * @param annotations what the workers marked
 * @param truth per document, the right spans
 */
public record TokenDataSet(SpanAnnotations annotations, List<Set<Span>> truth) {

  /** One document's tokens. */
  private record Tokens(
      TreeMap<Integer, String> word,
      TreeMap<Integer, String> truth,
      TreeMap<String, Map<Integer, String>> labels) {}

  /**
   * Reads one part.
   *
   * @param text whether the methods may see the text
   */
  public static TokenDataSet read(Path folder, String part, boolean text) throws IOException {
    TreeMap<String, Tokens> documents = new TreeMap<>();
    TreeSet<String> classes = new TreeSet<>();
    for (NamedCsvRecord row : QuotedCsv.rows(file(folder, part, "truth"))) {
      Tokens tokens = document(documents, row.getField("task"));
      tokens.word().put(number(row.getField("task")), row.getField("token"));
      tokens.truth().put(number(row.getField("task")), row.getField("truth"));
    }
    for (NamedCsvRecord row : QuotedCsv.rows(file(folder, part, "labels"))) {
      String tag = row.getField("label");
      if (!tag.equals("O")) {
        classes.add(tag.substring(2));
      }
      document(documents, row.getField("task"))
          .labels()
          .computeIfAbsent(row.getField("worker"), worker -> new TreeMap<>())
          .put(number(row.getField("task")), tag);
    }
    List<String> names = List.copyOf(classes);
    SpanAnnotationsBuilder builder = SpanAnnotations.builder(names);
    List<Set<Span>> truth = new ArrayList<>();
    documents.values().removeIf(tokens -> tokens.labels().isEmpty());
    documents.forEach(
        (id, tokens) -> {
          TaggedText tagged = new TaggedText(tokens.word(), names);
          if (text) {
            builder.document(id, tagged.text());
          }
          tokens.labels().forEach((worker, tags) -> builder.add(id, worker, tagged.spans(tags)));
          truth.add(new HashSet<>(tagged.spans(tokens.truth())));
        });
    return new TokenDataSet(builder.build(), truth);
  }

  /** The file of one part. */
  public static Path file(Path folder, String part, String what) {
    return QuotedCsv.file(folder, part + "_tokens_" + what + ".csv");
  }

  private static Tokens document(TreeMap<String, Tokens> documents, String task) {
    return documents.computeIfAbsent(
        task.substring(0, task.lastIndexOf('#')),
        id -> new Tokens(new TreeMap<>(), new TreeMap<>(), new TreeMap<>()));
  }

  private static int number(String task) {
    return Integer.parseInt(task.substring(task.lastIndexOf('#') + 1));
  }
}
