package io.plumbline.labeling.workforce.password;

import java.time.Instant;
import java.util.Optional;

/**
 * The guesses that count, by key. All methods are called inside {@link
 * io.plumbline.labeling.Transactions}. Safe for use by many threads.
 */
public interface GuessRepository {

  /** What counts against a key, kept from others until the transaction ends. */
  Optional<Guesses> findForUpdate(String key);

  void save(String key, Guesses guesses);

  void delete(String key);

  /** Deletes all that are forgotten by then. */
  void deleteForgotten(Instant now);
}
