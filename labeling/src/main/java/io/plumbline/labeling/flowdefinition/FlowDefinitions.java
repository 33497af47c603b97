package io.plumbline.labeling.flowdefinition;

import io.plumbline.labeling.ResourceArn;
import io.plumbline.labeling.ServiceIdentity;
import io.plumbline.labeling.Transactions;
import io.plumbline.labeling.activation.ActivationConditions;
import io.plumbline.labeling.activation.RequestSource;
import io.plumbline.labeling.error.InvalidRequestException;
import io.plumbline.labeling.error.ResourceInUseException;
import io.plumbline.labeling.error.ResourceNotFoundException;
import io.plumbline.labeling.humantaskui.HumanTaskUis;
import io.plumbline.labeling.listing.Cursor;
import io.plumbline.labeling.listing.ListRequest;
import io.plumbline.labeling.listing.Page;
import io.plumbline.labeling.tag.TagRepository;
import io.plumbline.labeling.tag.TagSet;
import io.plumbline.labeling.workforce.Workteams;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** What requesters do with flow definitions. Safe for use by many threads. */
public final class FlowDefinitions {

  /** The kind of resource as ARNs have it. */
  public static final String KIND = "flow-definition";

  private final ServiceIdentity identity;
  private final FlowDefinitionRepository definitions;
  private final Workteams workteams;
  private final HumanTaskUis uis;
  private final TagRepository tags;
  private final ReviewJobs reviewJobs;
  private final Transactions transactions;
  private final Clock clock;

  public FlowDefinitions(
      ServiceIdentity identity,
      FlowDefinitionRepository definitions,
      Workteams workteams,
      HumanTaskUis uis,
      TagRepository tags,
      ReviewJobs reviewJobs,
      Transactions transactions,
      Clock clock) {
    this.identity = identity;
    this.definitions = definitions;
    this.workteams = workteams;
    this.uis = uis;
    this.tags = tags;
    this.reviewJobs = reviewJobs;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Creates a flow definition.
   *
   * @throws InvalidRequestException if there are activation conditions without a request source, or
   *     malformed ones, or the work team cannot be used
   * @throws ResourceNotFoundException if there is no such human task UI
   * @throws ResourceInUseException if the account has a flow definition of that name
   */
  public FlowDefinition create(
      String accountId, String name, FlowSettings settings, TagSet firstTags) {
    checkConditions(settings);
    HumanLoopSettings humanLoop = settings.humanLoop();
    if (humanLoop != null) {
      workteams.requireUsable(accountId, humanLoop.workteamArn());
      uis.requireUsable(accountId, humanLoop.humanTaskUiArn());
    }
    FlowDefinition definition =
        new FlowDefinition(
            accountId, name, settings, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    transactions.run(
        () -> {
          if (!definitions.insert(definition)) {
            throw new ResourceInUseException(
                "account "
                    + accountId
                    + " has a flow definition \""
                    + name
                    + "\"; choose another name");
          }
          tags.save(arn(definition), firstTags);
        });
    return definition;
  }

  /**
   * The flow definition of that name.
   *
   * @throws ResourceNotFoundException if there is none
   */
  public FlowDefinition describe(String accountId, String name) {
    return definitions.find(accountId, name).orElseThrow(() -> unknown(accountId, name));
  }

  /** Whether the account has a flow definition of that name. */
  public boolean exists(String accountId, String name) {
    return definitions.find(accountId, name).isPresent();
  }

  /** One page of an account's flow definitions. */
  public Page<FlowDefinition> list(String accountId, ListRequest request) {
    return Page.of(
        definitions.list(accountId, request),
        request.limit(),
        definition -> new Cursor(definition.createdAt().toEpochMilli(), definition.name()));
  }

  /**
   * The flow definition that a request names.
   *
   * @throws ResourceNotFoundException if the account has no such flow definition
   * @throws InvalidRequestException if it is not the ARN of one
   */
  public FlowDefinition require(String accountId, String flowDefinitionArn) {
    ResourceArn arn = ResourceArn.parse(flowDefinitionArn);
    if (!arn.kind().equals(KIND)) {
      throw new InvalidRequestException("\"" + flowDefinitionArn + "\" is not a flow definition");
    }
    if (!arn.accountId().equals(accountId) || !arn.region().equals(identity.region())) {
      throw new ResourceNotFoundException(
          "there is no flow definition " + flowDefinitionArn + " in account " + accountId);
    }
    return describe(accountId, arn.name());
  }

  /**
   * Deletes a flow definition. Its human loops that are over stay.
   *
   * @throws ResourceNotFoundException if there is none of that name
   * @throws ResourceInUseException if human loops of it are with the workers
   */
  public void delete(String accountId, String name) {
    boolean done = false;
    while (!done) {
      done = transactions.call(() -> deleteNow(accountId, name));
    }
  }

  private boolean deleteNow(String accountId, String name) {
    FlowDefinition definition = describe(accountId, name);
    if (reviewJobs.hasOpenLoops(definition)) {
      throw new ResourceInUseException(
          "human loops of flow definition \""
              + name
              + "\" are in progress; wait for them, or stop them with StopHumanLoop");
    }
    if (!reviewJobs.end(definition)) {
      return false;
    }
    definitions.delete(accountId, name);
    tags.delete(identity.arn(accountId, KIND, name));
    return true;
  }

  /** The resource name of a flow definition. */
  public String arn(FlowDefinition definition) {
    return identity.arn(definition.accountId(), KIND, definition.name());
  }

  private static void checkConditions(FlowSettings settings) {
    String conditions = settings.activationConditions();
    if (conditions == null) {
      return;
    }
    RequestSource source = settings.requestSource();
    if (source == null) {
      throw new InvalidRequestException(
          "HumanLoopActivationConfig needs a HumanLoopRequestSource; without one, loops are started"
              + " by StartHumanLoop and have no conditions");
    }
    ActivationConditions.parse(conditions, source);
  }

  private static ResourceNotFoundException unknown(String accountId, String name) {
    return new ResourceNotFoundException(
        "there is no flow definition \"" + name + "\" in account " + accountId);
  }
}
