package io.plumbline.consolidation.spam;

import java.util.Arrays;

/**
 * Each answer beside those of other workers to the same object, and beside some to other objects.
 *
 * <p>An encounter of an answer with a partner's is a hit if the partner's is nearer to it than
 * {@value #OTHERS} answers to other objects; of ties it gets its share. Who does not look at the
 * object hits once in 17 encounters, whatever they answer: to them, the partner's is one of 17
 * answers of which none has to do with theirs.
 *
 * <p>Arrays have one entry per encounter; those of one answer stand together. Memory and time are
 * in proportion to the answers, since each meets at most {@value #PARTNERS} partners.
 *
 * @param order the answers
 * @param firstOf per position in the order, its first encounter; one longer
 * @param partnerFrom first of the positions that the partner may be: all those with its content
 * @param partnerTo the position after the last of them
 * @param hit 0 to 1
 * @param chance per position, how often who does not look hits, 0 to 1; 1 if there is nothing to
 *     compare with
 */
@SuppressWarnings("ArrayRecordComponent") // internal
record Encounters(
    ContentOrder order,
    int[] firstOf,
    int[] partnerFrom,
    int[] partnerTo,
    double[] hit,
    double[] chance) {
  static final int OTHERS = 16;
  static final int PARTNERS = 12;

  /** Distances that differ by less are equal. */
  private static final double STEPS = 1e9;

  static Encounters of(ComparableAnswers answers) {
    return new Builder(answers).build();
  }

  /** Puts encounters together. */
  private static final class Builder {
    private final ComparableAnswers answers;
    private final ContentOrder order;
    private final OtherObjects others;
    private final int[] firstOf;
    private final double[] chance;
    private int[] partnerFrom = new int[64];
    private int[] partnerTo = new int[64];
    private double[] hit = new double[64];
    private int size;

    Builder(ComparableAnswers answers) {
      this.answers = answers;
      this.order = ContentOrder.of(answers);
      this.others = new OtherObjects(answers);
      this.firstOf = new int[order.answer().length + 1];
      this.chance = new double[order.answer().length];
    }

    Encounters build() {
      for (int object = 0; object < answers.objects().size(); object++) {
        int[] candidates = others.of(object, 3 * OTHERS);
        for (int at = order.start()[object]; at < order.start()[object + 1]; at++) {
          long[] apart = apart(object, at, candidates);
          chance[at] = 1.0 / (apart.length + 1);
          if (apart.length > 0) {
            meet(object, at, apart);
          }
          firstOf[at + 1] = size;
        }
      }
      return new Encounters(
          order,
          firstOf,
          Arrays.copyOf(partnerFrom, size),
          Arrays.copyOf(partnerTo, size),
          Arrays.copyOf(hit, size),
          chance);
    }

    /** How far an answer is from other workers' to other objects, ascending. */
    private long[] apart(int object, int at, int[] candidates) {
      long[] apart = new long[OTHERS];
      int found = 0;
      for (int candidate = 0; candidate < candidates.length && found < OTHERS; candidate++) {
        int other = drawn(object, candidates[candidate], worker(at));
        if (other >= 0) {
          apart[found++] = distance(at, other);
        }
      }
      long[] sorted = Arrays.copyOf(apart, found);
      Arrays.sort(sorted);
      return sorted;
    }

    /** Position of an answer to another object, not by the same worker; −1 if there is none. */
    private int drawn(int object, int other, int worker) {
      int count = order.size(other);
      if (count == 0) {
        return -1;
      }
      int first = order.start()[other];
      int from = order.alikeFrom()[first + others.draw(object, other, count)] - first;
      for (int step = 0; step < count; step++) {
        int position = first + (from + step) % count;
        if (worker(position) != worker) {
          return position;
        }
      }
      return -1;
    }

    private void meet(int object, int at, long[] apart) {
      int count = order.size(object);
      int first = order.start()[object];
      boolean all = count <= PARTNERS + 1;
      for (int slot = 0; slot < (all ? count : PARTNERS); slot++) {
        int partner = first + (all ? slot : (int) ((2L * slot + 1) * count / (2 * PARTNERS)));
        int from = all ? partner : order.alikeFrom()[partner];
        int to = all ? partner + 1 : order.alikeTo()[partner];
        if (hasOther(from, to, worker(at))) {
          add(from, to, share(distance(at, partner), apart));
        }
      }
    }

    private boolean hasOther(int from, int to, int worker) {
      for (int position = from; position < to; position++) {
        if (worker(position) != worker) {
          return true;
        }
      }
      return false;
    }

    private static double share(long distance, long[] apart) {
      int ties = 0;
      while (ties < apart.length && apart[ties] == distance) {
        ties++;
      }
      return apart[0] < distance ? 0 : 1.0 / (1 + ties);
    }

    private void add(int from, int to, double share) {
      if (size == hit.length) {
        partnerFrom = Arrays.copyOf(partnerFrom, 2 * size);
        partnerTo = Arrays.copyOf(partnerTo, 2 * size);
        hit = Arrays.copyOf(hit, 2 * size);
      }
      partnerFrom[size] = from;
      partnerTo[size] = to;
      hit[size++] = share;
    }

    private int worker(int position) {
      return answers.worker()[order.answer()[position]];
    }

    private long distance(int at, int other) {
      return Math.round(
          STEPS * answers.distance().distance(order.answer()[at], order.answer()[other]));
    }
  }
}
