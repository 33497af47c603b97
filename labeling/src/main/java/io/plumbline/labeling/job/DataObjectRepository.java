package io.plumbline.labeling.job;

import java.util.List;

/**
 * The rows of data objects. Methods that write are called inside {@link
 * io.plumbline.labeling.Transactions}. Safe for use by many threads.
 */
public interface DataObjectRepository {

  void insertAll(List<DataObject> objects);

  /** How many objects of one batch wait for answers or consolidation. */
  long countAnnotating(String jobId, int iteration);

  /** The objects of one batch, by index. */
  List<DataObject> findByIteration(String jobId, int iteration);

  /**
   * Up to {@code limit} objects in {@code state} with an index above {@code afterIndex}, by index.
   */
  List<DataObject> findByState(String jobId, DataObject.State state, long afterIndex, int limit);

  /** The objects of these indexes, by index. */
  List<DataObject> findAll(String jobId, List<Long> indexes);

  /** Whether any object of the job is {@link DataObject.State#WAITING}. */
  boolean hasWaiting(String jobId);

  /** Whether any object of the job is {@link DataObject.State#CHOSEN}. */
  boolean hasChosen(String jobId);

  /** Writes iteration, state, label and failure of each of {@code objects}. */
  void settleAll(List<DataObject> objects);
}
