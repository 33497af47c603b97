package io.plumbline.labeling.engine;

import io.plumbline.labeling.job.LabelingJob;
import io.plumbline.labeling.manifest.ManifestException;
import io.plumbline.labeling.manifest.ManifestLine;
import io.plumbline.labeling.manifest.ManifestPosition;
import io.plumbline.labeling.manifest.ManifestReader;
import io.plumbline.labeling.storage.AccountObjects;
import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads the manifest that a job labels, from some place on. Not thread-safe. */
final class JobManifest implements Closeable {

  private final LabelingJob job;
  private final ManifestReader reader;

  private JobManifest(LabelingJob job, ManifestReader reader) {
    this.job = job;
    this.reader = reader;
  }

  /** The manifest from its first line on. */
  static JobManifest open(LabelingJob job, AccountObjects objects) throws IOException {
    return open(job, ManifestPosition.START, objects);
  }

  /** The manifest from a line on. */
  static JobManifest open(LabelingJob job, ManifestPosition from, AccountObjects objects)
      throws IOException {
    return new JobManifest(
        job, new ManifestReader(objects.open(job.settings().manifest(), from.offset()), from));
  }

  /**
   * The next data object, or null at the end.
   *
   * @throws JobFailure when the line breaks the format; what has been read before is sound
   * @throws IOException when the manifest cannot be read now
   */
  @Nullable ManifestLine next() throws IOException, JobFailure {
    try {
      return reader.next();
    } catch (ManifestException e) {
      throw new JobFailure(e.getMessage());
    }
  }

  /** Where the next line begins. */
  ManifestPosition position() {
    return reader.position();
  }

  /** Why a job fails whose manifest ends here and did not when it began. */
  JobFailure changed() {
    return new JobFailure(
        job.settings().manifest()
            + " has "
            + position().objectIndex()
            + " data objects now and had "
            + job.counters().total()
            + " when the job began; a manifest must not change while its job runs");
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
