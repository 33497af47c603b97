package io.plumbline.server.persistence.labeling;

import io.plumbline.database.Database;
import io.plumbline.labeling.job.JobDesign;
import io.plumbline.labeling.job.JobPhase;
import io.plumbline.labeling.job.JobProgress;
import io.plumbline.labeling.job.JobSettings;
import io.plumbline.labeling.job.JobStatus;
import io.plumbline.labeling.job.LabelCounters;
import io.plumbline.labeling.job.LabelingJob;
import io.plumbline.labeling.job.LabelingJobQuery;
import io.plumbline.labeling.job.LabelingJobRepository;
import io.plumbline.labeling.manifest.ManifestPosition;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import tools.jackson.databind.json.JsonMapper;

/** Labeling jobs in the table {@code labeling_job}. Safe for use by many threads. */
public final class JdbcLabelingJobRepository implements LabelingJobRepository {

  private static final JsonMapper JSON = JsonMapper.shared();

  /** Past so many jobs at once, settings are parsed again. */
  private static final int MAX_REMEMBERED = 500;

  /** The place in it takes further columns. */
  private static final String UPDATE =
      """
      UPDATE labeling_job SET %s
        status = :status, failure_reason = :failureReason, total_objects = :total,
        human_labeled = :human, machine_labeled = :machine, failed_objects = :failed,
        phase = :phase, batch_start_offset = :batchStartOffset,
        batch_start_index = :batchStartIndex, batch_start_line = :batchStartLine,
        position_offset = :positionOffset, position_index = :positionIndex,
        position_line = :positionLine, iteration = :iteration,
        consolidation_time = :consolidationTime, output_written_at = :outputWrittenAt,
        last_modified_at = :lastModifiedAt, version = :version,
        applied_version = :appliedVersion, priority = :priority, revision = revision + 1
      WHERE id = :id AND revision = :revision
      """;

  private final JdbcClient jdbc;

  /** Of one version, settings never change, and every call of a worker needs those of its job. */
  private final Map<Version, JobSettings> settings = new ConcurrentHashMap<>();

  private record Version(String jobId, int number) {}

  public JdbcLabelingJobRepository(Database database) {
    this.jdbc = database.jdbc();
  }

  @Override
  public boolean insert(LabelingJob job) {
    return withState(
                jdbc.sql(
                    """
                    INSERT INTO labeling_job (
                      id, account_id, name, name_key, arn, reference_code, workteam_arn, settings,
                      request_document, status, failure_reason, total_objects, human_labeled,
                      machine_labeled, failed_objects, phase, batch_start_offset, batch_start_index,
                      batch_start_line, position_offset, position_index, position_line, iteration,
                      consolidation_time, output_written_at, created_at,
                      last_modified_at, version, applied_version, priority, revision)
                    VALUES (
                      :id, :accountId, :name, :nameKey, :arn, :referenceCode, :workteamArn, :settings,
                      :requestDocument, :status, :failureReason, :total, :human,
                      :machine, :failed, :phase, :batchStartOffset, :batchStartIndex,
                      :batchStartLine, :positionOffset, :positionIndex, :positionLine, :iteration,
                      :consolidationTime, :outputWrittenAt, :createdAt,
                      :lastModifiedAt, :version, :appliedVersion, :priority, :revision)
                    ON CONFLICT (account_id, name_key) DO NOTHING
                    """),
                job)
            .param("accountId", job.accountId())
            .param("name", job.name())
            .param("nameKey", key(job.name()))
            .param("arn", job.arn())
            .param("referenceCode", job.referenceCode())
            .param("workteamArn", job.settings().workteamArn())
            .param("settings", JSON.writeValueAsString(job.settings()))
            .param("requestDocument", job.requestDocument())
            .param("createdAt", job.createdAt().toEpochMilli())
            .update()
        == 1;
  }

  @Override
  public Optional<LabelingJob> findById(String jobId) {
    return jdbc.sql("SELECT * FROM labeling_job WHERE id = :id")
        .param("id", jobId)
        .query(this::job)
        .optional();
  }

  @Override
  public Optional<Integer> findVersion(String jobId) {
    return jdbc.sql("SELECT version FROM labeling_job WHERE id = ?")
        .param(jobId)
        .query(Integer.class)
        .optional();
  }

  @Override
  public Optional<LabelingJob> findByName(String accountId, String name) {
    return jdbc.sql(
            "SELECT * FROM labeling_job WHERE account_id = :accountId AND name_key = :nameKey")
        .param("accountId", accountId)
        .param("nameKey", key(name))
        .query(this::job)
        .optional();
  }

  @Override
  public List<LabelingJob> list(LabelingJobQuery query) {
    return LabelingJobListSql.of(query).on(jdbc).query(this::job).list();
  }

  @Override
  public List<LabelingJob> findInProgress(String workteamArn) {
    return jdbc.sql(
            """
            SELECT * FROM labeling_job WHERE workteam_arn = :workteamArn AND status = :status
            ORDER BY created_at, id
            """)
        .param("workteamArn", workteamArn)
        .param("status", JobStatus.IN_PROGRESS.wireName())
        .query(this::job)
        .list();
  }

  @Override
  public void forEachUnfinished(Consumer<String> consumer) {
    jdbc.sql(
            "SELECT id FROM labeling_job WHERE status IN ('Initializing', 'InProgress', 'Stopping')")
        .query(String.class)
        .list()
        .forEach(consumer);
  }

  @Override
  public boolean compareAndSet(LabelingJob job) {
    return withState(jdbc.sql(UPDATE.formatted("")), job).update() == 1;
  }

  @Override
  public boolean compareAndChange(LabelingJob job) {
    return withState(
                jdbc.sql(UPDATE.formatted("settings = :settings, request_document = :document,")),
                job)
            .param("settings", JSON.writeValueAsString(job.settings()))
            .param("document", job.requestDocument())
            .update()
        == 1;
  }

  private static StatementSpec withState(StatementSpec statement, LabelingJob job) {
    JobProgress progress = job.progress();
    return statement
        .param("id", job.id())
        .param("status", job.status().wireName())
        .param("failureReason", job.failureReason())
        .param("total", job.counters().total())
        .param("human", job.counters().humanLabeled())
        .param("machine", job.counters().machineLabeled())
        .param("failed", job.counters().failed())
        .param("phase", progress.phase().name())
        .param("batchStartOffset", progress.batchStart().offset())
        .param("batchStartIndex", progress.batchStart().objectIndex())
        .param("batchStartLine", progress.batchStart().lineNumber())
        .param("positionOffset", progress.position().offset())
        .param("positionIndex", progress.position().objectIndex())
        .param("positionLine", progress.position().lineNumber())
        .param("iteration", progress.iteration())
        .param("consolidationTime", Rows.millis(progress.consolidationTime()))
        .param("outputWrittenAt", Rows.millis(progress.outputWrittenAt()))
        .param("lastModifiedAt", job.lastModifiedAt().toEpochMilli())
        .param("version", job.design().version())
        .param("appliedVersion", job.design().appliedVersion())
        .param("priority", job.design().priority())
        .param("revision", job.revision());
  }

  private LabelingJob job(ResultSet row, int rowNumber) throws SQLException {
    return new LabelingJob(
        row.getString("id"),
        row.getString("account_id"),
        row.getString("name"),
        row.getString("arn"),
        row.getString("reference_code"),
        settings(row),
        new JobDesign(row.getInt("version"), row.getInt("applied_version"), row.getInt("priority")),
        row.getString("request_document"),
        JobStatus.ofWireName(row.getString("status")),
        row.getString("failure_reason"),
        new LabelCounters(
            row.getLong("total_objects"),
            row.getLong("human_labeled"),
            row.getLong("machine_labeled"),
            row.getLong("failed_objects")),
        new JobProgress(
            JobPhase.valueOf(row.getString("phase")),
            position(row, "batch_start"),
            position(row, "position"),
            row.getInt("iteration"),
            Rows.nullableInstant(row, "consolidation_time"),
            Rows.nullableInstant(row, "output_written_at")),
        Rows.instant(row, "created_at"),
        Rows.instant(row, "last_modified_at"),
        row.getLong("revision"));
  }

  private JobSettings settings(ResultSet row) throws SQLException {
    Version version = new Version(row.getString("id"), row.getInt("version"));
    JobSettings known = settings.get(version);
    if (known != null) {
      return known;
    }
    JobSettings parsed = JSON.readValue(row.getString("settings"), JobSettings.class);
    if (settings.size() >= MAX_REMEMBERED) {
      settings.clear();
    }
    settings.put(version, parsed);
    return parsed;
  }

  private static ManifestPosition position(ResultSet row, String prefix) throws SQLException {
    return new ManifestPosition(
        row.getLong(prefix + "_offset"),
        row.getLong(prefix + "_index"),
        row.getLong(prefix + "_line"));
  }

  /** Names are compared without regard to case. */
  static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
