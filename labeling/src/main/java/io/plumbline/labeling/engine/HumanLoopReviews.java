package io.plumbline.labeling.engine;

import io.plumbline.labeling.Transactions;
import io.plumbline.labeling.activation.RequestSource;
import io.plumbline.labeling.humanloop.HumanLoop;
import io.plumbline.labeling.humanloop.HumanLoop.Failure;
import io.plumbline.labeling.humanloop.HumanLoop.FailureCode;
import io.plumbline.labeling.humanloop.HumanLoopRepository;
import io.plumbline.labeling.humanloop.HumanLoopStatus;
import io.plumbline.labeling.job.LabelingJob;
import io.plumbline.labeling.notification.JobAnnouncements;
import io.plumbline.labeling.storage.AccountObjects;
import io.plumbline.labeling.storage.JobStorage;
import io.plumbline.labeling.storage.ObjectRefusedException;
import io.plumbline.labeling.task.Assignment;
import io.plumbline.labeling.task.AssignmentRepository;
import io.plumbline.labeling.task.TaskRepository;
import io.plumbline.labeling.task.TaskTimers;
import io.plumbline.objectstore.S3Location;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Ends the human loops of a flow definition: writes the output of those whose task takes no more
 * answers, and ends what runs out of time.
 *
 * <p>The output of a loop is made of rows that no longer change and has a name of its own, so that
 * a call that was cut off is repeated with the same result. A store that fails holds up the loops
 * that need it, not the others, and fails none. Safe for use by many threads.
 */
public final class HumanLoopReviews {

  private static final Logger LOG = System.getLogger(HumanLoopReviews.class.getName());
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int AT_ONCE = 200;

  /** While tasks are with workers, in case that a wake-up is lost with the process that had it. */
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

  /** While there are none: the next loop wakes the job. */
  private static final Duration IDLE_PAUSE = Duration.ofHours(1);

  private final Transactions transactions;
  private final HumanLoopRepository loops;
  private final TaskRepository tasks;
  private final AssignmentRepository assignments;
  private final TaskTimers timers;
  private final JobStorage storage;
  private final WorkerResponse responses;
  private final JobAnnouncements announcements;
  private final Clock clock;

  public HumanLoopReviews(
      Transactions transactions,
      HumanLoopRepository loops,
      TaskRepository tasks,
      AssignmentRepository assignments,
      TaskTimers timers,
      JobStorage storage,
      WorkerResponse responses,
      JobAnnouncements announcements,
      Clock clock) {
    this.transactions = transactions;
    this.loops = loops;
    this.tasks = tasks;
    this.assignments = assignments;
    this.timers = timers;
    this.storage = storage;
    this.responses = responses;
    this.announcements = announcements;
    this.clock = clock;
  }

  /**
   * One look at the loops of a job.
   *
   * @return when to look again without being woken
   */
  Instant run(LabelingJob job) {
    timers.expire(job.id());
    AccountObjects objects = storage.of(job.accountId());
    boolean heldUp = false;
    List<HumanLoop> answered;
    do {
      answered = loops.findAnswered(job.id(), AT_ONCE);
      for (HumanLoop loop : answered) {
        heldUp |= !end(job, loop, objects);
      }
    } while (answered.size() == AT_ONCE && !heldUp);
    Instant now = clock.instant();
    boolean open = tasks.countOpen(job.id(), job.progress().iteration()) > 0;
    if (!open) {
      return now.plus(heldUp ? LONGEST_PAUSE : IDLE_PAUSE);
    }
    tasks.nextAvailabilityEnd(job.id()).ifPresent(end -> announcements.tasksOpenUntil(job, end));
    Instant latest = now.plus(LONGEST_PAUSE);
    Optional<Instant> expiry = timers.nextExpiry(job.id());
    return expiry.filter(time -> time.isBefore(latest)).orElse(latest);
  }

  /** False when the store failed and it is to be tried again. */
  private boolean end(LabelingJob job, HumanLoop loop, AccountObjects objects) {
    List<Assignment> answers = assignments.findSubmittedOfTask(job.id(), loop.number());
    HumanLoop ended;
    try {
      S3Location output = null;
      if (!answers.isEmpty()) {
        output = loop.output(job.output());
        objects.write(output, document(job, loop, answers), "application/json");
      }
      ended = ended(job, loop, answers.size(), output);
    } catch (ObjectRefusedException e) {
      ended =
          loop.ended(
              HumanLoopStatus.FAILED,
              new Failure(FailureCode.VALIDATION_ERROR, String.valueOf(e.getMessage())),
              null);
    } catch (IOException e) {
      LOG.log(Level.ERROR, "output of human loop " + loop.name() + "; it is tried again", e);
      return false;
    }
    HumanLoop result = ended;
    transactions.run(
        () ->
            loops
                .findForUpdate(loop.accountId(), loop.name())
                .filter(current -> current.status() == loop.status())
                .ifPresent(current -> loops.update(result)));
    return true;
  }

  private static HumanLoop ended(
      LabelingJob job, HumanLoop loop, int answers, @Nullable S3Location output) {
    if (answers >= job.settings().workersPerDataObject()) {
      return loop.ended(HumanLoopStatus.COMPLETED, null, output);
    }
    if (loop.status() == HumanLoopStatus.STOPPING) {
      return loop.ended(HumanLoopStatus.STOPPED, null, output);
    }
    return loop.ended(
        HumanLoopStatus.FAILED,
        new Failure(
            FailureCode.EXPIRED,
            answers
                + " of "
                + job.settings().workersPerDataObject()
                + " workers answered while the task was available; the others declined it or let"
                + " it be. Give it more time with TaskAvailabilityLifetimeInSeconds"),
        output);
  }

  private byte[] document(LabelingJob job, HumanLoop loop, List<Assignment> answers) {
    ObjectNode root = JSON.createObjectNode();
    RequestSource source = loop.requestSource();
    if (source != null) {
      root.put("awsManagedHumanLoopRequestSource", source.wireName());
    }
    root.put("flowDefinitionArn", job.arn());
    root.set("humanAnswers", responses.list(answers));
    root.put("humanLoopName", loop.name());
    root.set("inputContent", JSON.readTree(loop.inputContent()));
    return JSON.writeValueAsBytes(root);
  }
}
