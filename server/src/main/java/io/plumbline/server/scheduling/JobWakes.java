package io.plumbline.server.scheduling;

import io.plumbline.database.Database;
import io.plumbline.labeling.job.JobScheduler;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The wishes, and the leases of the processes that carry them out. Safe for use by many threads and
 * processes.
 *
 * <p>A wish is written in the transaction that is open, if there is one. A pick waits for that
 * transaction (on SQLite there is one writer; PostgreSQL locks the row even where a wish changes
 * nothing), so the call that follows sees what the wish was about.
 */
public final class JobWakes implements JobScheduler {

  /** Nobody has asked for a call. */
  private static final long NEVER = Long.MAX_VALUE;

  private static final String IS_DUE =
      "((owner = '' AND due_at <= :now) OR (owner <> '' AND lease_until <= :now))";

  private final Database database;
  private final Clock clock;

  /**
   * @param clock says what is due
   */
  public JobWakes(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public void wake(String jobId) {
    wakeAt(jobId, clock.instant());
  }

  @Override
  public void wakeAt(String jobId, Instant time) {
    database.write(
        () ->
            database
                .jdbc()
                .sql(
                    """
                    INSERT INTO job_wake (job_id, due_at, owner, lease_until)
                    VALUES (:job, :time, '', 0)
                    ON CONFLICT (job_id) DO UPDATE SET due_at = excluded.due_at
                    WHERE job_wake.due_at > excluded.due_at
                    """)
                .param("job", jobId)
                .param("time", time.toEpochMilli())
                .update());
  }

  /** At most {@code count} jobs that are due, the longest waiting first. */
  List<String> due(int count) {
    return database
        .jdbc()
        .sql(
            "SELECT job_id FROM job_wake WHERE " + IS_DUE + " ORDER BY due_at, job_id LIMIT :count")
        .param("now", clock.millis())
        .param("count", count)
        .query(String.class)
        .list();
  }

  /**
   * Takes a job that is due.
   *
   * @return false when another was faster
   */
  boolean take(String jobId, String owner, Instant leaseUntil) {
    return database.write(
        () ->
            database
                    .jdbc()
                    .sql(
                        "UPDATE job_wake SET owner = :owner, lease_until = :until, due_at = :never"
                            + " WHERE job_id = :job AND "
                            + IS_DUE)
                    .param("owner", owner)
                    .param("until", leaseUntil.toEpochMilli())
                    .param("never", NEVER)
                    .param("job", jobId)
                    .param("now", clock.millis())
                    .update()
                == 1);
  }

  /** Makes all leases of a process last longer. */
  void renew(String owner, Instant leaseUntil) {
    database.write(
        () ->
            database
                .jdbc()
                .sql("UPDATE job_wake SET lease_until = :until WHERE owner = :owner")
                .param("until", leaseUntil.toEpochMilli())
                .param("owner", owner)
                .update());
  }

  /**
   * Ends a call. A wish that came during it stays.
   *
   * @param next when to call again; empty when the job is over
   */
  void release(String jobId, String owner, Optional<Instant> next) {
    database.write(
        () -> {
          database
              .jdbc()
              .sql(
                  """
                  UPDATE job_wake SET owner = '', lease_until = 0,
                  due_at = CASE WHEN due_at < :next THEN due_at ELSE :next END
                  WHERE job_id = :job AND owner = :owner
                  """)
              .param("next", next.map(Instant::toEpochMilli).orElse(NEVER))
              .param("job", jobId)
              .param("owner", owner)
              .update();
          database
              .jdbc()
              .sql("DELETE FROM job_wake WHERE job_id = :job AND owner = '' AND due_at = :never")
              .param("job", jobId)
              .param("never", NEVER)
              .update();
        });
  }

  /** Ends the leases of processes that are known to be dead: their jobs are due now. */
  void takeOverAll() {
    database.write(
        () ->
            database
                .jdbc()
                .sql(
                    "UPDATE job_wake SET owner = '', lease_until = 0, due_at = :now"
                        + " WHERE owner <> ''")
                .param("now", clock.millis())
                .update());
  }
}
