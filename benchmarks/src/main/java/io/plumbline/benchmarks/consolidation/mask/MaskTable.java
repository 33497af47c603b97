package io.plumbline.benchmarks.consolidation.mask;

import io.plumbline.benchmarks.consolidation.CrowdTable;
import io.plumbline.benchmarks.consolidation.mask.MaskDataSet.Outlined;
import io.plumbline.consolidation.Consolidator;
import io.plumbline.consolidation.mask.LabelMask;
import io.plumbline.consolidation.mask.PixelDawidSkene;
import io.plumbline.consolidation.mask.SemanticAnnotations;
import io.plumbline.consolidation.mask.SemanticAnnotations.WorkerMask;
import io.plumbline.consolidation.mask.SemanticConsolidator;
import io.plumbline.consolidation.mask.SemanticResult;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Compares the methods for masks: mean intersection over union with the truth, when each object has
 * the masks of 5, 9, or all workers. Workers are drawn at random for each object, {@value #DRAWS}
 * times over with fixed seeds.
 */
public final class MaskTable implements CrowdTable {
  private static final int DRAWS = 20;
  private static final int ALL = Integer.MAX_VALUE;
  private static final List<Integer> WORKERS = List.of(5, 9, ALL);

  /** Makes one mask per object. */
  @FunctionalInterface
  private interface Method {
    List<LabelMask> fuse(SemanticAnnotations annotations);
  }

  @Override
  public String kind() {
    return "mask";
  }

  @Override
  public int print(Path folder, PrintStream out) throws IOException {
    List<Path> folders;
    try (Stream<Path> all = Files.list(folder)) {
      folders = all.filter(MaskDataSet::isIn).sorted().toList();
    }
    for (Path candidate : folders) {
      print(MaskDataSet.read(candidate), out);
    }
    return folders.size();
  }

  private static void print(MaskDataSet set, PrintStream out) {
    Map<String, Method> methods = new LinkedHashMap<>();
    methods.put("a random worker", MaskTable::first);
    methods.put("majority", fit(SemanticConsolidator.majority()));
    methods.put("RASA (as crowd-kit has it)", new ReliabilityAwareVote()::fuse);
    methods.put("PixelDawidSkene, unsmoothed", fit(new PixelDawidSkene(0)));
    methods.put("PixelDawidSkene", fit(new PixelDawidSkene()));
    methods.put("SemanticConsolidator (default)", fit(new SemanticConsolidator()));
    printMeans(set, methods, out);
    MaskDataSet seen = set.withTruthsThatWorkersSaw();
    if (seen.tasks().size() < set.tasks().size()) {
      out.println("Without the objects whose truth most masks do not overlap by half:");
      printMeans(seen, methods, out);
    }
    out.println("peers, as measured elsewhere: majority .859, .867, .882; RASA .860, .868, .886");
  }

  private static void printMeans(MaskDataSet set, Map<String, Method> methods, PrintStream out) {
    List<double[]> means = new ArrayList<>();
    for (int workers : WORKERS) {
      means.add(means(set, workers, methods));
    }
    out.printf(
        "%s: %d objects; mean intersection over union over %d draws%n",
        set.name(), set.tasks().size(), DRAWS);
    out.printf("%-32s %10s %10s %10s%n", "method", "5 workers", "9 workers", "all");
    int row = 0;
    for (String name : methods.keySet()) {
      out.printf("%-32s", name);
      for (double[] mean : means) {
        out.printf(Locale.ROOT, " %10.4f", mean[row]);
      }
      out.println();
      row++;
    }
  }

  private static double[] means(MaskDataSet set, int workers, Map<String, Method> methods) {
    double[] sum = new double[methods.size()];
    int draws = workers == ALL ? 1 : DRAWS;
    for (int draw = 0; draw < draws; draw++) {
      SemanticAnnotations drawn = drawn(set, workers, draw);
      int row = 0;
      for (Method method : methods.values()) {
        List<LabelMask> fused = method.fuse(drawn);
        int task = 0;
        for (Outlined object : set.tasks().values()) {
          sum[row] += fused.get(task++).overlap(object.truth());
        }
        row++;
      }
    }
    int count = draws * set.tasks().size();
    return Arrays.stream(sum).map(total -> total / count).toArray();
  }

  private static SemanticAnnotations drawn(MaskDataSet set, int count, int draw) {
    Map<String, Integer> workers = new TreeMap<>();
    set.tasks().values().forEach(task -> task.workers().forEach(id -> workers.put(id, 0)));
    List<String> ids = List.copyOf(workers.keySet());
    List<WorkerMask> masks = new ArrayList<>();
    int image = 0;
    for (Map.Entry<String, Outlined> entry : set.tasks().entrySet()) {
      Outlined task = entry.getValue();
      SplittableRandom random = new SplittableRandom(31L * draw + entry.getKey().hashCode());
      int[] order = IntStream.range(0, task.workers().size()).toArray();
      for (int i = 0; i < Math.min(count, order.length); i++) {
        int other = i + random.nextInt(order.length - i);
        int chosen = order[other];
        order[other] = order[i];
        masks.add(
            new WorkerMask(
                image, ids.indexOf(task.workers().get(chosen)), task.masks().get(chosen)));
      }
      image++;
    }
    return new SemanticAnnotations(List.copyOf(set.tasks().keySet()), ids, masks);
  }

  private static Method fit(Consolidator<SemanticAnnotations, SemanticResult> method) {
    return annotations -> {
      SemanticResult result = method.fit(annotations);
      return result.masks();
    };
  }

  private static List<LabelMask> first(SemanticAnnotations annotations) {
    List<LabelMask> first = new ArrayList<>();
    for (WorkerMask mask : annotations.masks()) {
      if (mask.image() == first.size()) {
        first.add(mask.mask());
      }
    }
    return first;
  }
}
