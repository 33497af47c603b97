package io.plumbline.labeling.tag;

/**
 * A kind of resource that can have tags.
 *
 * @param kind the kind as ARNs have it, such as {@code labeling-job}
 * @param existence says which resources of that kind there are
 */
public record TaggableKind(String kind, Existence existence) {

  /** Says which resources there are. Safe for use by many threads. */
  @FunctionalInterface
  public interface Existence {

    /**
     * Whether the account has the resource, its name spelled exactly as its ARN has it.
     *
     * @param accountId the 12-digit account
     * @param name what stands after the kind in the ARN, such as {@code private-crowd/reviewers}
     */
    boolean exists(String accountId, String name);
  }
}
