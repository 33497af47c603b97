package io.plumbline.labeling.workforce.password;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Guesses in a map. For one thread. */
final class InMemoryGuesses implements GuessRepository {

  final Map<String, Guesses> byKey = new HashMap<>();

  @Override
  public Guesses find(String key) {
    return byKey.getOrDefault(key, Guesses.NONE);
  }

  @Override
  public Guesses findForUpdate(String key) {
    return find(key);
  }

  @Override
  public void save(String key, Guesses guesses) {
    byKey.put(key, guesses);
  }

  @Override
  public void delete(String key) {
    byKey.remove(key);
  }

  @Override
  public void deleteForgotten(Instant now) {
    byKey.values().removeIf(guesses -> !guesses.forgottenAt().isAfter(now));
  }
}
