package io.plumbline.labeling.workforce;

import java.util.List;
import java.util.Optional;

/**
 * The rows of workforces, one per account. Methods that write, and {@link #findForUpdate}, are
 * called inside {@link io.plumbline.labeling.Transactions}. Safe for use by many threads.
 */
public interface WorkforceRepository {

  /**
   * Adds a workforce.
   *
   * @return false when the account has one; nothing is added then
   */
  boolean insert(Workforce workforce);

  /** The workforce of an account. */
  /** The workforces whose workers sign in at an OpenID Connect provider, by account. */
  List<Workforce> findOnOidc();

  Optional<Workforce> find(String accountId);

  /**
   * The workforce of an account, kept from others until the transaction ends; so its teams can be
   * counted and changed without a race.
   */
  Optional<Workforce> findForUpdate(String accountId);

  /** Writes provider, ranges, address type and time. */
  void update(Workforce workforce);

  void delete(String accountId);
}
