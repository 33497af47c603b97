package io.plumbline.autolabel.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.autolabel.learner.GivenModel;
import io.plumbline.autolabel.learner.KernelRidge;
import io.plumbline.autolabel.learner.LearningModel;
import io.plumbline.autolabel.learner.Model;
import io.plumbline.autolabel.learner.ModelWithExamples;
import io.plumbline.autolabel.learner.Predictions;
import io.plumbline.autolabel.learner.TrainingSet;
import io.plumbline.autolabel.linear.Matrix;
import io.plumbline.autolabel.threshold.Target;
import io.plumbline.autolabel.threshold.TargetKind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
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
  void run_threeWorkersWhoErrAsOftenAsTheTargetAllows_leavesMostToTheModelWithinTheTarget() {
    Matrix features = clouds();
    int held = 0;
    for (long seed = 1; seed <= 3; seed++) {
      Crowd crowd = new Crowd(Crowd.erring(LabelingLoopTest::truth, 0.05), 3, seed);
      Simulation simulation =
          new Simulation(loop(features, TARGET, seed), LabelingLoopTest::truth, crowd);
      LoopState end = simulation.run(OBJECTS, 3, state -> {});
      int auto = end.count(Role.AUTOMATIC);
      assertThat(auto).isGreaterThan(OBJECTS / 3);
      held += simulation.wrong(end, Role.AUTOMATIC) <= 0.05 * auto ? 1 : 0;
    }
    assertThat(held).isGreaterThanOrEqualTo(2);
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
            50,
            60,
            0.3,
            BatchChoice.SPREAD,
            0.2,
            0.15,
            0.9,
            usual.looks(),
            3,
            0);
    LabelingLoop loop = new LabelingLoop(new LearningModel(new KernelRidge(clouds())), spread);
    List<LoopState> states = new ArrayList<>();
    LoopState end =
        new Simulation(loop, LabelingLoopTest::truth, 0, 3).run(OBJECTS, 3, states::add);
    long asked = states.stream().mapToLong(state -> state.asked().length).sum();
    assertThat(asked).isEqualTo(end.humanLabels());
    assertThat(end.count(Role.OPEN)).isZero();
  }

  @Test
  void read_whatWasWritten_isTheSameState() throws IOException {
    List<LoopState> states = new ArrayList<>();
    new Simulation(loop(clouds(), TARGET, 5), LabelingLoopTest::truth, 0.02, 5)
        .run(OBJECTS, 3, states::add);
    for (LoopState state : states) {
      byte[] written = written(state);
      LoopState read = LoopState.read(new DataInputStream(new ByteArrayInputStream(written)));
      assertThat(written(read)).isEqualTo(written);
      assertThat(read.rounds()).isEqualTo(state.rounds());
      assertThat(read.asked()).isEqualTo(state.asked());
      assertThat(read.done()).isEqualTo(state.done());
    }
  }

  private static byte[] written(LoopState state) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    state.write(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  @Test
  void answered_someObjectsGotNoLabel_goesOnWithoutThem() {
    LabelingLoop loop = loop(clouds(), TARGET, 2);
    LoopState state = loop.next(LoopState.of(OBJECTS));
    int lost = 0;
    while (!state.done()) {
      int[] labels =
          Arrays.stream(state.asked())
              .map(object -> object % 50 == 0 ? LoopState.NONE : truth(object))
              .toArray();
      lost += (int) Arrays.stream(labels).filter(label -> label == LoopState.NONE).count();
      state = loop.next(state.answered(labels, sure(labels)));
    }
    assertThat(lost).isPositive();
    assertThat(state.count(Role.LOST)).isEqualTo(lost);
    assertThat(state.training(3).labels()).doesNotContain(LoopState.NONE);
    assertThat(state.count(Role.AUTOMATIC)).isGreaterThan(OBJECTS / 2);
    assertThat(state.humanLabels() + state.count(Role.AUTOMATIC) + lost).isEqualTo(OBJECTS);
  }

  @Test
  void conclude_peopleLabelNoMore_labelsWhatTheModelMayAndLeavesTheRestOpen() {
    LoopSettings settings = LoopSettings.defaults(TARGET, 3, OBJECTS, true, 1);
    LabelingLoop loop =
        new LabelingLoop(new Boaster(0.2, settings.firstTraining() + 1, 1), settings);
    LoopState first = loop.next(LoopState.of(OBJECTS));
    int[] labels = Arrays.stream(first.asked()).map(LabelingLoopTest::truth).toArray();
    LoopState second = loop.next(first.answered(labels, sure(labels)));
    assertThat(second.modelIsDone()).isFalse();
    assertThat(second.count(Role.VALIDATION)).isGreaterThan(settings.validation());
    // Of what was asked next only the half is there, and so is that of a second random draw.
    int[] asked = second.asked();
    int[] some =
        IntStream.range(0, asked.length)
            .map(i -> 2 * i < asked.length ? truth(asked[i]) : LoopState.NOT_ASKED)
            .toArray();

    LoopState answered = second.answered(some, sure(some));
    LoopState end = loop.conclude(answered);

    assertThat(answered.count(Role.VALIDATION)).isLessThanOrEqualTo(settings.validation());
    assertThat(answered.training(3).size())
        .isGreaterThan(settings.firstTraining() + settings.sampleGrowth() / 3);
    assertThat(end.done()).isTrue();
    assertThat(end.modelIsDone()).isTrue();
    int auto = end.count(Role.AUTOMATIC);
    assertThat(auto).isGreaterThan(OBJECTS / 4);
    assertThat(end.humanLabels()).isEqualTo(first.asked().length + (asked.length + 1) / 2);
    assertThat(end.count(Role.OPEN)).isEqualTo(OBJECTS - auto - end.humanLabels());
    long wrong =
        IntStream.range(0, OBJECTS)
            .filter(i -> end.role(i) == Role.AUTOMATIC && end.label(i) != truth(i))
            .count();
    assertThat(wrong).isLessThanOrEqualTo(auto / 20);
    assertThat(end.rounds()).hasSize(2);
  }

  @Test
  void conclude_partOfTheSampleWasNotAsked_labelsNothing() {
    LabelingLoop loop = loop(clouds(), TARGET, 1);
    LoopState first = loop.next(LoopState.of(OBJECTS));
    int[] labels = Arrays.stream(first.asked()).map(LabelingLoopTest::truth).toArray();
    labels[0] = LoopState.NOT_ASKED;

    LoopState end = loop.conclude(first.answered(labels, sure(labels)));

    assertThat(end.done()).isTrue();
    assertThat(end.count(Role.AUTOMATIC)).isZero();
    assertThat(end.humanLabels()).isEqualTo(first.asked().length - 1);
    assertThatThrownBy(() -> loop.conclude(end)).isInstanceOf(IllegalStateException.class);
  }

  /**
   * Says that it is sure of everything, and has a share of all objects wrong, anywhere; none from a
   * number of labels on.
   */
  private record Boaster(double wrong, int enough, long seed) implements Model {

    @Override
    public boolean learns() {
      return true;
    }

    @Override
    public Predictions predict(TrainingSet training) {
      Random random = new Random(seed + training.size());
      double chance = training.size() < enough ? wrong : 0;
      int[] labels =
          IntStream.range(0, OBJECTS)
              .map(object -> (truth(object) + (random.nextDouble() < chance ? 1 : 0)) % 3)
              .toArray();
      return new Predictions(labels, random.doubles(OBJECTS, 0.98, 0.99).toArray());
    }
  }

  @Test
  void next_looksThatShowTooLittle_drawMoreValidationObjects() {
    LoopSettings settings = LoopSettings.defaults(TARGET, 3, OBJECTS, true, 1);
    LabelingLoop loop = new LabelingLoop(new Boaster(0.2, OBJECTS, 1), settings);
    LoopState state = loop.next(LoopState.of(OBJECTS));
    int[] drawn = new int[settings.looks()];
    for (int look = 0; look < drawn.length; look++) {
      LoopState before = state;
      drawn[look] =
          (int)
              Arrays.stream(state.asked())
                  .filter(object -> before.role(object) == Role.VALIDATION)
                  .count();
      int[] labels = Arrays.stream(state.asked()).map(LabelingLoopTest::truth).toArray();
      state = loop.next(state.answered(labels, sure(labels)));
    }
    assertThat(drawn[0]).isEqualTo(settings.validation());
    assertThat(Arrays.copyOfRange(drawn, 1, drawn.length))
        .containsOnly(settings.sampleGrowth())
        .doesNotContain(0);
    assertThat(state.modelIsDone()).isTrue();
    assertThat(state.count(Role.AUTOMATIC)).isZero();
  }

  @Test
  void run_modelThatIsALittleTooBad_isSeldomBelieved() {
    int jobs = 300;
    int missed = 0;
    for (long seed = 1; seed <= jobs; seed++) {
      LoopSettings settings = LoopSettings.defaults(TARGET, 3, OBJECTS, true, seed);
      Simulation simulation =
          new Simulation(
              new LabelingLoop(new Boaster(0.055, OBJECTS, seed), settings),
              LabelingLoopTest::truth,
              0,
              seed);
      LoopState end = simulation.run(OBJECTS, 3, state -> {});
      missed += simulation.wrong(end, Role.AUTOMATIC) > 0.05 * end.count(Role.AUTOMATIC) ? 1 : 0;
    }
    // Three standard deviations above the risk.
    assertThat(missed).isLessThanOrEqualTo(26);
  }

  private static double[] sure(int[] labels) {
    double[] sure = new double[labels.length];
    Arrays.fill(sure, 1);
    return sure;
  }

  @Test
  void withdraw_afterAnAudit_asksPeopleAboutAllThatIsLeftOfTheModel() {
    LoopState end =
        new Simulation(loop(clouds(), TARGET, 1), LabelingLoopTest::truth, 0, 1)
            .run(OBJECTS, 3, state -> {});
    int auto = end.count(Role.AUTOMATIC);
    int[] sample =
        IntStream.range(0, OBJECTS)
            .filter(object -> end.role(object) == Role.AUTOMATIC)
            .limit(20)
            .toArray();
    LoopState asked = end.audit(sample);
    assertThat(asked.done()).isFalse();
    assertThat(asked.asked()).isEqualTo(sample);
    int[] labels = Arrays.stream(sample).map(LabelingLoopTest::truth).toArray();
    labels[0] = LoopState.NONE;
    LoopState audited = asked.answered(labels, sure(labels));
    assertThat(audited.done()).isTrue();
    assertThat(audited.count(Role.AUDITED)).isEqualTo(19);
    assertThat(audited.role(sample[0])).isEqualTo(Role.AUTOMATIC);

    LoopState withdrawn = audited.withdraw();

    assertThat(withdrawn.asked()).hasSize(auto - 19);
    assertThat(withdrawn.count(Role.AUTOMATIC)).isZero();
    int[] last = Arrays.stream(withdrawn.asked()).map(LabelingLoopTest::truth).toArray();
    LoopState all = withdrawn.answered(last, sure(last));
    assertThat(all.done()).isTrue();
    assertThat(all.humanLabels()).isEqualTo(OBJECTS);
  }

  @Test
  void run_modelThatWasCarriedOver_needsFewerLabelsOfPeople() {
    Matrix features = clouds();
    int known = 300;
    int objects = OBJECTS - known;
    int[] places = IntStream.range(objects, OBJECTS).toArray();
    TrainingSet examples =
        new TrainingSet(
            places, Arrays.stream(places).map(LabelingLoopTest::truth).toArray(), 3, known);
    LoopSettings usual = LoopSettings.defaults(TARGET, 3, objects, true, 4);
    LoopState carried =
        new Simulation(
                new LabelingLoop(
                    new ModelWithExamples(new KernelRidge(features), examples, objects),
                    usual.carrying(known, known)),
                LabelingLoopTest::truth,
                0,
                4)
            .run(objects, 3, state -> {});
    LoopState alone =
        new Simulation(
                new LabelingLoop(new LearningModel(new KernelRidge(features)), usual),
                LabelingLoopTest::truth,
                0,
                4)
            .run(objects, 3, state -> {});
    assertThat(carried.count(Role.OPEN)).isZero();
    assertThat(carried.humanLabels()).isLessThan(alone.humanLabels());
  }
}
