package io.plumbline.benchmarks.autolabel;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.plumbline.autolabel.feature.text.TextEmbedding;
import io.plumbline.autolabel.learner.GivenModel;
import io.plumbline.autolabel.learner.Predictions;
import io.plumbline.autolabelcli.data.DataSet;
import io.plumbline.autolabelcli.data.IdxFiles;
import io.plumbline.autolabelcli.data.PictureFolder;
import io.plumbline.autolabelcli.data.PictureNetworks;
import io.plumbline.autolabelcli.data.TextFile;
import io.plumbline.benchmarks.consolidation.QuotedCsv;
import io.plumbline.consolidationcli.input.RefusedException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Public data sets, and where they lie in a folder. */
enum PublicData {
  /** The score files of "Probably approximately correct labels": pac-labels/*.csv.gz. */
  PAC_LABELS,
  /** Fashion-MNIST's 60,000 pictures, as Debian's dataset-fashion-mnist installs them. */
  FASHION,
  /** AG News' test part: ag_news_7600.csv.gz. */
  AG_NEWS,
  /** 20 Newsgroups: the archive 20news.tar.xz, unpacked to 20_newsgroups. */
  NEWSGROUPS,
  /** Naver's Korean film reviews: nsmc_korean_reviews.tsv.gz. */
  KOREAN,
  /** CIFAR-10's test part: the archive cifar10_test_10k.tar.xz, unpacked to test. */
  CIFAR,
  /** Photos of hands that sign digits: the archive sign_digits.tar.gz, unpacked to Dataset. */
  SIGNS,
  /** Jobs that are drawn at random. */
  GUARANTEE;

  private static final Path FASHION_FOLDER = Path.of("/usr/share/datasets/fashion-mnist");

  /** As it is written on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A data set and what it is called in a table. */
  record Named(String name, DataSet data) {}

  /**
   * Reads the data.
   *
   * @param most at most so many of Fashion-MNIST's pictures
   * @param texts a network that looks at texts, too; null for none
   * @param pictures look at pictures, too
   */
  List<Named> open(Path folder, int most, @Nullable TextEmbedding texts, PictureNetworks pictures)
      throws IOException, RefusedException {
    return switch (this) {
      case PAC_LABELS -> scores(folder.resolve("pac-labels"));
      case FASHION -> List.of(new Named(toString(), fashion(folder, most, pictures)));
      case AG_NEWS -> List.of(new Named(toString(), agNews(folder, texts)));
      case NEWSGROUPS ->
          List.of(new Named(toString(), newsgroups(folder.resolve("20_newsgroups"), texts)));
      case KOREAN -> List.of(new Named(toString(), korean(folder, texts)));
      case CIFAR ->
          List.of(new Named(toString(), PictureFolder.read(folder.resolve("test"), pictures)));
      case SIGNS ->
          List.of(new Named(toString(), PictureFolder.read(folder.resolve("Dataset"), pictures)));
      case GUARANTEE -> List.of();
    };
  }

  private static DataSet fashion(Path folder, int most, PictureNetworks pictures)
      throws IOException, RefusedException {
    Path own = folder.resolve("fashion-mnist");
    Path found = Files.isDirectory(own) ? own : FASHION_FOLDER;
    return IdxFiles.read(
        found.resolve("train-images-idx3-ubyte.gz"),
        found.resolve("train-labels-idx1-ubyte.gz"),
        most,
        pictures);
  }

  private static List<Named> scores(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> children = Files.list(folder)) {
      files = children.filter(file -> file.toString().endsWith(".csv.gz")).sorted().toList();
    }
    List<Named> sets = new ArrayList<>();
    for (Path file : files) {
      String name = file.getFileName().toString();
      sets.add(new Named(name.substring(0, name.length() - ".csv.gz".length()), scored(file)));
    }
    return sets;
  }

  /** Only whether a label is right matters to a model that does not learn: two classes do. */
  private static DataSet scored(Path file) throws IOException {
    List<NamedCsvRecord> rows = QuotedCsv.rows(file);
    int[] labels = new int[rows.size()];
    double[] confidence = new double[labels.length];
    List<Integer> truth = new ArrayList<>();
    for (int i = 0; i < labels.length; i++) {
      NamedCsvRecord row = rows.get(i);
      String label = row.findField("Yhat").or(() -> row.findField("Yhat (GPT4o)")).orElse("");
      truth.add(label.equals(row.getField("Y")) ? 0 : 1);
      confidence[i] = Double.parseDouble(row.getField("confidence"));
    }
    Predictions predictions = new Predictions(labels, confidence);
    return new DataSet(List.of("right", "wrong"), truth, seed -> new GivenModel(predictions));
  }

  private static DataSet agNews(Path folder, @Nullable TextEmbedding embedding) throws IOException {
    List<String> texts = new ArrayList<>();
    List<Integer> truth = new ArrayList<>();
    try (var in = unpacked(folder.resolve("ag_news_7600.csv.gz"));
        var rows = CsvReader.builder().ofCsvRecord(in)) {
      rows.forEach(
          row -> {
            truth.add(Integer.parseInt(row.getField(0)) - 1);
            texts.add(row.getField(1) + " " + row.getField(2));
          });
    }
    return TextFile.of(texts, List.of("1", "2", "3", "4"), truth, embedding);
  }

  private static DataSet korean(Path folder, @Nullable TextEmbedding embedding) throws IOException {
    List<String> texts = new ArrayList<>();
    List<Integer> truth = new ArrayList<>();
    try (BufferedReader in = unpacked(folder.resolve("nsmc_korean_reviews.tsv.gz"))) {
      in.lines()
          .map(line -> line.split("\t", 2))
          .filter(parts -> parts.length == 2 && parts[0].matches("[01]"))
          .forEach(
              parts -> {
                truth.add(Integer.parseInt(parts[0]));
                texts.add(parts[1]);
              });
    }
    return TextFile.of(texts, List.of("0", "1"), truth, embedding);
  }

  private static DataSet newsgroups(Path folder, @Nullable TextEmbedding embedding)
      throws IOException {
    List<String> texts = new ArrayList<>();
    List<Integer> truth = new ArrayList<>();
    List<String> groups = new ArrayList<>();
    try (Stream<Path> found = Files.list(folder)) {
      for (Path group : found.filter(Files::isDirectory).sorted().toList()) {
        try (Stream<Path> posts = Files.list(group)) {
          for (Path post : posts.sorted().toList()) {
            texts.add(Files.readString(post, StandardCharsets.ISO_8859_1));
            truth.add(groups.size());
          }
        }
        groups.add(group.getFileName().toString());
      }
    }
    return TextFile.of(texts, groups, truth, embedding);
  }

  private static BufferedReader unpacked(Path file) throws IOException {
    return new BufferedReader(
        new InputStreamReader(
            new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8));
  }
}
