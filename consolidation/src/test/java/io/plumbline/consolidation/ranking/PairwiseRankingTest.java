package io.plumbline.consolidation.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PairwiseRankingTest {

  @Test
  void fit_mostWorkersAgree_isTheirOrderPerObject() {
    Rankings rankings =
        Rankings.builder()
            .add("q1", "ann", tiers("b", "a", "c"))
            .add("q1", "bob", tiers("b", "a", "c"))
            .add("q1", "cyd", tiers("b", "c", "a"))
            .add("q2", "ann", tiers("a", "b"))
            .add("q2", "bob", tiers("a", "b"))
            .build();

    RankingResult result = new PairwiseRanking().fit(rankings);

    assertThat(result.order().get(0)).extracting(RankedItem::item).containsExactly("b", "a", "c");
    assertThat(result.order().get(0)).extracting(RankedItem::rank).containsExactly(1, 2, 3);
    assertThat(result.order().get(1)).extracting(RankedItem::item).containsExactly("a", "b");
    assertThat(result.explain(0).label()).isEqualTo("b > a > c");
    assertThat(result.explain(0).votes().get(2).label()).isEqualTo("b > c > a");
    assertThat(result.answerNeed().gain()[0]).isPositive();
  }

  @Test
  void fit_allTieTwoItems_givesThemOneRank() {
    List<List<String>> tied = List.of(List.of("a", "b"), List.of("c"));
    Rankings rankings =
        Rankings.builder()
            .add("q", "ann", tied)
            .add("q", "bob", tied)
            .add("q", "cyd", tied)
            .build();

    RankingResult result = new PairwiseRanking().fit(rankings);

    assertThat(result.order().get(0)).extracting(RankedItem::rank).containsExactly(1, 1, 3);
    assertThat(result.explain(0).label()).isEqualTo("a = b > c");
  }

  @Test
  void fit_oneItem_isFirstForSure() {
    Rankings rankings = Rankings.builder().add("q", "ann", tiers("a")).build();

    RankingResult result = new PairwiseRanking().fit(rankings);

    assertThat(result.order().get(0)).extracting(RankedItem::item).containsExactly("a");
    assertThat(result.confidence()[0]).isEqualTo(1);
    assertThat(result.explain(0).votes()).hasSize(1);
  }

  @Property(tries = 100)
  void fit_anyRankings_keepsAllItemsAndIsNeverNaN(@ForAll("orders") List<List<String>> orders) {
    Rankings.Builder builder = Rankings.builder();
    for (int index = 0; index < orders.size(); index++) {
      builder.add(
          "q" + index % 2, "w" + index % 3, tiers(orders.get(index).toArray(String[]::new)));
    }
    Rankings rankings = builder.build();

    RankingResult result = new PairwiseRanking().fit(rankings);

    for (int object = 0; object < rankings.objects().size(); object++) {
      int index = object;
      assertThat(result.confidence()[object]).isBetween(0.0, 1.0);
      assertThat(result.order().get(object))
          .extracting(RankedItem::item)
          .containsExactlyInAnyOrderElementsOf(
              rankings.rankings().stream()
                  .filter(ranking -> ranking.object() == index)
                  .flatMap(ranking -> ranking.tiers().stream().flatMap(List::stream))
                  .distinct()
                  .toList());
    }
  }

  @Test
  void add_sameItemTwice_isRefused() {
    assertThatThrownBy(() -> Rankings.builder().add("q", "ann", tiers("a", "a")))
        .hasMessageContaining("twice");
  }

  @Provide
  Arbitrary<List<List<String>>> orders() {
    return Arbitraries.of("a", "b", "c", "d")
        .list()
        .uniqueElements()
        .ofMinSize(1)
        .list()
        .ofMaxSize(8);
  }

  private static List<List<String>> tiers(String... items) {
    return List.of(items).stream().map(List::of).toList();
  }
}
