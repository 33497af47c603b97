package io.plumbline.consolidation.categorical;

import java.util.Arrays;

/**
 * Cells for many classes: candidates of an object are the classes that its answers name, and only
 * cells that join an answer with a candidate of its object exist.
 *
 * <p>Memory is 4 bytes per answer and candidate of its object, plus the cells, which are no more
 * than those; with a thousand classes and five answers an object this is a fraction of a full
 * matrix per worker. Cells are sorted by worker, true class, answered class.
 */
final class SparseConfusionCells implements ConfusionCells {
  private final int classCount;
  private final Candidates candidates;
  private final AnswersByObject answers;

  /**
   * Per object, position of its first entry in {@link #cellOf}: answers × candidates, answer by
   * answer.
   */
  private final int[] entryStart;

  private final int[] cellOf;

  /** Per worker the first cell; one longer than there are workers. */
  private final int[] workerStart;

  /** Per cell, true class × number of classes + answered class. */
  private final long[] key;

  private final int[] row;
  private final int[] rowWorker;

  SparseConfusionCells(AnswersByObject answers, int workerCount, int classCount) {
    this.classCount = classCount;
    this.answers = answers;
    this.candidates = Candidates.named(answers);
    this.entryStart = entryStarts();
    this.workerStart = new int[workerCount + 1];
    this.cellOf = new int[entryStart[answers.objectCount()]];
    this.key = sortedKeys();
    this.row = new int[key.length];
    this.rowWorker = new int[numberRows()];
    for (int worker = 0; worker < workerCount; worker++) {
      for (int cell = workerStart[worker]; cell < workerStart[worker + 1]; cell++) {
        rowWorker[row[cell]] = worker;
      }
    }
    forEachEntry((worker, entry, entryKey) -> cellOf[entry] = findKey(worker, entryKey));
  }

  @Override
  public Candidates candidates() {
    return candidates;
  }

  @Override
  public int cellCount() {
    return key.length;
  }

  @Override
  public int rowCount() {
    return rowWorker.length;
  }

  @Override
  public int row(int cell) {
    return row[cell];
  }

  @Override
  public int worker(int cell) {
    return rowWorker[row[cell]];
  }

  @Override
  public int truth(int cell) {
    return (int) (key[cell] / classCount);
  }

  @Override
  public int label(int cell) {
    return (int) (key[cell] % classCount);
  }

  @Override
  public int findCell(int worker, int truth, int label) {
    return Math.max(-1, findKey(worker, key(truth, label)));
  }

  @Override
  public int findRow(int worker, int truth) {
    int found = findKey(worker, key(truth, 0));
    int cell = found < 0 ? -1 - found : found;
    return cell < workerStart[worker + 1] && truth(cell) == truth ? row[cell] : -1;
  }

  @Override
  public void addLogLikelihood(int object, long[] logCell, long[] joint) {
    int slots = candidates.count(object);
    for (int entry = entryStart[object]; entry < entryStart[object + 1]; entry += slots) {
      for (int slot = 0; slot < slots; slot++) {
        joint[slot] += logCell[cellOf[entry + slot]];
      }
    }
  }

  @Override
  public void addExpectedCounts(int object, long[] posterior, long[] counts) {
    int slots = candidates.count(object);
    for (int entry = entryStart[object]; entry < entryStart[object + 1]; entry += slots) {
      for (int slot = 0; slot < slots; slot++) {
        counts[cellOf[entry + slot]] += posterior[slot];
      }
    }
  }

  private int[] entryStarts() {
    int[] starts = new int[answers.objectCount() + 1];
    for (int object = 0; object < answers.objectCount(); object++) {
      int entries =
          (answers.start()[object + 1] - answers.start()[object]) * candidates.count(object);
      starts[object + 1] = Math.addExact(starts[object], entries);
    }
    return starts;
  }

  /** The distinct keys of each worker's entries, sorted; sets {@link #workerStart}. */
  private long[] sortedKeys() {
    int[] end = new int[workerStart.length];
    forEachEntry((worker, entry, entryKey) -> end[worker + 1]++);
    for (int worker = 1; worker < end.length; worker++) {
      end[worker] += end[worker - 1];
    }
    int[] start = end.clone();
    long[] keys = new long[cellOf.length];
    forEachEntry((worker, entry, entryKey) -> keys[end[worker]++] = entryKey);
    int size = 0;
    for (int worker = 0; worker < workerStart.length - 1; worker++) {
      Arrays.sort(keys, start[worker], end[worker]);
      workerStart[worker] = size;
      for (int i = start[worker]; i < end[worker]; i++) {
        if (size == workerStart[worker] || keys[size - 1] != keys[i]) {
          keys[size++] = keys[i];
        }
      }
    }
    workerStart[workerStart.length - 1] = size;
    return Arrays.copyOf(keys, size);
  }

  /** Sets {@link #row} and returns how many there are. */
  private int numberRows() {
    int rows = 0;
    for (int worker = 0; worker < workerStart.length - 1; worker++) {
      for (int cell = workerStart[worker]; cell < workerStart[worker + 1]; cell++) {
        if (cell == workerStart[worker] || truth(cell) != truth(cell - 1)) {
          rows++;
        }
        row[cell] = rows - 1;
      }
    }
    return rows;
  }

  private void forEachEntry(EntryVisitor visitor) {
    for (int object = 0; object < answers.objectCount(); object++) {
      int entry = entryStart[object];
      for (int position = answers.start()[object];
          position < answers.start()[object + 1];
          position++) {
        for (int slot = candidates.start()[object]; slot < candidates.start()[object + 1]; slot++) {
          long entryKey = key(candidates.classes()[slot], answers.label()[position]);
          visitor.visit(answers.worker()[position], entry++, entryKey);
        }
      }
    }
  }

  private long key(int truth, int label) {
    return (long) truth * classCount + label;
  }

  private int findKey(int worker, long wanted) {
    return Arrays.binarySearch(key, workerStart[worker], workerStart[worker + 1], wanted);
  }

  private interface EntryVisitor {
    void visit(int worker, int entry, long entryKey);
  }
}
