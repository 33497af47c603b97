package io.plumbline.labeling.automation;

import io.plumbline.autolabel.loop.Audit;
import io.plumbline.autolabel.loop.LoopState;
import io.plumbline.autolabel.loop.Role;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Where the automated labeling of a job stands. Immutable and safe for threads.
 *
 * <p>Numbers of objects are the loop's, from 0; {@link #indexOf} gives the manifest's.
 */
public final class AutomationState {

  private static final int FORMAT = 1;

  private final int step;
  private final long[] indexes;
  private final LoopState loop;
  private final int mostMachineLabels;
  private final AuditSample sample;
  private final long machineChange;
  private final Instant decidedAt;
  private final boolean applied;

  private AutomationState(
      int step,
      long[] indexes,
      LoopState loop,
      int mostMachineLabels,
      AuditSample sample,
      long machineChange,
      Instant decidedAt,
      boolean applied) {
    this.step = step;
    this.indexes = indexes;
    this.loop = loop;
    this.mostMachineLabels = mostMachineLabels;
    this.sample = sample;
    this.machineChange = machineChange;
    this.decidedAt = decidedAt;
    this.applied = applied;
  }

  /**
   * What was decided first.
   *
   * @param indexes the places in the manifest of the loop's objects, ascending
   * @param loop what people are asked about
   */
  public static AutomationState first(long[] indexes, LoopState loop, Instant decidedAt) {
    return new AutomationState(
        1, indexes.clone(), loop, Integer.MAX_VALUE, AuditSample.NONE, 0, decidedAt, false);
  }

  /**
   * What was decided after people had labeled what they were asked about.
   *
   * @param next the loop's next state
   * @param mostMachineLabels so many objects may get the model's label, the surest first
   */
  public AutomationState next(LoopState next, int mostMachineLabels, Instant at) {
    return with(next, mostMachineLabels, sample, at);
  }

  /**
   * The same, with a sample of the model's labels that people are asked about, too.
   *
   * @param drawn objects that the model has labeled
   */
  public AutomationState auditing(LoopState next, int[] drawn, Instant at) {
    AuditSample whole = new AuditSample(drawn.clone(), next.count(Role.AUTOMATIC), null, false);
    return with(next.audit(drawn), Integer.MAX_VALUE, whole, at);
  }

  /** What was decided after people had looked at the sample. */
  public AutomationState audited(LoopState next, Audit result, boolean isWithdrawn, Instant at) {
    return with(next, mostMachineLabels, sample.judged(result, isWithdrawn), at);
  }

  private AutomationState with(LoopState next, int most, AuditSample newSample, Instant at) {
    AutomationState changed =
        new AutomationState(step + 1, indexes, next, most, newSample, 0, at, false);
    return changed.changing(changed.machineLabeled().size());
  }

  /**
   * This state with what it changes about the number of machine labels.
   *
   * @param before how many objects had the model's label when it was decided
   */
  public AutomationState since(int before) {
    return changing(machineLabeled().size() - (long) before);
  }

  private AutomationState changing(long change) {
    return new AutomationState(
        step, indexes, loop, mostMachineLabels, sample, change, decidedAt, applied);
  }

  /** This state when the rows of the job say the same. */
  public AutomationState inForce() {
    return new AutomationState(
        step, indexes, loop, mostMachineLabels, sample, machineChange, decidedAt, true);
  }

  /** How many decisions there were, this one included, from 1. */
  public int step() {
    return step;
  }

  /** How many objects the model knows of. */
  public int size() {
    return indexes.length;
  }

  /** The place of an object in the manifest. */
  public long indexOf(int object) {
    return indexes[object];
  }

  /** The places in the manifest of all objects, ascending. */
  public long[] indexes() {
    return indexes.clone();
  }

  /** The number of the object at a place in the manifest; negative if the model knows of none. */
  public int numberOf(long index) {
    return Arrays.binarySearch(indexes, index);
  }

  /** What is known of the objects. */
  public LoopState loop() {
    return loop;
  }

  /** The sample of the model's labels that people looked at, or are to; empty before. */
  public int[] sample() {
    return sample.objects().clone();
  }

  /** How many objects had the model's label when the sample was drawn. */
  public int sampledFrom() {
    return sample.drawnFrom();
  }

  /** What people said of the sample; null before. */
  public @Nullable Audit audit() {
    return sample.result();
  }

  /** Whether people are asked about a sample and have not said all. */
  public boolean awaitsAudit() {
    return sample.isAwaited();
  }

  /** Whether the model's labels were taken back. */
  public boolean withdrawn() {
    return sample.withdrawn();
  }

  /** How many more objects have the model's label than before this was decided. */
  public long machineChange() {
    return machineChange;
  }

  /** When this was decided: the time of the labels that came of it. */
  public Instant decidedAt() {
    return decidedAt;
  }

  /** Whether the rows of the job say the same by now. */
  public boolean applied() {
    return applied;
  }

  /**
   * The objects that have the model's label for now: what it labels, without what people are asked
   * about, and if there may be fewer, the surest.
   */
  public Set<Integer> machineLabeled() {
    Set<Integer> asked = Arrays.stream(loop.asked()).boxed().collect(Collectors.toSet());
    return IntStream.range(0, loop.objects())
        .filter(object -> loop.role(object) == Role.AUTOMATIC && !asked.contains(object))
        .boxed()
        .sorted(Comparator.comparingDouble(object -> -loop.confidence(object)))
        .limit(mostMachineLabels)
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** All of it as bytes. */
  public byte[] toBytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    try {
      out.writeInt(FORMAT);
      out.writeInt(step);
      out.writeInt(indexes.length);
      for (long index : indexes) {
        out.writeLong(index);
      }
      loop.write(out);
      out.writeInt(mostMachineLabels);
      sample.write(out);
      out.writeLong(machineChange);
      out.writeLong(decidedAt.toEpochMilli());
      out.writeBoolean(applied);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /**
   * Reads what {@link #toBytes} gave.
   *
   * @throws IllegalStateException if another version of this program wrote it
   */
  public static AutomationState ofBytes(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      int format = in.readInt();
      if (format != FORMAT) {
        throw new IllegalStateException(
            "the state of automated labeling has format "
                + format
                + ", and this program reads "
                + FORMAT);
      }
      int step = in.readInt();
      long[] indexes = new long[in.readInt()];
      for (int i = 0; i < indexes.length; i++) {
        indexes[i] = in.readLong();
      }
      LoopState loop = LoopState.read(in);
      int most = in.readInt();
      AuditSample sample = AuditSample.read(in);
      return new AutomationState(
          step,
          indexes,
          loop,
          most,
          sample,
          in.readLong(),
          Instant.ofEpochMilli(in.readLong()),
          in.readBoolean());
    } catch (IOException e) {
      throw new IllegalStateException("the state of automated labeling cannot be read", e);
    }
  }
}
