package io.plumbline.server.labeling;

import static io.plumbline.server.labeling.LabelingScenario.ACCOUNT;
import static io.plumbline.server.labeling.LabelingScenario.TEAM;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.database.testing.DatabaseExtension;
import io.plumbline.database.testing.TestDatabases;
import io.plumbline.labeling.job.LabelingJob;
import io.plumbline.labeling.notification.NotificationDelivery;
import io.plumbline.labeling.workforce.WorkteamChange;
import io.plumbline.labeling.workforce.Workteams;
import io.plumbline.server.testing.SnsPeer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The topic of a work team, with the AWS SDK on our side and a peer on the other. */
@ParameterizedClass
@EnumSource(TestDatabases.class)
class TeamNotificationTest {

  private static final String TOPIC = "arn:aws:sns:eu-west-1:111122223333:reviewers";
  private static final List<String> CREDENTIALS = List.of("aws.accessKeyId", "aws.secretAccessKey");

  @RegisterExtension final DatabaseExtension database;
  @TempDir Path folder;
  private @Nullable LabelingScenario scenario;

  TeamNotificationTest(TestDatabases kind) {
    database = new DatabaseExtension(kind);
  }

  @BeforeAll
  static void giveCredentials() {
    CREDENTIALS.forEach(name -> System.setProperty(name, "SOMEBODY"));
  }

  @AfterAll
  static void takeCredentials() {
    CREDENTIALS.forEach(System::clearProperty);
  }

  @AfterEach
  void close() {
    if (scenario != null) {
      scenario.close();
    }
  }

  @Test
  void topic_isToldOfNewTasksOnce_thoughItWasAwayAtFirst() throws IOException {
    try (SnsPeer sns = new SnsPeer(1)) {
      LabelingScenario told = scenario(sns, TOPIC);
      told.manifest(3);
      LabelingJob job = told.create("Animals", wishes -> wishes);

      told.bean(NotificationDelivery.class).deliver();
      assertThat(sns.published()).isEmpty();
      told.later(Duration.ofMinutes(1), job);
      told.bean(NotificationDelivery.class).deliver();
      told.later(Duration.ofMinutes(5), job);
      told.bean(NotificationDelivery.class).deliver();

      assertThat(sns.published()).hasSize(1);
      Map<String, String> call = sns.published().get(0);
      assertThat(call)
          .containsEntry("Action", "Publish")
          .containsEntry("TopicArn", TOPIC)
          .containsEntry("Subject", "New labeling tasks");
      assertThat(call.get("Message"))
          .isEqualToNormalizingNewlines(
              """
              New tasks are waiting for work team team: Cat or dog

              3 to label, until 2026-11-24 09:00 UTC, at http://localhost:8080/portal/
              """);
      assertThat(call.get("Authorization"))
          .contains("Credential=SOMEBODY/")
          .contains("/eu-west-1/sns/aws4_request");
    }
  }

  @Test
  void topic_isToldOfTasksThatExpireSoon_onceAndNotBefore() throws IOException {
    try (SnsPeer sns = new SnsPeer(0)) {
      LabelingScenario told = scenario(sns, TOPIC);
      told.manifest(2);
      LabelingJob job = told.create("Animals", wishes -> wishes);
      told.later(Duration.ofHours(22), job);
      told.bean(NotificationDelivery.class).deliver();
      assertThat(sns.published()).hasSize(1);

      told.later(Duration.ofMinutes(70), job);
      told.later(Duration.ofMinutes(1), job);
      told.bean(NotificationDelivery.class).deliver();
      told.bean(NotificationDelivery.class).deliver();

      assertThat(sns.published()).hasSize(2);
      assertThat(sns.published().get(1))
          .containsEntry("Subject", "Labeling tasks are about to expire");
      assertThat(sns.published().get(1).get("Message"))
          .contains("work team team expire at 2026-11-24 09:00 UTC: Cat or dog");
    }
  }

  @Test
  void teamWithoutTopic_isNotTold() throws IOException {
    try (SnsPeer sns = new SnsPeer(0)) {
      LabelingScenario told = scenario(sns, null);
      told.manifest(1);
      told.create("Animals", wishes -> wishes);

      told.bean(NotificationDelivery.class).deliver();

      assertThat(sns.published()).isEmpty();
    }
  }

  private LabelingScenario scenario(SnsPeer sns, @Nullable String topic) {
    LabelingScenario made = new LabelingScenario(database.get(), folder, sns.endpoint());
    scenario = made;
    made.bean(Workteams.class)
        .update(
            ACCOUNT,
            TEAM,
            new WorkteamChange(null, null, new WorkteamChange.Notification(topic), null));
    return made;
  }
}
