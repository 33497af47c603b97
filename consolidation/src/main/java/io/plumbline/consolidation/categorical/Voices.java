package io.plumbline.consolidation.categorical;

import java.util.Arrays;

/**
 * The (worker, label) pairs that occur: a voice. Every answer is one voice speaking about one
 * object.
 *
 * @param classCount number of classes
 * @param workerCount number of workers
 * @param start position of each object's first answer; one longer than there are objects
 * @param voice voice per position
 * @param worker per voice, the worker's index; ascending, then by label
 * @param label per voice, the class that it names
 */
@SuppressWarnings("ArrayRecordComponent") // internal view over arrays
record Voices(
    int classCount, int workerCount, int[] start, int[] voice, int[] worker, int[] label) {

  static Voices of(AnswersByObject answers, int workerCount, int classCount) {
    int[] voiceOf = new int[Math.multiplyExact(workerCount, classCount)];
    for (int position = 0; position < answers.answerCount(); position++) {
      voiceOf[answers.worker()[position] * classCount + answers.label()[position]] = 1;
    }
    int[] worker = new int[voiceOf.length];
    int[] label = new int[voiceOf.length];
    int voices = 0;
    for (int pair = 0; pair < voiceOf.length; pair++) {
      if (voiceOf[pair] == 1) {
        worker[voices] = pair / classCount;
        label[voices] = pair % classCount;
        voiceOf[pair] = voices++;
      }
    }
    int[] voice = new int[answers.answerCount()];
    for (int position = 0; position < voice.length; position++) {
      voice[position] =
          voiceOf[answers.worker()[position] * classCount + answers.label()[position]];
    }
    return new Voices(
        classCount,
        workerCount,
        answers.start(),
        voice,
        Arrays.copyOf(worker, voices),
        Arrays.copyOf(label, voices));
  }

  /** The same answers to the question whether an object is of a class: 1 is yes, 0 no. */
  Voices yesOrNo(int question) {
    int[] workers = new int[voice.length];
    int[] answers = new int[voice.length];
    for (int position = 0; position < voice.length; position++) {
      workers[position] = worker[voice[position]];
      answers[position] = label[voice[position]] == question ? 1 : 0;
    }
    return of(new AnswersByObject(start, workers, answers), workerCount, 2);
  }

  /**
   * The voice of a worker who gives an answer; {@code −1 − position} if nobody did, as {@link
   * Arrays#binarySearch(int[], int)}.
   */
  int find(int ofWorker, int ofLabel) {
    int low = 0;
    int high = worker.length - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order =
          worker[middle] != ofWorker
              ? Integer.compare(worker[middle], ofWorker)
              : Integer.compare(label[middle], ofLabel);
      if (order == 0) {
        return middle;
      }
      low = order < 0 ? middle + 1 : low;
      high = order < 0 ? high : middle - 1;
    }
    return -1 - low;
  }

  int objectCount() {
    return start.length - 1;
  }

  int count() {
    return worker.length;
  }

  int answers(int object) {
    return start[object + 1] - start[object];
  }
}
