package io.plumbline.benchmarks.consolidation.box;

import io.plumbline.benchmarks.consolidation.CrowdTable;
import io.plumbline.benchmarks.consolidation.box.BoxScore.Scored;
import io.plumbline.consolidation.Consolidator;
import io.plumbline.consolidation.box.Box;
import io.plumbline.consolidation.box.BoxConsolidator;
import io.plumbline.consolidation.shape.DrawnAnnotations;
import io.plumbline.consolidation.shape.DrawnObjects;
import io.plumbline.consolidation.shape.FoundObject;
import io.plumbline.consolidation.shape.Visit;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Compares the methods for bounding boxes. */
public final class BoxTable implements CrowdTable {
  /** Of the worker whose boxes stand for "a random worker". */
  private static final long SEED = 20_240_601;

  @Override
  public String kind() {
    return "box";
  }

  @Override
  public int print(Path folder, PrintStream out) throws IOException {
    List<Path> folders;
    try (Stream<Path> all = Files.list(folder)) {
      folders = all.filter(BoxDataSet::isIn).sorted().toList();
    }
    for (Path candidate : folders) {
      print(BoxDataSet.read(candidate), out);
    }
    return folders.size();
  }

  private static void print(BoxDataSet set, PrintStream out) {
    out.printf(
        "%s: %d images, %d of them with truth, %d workers%n",
        set.name(),
        set.annotations().images().size(),
        set.truth().size(),
        set.annotations().workers().size());
    out.printf(
        "%-34s %8s %8s %8s %8s %8s %8s%n",
        "method", "F1@.5", "P@.5", "R@.5", "F1@.75", "ECE@.5", "seconds");
    row("a random worker", randomWorker(set.annotations()), set.truth(), 0, out);
    Map<String, Consolidator<DrawnAnnotations<Box>, DrawnObjects<Box>>> methods =
        new LinkedHashMap<>();
    methods.put("groups of half, medians", BoxConsolidator.majorityMedian());
    methods.put("BoxConsolidator (default)", new BoxConsolidator());
    methods.forEach(
        (name, method) -> {
          long start = System.nanoTime();
          DrawnObjects<Box> found = method.fit(set.annotations());
          double seconds = (System.nanoTime() - start) / 1e9;
          row(name, byImage(set.annotations(), found), set.truth(), seconds, out);
        });
    out.println("peer, as measured elsewhere: overlap clusters of half, medians: .931, .785");
  }

  private static void row(
      String name,
      Map<String, List<Scored>> found,
      Map<String, List<Box>> truth,
      double seconds,
      PrintStream out) {
    BoxScore half = BoxScore.of(found, truth, 0.5);
    BoxScore strict = BoxScore.of(found, truth, 0.75);
    out.printf(
        Locale.ROOT,
        "%-34s %8.4f %8.4f %8.4f %8.4f %8.3f %8.2f%n",
        name,
        half.f1(),
        half.precision(),
        half.recall(),
        strict.f1(),
        half.calibrationError(),
        seconds);
  }

  private static Map<String, List<Scored>> byImage(
      DrawnAnnotations<Box> annotations, DrawnObjects<Box> found) {
    Map<String, List<Scored>> byImage = new HashMap<>();
    for (FoundObject<Box> object : found.objects()) {
      byImage
          .computeIfAbsent(annotations.images().get(object.image()), id -> new ArrayList<>())
          .add(new Scored(object.shape(), object.confidence()));
    }
    return byImage;
  }

  private static Map<String, List<Scored>> randomWorker(DrawnAnnotations<Box> annotations) {
    Map<String, List<Visit<Box>>> visits = new LinkedHashMap<>();
    for (Visit<Box> visit : annotations.visits()) {
      visits
          .computeIfAbsent(annotations.images().get(visit.image()), id -> new ArrayList<>())
          .add(visit);
    }
    SplittableRandom random = new SplittableRandom(SEED);
    Map<String, List<Scored>> byImage = new HashMap<>();
    visits.forEach(
        (image, all) ->
            byImage.put(
                image,
                all.get(random.nextInt(all.size())).shapes().stream()
                    .map(drawn -> new Scored(drawn.shape(), 1))
                    .toList()));
    return byImage;
  }
}
