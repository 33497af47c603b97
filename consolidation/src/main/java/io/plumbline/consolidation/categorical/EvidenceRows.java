package io.plumbline.consolidation.categorical;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects the entries of a new {@link WorkerEvidence}: workers of earlier batches keep their
 * index. Not safe for threads.
 */
final class EvidenceRows {
  private final List<String> workers;
  private final int[] indexOfBatchWorker;
  private int[] worker = new int[64];
  private int[] truth = new int[64];
  private int[] label = new int[64];
  private double[] count = new double[64];
  private int size;

  EvidenceRows(List<String> knownWorkers, List<String> batchWorkers) {
    this.workers = new ArrayList<>(knownWorkers);
    Map<String, Integer> indexes = new HashMap<>();
    for (String id : knownWorkers) {
      indexes.put(id, indexes.size());
    }
    this.indexOfBatchWorker = new int[batchWorkers.size()];
    for (int i = 0; i < indexOfBatchWorker.length; i++) {
      Integer known = indexes.get(batchWorkers.get(i));
      indexOfBatchWorker[i] = known == null ? workers.size() : known;
      if (known == null) {
        workers.add(batchWorkers.get(i));
      }
    }
  }

  /** Takes over an entry of earlier evidence. */
  void addKnown(WorkerEvidence evidence, int entry) {
    add(
        evidence.worker()[entry],
        evidence.truth()[entry],
        evidence.label()[entry],
        evidence.count()[entry]);
  }

  /** Adds an entry for a worker by their index in the batch. */
  void addBatch(int batchWorker, int trueClass, int labelClass, double expected) {
    add(indexOfBatchWorker[batchWorker], trueClass, labelClass, expected);
  }

  WorkerEvidence build(List<String> classes, double[] objects) {
    return new WorkerEvidence(
        classes,
        objects,
        workers,
        Arrays.copyOf(worker, size),
        Arrays.copyOf(truth, size),
        Arrays.copyOf(label, size),
        Arrays.copyOf(count, size));
  }

  private void add(int workerIndex, int trueClass, int labelClass, double expected) {
    if (size == worker.length) {
      worker = Arrays.copyOf(worker, size * 2);
      truth = Arrays.copyOf(truth, size * 2);
      label = Arrays.copyOf(label, size * 2);
      count = Arrays.copyOf(count, size * 2);
    }
    worker[size] = workerIndex;
    truth[size] = trueClass;
    label[size] = labelClass;
    count[size++] = expected;
  }
}
