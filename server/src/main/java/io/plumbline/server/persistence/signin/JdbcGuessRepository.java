package io.plumbline.server.persistence.signin;

import io.plumbline.database.Database;
import io.plumbline.labeling.workforce.password.GuessRepository;
import io.plumbline.labeling.workforce.password.Guesses;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/** Wrong passwords in the table {@code sign_in_guess}. Safe for use by many threads. */
public final class JdbcGuessRepository implements GuessRepository {

  private static final String COLUMNS = "guesses, blocked_until, forgotten_at";

  private final Database database;

  public JdbcGuessRepository(Database database) {
    this.database = database;
  }

  @Override
  public Guesses find(String key) {
    return database
        .jdbc()
        .sql("SELECT " + COLUMNS + " FROM sign_in_guess WHERE guess_key = ?")
        .param(key)
        .query(JdbcGuessRepository::read)
        .optional()
        .orElse(Guesses.NONE);
  }

  @Override
  public Guesses findForUpdate(String key) {
    // Writing the row, even to what it is, locks it; so each of many guesses at a time is counted.
    return database
        .jdbc()
        .sql(
            "INSERT INTO sign_in_guess (guess_key, guesses, blocked_until, forgotten_at)"
                + " VALUES (?, 0, 0, 0)"
                + " ON CONFLICT (guess_key) DO UPDATE SET guesses = sign_in_guess.guesses"
                + " RETURNING "
                + COLUMNS)
        .param(key)
        .query(JdbcGuessRepository::read)
        .single();
  }

  @Override
  public void save(String key, Guesses guesses) {
    database
        .jdbc()
        .sql(
            "INSERT INTO sign_in_guess (guess_key, guesses, blocked_until, forgotten_at)"
                + " VALUES (?, ?, ?, ?) ON CONFLICT (guess_key) DO UPDATE SET"
                + " guesses = excluded.guesses, blocked_until = excluded.blocked_until,"
                + " forgotten_at = excluded.forgotten_at")
        .params(
            key,
            guesses.count(),
            guesses.blockedUntil().toEpochMilli(),
            guesses.forgottenAt().toEpochMilli())
        .update();
  }

  @Override
  public void delete(String key) {
    database.jdbc().sql("DELETE FROM sign_in_guess WHERE guess_key = ?").param(key).update();
  }

  @Override
  public void deleteForgotten(Instant now) {
    database
        .jdbc()
        .sql("DELETE FROM sign_in_guess WHERE forgotten_at <= ?")
        .param(now.toEpochMilli())
        .update();
  }

  private static Guesses read(ResultSet row, int rowNumber) throws SQLException {
    return new Guesses(
        row.getInt("guesses"),
        Instant.ofEpochMilli(row.getLong("blocked_until")),
        Instant.ofEpochMilli(row.getLong("forgotten_at")));
  }
}
