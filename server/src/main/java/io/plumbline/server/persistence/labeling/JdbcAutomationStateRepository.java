package io.plumbline.server.persistence.labeling;

import io.plumbline.database.Database;
import io.plumbline.labeling.automation.AutomationState;
import io.plumbline.labeling.automation.AutomationStateRepository;
import java.util.Base64;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** States of automated labeling in {@code automated_labeling}. Safe for use by many threads. */
public final class JdbcAutomationStateRepository implements AutomationStateRepository {

  private final JdbcClient jdbc;

  public JdbcAutomationStateRepository(Database database) {
    this.jdbc = database.jdbc();
  }

  @Override
  public Optional<AutomationState> find(String jobId) {
    return jdbc.sql("SELECT state FROM automated_labeling WHERE job_id = :jobId")
        .param("jobId", jobId)
        .query(String.class)
        .optional()
        .map(text -> AutomationState.ofBytes(Base64.getDecoder().decode(text)));
  }

  @Override
  public void put(String jobId, AutomationState state) {
    jdbc.sql(
            """
            INSERT INTO automated_labeling (job_id, state) VALUES (:jobId, :state)
            ON CONFLICT (job_id) DO UPDATE SET state = excluded.state
            """)
        .param("jobId", jobId)
        .param("state", Base64.getEncoder().encodeToString(state.toBytes()))
        .update();
  }
}
