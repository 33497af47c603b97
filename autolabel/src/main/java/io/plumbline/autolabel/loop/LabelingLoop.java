package io.plumbline.autolabel.loop;

import io.plumbline.autolabel.bound.Proportion;
import io.plumbline.autolabel.bound.RiskBudget;
import io.plumbline.autolabel.learner.Model;
import io.plumbline.autolabel.learner.Predictions;
import io.plumbline.autolabel.threshold.RankedPool;
import io.plumbline.autolabel.threshold.Target;
import io.plumbline.autolabel.threshold.TargetKind;
import io.plumbline.autolabel.threshold.ThresholdRule;
import io.plumbline.autolabel.threshold.WrongAtMost;
import io.plumbline.autolabel.threshold.WrongShareAtMost;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Labels a data set with people and a model, step by step.
 *
 * <p>People first label a random validation sample and a random training sample. As long as the
 * model will leave objects to people anyway, people label those next that it is least sure of: such
 * a label costs nothing more, and the model learns from it. The rule treats open and validation
 * objects alike: a validation object that the model is unsure of becomes a training object, and
 * what stays is a random sample of what is still to be labeled. When hardly anything would be left
 * to people, the validation objects are looked at, and the surest objects up to the threshold get
 * the model's label; people label the rest. Where that would be many, a few more looks follow, each
 * after a batch of labels and, where the sample is small, with more validation objects. No risk is
 * spent on rounds without a look.
 *
 * <p>Not safe for threads, as the model is not.
 */
public final class LabelingLoop {

  /** Smaller batches change too little to put the first look off. */
  private static final double LEAST_GROWTH = 0.1;

  /** People label so much of what they would be left with before it is foretold anew. */
  private static final double SHARE_OF_REST = 0.5;

  private static final int SPREAD = 3;
  private static final double TAIL = 0.025;

  private final Model model;
  private final LoopSettings settings;
  private final RiskBudget risk;

  public LabelingLoop(Model model, LoopSettings settings) {
    this.model = model;
    this.settings = settings;
    risk = new RiskBudget(settings.spent() * settings.target().risk(), settings.looks());
  }

  /**
   * Goes on until people are needed or every object has its label.
   *
   * @param state nobody is asked in it
   * @return either done, or with objects that people are asked about
   * @throws IllegalStateException if people are still asked
   */
  public LoopState next(LoopState state) {
    LoopState reached = state;
    do {
      reached = step(reached);
    } while (!reached.done() && reached.asked().length == 0);
    return reached;
  }

  /**
   * Lets the model label what it may, for people will label no more. When that comes must not
   * depend on the labels of the validation objects; it may depend on how many labels there are.
   *
   * @param state nobody is asked in it, and the model is not done
   * @return the end; objects that neither people nor the model labeled are {@link Role#OPEN}
   * @throws IllegalStateException if people are still asked or the model is done
   */
  public LoopState conclude(LoopState state) {
    if (state.asked().length > 0 || state.modelIsDone()) {
      throw new IllegalStateException("there is nothing to conclude");
    }
    LoopDraft draft = state.draft();
    draft.last = true;
    boolean knows = !model.learns() || draft.training.length + settings.carried() > 0;
    if (knows && state.validation().length > 0) {
      Random random = random(state);
      Predictions predictions = model.predict(state.training(settings.classes()));
      Pool pool = new Pool(state, predictions, random);
      RankedPool judged = pool.judged();
      double allowed = allowed(state);
      draft.rounds = report(state, judged, Forecast.of(pool, judged, settings.target(), allowed));
      draft.looks++;
      int prefix = rule(false, allowed).prefix(judged, risk.ofLast(draft.looks - 1));
      label(draft, pool.objects(0, prefix), predictions);
    }
    return new LoopState(draft);
  }

  private LoopState step(LoopState state) {
    if (state.asked().length > 0) {
      throw new IllegalStateException(
          "people have not yet labeled %d objects".formatted(state.asked().length));
    }
    if (state.done()) {
      return state;
    }
    return state.started() ? round(state) : start(state);
  }

  private Random random(LoopState state) {
    return new Random(settings.seed() * 1_000_003 + state.rounds().size());
  }

  private LoopState start(LoopState state) {
    int[] objects = IntStream.range(0, state.objects()).toArray();
    shuffle(objects, random(state));
    int validation = Math.min(settings.validation(), objects.length);
    int training = Math.min(objects.length, validation + settings.firstTraining());
    LoopDraft draft = state.draft();
    draft.validate(Arrays.copyOf(objects, validation));
    draft.train(Arrays.copyOfRange(objects, validation, training));
    draft.drawnAtRandom = training - validation;
    return new LoopState(draft);
  }

  private LoopState round(LoopState state) {
    Random random = random(state);
    Predictions predictions = model.predict(state.training(settings.classes()));
    Pool pool = new Pool(state, predictions, random);
    RankedPool judged = pool.judged();
    double allowed = allowed(state);
    Forecast forecast = Forecast.of(pool, judged, settings.target(), allowed);
    LoopDraft draft = state.draft();
    draft.rounds = report(state, judged, forecast);
    int rest = judged.open(pool.size()) - judged.open(forecast.autoPrefix());
    int trained = draft.training.length + settings.carried();
    int batch =
        (int) Math.min(Math.ceil(settings.growth() * trained), Math.ceil(SHARE_OF_REST * rest));
    if (model.learns() && draft.looks == 0 && batch > LEAST_GROWTH * trained) {
      draft.train(batch(pool, batch, random));
    } else {
      look(draft, pool, judged, predictions, allowed, random);
    }
    return new LoopState(draft);
  }

  /** How many wrong labels the model may still give if the target is one over the whole set. */
  private double allowed(LoopState state) {
    double doubt = 0;
    int human = 0;
    for (int object = 0; object < state.objects(); object++) {
      if (state.role(object) == Role.VALIDATION || state.role(object) == Role.TRAINING) {
        doubt += 1 - state.confidence(object);
        human++;
      }
    }
    // As if people labeled all the rest as well as they did so far.
    double byPeople = human == 0 ? 0 : doubt / human;
    double error = settings.target().error();
    double share = Math.max(0, (error - byPeople) / Math.max(1e-9, 1 - byPeople));
    return share * state.objects();
  }

  /** The objects that people label next, some of which may be validation objects. */
  private int[] batch(Pool pool, int size, Random random) {
    int[] unsure = pool.objects(0, pool.size());
    reverse(unsure);
    int drawn = (int) Math.round(settings.randomShare() * size);
    if (settings.batchChoice() == BatchChoice.SPREAD) {
      int[] head = Arrays.copyOf(unsure, Math.min(unsure.length, SPREAD * size));
      shuffle(head, random);
      System.arraycopy(head, 0, unsure, 0, head.length);
    }
    int chosen = Math.min(unsure.length, size - drawn);
    int[] others = Arrays.copyOfRange(unsure, chosen, unsure.length);
    shuffle(others, random);
    return IntStream.concat(
            Arrays.stream(unsure, 0, chosen),
            Arrays.stream(others, 0, Math.min(drawn, others.length)))
        .toArray();
  }

  private void look(
      LoopDraft draft,
      Pool pool,
      RankedPool judged,
      Predictions predictions,
      double allowed,
      Random random) {
    draft.looks++;
    int more =
        (int) Math.ceil(settings.lookGrowth() * (draft.training.length + settings.carried()));
    int batch = more + settings.sampleGrowth();
    // With too few open objects for another batch this is the last look, whatever it shows.
    boolean again = draft.looks < risk.looks() && judged.open(pool.size()) > batch;
    double level = again ? risk.ofEach() : risk.ofLast(draft.looks - 1);
    int prefix = rule(again, allowed).prefix(judged, level);
    int rest = judged.open(pool.size()) - judged.open(prefix);
    if (again && rest > batch) {
      // The next labels still save others. Their number must not depend on what this look has
      // shown: the next model is tested on the same sample.
      draft.train(batch(pool, more, random));
      draft.validate(open(draft, settings.sampleGrowth(), random));
      return;
    }
    label(draft, pool.objects(0, prefix), predictions);
    draft.train(
        Arrays.stream(pool.objects(prefix, pool.size()))
            .filter(object -> draft.roles[object] == Role.OPEN)
            .toArray());
    draft.last = true;
  }

  /** Some of the open objects, drawn at random. */
  private static int[] open(LoopDraft draft, int size, Random random) {
    int[] open =
        IntStream.range(0, draft.roles.length)
            .filter(object -> draft.roles[object] == Role.OPEN)
            .toArray();
    shuffle(open, random);
    return Arrays.copyOf(open, Math.min(size, open.length));
  }

  private static void label(LoopDraft draft, int[] objects, Predictions predictions) {
    for (int object : objects) {
      if (draft.roles[object] == Role.OPEN) {
        draft.label(object, predictions.labels()[object], predictions.confidence()[object]);
      }
    }
  }

  private ThresholdRule rule(boolean again, double allowed) {
    Target target = settings.target();
    return target.kind() == TargetKind.OVERALL
        ? new WrongAtMost(allowed)
        : new WrongShareAtMost(
            target.error(), again ? WrongShareAtMost.NEARLY_ALL : WrongShareAtMost.ANYWHERE);
  }

  private static List<Round> report(LoopState state, RankedPool judged, Forecast forecast) {
    int sampled = judged.sampled(judged.size());
    int right = (int) Math.round(sampled - judged.loss(judged.size()));
    Proportion accuracy = new Proportion(sampled, right);
    int auto = state.count(Role.AUTOMATIC);
    List<Round> rounds = new ArrayList<>(state.rounds());
    rounds.add(
        new Round(
            rounds.size() + 1,
            state.humanLabels(),
            auto,
            accuracy.mean(),
            accuracy.lower(TAIL),
            accuracy.upper(TAIL),
            auto + judged.open(forecast.autoPrefix())));
    return rounds;
  }

  private static void shuffle(int[] values, Random random) {
    for (int i = values.length - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      int kept = values[i];
      values[i] = values[other];
      values[other] = kept;
    }
  }

  private static void reverse(int[] values) {
    for (int i = 0; i < values.length / 2; i++) {
      int kept = values[i];
      values[i] = values[values.length - 1 - i];
      values[values.length - 1 - i] = kept;
    }
  }
}
