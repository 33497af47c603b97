package io.plumbline.consolidation.categorical;

import java.util.Arrays;

/**
 * Cells for few classes: every class is a candidate of every object.
 *
 * <p>Cells are stored by voice: a voice is a (worker, label) pair that occurs, and its cells, one
 * per true class, are neighbours. So each answer reads and writes one short run of memory. Memory:
 * 4 bytes an answer, and workers × classes² cells at most.
 */
final class DenseConfusionCells implements ConfusionCells {
  private final int classCount;
  private final int rowCount;
  private final Candidates candidates;
  private final int[] start;
  private final int[] voice;
  private final int[] voiceOf;
  private final int[] voiceWorker;
  private final int[] voiceLabel;

  DenseConfusionCells(AnswersByObject answers, int workerCount, int classCount) {
    this.classCount = classCount;
    this.rowCount = Math.multiplyExact(workerCount, classCount);
    this.candidates = Candidates.all(answers.objectCount(), classCount);
    this.start = answers.start();
    this.voice = new int[answers.answerCount()];
    this.voiceOf = new int[rowCount];
    for (int position = 0; position < voice.length; position++) {
      voiceOf[answers.worker()[position] * classCount + answers.label()[position]] = 1;
    }
    int[] worker = new int[rowCount];
    int[] label = new int[rowCount];
    int voices = 0;
    for (int pair = 0; pair < rowCount; pair++) {
      if (voiceOf[pair] == 0) {
        voiceOf[pair] = -1;
        continue;
      }
      worker[voices] = pair / classCount;
      label[voices] = pair % classCount;
      voiceOf[pair] = voices++;
    }
    this.voiceWorker = Arrays.copyOf(worker, voices);
    this.voiceLabel = Arrays.copyOf(label, voices);
    Math.multiplyExact(voices, classCount);
    for (int position = 0; position < voice.length; position++) {
      int pair = answers.worker()[position] * classCount + answers.label()[position];
      voice[position] = voiceOf[pair];
    }
  }

  @Override
  public Candidates candidates() {
    return candidates;
  }

  @Override
  public int cellCount() {
    return voiceWorker.length * classCount;
  }

  @Override
  public int rowCount() {
    return rowCount;
  }

  @Override
  public int row(int cell) {
    return worker(cell) * classCount + truth(cell);
  }

  @Override
  public int worker(int cell) {
    return voiceWorker[cell / classCount];
  }

  @Override
  public int truth(int cell) {
    return cell % classCount;
  }

  @Override
  public int label(int cell) {
    return voiceLabel[cell / classCount];
  }

  @Override
  public int findCell(int worker, int truth, int label) {
    int voice = voiceOf[worker * classCount + label];
    return voice < 0 ? -1 : voice * classCount + truth;
  }

  @Override
  public int findRow(int worker, int truth) {
    return worker * classCount + truth;
  }

  @Override
  public void addLogLikelihood(int object, long[] logCell, long[] joint) {
    CellRuns.addTo(joint, logCell, voice, start[object], start[object + 1], classCount);
  }

  @Override
  public void addExpectedCounts(int object, long[] posterior, long[] counts) {
    CellRuns.addFrom(posterior, counts, voice, start[object], start[object + 1], classCount);
  }
}
