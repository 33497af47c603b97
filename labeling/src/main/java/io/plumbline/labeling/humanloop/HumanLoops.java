package io.plumbline.labeling.humanloop;

import io.plumbline.labeling.ServiceIdentity;
import io.plumbline.labeling.Transactions;
import io.plumbline.labeling.activation.Activation;
import io.plumbline.labeling.activation.ActivationConditions;
import io.plumbline.labeling.activation.InferenceInput;
import io.plumbline.labeling.activation.RequestSource;
import io.plumbline.labeling.error.InvalidRequestException;
import io.plumbline.labeling.error.ResourceConflictException;
import io.plumbline.labeling.error.ResourceNotFoundException;
import io.plumbline.labeling.flowdefinition.FlowDefinition;
import io.plumbline.labeling.flowdefinition.FlowDefinitions;
import io.plumbline.labeling.flowdefinition.FlowSettings;
import io.plumbline.labeling.flowdefinition.ReviewJobs;
import io.plumbline.labeling.job.JobScheduler;
import io.plumbline.labeling.job.LabelingJob;
import io.plumbline.labeling.listing.Cursor;
import io.plumbline.labeling.listing.ListRequest;
import io.plumbline.labeling.listing.Page;
import io.plumbline.labeling.notification.JobAnnouncements;
import io.plumbline.labeling.task.Task;
import io.plumbline.labeling.task.TaskRepository;
import io.plumbline.labeling.task.TaskTimers;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What requesters do with human loops. Safe for use by many threads. */
public final class HumanLoops {

  /** The kind of resource as ARNs have it. */
  public static final String KIND = "human-loop";

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private final ServiceIdentity identity;
  private final HumanLoopRepository loops;
  private final FlowDefinitions definitions;
  private final ReviewJobs reviewJobs;
  private final TaskRepository tasks;
  private final TaskTimers timers;
  private final JobAnnouncements announcements;
  private final JobScheduler scheduler;
  private final Transactions transactions;
  private final Clock clock;

  public HumanLoops(
      ServiceIdentity identity,
      HumanLoopRepository loops,
      FlowDefinitions definitions,
      ReviewJobs reviewJobs,
      TaskRepository tasks,
      TaskTimers timers,
      JobAnnouncements announcements,
      JobScheduler scheduler,
      Transactions transactions,
      Clock clock) {
    this.identity = identity;
    this.loops = loops;
    this.definitions = definitions;
    this.reviewJobs = reviewJobs;
    this.tasks = tasks;
    this.timers = timers;
    this.announcements = announcements;
    this.scheduler = scheduler;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Starts a loop, if there is reason to: its task is with the workers when this returns.
   *
   * <p>By a definition that has a request source, a loop whose input content has the {@code
   * aiServiceResponse} of that service is started when an activation condition is true of it, or
   * the definition has none. Any other loop is started in any case.
   *
   * @param inputContent what the page gets as {@code task.input}, a JSON object
   * @throws InvalidRequestException if the content is none, or nobody reviews by the definition
   * @throws ResourceNotFoundException if the account has no such flow definition
   * @throws ResourceConflictException if the account has a loop of that name
   */
  public LoopStart start(
      String accountId, String name, String flowDefinitionArn, String inputContent) {
    ObjectNode input = object(inputContent);
    while (true) {
      FlowDefinition definition = definitions.require(accountId, flowDefinitionArn);
      Activation activation = activation(definition, name, input);
      if (activation != null && activation.review() == null) {
        return new LoopStart(null, activation);
      }
      LoopContent content = LoopContent.of(definition, activation, input);
      Optional<HumanLoop> started = transactions.call(() -> start(name, definition, content));
      if (started.isPresent()) {
        return new LoopStart(started.get(), activation);
      }
    }
  }

  /** Null when there is nothing to look at: the loop is started in any case. */
  private @Nullable Activation activation(
      FlowDefinition definition, String name, ObjectNode input) {
    FlowSettings settings = definition.settings();
    RequestSource source = settings.requestSource();
    if (source == null) {
      return null;
    }
    String given = settings.activationConditions();
    ActivationConditions conditions =
        given == null ? ActivationConditions.NONE : ActivationConditions.parse(given, source);
    return InferenceInput.of(input, source)
        .map(inference -> inference.evaluate(conditions, definitions.arn(definition), name))
        .orElse(null);
  }

  /** Empty when somebody else has changed the definition's job meanwhile. */
  private Optional<HumanLoop> start(String name, FlowDefinition definition, LoopContent content) {
    if (loops.find(definition.accountId(), name).isPresent()) {
      throw taken(definition.accountId(), name);
    }
    LabelingJob job = reviewJobs.of(definition);
    OptionalInt number = job == null ? OptionalInt.empty() : reviewJobs.takeNumber(job);
    if (job == null || number.isEmpty()) {
      return Optional.empty();
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    HumanLoop loop =
        new HumanLoop(
            definition.accountId(),
            name,
            definition.name(),
            job.id(),
            number.getAsInt(),
            content.input(),
            content.source(),
            HumanLoopStatus.IN_PROGRESS,
            null,
            null,
            now);
    if (!loops.insert(loop)) {
      throw taken(loop.accountId(), name);
    }
    tasks.insertAll(
        List.of(
            Task.open(
                job.id(),
                loop.number(),
                job.progress().iteration(),
                content.page(),
                job.settings().workersPerDataObject(),
                now.plus(job.settings().taskAvailability()))));
    announcements.tasksAvailable(job, 1);
    scheduler.wake(job.id());
    return Optional.of(loop);
  }

  /**
   * The loop of that name.
   *
   * @throws ResourceNotFoundException if there is none
   */
  public HumanLoop describe(String accountId, String name) {
    return loops.find(accountId, name).orElseThrow(() -> unknown(accountId, name));
  }

  /**
   * One page of the loops of a flow definition, whether it is still there or not.
   *
   * @throws ResourceNotFoundException if the account has neither the definition nor a loop of it
   */
  public Page<HumanLoop> list(String accountId, String flowDefinition, ListRequest request) {
    List<HumanLoop> found = loops.list(accountId, flowDefinition, request);
    if (found.isEmpty()) {
      definitions.describe(accountId, flowDefinition);
    }
    return Page.of(
        found, request.limit(), loop -> new Cursor(loop.createdAt().toEpochMilli(), loop.name()));
  }

  /**
   * Stops a loop: its task is taken back from the workers, and what they have answered is written.
   *
   * @throws ResourceNotFoundException if there is none of that name
   * @throws InvalidRequestException if it is over
   */
  public void stop(String accountId, String name) {
    transactions.run(
        () -> {
          HumanLoop loop =
              loops.findForUpdate(accountId, name).orElseThrow(() -> unknown(accountId, name));
          if (loop.status().isOver()) {
            throw new InvalidRequestException(
                "human loop \"" + name + "\" is " + loop.status().wireName() + " already");
          }
          loops.update(loop.stopping());
          timers.withdraw(loop.jobId(), loop.number());
          scheduler.wake(loop.jobId());
        });
  }

  /**
   * Deletes a loop that is over. Its output stays.
   *
   * @throws ResourceNotFoundException if there is none of that name
   * @throws InvalidRequestException if it is not over
   */
  public void delete(String accountId, String name) {
    transactions.run(
        () -> {
          HumanLoop loop =
              loops.findForUpdate(accountId, name).orElseThrow(() -> unknown(accountId, name));
          if (!loop.status().isOver()) {
            throw new InvalidRequestException(
                "human loop \""
                    + name
                    + "\" is "
                    + loop.status().wireName()
                    + "; stop it, and delete it when it is Stopped");
          }
          loops.delete(accountId, name);
        });
  }

  /** The resource name of a loop. */
  public String arn(HumanLoop loop) {
    return identity.arn(loop.accountId(), KIND, loop.name());
  }

  /** The resource name of a loop's flow definition. */
  public String flowDefinitionArn(HumanLoop loop) {
    return identity.arn(loop.accountId(), FlowDefinitions.KIND, loop.flowDefinition());
  }

  /**
   * What a loop is started with.
   *
   * @param input what its output has
   * @param page what the worker's page gets
   * @param source the service whose response started it, or null
   */
  private record LoopContent(String input, String page, @Nullable RequestSource source) {

    static LoopContent of(
        FlowDefinition definition, @Nullable Activation activation, ObjectNode given) {
      Activation.Review review = activation == null ? null : activation.review();
      return review == null
          ? new LoopContent(given.toString(), given.toString(), null)
          : new LoopContent(
              review.inputContent(), review.pageInput(), definition.settings().requestSource());
    }
  }

  private static ObjectNode object(String inputContent) {
    JsonNode parsed;
    try {
      parsed = JSON.readTree(inputContent);
    } catch (JacksonException e) {
      throw new InvalidRequestException(
          "HumanLoopInput.InputContent is not JSON: " + e.getOriginalMessage());
    }
    if (parsed instanceof ObjectNode object) {
      return object;
    }
    throw new InvalidRequestException(
        "HumanLoopInput.InputContent must be a JSON object; templates read its members as"
            + " task.input.<name>");
  }

  private static ResourceConflictException taken(String accountId, String name) {
    return new ResourceConflictException(
        "account "
            + accountId
            + " has a human loop \""
            + name
            + "\"; choose another name, or delete that one");
  }

  private static ResourceNotFoundException unknown(String accountId, String name) {
    return new ResourceNotFoundException(
        "there is no human loop \"" + name + "\" in account " + accountId);
  }
}
