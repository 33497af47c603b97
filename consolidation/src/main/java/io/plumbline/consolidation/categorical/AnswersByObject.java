package io.plumbline.consolidation.categorical;

/**
 * Answers grouped by object: those of object {@code o} stand at positions {@code start[o]} to
 * {@code start[o + 1] - 1}.
 *
 * @param start position of each object's first answer; one longer than there are objects
 * @param worker worker index per position
 * @param label class index per position
 */
@SuppressWarnings("ArrayRecordComponent") // internal view over arrays
record AnswersByObject(int[] start, int[] worker, int[] label) {

  static AnswersByObject of(CategoricalAnswers answers) {
    int[] start = new int[answers.objects().size() + 1];
    for (int answer = 0; answer < answers.size(); answer++) {
      start[answers.object(answer) + 1]++;
    }
    for (int object = 1; object < start.length; object++) {
      start[object] += start[object - 1];
    }
    int[] next = start.clone();
    int[] worker = new int[answers.size()];
    int[] label = new int[answers.size()];
    for (int answer = 0; answer < answers.size(); answer++) {
      int position = next[answers.object(answer)]++;
      worker[position] = answers.worker(answer);
      label[position] = answers.label(answer);
    }
    return new AnswersByObject(start, worker, label);
  }

  int objectCount() {
    return start.length - 1;
  }

  int answerCount() {
    return worker.length;
  }
}
