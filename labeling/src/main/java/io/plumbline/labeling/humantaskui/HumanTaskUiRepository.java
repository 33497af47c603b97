package io.plumbline.labeling.humantaskui;

import io.plumbline.labeling.listing.ListRequest;
import java.util.List;
import java.util.Optional;

/**
 * The rows of human task UIs. Methods that write are called inside {@link
 * io.plumbline.labeling.Transactions}. Safe for use by many threads.
 */
public interface HumanTaskUiRepository {

  /**
   * Adds a UI.
   *
   * @return false when the account has one of that name; nothing is added then
   */
  boolean insert(HumanTaskUi ui, String content);

  Optional<HumanTaskUi> find(String accountId, String name);

  /** The template of a UI. */
  Optional<String> findContent(String accountId, String name);

  /** One page of UIs, in the order asked for; one more than the limit when there are more. */
  List<HumanTaskUi> list(String accountId, ListRequest request);

  /**
   * Deletes a UI.
   *
   * @return whether it was there
   */
  boolean delete(String accountId, String name);
}
