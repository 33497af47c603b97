package io.plumbline.server.persistence.workforce;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.database.testing.DatabaseExtension;
import io.plumbline.database.testing.TestDatabases;
import io.plumbline.labeling.workforce.IdentityProvider;
import io.plumbline.labeling.workforce.MemberDefinition;
import io.plumbline.labeling.workforce.MemberDefinition.CognitoGroup;
import io.plumbline.labeling.workforce.MemberDefinition.OidcGroups;
import io.plumbline.labeling.workforce.SourceIpRule;
import io.plumbline.labeling.workforce.Username;
import io.plumbline.labeling.workforce.Worker;
import io.plumbline.labeling.workforce.WorkerAccess;
import io.plumbline.labeling.workforce.Workforce;
import io.plumbline.labeling.workforce.Workteam;
import io.plumbline.labeling.workforce.password.Credential;
import io.plumbline.server.testing.PeopleParts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabases.class)
class WorkerRowsTest {

  private static final String ACCOUNT = "111122223333";
  private static final String OTHER_ACCOUNT = "444455556666";
  private static final String POOL = "us-east-1_Pool";
  private static final Instant START = Instant.parse("2026-11-23T09:00:00.007Z");

  @RegisterExtension final DatabaseExtension database;
  private JdbcWorkerRepository workers;
  private JdbcMembershipRepository memberships;

  WorkerRowsTest(TestDatabases kind) {
    database = new DatabaseExtension(kind);
  }

  @BeforeEach
  void open() {
    workers = new JdbcWorkerRepository(database.get());
    memberships = new JdbcMembershipRepository(database.get());
    JdbcWorkforceRepository workforces =
        new JdbcWorkforceRepository(database.get(), PeopleParts.cipher());
    for (String account : List.of(ACCOUNT, OTHER_ACCOUNT)) {
      database
          .get()
          .write(
              () ->
                  workforces.insert(
                      new Workforce(
                          account,
                          "default",
                          new IdentityProvider.Cognito(POOL, "client"),
                          SourceIpRule.EVERYWHERE,
                          null,
                          START,
                          START)));
    }
  }

  @Test
  void aWorker_comesBackAsAdded() {
    Worker ann = worker("1", "Ann@Example.com");
    insert(ann);

    assertThat(workers.findById("1")).contains(ann);
    assertThat(workers.findByUsername(new Username("ann@example.COM"))).contains(ann);
    assertThat(workers.findByUsername(new Username("bob"))).isEmpty();
  }

  @Test
  void aUsername_isTakenOnceInTheService_whateverTheCase() {
    insert(worker("1", "ann"));

    assertThat(database.get().write(() -> workers.insert(worker("2", "ANN")))).isFalse();
    assertThat(workers.findAll(ACCOUNT)).hasSize(1);
  }

  @Test
  void aWorker_isInTheTeamsOfTheirGroups() {
    team(ACCOUNT, "cats", group("cats"), group("animals"));
    team(ACCOUNT, "dogs", group("dogs"), group("animals"));
    team(ACCOUNT, "elsewhere", new CognitoGroup("us-east-1_Other", "cats", "client"));
    team(ACCOUNT, "oidc", new OidcGroups(List.of("cats")));
    team(OTHER_ACCOUNT, "cats", group("cats"));
    insert(worker("1", "zoe"));
    insert(worker("2", "ann"));
    insert(worker("3", "nobody"));
    join("1", "cats");
    join("1", "animals");
    join("2", "animals");

    assertThat(memberships.teamsOf("1")).containsExactly("cats", "dogs");
    assertThat(memberships.teamsOf("3")).isEmpty();
    assertThat(memberships.workersOf(ACCOUNT, "cats"))
        .extracting(worker -> worker.username().value())
        .containsExactly("ann", "zoe");
    assertThat(memberships.workersOf(OTHER_ACCOUNT, "cats")).isEmpty();
    assertThat(memberships.teamsByWorker(ACCOUNT))
        .isEqualTo(Map.of("1", Set.of("cats", "dogs"), "2", Set.of("cats", "dogs")));
    assertThat(memberships.isActiveMember("1", ACCOUNT, "dogs")).isTrue();
    assertThat(memberships.isActiveMember("1", ACCOUNT, "elsewhere")).isFalse();
    assertThat(memberships.isActiveMember("1", OTHER_ACCOUNT, "cats")).isFalse();
    assertThat(memberships.isActiveMember("3", ACCOUNT, "cats")).isFalse();
  }

  @Test
  void aDisabledWorker_staysListedButIsNotActive() {
    team(ACCOUNT, "cats", group("cats"));
    insert(worker("1", "ann"));
    join("1", "cats");
    database.get().write(() -> workers.setDisabled("1", true));

    assertThat(memberships.workersOf(ACCOUNT, "cats")).extracting(Worker::disabled).contains(true);
    assertThat(memberships.isActiveMember("1", ACCOUNT, "cats")).isFalse();

    database.get().write(() -> workers.setDisabled("1", false));
    assertThat(memberships.isActiveMember("1", ACCOUNT, "cats")).isTrue();
  }

  @Test
  void leavingAGroup_endsTheMembership() {
    team(ACCOUNT, "cats", group("cats"));
    insert(worker("1", "ann"));
    join("1", "cats");
    join("1", "cats");
    database.get().write(() -> workers.removeFromGroup("1", "cats"));

    assertThat(memberships.teamsOf("1")).isEmpty();
  }

  @Test
  void aCredential_isReplaced() {
    JdbcCredentialRepository credentials = new JdbcCredentialRepository(database.get());
    insert(worker("1", "ann"));
    assertThat(credentials.find("1")).isEmpty();

    database.get().write(() -> credentials.save("1", new Credential("one", true, START)));
    Credential second = new Credential("two", false, START.plusSeconds(1));
    database.get().write(() -> credentials.save("1", second));

    assertThat(credentials.find("1")).contains(second);
  }

  private void insert(Worker worker) {
    assertThat(database.get().write(() -> workers.insert(worker))).isTrue();
  }

  private void join(String workerId, String group) {
    database.get().write(() -> workers.addToGroup(workerId, group));
  }

  private void team(String account, String name, MemberDefinition... members) {
    Workteam team =
        new Workteam(
            account,
            name,
            "Labels.",
            List.of(members),
            null,
            WorkerAccess.UNSPECIFIED,
            START,
            START);
    assertThat(database.get().write(() -> new JdbcWorkteamRepository(database.get()).insert(team)))
        .isTrue();
  }

  private static Worker worker(String id, String username) {
    return new Worker(id, ACCOUNT, POOL, new Username(username), "A name", false, START);
  }

  private static MemberDefinition group(String name) {
    return new CognitoGroup(POOL, name, "client");
  }
}
