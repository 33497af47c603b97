package io.plumbline.server.persistence.labeling;

import io.plumbline.database.Database;
import io.plumbline.labeling.job.ActiveLearningModel;
import io.plumbline.labeling.job.ActiveLearningModelRepository;
import io.plumbline.objectstore.S3Location;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Models in {@code active_learning_model}. Safe for use by many threads. */
public final class JdbcActiveLearningModelRepository implements ActiveLearningModelRepository {

  private final JdbcClient jdbc;

  public JdbcActiveLearningModelRepository(Database database) {
    this.jdbc = database.jdbc();
  }

  @Override
  public void insert(ActiveLearningModel model) {
    jdbc.sql(
            """
            INSERT INTO active_learning_model (
              account_id, name, job_id, step, algorithm, file_bucket, file_key, created_at)
            VALUES (:accountId, :name, :jobId, :step, :algorithm, :bucket, :key, :createdAt)
            ON CONFLICT (account_id, name) DO NOTHING
            """)
        .param("accountId", model.accountId())
        .param("name", model.name())
        .param("jobId", model.jobId())
        .param("step", model.step())
        .param("algorithm", model.algorithm())
        .param("bucket", model.file().bucket())
        .param("key", model.file().key())
        .param("createdAt", model.createdAt().toEpochMilli())
        .update();
  }

  @Override
  public Optional<ActiveLearningModel> find(String accountId, String name) {
    return jdbc.sql(
            """
            SELECT * FROM active_learning_model WHERE account_id = :accountId AND name = :name
            """)
        .param("accountId", accountId)
        .param("name", name)
        .query(JdbcActiveLearningModelRepository::model)
        .optional();
  }

  @Override
  public Optional<ActiveLearningModel> findLatest(String jobId) {
    return jdbc.sql(
            """
            SELECT * FROM active_learning_model WHERE job_id = :jobId ORDER BY step DESC LIMIT 1
            """)
        .param("jobId", jobId)
        .query(JdbcActiveLearningModelRepository::model)
        .optional();
  }

  private static ActiveLearningModel model(ResultSet row, int rowNumber) throws SQLException {
    return new ActiveLearningModel(
        row.getString("account_id"),
        row.getString("name"),
        row.getString("job_id"),
        row.getInt("step"),
        row.getString("algorithm"),
        new S3Location(row.getString("file_bucket"), row.getString("file_key")),
        Rows.instant(row, "created_at"));
  }
}
