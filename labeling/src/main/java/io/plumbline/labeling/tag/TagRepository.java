package io.plumbline.labeling.tag;

/**
 * The tags of resources by their ARN. Methods that write, and {@link #findForUpdate}, are called
 * inside {@link io.plumbline.labeling.Transactions}. Safe for use by many threads.
 */
public interface TagRepository {

  /** The tags of a resource; none if nothing is known of it. */
  TagSet find(String resourceArn);

  /** The tags of a resource, kept from changes by others until the transaction ends. */
  TagSet findForUpdate(String resourceArn);

  /** Makes {@code tags} all the tags that the resource has. */
  void save(String resourceArn, TagSet tags);

  /** Forgets the tags of a resource that is being deleted. */
  default void delete(String resourceArn) {
    save(resourceArn, TagSet.NONE);
  }
}
