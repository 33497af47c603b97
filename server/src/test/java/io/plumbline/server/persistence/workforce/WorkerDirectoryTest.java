package io.plumbline.server.persistence.workforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.database.testing.DatabaseExtension;
import io.plumbline.database.testing.TestDatabases;
import io.plumbline.labeling.ServiceIdentity;
import io.plumbline.labeling.Transactions;
import io.plumbline.labeling.error.InvalidRequestException;
import io.plumbline.labeling.error.ResourceInUseException;
import io.plumbline.labeling.workforce.IdentityProvider;
import io.plumbline.labeling.workforce.Invitation;
import io.plumbline.labeling.workforce.MemberDefinition;
import io.plumbline.labeling.workforce.MemberDefinition.CognitoGroup;
import io.plumbline.labeling.workforce.Memberships;
import io.plumbline.labeling.workforce.NewWorkforce;
import io.plumbline.labeling.workforce.NewWorkteam;
import io.plumbline.labeling.workforce.WorkerDirectory;
import io.plumbline.labeling.workforce.WorkerPasswords;
import io.plumbline.labeling.workforce.Workforces;
import io.plumbline.labeling.workforce.Workteams;
import io.plumbline.labeling.workforce.password.OneTimePasswords;
import io.plumbline.labeling.workforce.password.PasswordHasher;
import io.plumbline.labeling.workforce.password.Passwords;
import io.plumbline.server.persistence.signin.JdbcSessionRepository;
import io.plumbline.server.persistence.tag.JdbcTagRepository;
import io.plumbline.server.testing.PeopleParts;
import io.plumbline.server.testing.SettableClock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The directory and the memberships that follow from it, on the rows that they are kept in. */
@ParameterizedClass
@EnumSource(TestDatabases.class)
class WorkerDirectoryTest {

  private static final String ACCOUNT = "111122223333";
  private static final String OTHER_ACCOUNT = "444455556666";
  private static final String CATS =
      "arn:aws:sagemaker:us-east-1:111122223333:workteam/private-crowd/cats";
  private static final String DOGS =
      "arn:aws:sagemaker:us-east-1:111122223333:workteam/private-crowd/dogs";
  private static final IdentityProvider.Cognito POOL =
      new IdentityProvider.Cognito("us-east-1_Pool", "client");

  @RegisterExtension final DatabaseExtension database;
  private Workforces workforces;
  private Workteams workteams;
  private WorkerDirectory directory;
  private Memberships memberships;

  WorkerDirectoryTest(TestDatabases kind) {
    database = new DatabaseExtension(kind);
  }

  @BeforeEach
  void open() {
    SettableClock clock = new SettableClock(Instant.parse("2026-11-23T09:00:00Z"));
    ServiceIdentity identity = new ServiceIdentity(PeopleParts.REGION);
    Transactions transactions = PeopleParts.transactions(database.get());
    JdbcTagRepository tags = new JdbcTagRepository(database.get());
    JdbcWorkforceRepository workforceRows =
        new JdbcWorkforceRepository(database.get(), PeopleParts.cipher());
    JdbcWorkteamRepository workteamRows = new JdbcWorkteamRepository(database.get());
    JdbcWorkerRepository workerRows = new JdbcWorkerRepository(database.get());
    JdbcMembershipRepository membershipRows = new JdbcMembershipRepository(database.get());
    WorkerPasswords passwords =
        new WorkerPasswords(
            new Passwords(new ReversingHasher(), new OneTimePasswords(new Random(1)), clock),
            new JdbcCredentialRepository(database.get()),
            new JdbcSessionRepository(database.get()),
            transactions);
    workforces = new Workforces(identity, workforceRows, workteamRows, tags, transactions, clock);
    workteams = new Workteams(identity, workforceRows, workteamRows, tags, transactions, clock);
    directory =
        new WorkerDirectory(
            workteamRows,
            workerRows,
            membershipRows,
            passwords,
            transactions,
            clock,
            UUID::randomUUID);
    memberships = new Memberships(identity, membershipRows, workerRows);
    workforces.create(ACCOUNT, NewWorkforce.of("default", POOL));
    team("cats", group("cats"), group("animals"));
    team("dogs", group("dogs"), group("animals"));
  }

  @Test
  void aNewWorker_getsAPassword_andAWorkerWhoIsThereDoesNot() {
    Invitation first = directory.addToTeam(ACCOUNT, "cats", "ann", " Ann Lee ");
    Invitation second = directory.addToTeam(ACCOUNT, "dogs", "ANN", "Somebody");

    assertThat(first.oneTimePassword()).isPresent();
    assertThat(first.worker().displayName()).isEqualTo("Ann Lee");
    assertThat(second.oneTimePassword()).isEmpty();
    assertThat(second.worker()).isEqualTo(first.worker());
    assertThat(memberships.teamsOf(first.worker().id())).containsExactlyInAnyOrder(CATS, DOGS);
    assertThat(first.toString()).doesNotContain(first.oneTimePassword().orElseThrow());
  }

  @Test
  void aTeamsFirstGroup_isTheOneThatWorkersAreAddedTo() {
    String id = directory.addToTeam(ACCOUNT, "cats", "ann", "").worker().id();

    assertThat(memberships.isMember(id, CATS)).isTrue();
    assertThat(memberships.isMember(id, DOGS)).isFalse();
    assertThat(memberships.workersOf(CATS)).extracting(worker -> worker.id()).containsExactly(id);
    assertThat(directory.find(ACCOUNT, "ann").orElseThrow().displayName()).isEqualTo("ann");
  }

  @Test
  void removal_isFromOneTeam() {
    String id = directory.addToTeam(ACCOUNT, "cats", "ann", "Ann").worker().id();
    directory.addToTeam(ACCOUNT, "dogs", "ann", "Ann");

    directory.removeFromTeam(ACCOUNT, "cats", "ann");

    assertThat(memberships.teamsOf(id)).containsExactly(DOGS);
  }

  @Test
  void aDisabledWorker_isListedButWorksForNoTeam() {
    String id = directory.addToTeam(ACCOUNT, "cats", "ann", "Ann").worker().id();
    assertThat(directory.disable(ACCOUNT, "ann").disabled()).isTrue();

    assertThat(memberships.teamsOf(id)).isEmpty();
    assertThat(memberships.isMember(id, CATS)).isFalse();
    assertThat(directory.roster(ACCOUNT))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.worker().disabled()).isTrue();
              assertThat(entry.teams()).isEqualTo(Set.of("cats"));
            });

    directory.enable(ACCOUNT, "ann");
    assertThat(memberships.isMember(id, CATS)).isTrue();
  }

  @Test
  void anotherAccount_neitherSeesNorTakesAWorker() {
    directory.addToTeam(ACCOUNT, "cats", "ann", "Ann");
    workforces.create(OTHER_ACCOUNT, NewWorkforce.of("default", POOL));
    workteams.create(OTHER_ACCOUNT, NewWorkteam.of("cats", "Labels.", List.of(group("cats"))));

    assertThatThrownBy(() -> directory.addToTeam(OTHER_ACCOUNT, "cats", "ann", "Ann"))
        .isInstanceOf(ResourceInUseException.class);
    assertThatThrownBy(() -> directory.disable(OTHER_ACCOUNT, "ann"))
        .isInstanceOf(InvalidRequestException.class);
    assertThatThrownBy(() -> directory.resetPassword(OTHER_ACCOUNT, "ann"))
        .isInstanceOf(InvalidRequestException.class);
    assertThat(directory.find(OTHER_ACCOUNT, "ann")).isEmpty();
    assertThat(directory.roster(OTHER_ACCOUNT)).isEmpty();
  }

  @Test
  void whatCannotBe_isRefused() {
    assertThatThrownBy(() -> directory.addToTeam(ACCOUNT, "birds", "ann", "Ann"))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining("no work team \"birds\"");
    for (String username : List.of("", "a b", "a\nb", "x".repeat(129))) {
      assertThatThrownBy(() -> directory.addToTeam(ACCOUNT, "cats", username, "Ann"))
          .isInstanceOf(InvalidRequestException.class)
          .hasMessageContaining("a username has");
    }
    assertThat(directory.roster(ACCOUNT)).isEmpty();
  }

  @Test
  void aTeam_canBeNamedByAJobOfItsAccountOnly() {
    assertThat(workteams.requireUsable(ACCOUNT, CATS).name()).isEqualTo("cats");
    assertThatThrownBy(() -> workteams.requireUsable(OTHER_ACCOUNT, CATS))
        .isInstanceOf(InvalidRequestException.class);
    assertThatThrownBy(
            () -> workteams.requireUsable(ACCOUNT, CATS.replace("us-east-1", "eu-west-1")))
        .isInstanceOf(InvalidRequestException.class);
  }

  @Test
  void theBuiltInWorkforce_isMadeOnce() {
    assertThat(workforces.getOrCreateDefault(OTHER_ACCOUNT).provider())
        .isEqualTo(new IdentityProvider.Cognito("us-east-1_Plumbline", "plumbline"));
    assertThat(workforces.getOrCreateDefault(OTHER_ACCOUNT))
        .isEqualTo(workforces.getOrCreateDefault(OTHER_ACCOUNT));
    assertThat(workforces.getOrCreateDefault(ACCOUNT).provider()).isEqualTo(POOL);
  }

  private void team(String name, MemberDefinition... members) {
    workteams.create(ACCOUNT, NewWorkteam.of(name, "Labels.", Arrays.asList(members)));
  }

  private static MemberDefinition group(String name) {
    return CognitoGroup.of(POOL, name);
  }

  /** Fast, and no hash at all. */
  private static final class ReversingHasher implements PasswordHasher {

    @Override
    public String hash(String password) {
      return new StringBuilder(password).reverse().toString();
    }

    @Override
    public String hashOfNobody() {
      return "";
    }

    @Override
    public boolean matches(String password, String hash) {
      return hash(password).equals(hash);
    }

    @Override
    public boolean isOutdated(String hash) {
      return false;
    }
  }
}
