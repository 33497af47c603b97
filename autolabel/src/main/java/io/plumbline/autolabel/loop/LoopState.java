package io.plumbline.autolabel.loop;

import io.plumbline.autolabel.learner.TrainingSet;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Everything that is known of a data set between two steps. What comes next follows from it alone,
 * so who keeps it can go on after a crash. Immutable and safe for threads.
 */
public final class LoopState {

  /** No label yet. */
  public static final int NONE = -1;

  /** No label, since nobody came to look at the object. */
  public static final int NOT_ASKED = -2;

  private static final int FORMAT = 1;

  private final Role[] roles;
  private final int[] labels;
  private final double[] confidence;
  private final int[] validation;
  private final int[] training;
  private final int drawnAtRandom;
  private final int[] asked;
  private final int looks;
  private final boolean last;
  private final List<Round> rounds;

  LoopState(LoopDraft draft) {
    roles = draft.roles;
    labels = draft.labels;
    confidence = draft.confidence;
    validation = draft.validation;
    training = draft.training;
    drawnAtRandom = draft.drawnAtRandom;
    asked = draft.asked;
    looks = draft.looks;
    last = draft.last;
    rounds = List.copyOf(draft.rounds);
  }

  /**
   * The beginning: nothing is known of any object.
   *
   * @param objects how many there are
   */
  public static LoopState of(int objects) {
    return new LoopState(new LoopDraft(objects));
  }

  /** Number of objects. */
  public int objects() {
    return roles.length;
  }

  /** What an object is used for. */
  public Role role(int object) {
    return roles[object];
  }

  /** The class of an object, by people or the model; {@link #NONE} if there is none yet. */
  public int label(int object) {
    return labels[object];
  }

  /** The probability that the label is right; 0 if there is none. */
  public double confidence(int object) {
    return confidence[object];
  }

  /** The objects that people are to label now, in the order in which they should. */
  public int[] asked() {
    return asked.clone();
  }

  /** Whether every object has its label. */
  public boolean done() {
    return last && asked.length == 0;
  }

  /** Whether the model has labeled all that it will. */
  public boolean modelIsDone() {
    return last;
  }

  /** How many objects have a role. */
  public int count(Role role) {
    return (int) Arrays.stream(roles).filter(role::equals).count();
  }

  /** How many objects people have labeled. */
  public int humanLabels() {
    return (int)
        IntStream.range(0, roles.length)
            .filter(object -> labels[object] != NONE && roles[object] != Role.AUTOMATIC)
            .count();
  }

  /** What the rounds so far showed. */
  public List<Round> rounds() {
    return rounds;
  }

  /**
   * People have labeled what they were asked about.
   *
   * @param given the class of each object of {@link #asked}, in that order; {@link #NONE} for one
   *     that got no label: it is lost, unless the model has labeled it; {@link #NOT_ASKED} for one
   *     that is open again. If that is so of a validation object, those that people were asked
   *     about with it leave the validation sample: people have looked at a part of them that nobody
   *     drew at random
   * @param sure the probability that it is right, 0 to 1, for each of them
   * @throws IllegalArgumentException if these are not as many as were asked
   */
  public LoopState answered(int[] given, double[] sure) {
    if (given.length != asked.length || sure.length != asked.length) {
      throw new IllegalArgumentException(
          "%d labels and %d confidences for %d objects"
              .formatted(given.length, sure.length, asked.length));
    }
    LoopDraft draft = draft();
    for (int i = 0; i < asked.length; i++) {
      if (given[i] == NOT_ASKED) {
        draft.reopen(asked[i]);
      } else if (given[i] != NONE) {
        draft.labels[asked[i]] = given[i];
        draft.confidence[asked[i]] = sure[i];
        draft.roles[asked[i]] = roles[asked[i]] == Role.AUTOMATIC ? Role.AUDITED : roles[asked[i]];
      } else if (roles[asked[i]] != Role.AUTOMATIC) {
        draft.roles[asked[i]] = Role.LOST;
      }
    }
    if (IntStream.range(0, asked.length).anyMatch(i -> isNotAskedOfSample(given, i))) {
      draft.breakUpSample();
    }
    draft.forgetUnlabeled();
    draft.asked = new int[0];
    return new LoopState(draft);
  }

  private boolean isNotAskedOfSample(int[] given, int place) {
    return given[place] == NOT_ASKED && roles[asked[place]] == Role.VALIDATION;
  }

  /**
   * People are asked about some of the objects that the model has labeled, too.
   *
   * @param objects {@link Role#AUTOMATIC} ones
   */
  public LoopState audit(int[] objects) {
    LoopDraft draft = draft();
    draft.asked = IntStream.concat(Arrays.stream(asked), Arrays.stream(objects)).toArray();
    return new LoopState(draft);
  }

  /** The model's labels count no longer: people are asked about all objects that have one. */
  public LoopState withdraw() {
    LoopDraft draft = draft();
    int[] automatic =
        IntStream.range(0, roles.length)
            .filter(object -> roles[object] == Role.AUTOMATIC)
            .toArray();
    for (int object : automatic) {
      draft.labels[object] = NONE;
      draft.confidence[object] = 0;
    }
    draft.train(automatic);
    return new LoopState(draft);
  }

  /** Writes all of it, so that {@link #read} gives an equal state. */
  public void write(DataOutput out) throws IOException {
    out.writeInt(FORMAT);
    out.writeInt(roles.length);
    for (int object = 0; object < roles.length; object++) {
      out.writeByte(roles[object].code());
      out.writeInt(labels[object]);
      out.writeDouble(confidence[object]);
    }
    for (int[] objects : List.of(validation, training, asked)) {
      out.writeInt(objects.length);
      for (int object : objects) {
        out.writeInt(object);
      }
    }
    out.writeInt(drawnAtRandom);
    out.writeInt(looks);
    out.writeBoolean(last);
    out.writeInt(rounds.size());
    for (Round round : rounds) {
      round.write(out);
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException if it was written by another version of this program, or cannot be read
   */
  public static LoopState read(DataInput in) throws IOException {
    int format = in.readInt();
    if (format != FORMAT) {
      throw new IOException(
          "the state has format %d, and this program reads %d".formatted(format, FORMAT));
    }
    LoopDraft draft = new LoopDraft(in.readInt());
    for (int object = 0; object < draft.roles.length; object++) {
      draft.roles[object] = Role.of((char) in.readByte());
      draft.labels[object] = in.readInt();
      draft.confidence[object] = in.readDouble();
    }
    draft.validation = readObjects(in);
    draft.training = readObjects(in);
    draft.asked = readObjects(in);
    draft.drawnAtRandom = in.readInt();
    draft.looks = in.readInt();
    draft.last = in.readBoolean();
    List<Round> rounds = new ArrayList<>();
    for (int count = in.readInt(); count > 0; count--) {
      rounds.add(Round.read(in));
    }
    draft.rounds = rounds;
    return new LoopState(draft);
  }

  private static int[] readObjects(DataInput in) throws IOException {
    int[] objects = new int[in.readInt()];
    for (int i = 0; i < objects.length; i++) {
      objects[i] = in.readInt();
    }
    return objects;
  }

  /** Whether the random samples were drawn. */
  boolean started() {
    return validation.length > 0;
  }

  /** The validation objects that the model has not learned from, in the order of their draw. */
  int[] validation() {
    return Arrays.stream(validation).filter(object -> roles[object] == Role.VALIDATION).toArray();
  }

  /** What the model learns from. */
  public TrainingSet training(int classes) {
    return new TrainingSet(
        training.clone(),
        Arrays.stream(training).map(object -> labels[object]).toArray(),
        classes,
        drawnAtRandom);
  }

  /** The open objects and the validation objects, in their natural order. */
  int[] pool() {
    return IntStream.range(0, roles.length)
        .filter(object -> roles[object] == Role.OPEN || roles[object] == Role.VALIDATION)
        .toArray();
  }

  /** To be changed into the next state. */
  LoopDraft draft() {
    LoopDraft draft = new LoopDraft(roles.length);
    System.arraycopy(roles, 0, draft.roles, 0, roles.length);
    System.arraycopy(labels, 0, draft.labels, 0, labels.length);
    System.arraycopy(confidence, 0, draft.confidence, 0, confidence.length);
    draft.validation = validation;
    draft.training = training;
    draft.drawnAtRandom = drawnAtRandom;
    draft.asked = asked;
    draft.looks = looks;
    draft.last = last;
    draft.rounds = rounds;
    return draft;
  }
}
