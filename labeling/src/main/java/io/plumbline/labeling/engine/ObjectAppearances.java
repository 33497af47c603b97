package io.plumbline.labeling.engine;

import io.plumbline.labeling.ResourceArn;
import io.plumbline.labeling.automation.Appearance;
import io.plumbline.labeling.automation.DataSetFeatures;
import io.plumbline.labeling.automation.Example;
import io.plumbline.labeling.automation.ModelArchive;
import io.plumbline.labeling.automation.ObjectNetworks;
import io.plumbline.labeling.automation.Thumbnail;
import io.plumbline.labeling.job.ActiveLearningModel;
import io.plumbline.labeling.job.ActiveLearningModelRepository;
import io.plumbline.labeling.job.AutomatedLabeling;
import io.plumbline.labeling.job.DataObject;
import io.plumbline.labeling.job.DataObjectRepository;
import io.plumbline.labeling.job.LabelingJob;
import io.plumbline.labeling.storage.AccountObjects;
import io.plumbline.labeling.storage.JobStorage;
import io.plumbline.labeling.storage.ObjectRefusedException;
import io.plumbline.objectstore.S3Location;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the objects of a job as its model sees them. What was seen last is kept, so that the
 * rounds of one job read its files once. One thread looks at a time; any may forget.
 */
final class ObjectAppearances {

  private static final Logger LOG = System.getLogger(ObjectAppearances.class.getName());

  /** The documented limit of a picture's file. */
  private static final int MOST_BYTES = 40 * 1024 * 1024;

  private static final int MOST_MODEL_BYTES = 512 * 1024 * 1024;
  private static final int ROWS_AT_ONCE = 500;

  private final DataObjectRepository dataObjects;
  private final ActiveLearningModelRepository models;
  private final JobStorage storage;
  private final ObjectNetworks networks;
  private final LabeledLines labeledLines;
  private volatile @Nullable Seen seen;

  private record Seen(String jobId, DataSetFeatures features) {}

  ObjectAppearances(
      DataObjectRepository dataObjects,
      ActiveLearningModelRepository models,
      JobStorage storage,
      ObjectNetworks networks) {
    this.networks = networks;
    this.dataObjects = dataObjects;
    this.models = models;
    this.storage = storage;
    labeledLines = new LabeledLines(storage);
  }

  /** Objects that a model can know of, and where they stand in the manifest. */
  static final class Known {
    private final long[] indexes;
    private final @Nullable DataSetFeatures features;

    private Known(long[] indexes, @Nullable DataSetFeatures features) {
      this.indexes = indexes;
      this.features = features;
    }

    /** Their places in the manifest, ascending. */
    long[] indexes() {
      return indexes;
    }

    /** What they look like; there is at least one. */
    DataSetFeatures features() {
      if (features == null) {
        throw new IllegalStateException("there are no objects");
      }
      return features;
    }
  }

  /**
   * All objects that nobody was chosen for yet and that can be looked at.
   *
   * @param classes the names of the job's classes
   */
  Known firstOf(LabelingJob job, AutomatedLabeling wanted, List<String> classes)
      throws IOException, JobFailure {
    List<Long> indexes = new ArrayList<>();
    List<Appearance> objects = new ArrayList<>();
    long after = -1;
    List<DataObject> page;
    do {
      page = dataObjects.findByState(job.id(), DataObject.State.POOLED, after, ROWS_AT_ONCE);
      List<Optional<Appearance>> looks = look(page, wanted, storage.of(job.accountId()));
      for (int i = 0; i < page.size(); i++) {
        after = page.get(i).index();
        if (looks.get(i).isPresent()) {
          indexes.add(after);
          objects.add(looks.get(i).get());
        }
      }
    } while (page.size() == ROWS_AT_ONCE);
    long[] known = indexes.stream().mapToLong(Long::longValue).toArray();
    return new Known(known, objects.isEmpty() ? null : compute(job, wanted, classes, objects));
  }

  /** The same objects again: those of {@code indexes}, whatever became of them. */
  DataSetFeatures of(
      LabelingJob job, AutomatedLabeling wanted, List<String> classes, long[] indexes)
      throws IOException, JobFailure {
    Seen last = seen;
    if (last != null && last.jobId().equals(job.id())) {
      return last.features();
    }
    List<Appearance> objects = new ArrayList<>();
    for (int from = 0; from < indexes.length; from += ROWS_AT_ONCE) {
      List<Long> some =
          Arrays.stream(indexes, from, Math.min(indexes.length, from + ROWS_AT_ONCE))
              .boxed()
              .toList();
      List<DataObject> rows = dataObjects.findAll(job.id(), some);
      List<Optional<Appearance>> looks = look(rows, wanted, storage.of(job.accountId()));
      for (int i = 0; i < rows.size(); i++) {
        DataObject row = rows.get(i);
        objects.add(looks.get(i).orElseGet(() -> lost(job, row)));
      }
    }
    return compute(job, wanted, classes, objects);
  }

  /** Forgets what was seen last. */
  void forget(String jobId) {
    Seen last = seen;
    if (last != null && last.jobId().equals(jobId)) {
      seen = null;
    }
  }

  private static Appearance lost(LabelingJob job, DataObject row) {
    LOG.log(
        Level.WARNING,
        "job {0}: object {1} could be read before and cannot be now; the model sees nothing of it",
        job.arn(),
        row.index());
    return row.source() == null
        ? new Appearance(Thumbnail.grey(), null)
        : new Appearance(null, row.source());
  }

  private DataSetFeatures compute(
      LabelingJob job, AutomatedLabeling wanted, List<String> classes, List<Appearance> objects)
      throws IOException, JobFailure {
    List<Example> examples = new ArrayList<>(carried(job, wanted));
    examples.addAll(labeled(job, wanted, classes));
    DataSetFeatures features =
        DataSetFeatures.compute(objects, examples, networks, LearningStep.seed(job));
    seen = new Seen(job.id(), features);
    return features;
  }

  /** What people had labeled before the job, as far as it can be looked at. */
  private List<Example> labeled(LabelingJob job, AutomatedLabeling wanted, List<String> classes)
      throws IOException, JobFailure {
    List<LabeledLines.Labeled> lines = labeledLines.of(job, classes);
    AccountObjects objects = storage.of(job.accountId());
    List<Optional<Appearance>> looks =
        look(
            lines.size(),
            i ->
                wanted.labelsPictures()
                    ? picture(lines.get(i).sourceRef(), objects)
                    : text(lines.get(i).source()));
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String className = lines.get(i).className();
      // Nobody knows how these objects were chosen.
      looks.get(i).ifPresent(look -> examples.add(look.example(className, false)));
    }
    return examples;
  }

  private List<Example> carried(LabelingJob job, AutomatedLabeling wanted)
      throws IOException, JobFailure {
    String arn = wanted.initialModelArn();
    if (arn == null) {
      return List.of();
    }
    ActiveLearningModel model =
        models
            .find(job.accountId(), ResourceArn.parse(arn).name())
            .orElseThrow(() -> new JobFailure("there is no model " + arn + " any more"));
    byte[] archive = storage.of(job.accountId()).read(model.file(), MOST_MODEL_BYTES);
    try {
      return ModelArchive.read(archive);
    } catch (IOException e) {
      throw new JobFailure(
          model.file()
              + " is not the model that was put there ("
              + e.getMessage()
              + "); put it back, or leave InitialActiveLearningModelArn out");
    }
  }

  private static List<Optional<Appearance>> look(
      List<DataObject> rows, AutomatedLabeling wanted, AccountObjects objects) throws IOException {
    return look(
        rows.size(),
        i ->
            wanted.labelsPictures()
                ? picture(rows.get(i).sourceRef(), objects)
                : text(rows.get(i).source()));
  }

  /** Looks at several objects at a time. */
  private static List<Optional<Appearance>> look(int count, IntFunction<Optional<Appearance>> one)
      throws IOException {
    try {
      return IntStream.range(0, count).parallel().mapToObj(one).toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static Optional<Appearance> text(@Nullable String source) {
    return Optional.ofNullable(source)
        .filter(text -> !text.isBlank())
        .map(text -> new Appearance(null, text));
  }

  /** Empty when the file can never be looked at; people will be told why, or see it anyway. */
  private static Optional<Appearance> picture(@Nullable String sourceRef, AccountObjects objects) {
    if (sourceRef == null) {
      return Optional.empty();
    }
    byte[] file;
    try {
      file = objects.read(S3Location.parse(sourceRef), MOST_BYTES);
    } catch (ObjectRefusedException | IllegalArgumentException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try {
      return Optional.of(new Appearance(Thumbnail.of(file), null));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
