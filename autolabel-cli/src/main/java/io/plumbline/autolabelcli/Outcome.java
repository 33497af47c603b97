package io.plumbline.autolabelcli;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.plumbline.autolabel.loop.LoopState;
import io.plumbline.autolabel.loop.Role;
import io.plumbline.autolabel.loop.Round;
import io.plumbline.autolabel.loop.Simulation;
import io.plumbline.autolabel.threshold.Target;
import io.plumbline.autolabel.threshold.TargetKind;
import java.util.List;
import java.util.Locale;

/**
 * What a simulated job came to.
 *
 * @param objects number of objects
 * @param classes number of classes
 * @param targetKind {@code auto} or {@code overall}
 * @param targetError the error that was allowed
 * @param seed of what was drawn
 * @param humanLabels objects that people labeled, validation included
 * @param humanShare the same as a share of all
 * @param autoLabeled objects that the model labeled
 * @param autoShare the same as a share of all
 * @param autoError share of wrong labels among the model's
 * @param overallError share of wrong labels among all
 * @param targetMet whether the error that the target is about stayed within it
 * @param cpuSeconds of the whole process, or 0 if the machine does not say
 * @param curve one entry for each round
 */
@JsonPropertyOrder({
  "objects",
  "classes",
  "targetKind",
  "targetError",
  "seed",
  "humanLabels",
  "humanShare",
  "autoLabeled",
  "autoShare",
  "autoError",
  "overallError",
  "targetMet",
  "cpuSeconds",
  "curve"
})
public record Outcome(
    int objects,
    int classes,
    String targetKind,
    double targetError,
    long seed,
    int humanLabels,
    double humanShare,
    int autoLabeled,
    double autoShare,
    double autoError,
    double overallError,
    boolean targetMet,
    double cpuSeconds,
    List<Round> curve) {

  /** Counts what a simulation came to. */
  public static Outcome of(
      Simulation simulation,
      LoopState state,
      int classes,
      Target target,
      long seed,
      double cpuSeconds) {
    int objects = state.objects();
    int auto = state.count(Role.AUTOMATIC);
    int wrong = simulation.wrong(state, Role.AUTOMATIC);
    int human = objects - auto;
    int wrongInAll =
        wrong + simulation.wrong(state, Role.TRAINING) + simulation.wrong(state, Role.VALIDATION);
    double autoError = wrong / (double) Math.max(1, auto);
    double overallError = wrongInAll / (double) objects;
    double judged = target.kind() == TargetKind.AUTO ? autoError : overallError;
    return new Outcome(
        objects,
        classes,
        target.kind().name().toLowerCase(Locale.ROOT),
        target.error(),
        seed,
        human,
        human / (double) objects,
        auto,
        auto / (double) objects,
        autoError,
        overallError,
        judged <= target.error(),
        cpuSeconds,
        state.rounds());
  }
}
