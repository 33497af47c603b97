package io.plumbline.benchmarks.consolidation;

import io.plumbline.benchmarks.consolidation.box.BoxTable;
import io.plumbline.benchmarks.consolidation.categorical.CategoricalTable;
import io.plumbline.benchmarks.consolidation.mask.MaskTable;
import io.plumbline.benchmarks.consolidation.numeric.NumericTable;
import io.plumbline.benchmarks.consolidation.ordinal.OrdinalTable;
import io.plumbline.benchmarks.consolidation.ranking.ComparisonTable;
import io.plumbline.benchmarks.consolidation.spam.SpamTable;
import io.plumbline.benchmarks.consolidation.span.SpanTable;
import io.plumbline.benchmarks.consolidation.text.TextTable;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints the tables of all kinds. */
@Command(
    name = "crowd",
    description =
        "How well every consolidation method does on every data set of a folder, beside other programs.",
    mixinStandardHelpOptions = true)
public final class Crowd implements Callable<Integer> {
  private static final List<CrowdTable> TABLES =
      List.of(
          new CategoricalTable(),
          new OrdinalTable(),
          new NumericTable(),
          new ComparisonTable(),
          new BoxTable(),
          new MaskTable(),
          new SpanTable(),
          new TextTable(),
          new SpamTable());

  @Parameters(paramLabel = "FOLDER", description = "holds a folder per data set")
  private Path folder = Path.of(".");

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = "only these tables; may be given several times. Without it, all")
  private Set<String> kinds = new TreeSet<>();

  @Override
  public Integer call() throws IOException {
    PrintStream out = System.out;
    for (String kind : kinds) {
      if (TABLES.stream().noneMatch(table -> table.kind().equals(kind))) {
        System.err.printf(
            "there is no kind \"%s\"; there are %s%n",
            kind, TABLES.stream().map(CrowdTable::kind).toList());
        return 2;
      }
    }
    int found = 0;
    for (CrowdTable table : TABLES) {
      if (kinds.isEmpty() || kinds.contains(table.kind())) {
        found += table.print(folder, out);
      }
    }
    if (found == 0) {
      System.err.printf(
          "no data set in %s; for instance a folder with labels.csv and truth.csv is one%n",
          folder);
      return 1;
    }
    return 0;
  }
}
