package io.plumbline.autolabel.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.autolabel.learner.GivenModel;
import io.plumbline.autolabel.learner.KernelRidge;
import io.plumbline.autolabel.learner.LearningModel;
import io.plumbline.autolabel.learner.Model;
import io.plumbline.autolabel.learner.Predictions;
import io.plumbline.autolabel.linear.Matrix;
import io.plumbline.autolabel.threshold.Target;
import io.plumbline.autolabel.threshold.TargetKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LabelingLoopTest {

  private static final int OBJECTS = 2_000;
  private static final Target TARGET = new Target(TargetKind.AUTO, 0.05, 0.05);

  private static Matrix clouds() {
    Random random = new Random(1);
    Matrix matrix = Matrix.zeros(OBJECTS, 2);
    for (int i = 0; i < OBJECTS; i++) {
      double turn = 2 * Math.PI * (i % 3) / 3;
      matrix.values()[2 * i] = (float) (2.5 * Math.cos(turn) + random.nextGaussian());
      matrix.values()[2 * i + 1] = (float) (2.5 * Math.sin(turn) + random.nextGaussian());
    }
    return matrix;
  }

  private static LabelingLoop loop(Matrix features, Target target, long seed) {
    return new LabelingLoop(
        new LearningModel(new KernelRidge(features)),
        LoopSettings.defaults(target, 3, OBJECTS, true, seed));
  }

  private static int truth(int object) {
    return object % 3;
  }

  @Test
  void run_cloudsThatTouch_labelsMostByTheModelWithinTheTarget() {
    Matrix features = clouds();
    int held = 0;
    for (long seed = 1; seed <= 5; seed++) {
      Simulation simulation =
          new Simulation(loop(features, TARGET, seed), LabelingLoopTest::truth, 0, seed);
      LoopState end = simulation.run(OBJECTS, 3, state -> {});
      int auto = end.count(Role.AUTOMATIC);
      assertThat(end.done()).isTrue();
      assertThat(end.count(Role.OPEN)).isZero();
      assertThat(end.humanLabels()).isEqualTo(OBJECTS - auto);
      assertThat(auto).isGreaterThan(OBJECTS / 2);
      held += simulation.wrong(end, Role.AUTOMATIC) <= 0.05 * auto ? 1 : 0;
    }
    assertThat(held).isGreaterThanOrEqualTo(4);
  }

  @Test
  void next_doneAgainByAFreshLoop_reachesTheSameState() {
    Matrix features = clouds();
    List<LoopState> states = new ArrayList<>();
    new Simulation(loop(features, TARGET, 7), LabelingLoopTest::truth, 0, 7)
        .run(OBJECTS, 3, states::add);
    assertThat(states.size()).isGreaterThanOrEqualTo(2);
    for (int i = 1; i < states.size(); i++) {
      LoopState before = states.get(i - 1);
      int[] labels = Arrays.stream(before.asked()).map(LabelingLoopTest::truth).toArray();
      double[] sure = new double[labels.length];
      Arrays.fill(sure, 1);
      LoopState again = before.answered(labels, sure);
      if (!again.done()) {
        // As after a crash: nothing but the state is left.
        again = loop(features, TARGET, 7).next(again);
      }
      assertThat(again.asked()).isEqualTo(states.get(i).asked());
      assertThat(again.rounds()).isEqualTo(states.get(i).rounds());
    }
  }

  @Test
  void next_peopleAreStillAsked_isRefused() {
    LabelingLoop loop = loop(clouds(), TARGET, 1);
    LoopState asked = loop.next(LoopState.of(OBJECTS));
    assertThatThrownBy(() -> loop.next(asked))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("people have not yet labeled");
  }

  @Test
  void run_modelThatKnowsNothing_leavesAllToPeople() {
    double[] confidence = new Random(3).doubles(OBJECTS).toArray();
    Model model = new GivenModel(new Predictions(new int[OBJECTS], confidence));
    LoopSettings settings = LoopSettings.defaults(TARGET, 3, OBJECTS, false, 1);
    Simulation simulation =
        new Simulation(new LabelingLoop(model, settings), LabelingLoopTest::truth, 0, 1);
    LoopState end = simulation.run(OBJECTS, 3, state -> {});
    assertThat(end.count(Role.AUTOMATIC)).isZero();
    assertThat(end.humanLabels()).isEqualTo(OBJECTS);
  }

  @Test
  void run_oneObjectMoreThanOne_ends() {
    Model model = new GivenModel(new Predictions(new int[2], new double[] {0.9, 0.8}));
    LoopSettings settings = LoopSettings.defaults(TARGET, 2, 2, false, 1);
    LoopState end =
        new Simulation(new LabelingLoop(model, settings), object -> 0, 0, 1).run(2, 2, state -> {});
    assertThat(end.done()).isTrue();
  }

  @Test
  void run_spreadBatchesWithARandomShare_endsWithEveryObjectLabeledOnce() {
    LoopSettings usual = LoopSettings.defaults(TARGET, 3, OBJECTS, true, 3);
    LoopSettings spread =
        new LoopSettings(
            usual.target(),
            3,
            usual.validation(),
            60,
            0.3,
            BatchChoice.SPREAD,
            0.2,
            usual.looks(),
            3);
    LabelingLoop loop = new LabelingLoop(new LearningModel(new KernelRidge(clouds())), spread);
    List<LoopState> states = new ArrayList<>();
    LoopState end =
        new Simulation(loop, LabelingLoopTest::truth, 0, 3).run(OBJECTS, 3, states::add);
    long asked = states.stream().mapToLong(state -> state.asked().length).sum();
    assertThat(asked).isEqualTo(end.humanLabels());
    assertThat(end.count(Role.OPEN)).isZero();
  }
}
