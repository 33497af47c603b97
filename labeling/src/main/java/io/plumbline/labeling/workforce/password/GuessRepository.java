package io.plumbline.labeling.workforce.password;

import java.time.Instant;

/**
 * The guesses that count, by key. Methods that write, and {@link #findForUpdate}, are called inside
 * {@link io.plumbline.labeling.Transactions}. Safe for use by many threads.
 */
public interface GuessRepository {

  /** What counts against a key. */
  Guesses find(String key);

  /** What counts against a key, kept from others until the transaction ends. */
  Guesses findForUpdate(String key);

  void save(String key, Guesses guesses);

  void delete(String key);

  /** Deletes all that are forgotten by then. */
  void deleteForgotten(Instant now);
}
