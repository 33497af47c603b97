package io.plumbline.consolidation.text;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Chooses a text by voting in a {@link WordNetwork}.
 *
 * @param rounds how often the network is built: first around the medoid, then around what was voted
 *     for
 * @param silence how many times a vote for no word counts
 * @param neighbours what a vote for two neighbouring words counts
 */
record NetworkVote(int rounds, double silence, double neighbours) implements TextChoice {

  @Override
  public String choose(ObjectTexts said, double[] weight) {
    int[] centre = said.keys()[Medoid.of(said, weight)];
    Wording wording = new Wording(said, weight);
    for (int round = 1; ; round++) {
      WordNetwork network = network(said, weight, centre);
      List<int[]> path = new VotedPath(network, said.keys(), weight, silence, neighbours).best();
      if (round == rounds) {
        return wording.of(network, path);
      }
      centre = path.stream().mapToInt(step -> step[1]).toArray();
    }
  }

  /** Starts from a text that has no vote; then the nearest answers first. */
  private static WordNetwork network(ObjectTexts said, double[] weight, int[] centre) {
    int[] distance = new int[said.size()];
    Arrays.setAll(distance, entry -> EditDistance.between(centre, said.keys()[entry]));
    WordNetwork network = new WordNetwork(said.vocabulary(), said.size() + 1);
    network.add(said.size(), centre);
    IntStream.range(0, said.size())
        .boxed()
        .sorted(
            Comparator.<Integer>comparingInt(entry -> distance[entry])
                .thenComparingDouble(entry -> -weight[entry])
                .thenComparing(entry -> said.text(entry)))
        .forEach(entry -> network.add(entry, said.keys()[entry]));
    return network;
  }
}
