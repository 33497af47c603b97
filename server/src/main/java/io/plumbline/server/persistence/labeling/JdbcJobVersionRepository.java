package io.plumbline.server.persistence.labeling;

import io.plumbline.database.Database;
import io.plumbline.labeling.job.JobDocuments;
import io.plumbline.labeling.job.JobSettings;
import io.plumbline.labeling.job.JobVersion;
import io.plumbline.labeling.job.JobVersionRepository;
import io.plumbline.labeling.job.Resend;
import io.plumbline.labeling.manifest.LabelCategories;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Versions of jobs in the table {@code labeling_job_version}. Safe for use by many threads. */
public final class JdbcJobVersionRepository implements JobVersionRepository {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final JdbcClient jdbc;

  public JdbcJobVersionRepository(Database database) {
    this.jdbc = database.jdbc();
  }

  @Override
  public void insert(JobVersion version) {
    Resend resend = version.resend();
    jdbc.sql(
            """
            INSERT INTO labeling_job_version (
              job_id, version, settings, template, categories, changes, resend, client_token,
              changed_by, created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(version.jobId())
        .param(version.version())
        .param(JSON.writeValueAsString(version.settings()))
        .param(version.documents().template())
        .param(JSON.writeValueAsString(version.documents().categories()))
        .param(JSON.writeValueAsString(version.changes()))
        .param(resend == null ? null : resend.toString())
        .param(version.clientToken())
        .param(version.changedBy())
        .param(version.createdAt().toEpochMilli())
        .update();
  }

  @Override
  public Optional<JobVersion> find(String jobId, int version) {
    return jdbc.sql("SELECT * FROM labeling_job_version WHERE job_id = ? AND version = ?")
        .params(jobId, version)
        .query(JdbcJobVersionRepository::version)
        .optional();
  }

  @Override
  public Optional<JobVersion> findByToken(String jobId, String clientToken) {
    return jdbc.sql("SELECT * FROM labeling_job_version WHERE job_id = ? AND client_token = ?")
        .params(jobId, clientToken)
        .query(JdbcJobVersionRepository::version)
        .optional();
  }

  @Override
  public List<JobVersion> list(String jobId) {
    return jdbc.sql("SELECT * FROM labeling_job_version WHERE job_id = ? ORDER BY version")
        .params(jobId)
        .query(JdbcJobVersionRepository::version)
        .list();
  }

  @Override
  public Map<Integer, Long> countAnswers(String jobId) {
    Map<Integer, Long> counts = new HashMap<>();
    jdbc.sql(
            """
            SELECT version, COUNT(*) AS answers FROM assignment
            WHERE job_id = ? AND answer IS NOT NULL GROUP BY version
            """)
        .params(jobId)
        .query(
            (ResultSet row) -> {
              counts.put(row.getInt("version"), row.getLong("answers"));
            });
    return counts;
  }

  private static JobVersion version(ResultSet row, int rowNumber) throws SQLException {
    String resend = row.getString("resend");
    return new JobVersion(
        row.getString("job_id"),
        row.getInt("version"),
        JSON.readValue(row.getString("settings"), JobSettings.class),
        new JobDocuments(
            row.getString("template"),
            JSON.readValue(row.getString("categories"), LabelCategories.class)),
        List.of(JSON.readValue(row.getString("changes"), String[].class)),
        resend == null ? null : Resend.parse(resend),
        row.getString("client_token"),
        row.getString("changed_by"),
        Rows.instant(row, "created_at"));
  }
}
