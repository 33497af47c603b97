package io.plumbline.labeling.humantaskui;

import io.plumbline.labeling.ResourceArn;
import io.plumbline.labeling.ServiceIdentity;
import io.plumbline.labeling.Transactions;
import io.plumbline.labeling.error.InvalidRequestException;
import io.plumbline.labeling.error.ResourceInUseException;
import io.plumbline.labeling.error.ResourceNotFoundException;
import io.plumbline.labeling.listing.Cursor;
import io.plumbline.labeling.listing.ListRequest;
import io.plumbline.labeling.listing.Page;
import io.plumbline.labeling.tag.TagRepository;
import io.plumbline.labeling.tag.TagSet;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;

/** What requesters do with human task UIs. Safe for use by many threads. */
public final class HumanTaskUis {

  /** The kind of resource as ARNs have it. */
  public static final String KIND = "human-task-ui";

  private final ServiceIdentity identity;
  private final HumanTaskUiRepository uis;
  private final TagRepository tags;
  private final Transactions transactions;
  private final Clock clock;

  public HumanTaskUis(
      ServiceIdentity identity,
      HumanTaskUiRepository uis,
      TagRepository tags,
      Transactions transactions,
      Clock clock) {
    this.identity = identity;
    this.uis = uis;
    this.tags = tags;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Keeps a template under a name.
   *
   * @throws ResourceInUseException if the account has one of that name
   */
  public HumanTaskUi create(String accountId, String name, String content, TagSet firstTags) {
    HumanTaskUi ui =
        new HumanTaskUi(
            accountId, name, sha256(content), clock.instant().truncatedTo(ChronoUnit.MILLIS));
    transactions.run(
        () -> {
          if (!uis.insert(ui, content)) {
            throw new ResourceInUseException(
                "account "
                    + accountId
                    + " has a human task UI \""
                    + name
                    + "\"; choose another name");
          }
          tags.save(arn(ui), firstTags);
        });
    return ui;
  }

  /**
   * The UI of that name.
   *
   * @throws ResourceNotFoundException if there is none
   */
  public HumanTaskUi describe(String accountId, String name) {
    return uis.find(accountId, name).orElseThrow(() -> unknown(accountId, name));
  }

  /** Whether the account has a UI of that name. */
  public boolean exists(String accountId, String name) {
    return uis.find(accountId, name).isPresent();
  }

  /**
   * The template of the UI of that name.
   *
   * @throws ResourceNotFoundException if there is none
   */
  public String content(String accountId, String name) {
    return uis.findContent(accountId, name).orElseThrow(() -> unknown(accountId, name));
  }

  /**
   * The UI that another resource of the account names.
   *
   * @throws ResourceNotFoundException if the account has no such UI
   * @throws InvalidRequestException if it is not the ARN of one
   */
  public HumanTaskUi requireUsable(String accountId, String humanTaskUiArn) {
    ResourceArn arn = ResourceArn.parse(humanTaskUiArn);
    if (!arn.kind().equals(KIND)) {
      throw new InvalidRequestException("\"" + humanTaskUiArn + "\" is not a human task UI");
    }
    if (!arn.accountId().equals(accountId) || !arn.region().equals(identity.region())) {
      throw new ResourceNotFoundException(
          "there is no human task UI " + humanTaskUiArn + " in account " + accountId);
    }
    return describe(accountId, arn.name());
  }

  /** One page of an account's UIs. */
  public Page<HumanTaskUi> list(String accountId, ListRequest request) {
    return Page.of(
        uis.list(accountId, request),
        request.limit(),
        ui -> new Cursor(ui.createdAt().toEpochMilli(), ui.name()));
  }

  /**
   * Deletes a UI.
   *
   * @throws ResourceNotFoundException if there is none of that name
   */
  public void delete(String accountId, String name) {
    transactions.run(
        () -> {
          if (!uis.delete(accountId, name)) {
            throw unknown(accountId, name);
          }
          tags.delete(identity.arn(accountId, KIND, name));
        });
  }

  /** The resource name of a UI. */
  public String arn(HumanTaskUi ui) {
    return identity.arn(ui.accountId(), KIND, ui.name());
  }

  private static ResourceNotFoundException unknown(String accountId, String name) {
    return new ResourceNotFoundException(
        "there is no human task UI \"" + name + "\" in account " + accountId);
  }

  private static String sha256(String content) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(content.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
