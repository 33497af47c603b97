package io.plumbline.server.persistence.workforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.database.testing.DatabaseExtension;
import io.plumbline.database.testing.TestDatabases;
import io.plumbline.labeling.workforce.ClientSecret;
import io.plumbline.labeling.workforce.IdentityProvider;
import io.plumbline.labeling.workforce.IpAddressType;
import io.plumbline.labeling.workforce.MemberDefinition.CognitoGroup;
import io.plumbline.labeling.workforce.SourceIpRule;
import io.plumbline.labeling.workforce.WorkerAccess;
import io.plumbline.labeling.workforce.Workforce;
import io.plumbline.labeling.workforce.Workteam;
import io.plumbline.server.testing.PeopleParts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataIntegrityViolationException;

@ParameterizedClass
@EnumSource(TestDatabases.class)
class WorkforceRowsTest {

  private static final String ACCOUNT = "111122223333";
  private static final Instant CREATED = Instant.parse("2026-11-23T09:00:00.123Z");
  private static final IdentityProvider POOL =
      new IdentityProvider.Cognito("us-east-1_Pool", "client");
  private static final IdentityProvider.Oidc OIDC =
      new IdentityProvider.Oidc(
          "client",
          new ClientSecret("hunter2-hunter2"),
          "https://idp.example.com",
          "https://idp.example.com/authorize",
          "https://idp.example.com/token",
          "https://idp.example.com/userinfo",
          "https://idp.example.com/logout",
          "https://idp.example.com/keys",
          "openid email",
          Map.of("prompt", "login"));

  @RegisterExtension final DatabaseExtension database;
  private JdbcWorkforceRepository workforces;

  WorkforceRowsTest(TestDatabases kind) {
    database = new DatabaseExtension(kind);
  }

  @BeforeEach
  void open() {
    workforces = new JdbcWorkforceRepository(database.get(), PeopleParts.cipher());
  }

  @Test
  void aWorkforce_comesBackAsItWas() {
    Workforce restricted =
        new Workforce(
            ACCOUNT,
            "default",
            POOL,
            SourceIpRule.of(List.of("203.0.113.0/24", "2001:db8::/32")),
            IpAddressType.DUALSTACK,
            CREATED,
            CREATED.plusMillis(1));
    insert(restricted);

    assertThat(workforces.find(ACCOUNT)).contains(restricted);
    assertThat(workforces.find("999999999999")).isEmpty();
    assertThat(database.get().write(() -> workforces.findForUpdate(ACCOUNT)))
        .isEqualTo(workforces.find(ACCOUNT));
  }

  @Test
  void anAccount_hasOneWorkforce() {
    insert(workforce("one", POOL));

    assertThat(database.get().write(() -> workforces.insert(workforce("two", POOL)))).isFalse();
    assertThat(workforces.find(ACCOUNT).orElseThrow().name()).isEqualTo("one");
  }

  @Test
  void aClientSecret_isNotReadableInTheTable() {
    insert(workforce("default", OIDC));

    assertThat(workforces.find(ACCOUNT).orElseThrow().provider()).isEqualTo(OIDC);
    assertThat(database.get().jdbc().sql("SELECT oidc FROM workforce").query(String.class).single())
        .doesNotContain("hunter2");
  }

  @Test
  void update_writesWhatMayChange() {
    insert(workforce("default", OIDC));
    Workforce changed =
        new Workforce(
            ACCOUNT,
            "default",
            OIDC,
            SourceIpRule.of(List.of("10.0.0.0/8")),
            IpAddressType.IPV4,
            CREATED,
            CREATED.plusSeconds(5));

    database.get().write(() -> workforces.update(changed));

    assertThat(workforces.find(ACCOUNT)).contains(changed);
  }

  @Test
  void delete_isRefusedByTheDatabaseWhileThereAreTeams() {
    insert(workforce("default", POOL));
    JdbcWorkteamRepository workteams = new JdbcWorkteamRepository(database.get());
    Workteam team =
        new Workteam(
            ACCOUNT,
            "reviewers",
            "Reviews.",
            List.of(new CognitoGroup("us-east-1_Pool", "reviewers", "client")),
            null,
            WorkerAccess.UNSPECIFIED,
            CREATED,
            CREATED);
    database.get().write(() -> workteams.insert(team));

    assertThatThrownBy(() -> database.get().write(() -> workforces.delete(ACCOUNT)))
        .isInstanceOf(DataIntegrityViolationException.class);
    database.get().write(() -> workteams.delete(ACCOUNT, "reviewers"));
    database.get().write(() -> workforces.delete(ACCOUNT));

    assertThat(workforces.find(ACCOUNT)).isEmpty();
  }

  private void insert(Workforce workforce) {
    assertThat(database.get().write(() -> workforces.insert(workforce))).isTrue();
  }

  private static Workforce workforce(String name, IdentityProvider provider) {
    return new Workforce(ACCOUNT, name, provider, SourceIpRule.EVERYWHERE, null, CREATED, CREATED);
  }
}
