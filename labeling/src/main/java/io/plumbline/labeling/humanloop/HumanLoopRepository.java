package io.plumbline.labeling.humanloop;

import io.plumbline.labeling.listing.ListRequest;
import java.util.List;
import java.util.Optional;

/**
 * The rows of human loops. Methods that write are called inside {@link
 * io.plumbline.labeling.Transactions}. Safe for use by many threads.
 */
public interface HumanLoopRepository {

  /**
   * Adds a loop.
   *
   * @return false when the account has one of that name; nothing is added then
   */
  boolean insert(HumanLoop loop);

  Optional<HumanLoop> find(String accountId, String name);

  /** The loop, kept from others until the transaction ends. */
  Optional<HumanLoop> findForUpdate(String accountId, String name);

  /**
   * One page of the loops of a flow definition, in the order asked for; one more than the limit
   * when there are more.
   */
  List<HumanLoop> list(String accountId, String flowDefinition, ListRequest request);

  /** Up to {@code limit} loops of a job that are not over and whose task takes no more answers. */
  List<HumanLoop> findAnswered(String jobId, int limit);

  /** Writes status, failure and output. */
  void update(HumanLoop loop);

  /**
   * Deletes a loop.
   *
   * @return whether it was there
   */
  boolean delete(String accountId, String name);
}
