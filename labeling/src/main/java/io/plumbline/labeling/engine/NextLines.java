package io.plumbline.labeling.engine;

import io.plumbline.labeling.job.DataObject;
import io.plumbline.labeling.job.DataObjectRepository;
import io.plumbline.labeling.job.LabelingJob;
import io.plumbline.labeling.manifest.ManifestLine;
import io.plumbline.labeling.manifest.ManifestPosition;
import io.plumbline.labeling.storage.AccountObjects;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The lines that come next in a manifest; those that have the label attribute are passed over. */
final class NextLines implements BatchSource {

  private static final int LINES_AT_ONCE = 100;

  private final LabelingJob job;
  private final JobManifest manifest;
  private final DataObjectRepository dataObjects;
  private boolean exhausted;

  NextLines(LabelingJob job, AccountObjects objects, DataObjectRepository dataObjects)
      throws IOException {
    this.job = job;
    this.manifest = JobManifest.open(job, job.progress().position(), objects);
    this.dataObjects = dataObjects;
  }

  @Override
  public List<ManifestLine> next(long room) throws IOException, JobFailure {
    List<ManifestLine> lines = new ArrayList<>();
    for (int read = 0; read < LINES_AT_ONCE && lines.size() < room && !exhausted; read++) {
      ManifestLine line = manifest.next();
      if (line == null) {
        exhausted = true;
        if (position().objectIndex() != job.counters().total()) {
          throw manifest.changed();
        }
      } else if (!line.isLabeled(job.settings().labelAttributeName())) {
        lines.add(line);
      }
    }
    return lines;
  }

  @Override
  public boolean isExhausted() {
    return exhausted;
  }

  @Override
  public ManifestPosition position() {
    return manifest.position();
  }

  @Override
  public void write(List<DataObject> objects) {
    dataObjects.insertAll(objects);
  }

  @Override
  public void close() throws IOException {
    manifest.close();
  }
}
