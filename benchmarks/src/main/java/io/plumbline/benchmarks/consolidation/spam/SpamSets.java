package io.plumbline.benchmarks.consolidation.spam;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.plumbline.benchmarks.consolidation.CsvRows;
import io.plumbline.benchmarks.consolidation.QuotedCsv;
import io.plumbline.benchmarks.consolidation.box.BoxDataSet;
import io.plumbline.benchmarks.consolidation.mask.MaskDataSet;
import io.plumbline.benchmarks.consolidation.mask.MaskDataSet.Outlined;
import io.plumbline.benchmarks.consolidation.span.TokenDataSet;
import io.plumbline.benchmarks.consolidation.text.WordErrorRate;
import io.plumbline.consolidation.box.Box;
import io.plumbline.consolidation.box.BoxConsolidator;
import io.plumbline.consolidation.categorical.CategoricalAnswers;
import io.plumbline.consolidation.categorical.CategoricalAnswersBuilder;
import io.plumbline.consolidation.mask.LabelMask;
import io.plumbline.consolidation.mask.SemanticAnnotations;
import io.plumbline.consolidation.mask.SemanticAnnotations.WorkerMask;
import io.plumbline.consolidation.mask.SemanticConsolidator;
import io.plumbline.consolidation.ordinal.OrdinalDawidSkene;
import io.plumbline.consolidation.shape.DrawnAnnotations;
import io.plumbline.consolidation.shape.DrawnAnnotationsBuilder;
import io.plumbline.consolidation.shape.Frame;
import io.plumbline.consolidation.shape.SetDistance;
import io.plumbline.consolidation.shape.Visit;
import io.plumbline.consolidation.span.Span;
import io.plumbline.consolidation.span.SpanAnnotations;
import io.plumbline.consolidation.span.SpanAnnotationsBuilder;
import io.plumbline.consolidation.span.UnitMajority;
import io.plumbline.consolidation.text.TextAnswers;
import io.plumbline.consolidation.text.TextAnswersBuilder;
import io.plumbline.consolidation.text.WeightedMedoid;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The data sets of a folder for {@link SpamTable}. */
final class SpamSets {
  private static final List<String> GRADES = List.of("adult", "s_rel", "web");

  private SpamSets() {}

  static List<SpamSet<?>> in(Path folder) throws IOException {
    List<SpamSet<?>> sets = new ArrayList<>();
    try (Stream<Path> folders = Files.list(folder)) {
      for (Path set : folders.filter(Files::isDirectory).sorted().toList()) {
        String name = String.valueOf(set.getFileName());
        Path labels = QuotedCsv.file(set, "labels.csv");
        if (BoxDataSet.isIn(set)) {
          sets.add(boxes(BoxDataSet.read(set)));
        } else if (MaskDataSet.isIn(set)) {
          sets.add(masks(MaskDataSet.read(set)));
        } else if (GRADES.contains(name) && Files.isRegularFile(labels)) {
          sets.add(grades(set));
        } else if (Files.isRegularFile(TokenDataSet.file(set, "test", "labels"))) {
          sets.add(spans(name + " val", TokenDataSet.read(set, "val", true)));
          sets.add(spans(name + " test", TokenDataSet.read(set, "test", true)));
        } else if (Files.isRegularFile(labels)) {
          List<NamedCsvRecord> rows = QuotedCsv.rows(labels);
          if (!rows.isEmpty() && rows.get(0).getHeader().contains("text")) {
            sets.add(texts(set, rows));
          }
        }
      }
    }
    return sets;
  }

  private static SpamSet<String> grades(Path set) throws IOException {
    TreeSet<String> grades = new TreeSet<>();
    List<Given<String>> answers = new ArrayList<>();
    for (String[] row : CsvRows.of(set.resolve("labels.csv"), 3)) {
      grades.add(row[2]);
      answers.add(new Given<>(row[0], row[1], row[2]));
    }
    Map<String, String> truth = new HashMap<>();
    for (String[] row : CsvRows.of(set.resolve("truth.csv"), 2)) {
      truth.put(row[0], row[1]);
    }
    return new SpamSet<>(
        set.getFileName() + ", grades",
        answers,
        given ->
            truth.containsKey(given.object())
                ? (given.content().equals(truth.get(given.object())) ? 1 : 0)
                : Double.NaN,
        (grade, object) -> grade,
        null,
        all -> {
          CategoricalAnswersBuilder builder = CategoricalAnswers.builder(List.copyOf(grades));
          all.forEach(given -> builder.add(given.object(), given.worker(), given.content()));
          return new OrdinalDawidSkene().fit(builder.build()).workerQuality();
        });
  }

  private static SpamSet<String> texts(Path set, List<NamedCsvRecord> rows) throws IOException {
    List<Given<String>> answers = new ArrayList<>();
    for (NamedCsvRecord row : rows) {
      answers.add(
          new Given<>(
              row.getField("task"),
              row.findField("worker").orElse(""),
              row.findField("text").orElse("")));
    }
    Map<String, String> truth = new HashMap<>();
    for (NamedCsvRecord row : QuotedCsv.rows(QuotedCsv.file(set, "truth.csv"))) {
      truth.put(row.getField("task"), row.getField("truth"));
    }
    return new SpamSet<>(
        set.getFileName() + ", texts",
        answers,
        given -> {
          String right = truth.get(given.object());
          return right == null
              ? Double.NaN
              : Math.max(0, 1 - WordErrorRate.of(given.content(), right));
        },
        (text, object) -> text,
        "",
        all -> {
          TextAnswersBuilder builder = TextAnswers.builder();
          all.forEach(given -> builder.add(given.object(), given.worker(), given.content()));
          return new WeightedMedoid().fit(builder.build()).workerQuality();
        });
  }

  private static SpamSet<List<Span>> spans(String name, TokenDataSet set) {
    SpanAnnotations known = set.annotations();
    Map<String, Integer> document = new HashMap<>();
    known.documents().forEach(id -> document.put(id, document.size()));
    return new SpamSet<>(
        name + ", spans",
        known.answers().stream()
            .map(
                answer ->
                    new Given<>(
                        known.documents().get(answer.document()),
                        known.workers().get(answer.worker()),
                        answer.spans()))
            .toList(),
        given ->
            1
                - SetDistance.of(
                    given.content(),
                    List.copyOf(set.truth().get(known(document, given.object()))),
                    (one, other) -> one.equals(other) ? 1 : 0),
        (spans, object) -> {
          String text = known.texts().get(known(document, object));
          int length = text.codePointCount(0, text.length());
          return spans.stream().filter(span -> span.end() <= length).toList();
        },
        List.of(),
        all -> {
          SpanAnnotationsBuilder builder = SpanAnnotations.builder(known.classes());
          for (int index = 0; index < known.documents().size(); index++) {
            builder.document(known.documents().get(index), known.texts().get(index));
          }
          all.forEach(given -> builder.add(given.object(), given.worker(), given.content()));
          return new UnitMajority().fit(builder.build()).workerQuality();
        });
  }

  private static SpamSet<List<Box>> boxes(BoxDataSet set) {
    DrawnAnnotations<Box> known = set.annotations();
    Map<String, Frame> frames = new LinkedHashMap<>();
    for (int image = 0; image < known.images().size(); image++) {
      frames.put(known.images().get(image), known.frames().get(image));
    }
    return new SpamSet<>(
        set.name() + ", boxes",
        known.visits().stream()
            .map(
                visit ->
                    new Given<>(
                        known.images().get(visit.image()),
                        known.workers().get(visit.worker()),
                        visit.shapes().stream().map(Visit.Drawn::shape).toList()))
            .toList(),
        given -> {
          List<Box> right = set.truth().get(given.object());
          return right == null
              ? Double.NaN
              : 1 - SetDistance.of(given.content(), right, Box::overlap);
        },
        (boxes, object) -> boxes,
        List.of(),
        all -> {
          DrawnAnnotationsBuilder<Box> builder = DrawnAnnotations.builder(known.classes());
          frames.forEach((id, frame) -> builder.frame(id, frame.width(), frame.height()));
          for (Given<List<Box>> given : all) {
            builder.looked(given.object(), given.worker());
            given
                .content()
                .forEach(
                    box ->
                        builder.add(given.object(), given.worker(), known.classes().get(0), box));
          }
          return BoxConsolidator.majorityMedian().fit(builder.build()).workerQuality();
        });
  }

  private static SpamSet<LabelMask> masks(MaskDataSet set) {
    List<Given<LabelMask>> answers = new ArrayList<>();
    for (Map.Entry<String, Outlined> task : set.tasks().entrySet()) {
      for (int index = 0; index < task.getValue().workers().size(); index++) {
        answers.add(
            new Given<>(
                task.getKey(),
                task.getValue().workers().get(index),
                task.getValue().masks().get(index)));
      }
    }
    return new SpamSet<>(
        set.name() + ", semantic masks",
        answers,
        given -> given.content().overlap(known(set.tasks(), given.object()).truth()),
        (mask, object) -> resized(mask, known(set.tasks(), object).truth()),
        LabelMask.builder(1, 1).build(),
        all -> SemanticConsolidator.majority().fit(annotations(all)).workerQuality());
  }

  private static SemanticAnnotations annotations(List<Given<LabelMask>> answers) {
    Map<String, Integer> images = new LinkedHashMap<>();
    Map<String, Integer> workers = new LinkedHashMap<>();
    List<WorkerMask> masks = new ArrayList<>();
    for (Given<LabelMask> given : answers) {
      images.putIfAbsent(given.object(), images.size());
      workers.putIfAbsent(given.worker(), workers.size());
      masks.add(
          new WorkerMask(
              known(images, given.object()), known(workers, given.worker()), given.content()));
    }
    return new SemanticAnnotations(
        List.copyOf(images.keySet()), List.copyOf(workers.keySet()), masks);
  }

  private static LabelMask resized(LabelMask mask, LabelMask like) {
    int[] labels = new int[like.width() * like.height()];
    for (int y = 0; y < like.height(); y++) {
      for (int x = 0; x < like.width(); x++) {
        labels[y * like.width() + x] =
            mask.at(x * mask.width() / like.width(), y * mask.height() / like.height());
      }
    }
    return LabelMask.ofPixels(like.width(), labels);
  }

  private static <V> V known(Map<String, V> values, String id) {
    return Objects.requireNonNull(values.get(id), id);
  }
}
