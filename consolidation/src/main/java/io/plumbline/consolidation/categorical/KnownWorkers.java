package io.plumbline.consolidation.categorical;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Evidence of earlier batches, seen from a batch that numbers its workers anew.
 *
 * @param evidence as it was handed in
 * @param batchWorker per entry of the evidence, the index of its worker in the batch, or −1 if they
 *     are not in it
 */
@SuppressWarnings("ArrayRecordComponent") // internal view over arrays
record KnownWorkers(WorkerEvidence evidence, int[] batchWorker) {

  static KnownWorkers of(WorkerEvidence evidence, List<String> batchWorkers) {
    Map<String, Integer> indexes = new HashMap<>();
    for (String id : batchWorkers) {
      indexes.put(id, indexes.size());
    }
    int[] batchWorker = new int[evidence.count().length];
    for (int entry = 0; entry < batchWorker.length; entry++) {
      String id = evidence.workers().get(evidence.worker()[entry]);
      batchWorker[entry] = indexes.getOrDefault(id, -1);
    }
    return new KnownWorkers(evidence, batchWorker);
  }
}
