package io.plumbline.labeling.engine;

import io.plumbline.labeling.job.DataObject;
import io.plumbline.labeling.job.DataObjectRepository;
import io.plumbline.labeling.job.LabelingJob;
import io.plumbline.labeling.manifest.ManifestLine;
import io.plumbline.labeling.manifest.ManifestPosition;
import io.plumbline.labeling.storage.AccountObjects;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The objects that a model chose for people, wherever they stand in the manifest. */
final class ChosenObjects implements BatchSource {

  private static final int TASKS_AT_ONCE = 100;

  private final LabelingJob job;
  private final JobManifest manifest;
  private final DataObjectRepository dataObjects;
  private final Map<Long, DataObject> chosen = new HashMap<>();
  private final Set<Long> left;

  /**
   * @param room how many the batch may take
   */
  ChosenObjects(
      LabelingJob job, long room, AccountObjects objects, DataObjectRepository dataObjects)
      throws IOException {
    this.job = job;
    this.manifest = JobManifest.open(job, objects);
    this.dataObjects = dataObjects;
    int most = (int) Math.min(room, Integer.MAX_VALUE);
    for (DataObject object : dataObjects.findByState(job.id(), DataObject.State.CHOSEN, -1, most)) {
      chosen.put(object.index(), object);
    }
    this.left = new HashSet<>(chosen.keySet());
  }

  @Override
  public List<ManifestLine> next(long room) throws IOException, JobFailure {
    List<ManifestLine> lines = new ArrayList<>();
    while (!left.isEmpty() && lines.size() < TASKS_AT_ONCE) {
      ManifestLine line = manifest.next();
      if (line == null) {
        throw manifest.changed();
      }
      if (left.remove(line.objectIndex())) {
        lines.add(line);
      }
    }
    return lines;
  }

  @Override
  public boolean isExhausted() {
    return left.isEmpty();
  }

  /** All of the manifest was taken up before. */
  @Override
  public ManifestPosition position() {
    return job.progress().position();
  }

  @Override
  public void write(List<DataObject> objects) {
    dataObjects.settleAll(objects.stream().map(this::keepingItsLabel).toList());
  }

  /** What a model said of it stays until people have said something else. */
  private DataObject keepingItsLabel(DataObject object) {
    DataObject before = chosen.get(object.index());
    return before == null || object.state() == DataObject.State.FAILED
        ? object
        : object.settled(object.state(), before.label(), null);
  }

  @Override
  public void close() throws IOException {
    manifest.close();
  }
}
