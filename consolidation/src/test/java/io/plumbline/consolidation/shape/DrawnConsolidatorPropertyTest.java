package io.plumbline.consolidation.shape;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.consolidation.AnswerNeed;
import io.plumbline.consolidation.Explanation;
import io.plumbline.consolidation.WorkerQuality;
import io.plumbline.consolidation.shape.DrawnKinds.Kind;
import io.plumbline.consolidation.shape.DrawnKinds.Mark;
import io.plumbline.consolidation.shape.DrawnKinds.Scene;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

/** What holds for every kind of drawing on every input. */
class DrawnConsolidatorPropertyTest {

  @Property(tries = 200)
  <S> void fit_anyDrawings_yieldsProbabilities(
      @ForAll("kinds") Kind<S> kind, @ForAll("scenes") Scene scene) {
    DrawnObjects<S> result = kind.method().fit(kind.annotations(scene, "a", 0));

    assertThat(result.confidence()).hasSize(result.objects().size());
    for (double confidence : result.confidence()) {
      assertThat(confidence).isBetween(0.0, 1.0);
    }
    for (FoundObject<S> rejected : result.rejected()) {
      assertThat(rejected.existence()).isBetween(0.0, 1.0);
    }
    WorkerQuality quality = result.workerQuality();
    for (int worker = 0; worker < quality.skill().length; worker++) {
      assertThat(quality.skill()[worker])
          .isBetween(quality.skillLow()[worker], quality.skillHigh()[worker]);
    }
    AnswerNeed need = result.answerNeed();
    assertThat(need.wrong()).hasSize(3);
    for (int image = 0; image < 3; image++) {
      assertThat(need.wrong()[image]).isBetween(0.0, 1.0);
      assertThat(need.gain()[image]).isBetween(0.0, 1.0);
    }
  }

  @Property(tries = 200)
  <S> void fit_otherOrderAndNames_givesTheSameDigits(
      @ForAll("kinds") Kind<S> kind,
      @ForAll("scenes") Scene scene,
      @ForAll @LongRange(min = 1) long seed) {
    DrawnObjects<S> result = kind.method().fit(kind.annotations(scene, "a", 0));
    DrawnObjects<S> other = kind.method().fit(kind.annotations(scene, "someone-", seed));

    assertThat(sorted(other.objects())).isEqualTo(sorted(result.objects()));
    assertThat(sorted(other.rejected())).isEqualTo(sorted(result.rejected()));
  }

  @Property(tries = 100)
  <S> void fit_oneWorker_keepsWhatTheyDrew(
      @ForAll("kinds") Kind<S> kind, @ForAll("scenes") Scene scene) {
    List<Mark> own = scene.marks().stream().filter(mark -> mark.worker() == 0).toList();
    DrawnObjects<S> result = kind.method().fit(kind.annotations(new Scene(own, List.of()), "a", 0));

    assertThat(result.rejected()).isEmpty();
    assertThat(result.objects().stream().map(FoundObject::shape).toList())
        .containsExactlyInAnyOrderElementsOf(own.stream().map(kind.shape()).toList());
  }

  @Property(tries = 100)
  <S> void fit_threeWorkersDrawTheSame_givesThatShape(
      @ForAll("kinds") Kind<S> kind, @ForAll("scenes") Scene scene) {
    List<Mark> apart = new ArrayList<>();
    List<Mark> all = new ArrayList<>();
    for (Mark mark : scene.marks()) {
      if (apart.stream().noneMatch(other -> other.image() == mark.image())) {
        apart.add(mark);
        for (int worker = 0; worker < 3; worker++) {
          all.add(
              new Mark(
                  mark.image(),
                  worker,
                  mark.label(),
                  mark.x(),
                  mark.y(),
                  mark.width(),
                  mark.height()));
        }
      }
    }
    DrawnObjects<S> result = kind.method().fit(kind.annotations(new Scene(all, List.of()), "a", 0));

    assertThat(result.objects().stream().map(FoundObject::shape).toList())
        .containsExactlyInAnyOrderElementsOf(apart.stream().map(kind.shape()).toList());
  }

  @Property(tries = 100)
  <S> void explain_anyObject_namesEveryoneWhoLooked(
      @ForAll("kinds") Kind<S> kind, @ForAll("scenes") Scene scene) {
    DrawnAnnotations<S> annotations = kind.annotations(scene, "a", 0);
    DrawnObjects<S> result = kind.method().fit(annotations);

    for (int object = 0; object < result.objects().size(); object++) {
      int image = result.objects().get(object).image();
      Explanation explanation = result.explain(object);
      assertThat(explanation.votes())
          .hasSize(
              (int) annotations.visits().stream().filter(visit -> visit.image() == image).count());
      assertThat(explanation.votes()).allMatch(vote -> !Double.isNaN(vote.weight()));
      assertThat(result.shapeShares(object)).hasSameSizeAs(explanation.votes());
    }
  }

  @Provide
  Arbitrary<Kind<?>> kinds() {
    return Arbitraries.of(DrawnKinds.all());
  }

  @Provide
  Arbitrary<Scene> scenes() {
    return DrawnKinds.scenes();
  }

  private static <S> List<FoundObject<S>> sorted(List<FoundObject<S>> objects) {
    return objects.stream()
        .sorted(
            Comparator.<FoundObject<S>, String>comparing(FoundObject::toString)
                .thenComparingInt(FoundObject::image))
        .toList();
  }
}
