package io.plumbline.labeling.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class TaskTest {

  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  @Test
  void lastAnswer_closesTheTask() {
    Task task = open(2).taken().taken().answered(NOW);
    assertThat(task.state()).isEqualTo(Task.State.OPEN);
    assertThat(task.answered(NOW).state()).isEqualTo(Task.State.CLOSED);
    assertThat(task.answered(NOW).closedAt()).isEqualTo(NOW);
  }

  @Test
  void asManyDeclinesAsWorkersWanted_giveTheObjectUp() {
    Task task = open(2).taken().declined(NOW).taken();
    assertThat(task.freeSlots()).isEqualTo(1);
    assertThat(task.declined(NOW).state()).isEqualTo(Task.State.CLOSED);
  }

  @Test
  void aGivenUpTask_waitsForThoseWhoHaveIt() {
    Task task = open(2).taken().taken().declined(NOW).taken().declined(NOW);
    assertThat(task.freeSlots()).isZero();
    assertThat(task.state()).isEqualTo(Task.State.OPEN);
    assertThat(task.answered(NOW).state()).isEqualTo(Task.State.CLOSED);
  }

  private enum Step {
    TAKE,
    ANSWER,
    DECLINE,
    RETURN
  }

  @Property
  void slots_neverGoNegativeAndNeverExceedTheAnswersWanted(
      @ForAll @IntRange(min = 1, max = 9) int wanted, @ForAll @Size(max = 60) List<Step> steps) {
    Task task = open(wanted);
    for (Step step : steps) {
      if (task.state() == Task.State.CLOSED) {
        break;
      }
      if (step == Step.TAKE && task.freeSlots() > 0) {
        task = task.taken();
      } else if (task.active() > 0) {
        task =
            switch (step) {
              case ANSWER -> task.answered(NOW);
              case DECLINE -> task.declined(NOW);
              case RETURN -> task.returned(NOW);
              case TAKE -> task;
            };
      }
      assertThat(task.active()).isNotNegative();
      assertThat(task.answers() + task.active()).isLessThanOrEqualTo(wanted);
      assertThat(task.freeSlots()).isBetween(0, wanted - task.answers());
    }
  }

  private static Task open(int wanted) {
    return Task.open("job", 0, 1, "{}", wanted, NOW.plusSeconds(60));
  }
}
