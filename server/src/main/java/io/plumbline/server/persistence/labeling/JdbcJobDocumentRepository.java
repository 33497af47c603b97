package io.plumbline.server.persistence.labeling;

import io.plumbline.database.Database;
import io.plumbline.labeling.job.JobDocumentRepository;
import io.plumbline.labeling.job.JobDocuments;
import io.plumbline.labeling.manifest.LabelCategories;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * What jobs keep of their files, in {@code labeling_job_version}, and of their workers. Safe for
 * use by many threads.
 */
public final class JdbcJobDocumentRepository implements JobDocumentRepository {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final JdbcClient jdbc;

  public JdbcJobDocumentRepository(Database database) {
    this.jdbc = database.jdbc();
  }

  @Override
  public Optional<JobDocuments> find(String jobId, int version) {
    return jdbc.sql(
            """
            SELECT template, categories FROM labeling_job_version
            WHERE job_id = :jobId AND version = :version
            """)
        .param("jobId", jobId)
        .param("version", version)
        .query(
            (row, rowNumber) ->
                new JobDocuments(
                    row.getString("template"),
                    JSON.readValue(row.getString("categories"), LabelCategories.class)))
        .optional();
  }

  @Override
  public void putWorkerEvidence(String jobId, String evidence) {
    jdbc.sql(
            """
            INSERT INTO labeling_job_evidence (job_id, evidence) VALUES (:jobId, :evidence)
            ON CONFLICT (job_id) DO UPDATE SET evidence = excluded.evidence
            """)
        .param("jobId", jobId)
        .param("evidence", evidence)
        .update();
  }

  @Override
  public Optional<String> findWorkerEvidence(String jobId) {
    return jdbc.sql("SELECT evidence FROM labeling_job_evidence WHERE job_id = :jobId")
        .param("jobId", jobId)
        .query(String.class)
        .optional();
  }
}
