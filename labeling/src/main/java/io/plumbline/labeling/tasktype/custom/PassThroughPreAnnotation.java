package io.plumbline.labeling.tasktype.custom;

import io.plumbline.labeling.manifest.ManifestLine;
import io.plumbline.labeling.storage.AccountObjects;
import io.plumbline.labeling.tasktype.JobFacts;
import io.plumbline.labeling.tasktype.PreAnnotation;
import io.plumbline.labeling.tasktype.Preparation;
import java.util.List;

/**
 * The worker's page sees the manifest line itself as {@code task.input}: jobs without a
 * pre-annotation function, and {@code PRE-PassThrough}. Safe for use by many threads.
 */
public final class PassThroughPreAnnotation implements PreAnnotation {

  @Override
  public List<Preparation> prepare(JobFacts job, List<ManifestLine> lines, AccountObjects objects) {
    return lines.stream().<Preparation>map(line -> new Preparation.Ready(line.json())).toList();
  }
}
