package io.plumbline.server.persistence.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.database.testing.DatabaseExtension;
import io.plumbline.database.testing.TestDatabases;
import io.plumbline.labeling.workforce.IdentityProvider;
import io.plumbline.labeling.workforce.SourceIpRule;
import io.plumbline.labeling.workforce.Username;
import io.plumbline.labeling.workforce.Worker;
import io.plumbline.labeling.workforce.Workforce;
import io.plumbline.labeling.workforce.password.Credential;
import io.plumbline.labeling.workforce.password.Guesses;
import io.plumbline.server.persistence.workforce.JdbcCredentialRepository;
import io.plumbline.server.persistence.workforce.JdbcWorkerRepository;
import io.plumbline.server.persistence.workforce.JdbcWorkforceRepository;
import io.plumbline.server.signin.PortalSession;
import io.plumbline.server.signin.SignedInWorker;
import io.plumbline.server.testing.PeopleParts;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabases.class)
class SignInRowsTest {

  private static final String ACCOUNT = "111122223333";
  private static final Instant START = Instant.parse("2026-11-23T09:00:00Z");
  private static final Instant END = START.plusSeconds(100);

  @RegisterExtension final DatabaseExtension database;
  private JdbcSessionRepository sessions;
  private JdbcWorkerRepository workers;
  private JdbcWorkforceRepository workforces;

  SignInRowsTest(TestDatabases kind) {
    database = new DatabaseExtension(kind);
  }

  @BeforeEach
  void open() {
    sessions = new JdbcSessionRepository(database.get());
    workers = new JdbcWorkerRepository(database.get());
    workforces = new JdbcWorkforceRepository(database.get(), PeopleParts.cipher());
    write(() -> workforces.insert(workforce("us-east-1_Pool")));
    for (String id : List.of("1", "2")) {
      Worker worker =
          new Worker(id, ACCOUNT, "us-east-1_Pool", new Username("ann" + id), "Ann", false, START);
      write(() -> workers.insert(worker));
      write(
          () ->
              new JdbcCredentialRepository(database.get())
                  .save(id, new Credential("hash", id.equals("1"), START)));
    }
    write(() -> sessions.insert("token1", "1", START, END));
  }

  @Test
  void aSession_comesWithItsWorkerAndRule() {
    assertThat(sessions.find("token1", START))
        .contains(
            new PortalSession(
                new SignedInWorker("1", ACCOUNT, "ann1"),
                "Ann",
                true,
                SourceIpRule.of(List.of("10.0.0.0/8")),
                START,
                START));
    assertThat(sessions.find("token2", START)).isEmpty();
  }

  @Test
  void aSession_endsAtItsEnd_whichMovesWithItsUse() {
    assertThat(sessions.find("token1", END)).isEmpty();

    write(() -> sessions.touch("token1", START.plusSeconds(60), END.plusSeconds(60)));

    assertThat(sessions.find("token1", END))
        .hasValueSatisfying(
            session -> assertThat(session.lastSeenAt()).isEqualTo(START.plusSeconds(60)));
    assertThat(sessions.find("token1", END.plusSeconds(60))).isEmpty();
  }

  @Test
  void endedSessions_areDeleted() {
    write(() -> sessions.insert("token2", "2", START, END.plusSeconds(1)));
    write(() -> sessions.deleteEnded(END));

    assertThat(sessions.find("token1", START)).isEmpty();
    assertThat(sessions.find("token2", START)).isPresent();
  }

  @Test
  void endAll_endsTheSessionsOfOneWorkerOnly() {
    write(() -> sessions.insert("token2", "1", START, END));
    write(() -> sessions.insert("token3", "2", START, END));
    write(() -> sessions.endAll("1"));

    assertThat(sessions.find("token1", START)).isEmpty();
    assertThat(sessions.find("token2", START)).isEmpty();
    assertThat(sessions.find("token3", START)).isPresent();
  }

  @Test
  void aDisabledWorker_hasNoSessionAndGetsNone() {
    write(() -> workers.setDisabled("1", true));
    assertThat(sessions.find("token1", START)).isEmpty();

    write(() -> sessions.insert("token2", "1", START, END));
    write(() -> workers.setDisabled("1", false));
    assertThat(sessions.find("token2", START)).isEmpty();
  }

  @Test
  void withoutTheWorkforceOfThePool_thereIsNoSession() {
    write(() -> workforces.delete(ACCOUNT));
    assertThat(sessions.find("token1", START)).isEmpty();

    write(() -> workforces.insert(workforce("us-east-1_Other")));
    assertThat(sessions.find("token1", START)).isEmpty();
  }

  @Test
  void guesses_comeBackUntilTheyAreForgotten() {
    JdbcGuessRepository guesses = new JdbcGuessRepository(database.get());
    Guesses counted = new Guesses(3, START.plusMillis(5), END);
    assertThat(guesses.find("ann")).isEqualTo(Guesses.NONE);
    assertThat(database.get().write(() -> guesses.findForUpdate("ann"))).isEqualTo(Guesses.NONE);

    write(() -> guesses.save("ann", counted));
    assertThat(guesses.find("ann")).isEqualTo(counted);
    assertThat(database.get().write(() -> guesses.findForUpdate("ann"))).isEqualTo(counted);

    write(() -> guesses.deleteForgotten(END.minusMillis(1)));
    assertThat(guesses.find("ann")).isEqualTo(counted);
    write(() -> guesses.deleteForgotten(END));
    assertThat(guesses.find("ann")).isEqualTo(Guesses.NONE);

    write(() -> guesses.save("ann", counted));
    write(() -> guesses.delete("ann"));
    assertThat(guesses.find("ann")).isEqualTo(Guesses.NONE);
  }

  private void write(Runnable work) {
    database.get().write(work);
  }

  private static Workforce workforce(String pool) {
    return new Workforce(
        ACCOUNT,
        "default",
        new IdentityProvider.Cognito(pool, "client"),
        SourceIpRule.of(List.of("10.0.0.0/8")),
        null,
        START,
        START);
  }
}
