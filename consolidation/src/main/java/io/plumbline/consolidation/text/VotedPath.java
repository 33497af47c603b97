package io.plumbline.consolidation.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The way through a {@link WordNetwork} that most votes support: per slot the votes for its word or
 * for none, and per pair of neighbouring words the votes of the texts in which they are neighbours,
 * so that the path does not mix two ways to say the same thing.
 *
 * <p>Found by dynamic programming over the last word; the {@value #BEAM} best last words are kept
 * in each slot. Not safe for threads.
 */
final class VotedPath {
  private static final int BEAM = 24;
  private static final int EDGE = -2;

  private final WordNetwork network;
  private final double[] weight;
  private final double silence;
  private final double neighbours;
  private final Map<Long, Double> pairs = new HashMap<>();

  /**
   * @param keys per text, its words
   * @param weight per text, what its vote counts
   * @param silence how many times a vote for no word counts
   * @param neighbours what a vote for a pair of neighbours counts beside one for a word; 0 for
   *     plain voting
   */
  VotedPath(WordNetwork network, int[][] keys, double[] weight, double silence, double neighbours) {
    this.network = network;
    this.weight = weight;
    this.silence = silence;
    this.neighbours = neighbours;
    for (int text = 0; text < weight.length; text++) {
      addPairs(keys[text], weight[text]);
    }
  }

  /** A word of the path: its slot and key, and the step before it. */
  private record Step(int slot, int key, @Nullable Step before) {}

  /** The best way to a last word. */
  private record State(int last, double score, @Nullable Step step) {}

  /** Per word of the best path, its slot and its key. */
  List<int[]> best() {
    List<State> states = List.of(new State(EDGE, 0, null));
    for (int slot = 0; slot < network.size(); slot++) {
      states = next(states, slot);
    }
    State best = states.get(0);
    double highest = Double.NEGATIVE_INFINITY;
    for (State state : states) {
      double score = state.score() + support(state.last(), EDGE);
      if (score > highest) {
        highest = score;
        best = state;
      }
    }
    List<int[]> path = new ArrayList<>();
    for (Step step = best.step(); step != null; step = step.before()) {
      path.add(new int[] {step.slot(), step.key()});
    }
    Collections.reverse(path);
    return path;
  }

  private List<State> next(List<State> states, int slot) {
    int[] said = network.slot(slot);
    int[] words = Arrays.stream(said).limit(weight.length).distinct().sorted().toArray();
    List<State> reached = new ArrayList<>();
    for (int word : words) {
      double votes = 0;
      for (int text = 0; text < weight.length; text++) {
        votes += said[text] == word ? weight[text] : 0;
      }
      if (word == WordNetwork.NONE) {
        for (State state : states) {
          reached.add(new State(state.last(), state.score() + silence * votes, state.step()));
        }
      } else {
        reached.add(bestInto(states, slot, word, votes));
      }
    }
    return pruned(reached);
  }

  private State bestInto(List<State> states, int slot, int word, double votes) {
    State from = states.get(0);
    double highest = Double.NEGATIVE_INFINITY;
    for (State state : states) {
      double score = state.score() + support(state.last(), word);
      if (score > highest) {
        highest = score;
        from = state;
      }
    }
    return new State(word, highest + votes, new Step(slot, word, from.step()));
  }

  /** One state per last word, the best ones only, in the order of words. */
  private static List<State> pruned(List<State> reached) {
    Map<Integer, State> byWord = new HashMap<>();
    for (State state : reached) {
      byWord.merge(state.last(), state, (one, two) -> two.score() > one.score() ? two : one);
    }
    return byWord.values().stream()
        .sorted(
            Comparator.comparingDouble((State state) -> -state.score())
                .thenComparingInt(State::last))
        .limit(BEAM)
        .sorted(Comparator.comparingInt(State::last))
        .toList();
  }

  private double support(int first, int second) {
    return neighbours == 0 ? 0 : neighbours * pairs.getOrDefault(pair(first, second), 0.0);
  }

  /** Each pair of neighbours counts once per text. */
  private void addPairs(int[] keys, double votes) {
    long[] found = new long[keys.length + 1];
    int before = EDGE;
    for (int position = 0; position <= keys.length; position++) {
      int word = position < keys.length ? keys[position] : EDGE;
      found[position] = pair(before, word);
      before = word;
    }
    Arrays.stream(found).distinct().forEach(pair -> pairs.merge(pair, votes, Double::sum));
  }

  private static long pair(int first, int second) {
    return ((long) first << 32) | (second & 0xffffffffL);
  }
}
