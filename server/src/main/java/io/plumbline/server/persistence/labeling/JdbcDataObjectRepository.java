package io.plumbline.server.persistence.labeling;

import io.plumbline.database.Database;
import io.plumbline.labeling.job.DataObject;
import io.plumbline.labeling.job.DataObjectRepository;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Data objects in the table {@code data_object}. Safe for use by many threads. */
public final class JdbcDataObjectRepository implements DataObjectRepository {

  private final Database database;
  private final JdbcClient jdbc;

  public JdbcDataObjectRepository(Database database) {
    this.database = database;
    this.jdbc = database.jdbc();
  }

  @Override
  public void insertAll(List<DataObject> objects) {
    database.writeEach(
        """
        INSERT INTO data_object (
          job_id, object_index, line_number, iteration, state, source_ref, source, label, failure)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        objects,
        object ->
            Rows.values(
                object.jobId(),
                object.index(),
                object.lineNumber(),
                object.iteration(),
                object.state().name(),
                object.sourceRef(),
                object.source(),
                object.label(),
                object.failure()));
  }

  @Override
  public long countAnnotating(String jobId, int iteration) {
    return jdbc.sql(
            """
            SELECT COUNT(*) FROM data_object
            WHERE job_id = ? AND iteration = ? AND state = 'ANNOTATING'
            """)
        .params(jobId, iteration)
        .query(Long.class)
        .single();
  }

  @Override
  public List<DataObject> findByIteration(String jobId, int iteration) {
    return jdbc.sql(
            "SELECT * FROM data_object WHERE job_id = ? AND iteration = ? ORDER BY object_index")
        .params(jobId, iteration)
        .query(JdbcDataObjectRepository::object)
        .list();
  }

  @Override
  public List<DataObject> findByState(
      String jobId, DataObject.State state, long afterIndex, int limit) {
    return jdbc.sql(
            """
            SELECT * FROM data_object
            WHERE job_id = ? AND object_index > ? AND state = '%s'
            ORDER BY object_index LIMIT ?
            """
                // A literal, so that the index of objects in this state can serve.
                .formatted(state.name()))
        .params(jobId, afterIndex, limit)
        .query(JdbcDataObjectRepository::object)
        .list();
  }

  @Override
  public List<DataObject> findAll(String jobId, List<Long> indexes) {
    return jdbc.sql(
            """
            SELECT * FROM data_object WHERE job_id = :jobId AND object_index IN (:indexes)
            ORDER BY object_index
            """)
        .param("jobId", jobId)
        .param("indexes", indexes)
        .query(JdbcDataObjectRepository::object)
        .list();
  }

  @Override
  public boolean hasWaiting(String jobId) {
    return !findByState(jobId, DataObject.State.WAITING, -1, 1).isEmpty();
  }

  @Override
  public boolean hasChosen(String jobId) {
    return !findByState(jobId, DataObject.State.CHOSEN, -1, 1).isEmpty();
  }

  @Override
  public void settleAll(List<DataObject> objects) {
    database.writeEach(
        """
        UPDATE data_object SET iteration = ?, state = ?, label = ?, failure = ?
        WHERE job_id = ? AND object_index = ?
        """,
        objects,
        object ->
            Rows.values(
                object.iteration(),
                object.state().name(),
                object.label(),
                object.failure(),
                object.jobId(),
                object.index()));
  }

  private static DataObject object(ResultSet row, int rowNumber) throws SQLException {
    return new DataObject(
        row.getString("job_id"),
        row.getLong("object_index"),
        row.getLong("line_number"),
        row.getInt("iteration"),
        DataObject.State.valueOf(row.getString("state")),
        row.getString("source_ref"),
        row.getString("source"),
        row.getString("label"),
        row.getString("failure"));
  }
}
