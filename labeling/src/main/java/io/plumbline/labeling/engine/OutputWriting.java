package io.plumbline.labeling.engine;

import static java.util.stream.Collectors.toSet;

import io.plumbline.labeling.Transactions;
import io.plumbline.labeling.job.DataObject;
import io.plumbline.labeling.job.DataObjectRepository;
import io.plumbline.labeling.job.JobProgress;
import io.plumbline.labeling.job.LabelingJob;
import io.plumbline.labeling.job.LabelingJobRepository;
import io.plumbline.labeling.manifest.AugmentedLine;
import io.plumbline.labeling.manifest.ManifestLine;
import io.plumbline.labeling.manifest.ManifestPosition;
import io.plumbline.labeling.storage.AccountObjects;
import io.plumbline.labeling.storage.JobStorage;
import io.plumbline.objectstore.S3Location;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.LongPredicate;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes augmented manifests: every input line in its order, with the label that it has by now.
 *
 * <p>The input manifest and the labels are read side by side as streams, so memory does not grow
 * with the manifest.
 */
public final class OutputWriting {

  /** While a job runs, its whole output manifest is written again at most this often. */
  private static final Duration BETWEEN_WRITES = Duration.ofMinutes(1);

  private static final int ROWS_AT_ONCE = 1000;
  private static final String JSON_LINES = "application/x-ndjson";
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Transactions transactions;
  private final LabelingJobRepository jobs;
  private final DataObjectRepository dataObjects;
  private final JobStorage storage;
  private final Path temporaryFolder;
  private final Clock clock;

  /**
   * @param temporaryFolder where a manifest is built before it goes to the object store
   */
  public OutputWriting(
      Transactions transactions,
      LabelingJobRepository jobs,
      DataObjectRepository dataObjects,
      JobStorage storage,
      Path temporaryFolder,
      Clock clock) {
    this.transactions = transactions;
    this.jobs = jobs;
    this.dataObjects = dataObjects;
    this.storage = storage;
    this.temporaryFolder = temporaryFolder;
    this.clock = clock;
  }

  /** Writes the output manifest and, when objects failed, the list of them. */
  void write(LabelingJob job) throws IOException, JobFailure {
    write(
        job,
        ManifestPosition.START,
        Long.MAX_VALUE,
        index -> true,
        new LabeledObjects(dataObjects, job.id(), ROWS_AT_ONCE),
        job.output().outputManifest());
    if (job.counters().failed() > 0) {
      writeFailedObjects(job);
    }
  }

  /**
   * Writes the manifest of a batch whose objects are about to be settled: its lines, and before
   * them those of earlier batches that went out again with it.
   *
   * @param settled all objects of the batch, by index
   */
  void writeBatch(LabelingJob job, List<DataObject> settled) throws IOException, JobFailure {
    JobProgress batch = job.progress();
    long start = batch.batchStart().objectIndex();
    Set<Long> again =
        settled.stream().map(DataObject::index).filter(index -> index < start).collect(toSet());
    write(
        job,
        again.isEmpty() ? batch.batchStart() : ManifestPosition.START,
        batch.position().objectIndex(),
        index -> index >= start || again.contains(index),
        settled.stream().filter(object -> object.label() != null).iterator(),
        job.output().intermediateManifest(batch.iteration()));
  }

  /**
   * Writes the whole output manifest of a job that goes on, unless that was done shortly before.
   */
  void writeWhileRunning(LabelingJob job) throws IOException, JobFailure {
    Instant now = clock.instant();
    Instant before = job.progress().outputWrittenAt();
    if (before == null || before.plus(BETWEEN_WRITES).isBefore(now)) {
      write(job);
      transactions.call(
          () -> jobs.compareAndSet(job.with(job.status(), job.progress().outputWritten(now), now)));
    }
  }

  private void write(
      LabelingJob job,
      ManifestPosition from,
      long toIndex,
      LongPredicate wanted,
      Iterator<DataObject> labeled,
      S3Location target)
      throws IOException, JobFailure {
    AccountObjects objects = storage.of(job.accountId());
    Path file = Files.createTempFile(temporaryFolder, "manifest-", ".jsonl");
    try {
      try (JobManifest manifest = JobManifest.open(job, from, objects);
          BufferedWriter writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
        DataObject label = labeled.hasNext() ? labeled.next() : null;
        for (ManifestLine line = manifest.next();
            line != null && line.objectIndex() < toIndex;
            line = manifest.next()) {
          String text = line.text();
          if (label != null && label.index() == line.objectIndex()) {
            text = AugmentedLine.of(line, (ObjectNode) JSON.readTree(label.label()));
            label = labeled.hasNext() ? labeled.next() : null;
          }
          if (wanted.test(line.objectIndex())) {
            writer.write(text);
            writer.write('\n');
          }
        }
      }
      objects.write(target, file, JSON_LINES);
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private void writeFailedObjects(LabelingJob job) throws IOException {
    Path file = Files.createTempFile(temporaryFolder, "failed-", ".jsonl");
    try {
      try (BufferedWriter writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
        long after = -1;
        List<DataObject> failed;
        do {
          failed = dataObjects.findByState(job.id(), DataObject.State.FAILED, after, ROWS_AT_ONCE);
          for (DataObject object : failed) {
            writeFailure(writer, object);
            after = object.index();
          }
        } while (failed.size() == ROWS_AT_ONCE);
      }
      storage.of(job.accountId()).write(job.output().failedObjects(), file, JSON_LINES);
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private static void writeFailure(Writer writer, DataObject object) throws IOException {
    ObjectNode node = JSON.createObjectNode();
    node.put("datasetObjectId", Long.toString(object.index()));
    node.put("line", object.lineNumber());
    if (object.sourceRef() != null) {
      node.put(ManifestLine.SOURCE_REF, object.sourceRef());
    }
    node.put("reason", object.failure());
    writer.write(node.toString());
    writer.write('\n');
  }
}
