package io.plumbline.labeling.flowdefinition;

import io.plumbline.labeling.listing.ListRequest;
import java.util.List;
import java.util.Optional;

/**
 * The rows of flow definitions. Methods that write are called inside {@link
 * io.plumbline.labeling.Transactions}. Safe for use by many threads.
 */
public interface FlowDefinitionRepository {

  /**
   * Adds a flow definition.
   *
   * @return false when the account has one of that name; nothing is added then
   */
  boolean insert(FlowDefinition definition);

  Optional<FlowDefinition> find(String accountId, String name);

  /**
   * One page of definitions, in the order asked for; one more than the limit when there are more.
   */
  List<FlowDefinition> list(String accountId, ListRequest request);

  /**
   * Deletes a flow definition.
   *
   * @return whether it was there
   */
  boolean delete(String accountId, String name);
}
