package io.plumbline.consolidation.spam;

import io.plumbline.consolidation.grouping.Groups;
import java.util.Arrays;

/**
 * Answers object by object, those of an object sorted by what they say, so that nothing depends on
 * the order in which they came. Answers that say the same stand in no particular order; whoever
 * uses this must treat them alike.
 *
 * @param start position of each object's first answer; one longer than there are objects
 * @param answer index of the answer per position
 * @param alikeFrom per position, the first position of the object with the same content
 * @param alikeTo per position, the position after the last one
 */
@SuppressWarnings("ArrayRecordComponent") // internal
record ContentOrder(int[] start, int[] answer, int[] alikeFrom, int[] alikeTo) {

  static ContentOrder of(ComparableAnswers answers) {
    Groups byObject =
        Groups.of(answers.objects().size(), answers.object().length, at -> answers.object()[at]);
    int[] sorted = byObject.member();
    int[] from = new int[sorted.length];
    int[] to = new int[sorted.length];
    for (int object = 0; object < answers.objects().size(); object++) {
      int first = byObject.start()[object];
      int end = byObject.start()[object + 1];
      Integer[] own = new Integer[end - first];
      Arrays.setAll(own, index -> byObject.member()[first + index]);
      Arrays.sort(own, (one, other) -> answers.order().applyAsInt(one, other));
      for (int index = 0; index < own.length; index++) {
        sorted[first + index] = own[index];
      }
      int head = first;
      for (int position = first; position < end; position++) {
        if (answers.order().applyAsInt(sorted[head], sorted[position]) != 0) {
          head = position;
        }
        from[position] = head;
      }
      for (int position = end - 1; position >= first; position--) {
        boolean last = position == end - 1 || from[position + 1] != from[position];
        to[position] = last ? position + 1 : to[position + 1];
      }
    }
    return new ContentOrder(byObject.start(), sorted, from, to);
  }

  /** Number of answers to an object. */
  int size(int object) {
    return start[object + 1] - start[object];
  }
}
