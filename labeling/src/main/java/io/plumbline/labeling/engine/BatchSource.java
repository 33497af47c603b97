package io.plumbline.labeling.engine;

import io.plumbline.labeling.job.DataObject;
import io.plumbline.labeling.manifest.ManifestLine;
import io.plumbline.labeling.manifest.ManifestPosition;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Where the objects of a batch come from, once what is to go out again has gone. */
interface BatchSource extends Closeable {

  /**
   * The lines of the next objects, as many as one small transaction may have.
   *
   * @param room how many the batch may take, from 0
   * @return fewer, and even none, before the source is {@linkplain #isExhausted exhausted}
   */
  List<ManifestLine> next(long room) throws IOException, JobFailure;

  /** Whether nothing is left that could go out. */
  boolean isExhausted();

  /** How far the job has read its manifest when the lines that were taken have gone out. */
  ManifestPosition position();

  /**
   * Writes what became of the objects of some lines, in the transaction that sends them out.
   *
   * @param objects with the workers, or failed
   */
  void write(List<DataObject> objects);
}
