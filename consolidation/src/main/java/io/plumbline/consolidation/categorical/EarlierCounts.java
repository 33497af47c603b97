package io.plumbline.consolidation.categorical;

/**
 * What earlier batches showed, laid out for the voices of a batch; all {@link FixedPoint}.
 *
 * @param cell expected count per voice × true class
 * @param row expected count per worker × true class, answers that no voice of the batch gives
 *     included
 * @param objects expected number of objects per class
 */
@SuppressWarnings("ArrayRecordComponent") // internal view over arrays
record EarlierCounts(long[] cell, long[] row, long[] objects) {

  static EarlierCounts of(KnownWorkers known, Voices voices) {
    int classCount = voices.classCount();
    int[] voiceOf = new int[voices.workerCount() * classCount];
    for (int voice = 0; voice < voices.count(); voice++) {
      voiceOf[voices.worker()[voice] * classCount + voices.label()[voice]] = voice + 1;
    }
    long[] cell = new long[voices.count() * classCount];
    long[] row = new long[voices.workerCount() * classCount];
    WorkerEvidence evidence = known.evidence();
    for (int entry = 0; entry < known.batchWorker().length; entry++) {
      int worker = known.batchWorker()[entry];
      if (worker < 0) {
        continue;
      }
      long count = FixedPoint.of(evidence.count()[entry]);
      int truth = evidence.truth()[entry];
      row[worker * classCount + truth] += count;
      int voice = voiceOf[worker * classCount + evidence.label()[entry]] - 1;
      if (voice >= 0) {
        cell[voice * classCount + truth] += count;
      }
    }
    long[] objects = new long[classCount];
    for (int truth = 0; truth < classCount; truth++) {
      objects[truth] = FixedPoint.of(evidence.objects()[truth]);
    }
    return new EarlierCounts(cell, row, objects);
  }
}
