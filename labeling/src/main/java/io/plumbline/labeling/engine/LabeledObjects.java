package io.plumbline.labeling.engine;

import io.plumbline.labeling.job.DataObject;
import io.plumbline.labeling.job.DataObjectRepository;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** The labeled objects of a job by index, read in pages. Not thread-safe. */
final class LabeledObjects implements Iterator<DataObject> {

  private final DataObjectRepository dataObjects;
  private final String jobId;
  private final int pageSize;
  private long after = -1;
  private Iterator<DataObject> page = List.<DataObject>of().iterator();
  private boolean lastPage;

  LabeledObjects(DataObjectRepository dataObjects, String jobId, int pageSize) {
    this.dataObjects = dataObjects;
    this.jobId = jobId;
    this.pageSize = pageSize;
  }

  @Override
  public boolean hasNext() {
    if (!page.hasNext() && !lastPage) {
      List<DataObject> next =
          dataObjects.findByState(jobId, DataObject.State.LABELED, after, pageSize);
      lastPage = next.size() < pageSize;
      page = next.iterator();
    }
    return page.hasNext();
  }

  @Override
  public DataObject next() {
    if (!hasNext()) {
      throw new NoSuchElementException("no more labeled objects");
    }
    DataObject next = page.next();
    after = next.index();
    return next;
  }
}
