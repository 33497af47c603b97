package io.plumbline.labeling.tag;

import io.plumbline.labeling.ResourceArn;
import io.plumbline.labeling.ServiceIdentity;
import io.plumbline.labeling.Transactions;
import io.plumbline.labeling.error.InvalidRequestException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What requesters do with tags. Safe for use by many threads.
 *
 * <p>The API declares no error for these operations, so an unknown resource is an invalid request.
 */
public final class Tags {

  private final ServiceIdentity identity;
  private final Map<String, TaggableKind.Existence> kinds;
  private final TagRepository repository;
  private final Transactions transactions;

  /**
   * @param kinds each kind of resource that can have tags, once
   */
  public Tags(
      ServiceIdentity identity,
      List<TaggableKind> kinds,
      TagRepository repository,
      Transactions transactions) {
    this.identity = identity;
    this.kinds =
        kinds.stream().collect(Collectors.toMap(TaggableKind::kind, TaggableKind::existence));
    this.repository = repository;
    this.transactions = transactions;
  }

  /**
   * Adds tags; the value of a key that is there already is replaced.
   *
   * @return all tags that the resource has now
   * @throws InvalidRequestException if the account has no such resource or it would have too many
   *     tags
   */
  public TagSet add(String accountId, String resourceArn, TagSet more) {
    return transactions.call(
        () -> {
          String arn = requireResource(accountId, resourceArn);
          TagSet all = repository.findForUpdate(arn).with(more);
          repository.save(arn, all);
          return all;
        });
  }

  /**
   * The tags of a resource.
   *
   * @throws InvalidRequestException if the account has no such resource
   */
  public TagSet list(String accountId, String resourceArn) {
    return repository.find(requireResource(accountId, resourceArn));
  }

  /**
   * Takes tags away; keys that the resource does not have are passed over.
   *
   * @throws InvalidRequestException if the account has no such resource
   */
  public void remove(String accountId, String resourceArn, Collection<String> keys) {
    transactions.run(
        () -> {
          String arn = requireResource(accountId, resourceArn);
          repository.save(arn, repository.findForUpdate(arn).without(keys));
        });
  }

  /** The resource's name as this service writes it. */
  private String requireResource(String accountId, String resourceArn) {
    ResourceArn arn = ResourceArn.parse(resourceArn);
    TaggableKind.Existence existence = kinds.get(arn.kind());
    if (existence == null) {
      throw new InvalidRequestException(
          "resources of the kind \""
              + arn.kind()
              + "\" cannot have tags; these can: "
              + kinds.keySet().stream().sorted().collect(Collectors.joining(", ")));
    }
    boolean ours = arn.region().equals(identity.region()) && arn.accountId().equals(accountId);
    if (!ours || !existence.exists(accountId, arn.name())) {
      throw new InvalidRequestException(
          "there is no resource " + resourceArn + " in account " + accountId);
    }
    return identity.arn(accountId, arn.kind(), arn.name());
  }
}
