package io.plumbline.server.accesskey;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.database.Database;
import io.plumbline.database.DatabaseSettings;
import io.plumbline.server.testing.SettableClock;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessKeyServiceTest {

  private static final Instant START = Instant.parse("2026-11-23T08:00:00.123Z");

  @TempDir Path data;

  private final SettableClock clock = new SettableClock(START);

  private Database database;
  private AccessKeyService service;
  private SessionCredentials sessions;

  @BeforeEach
  void open() throws IOException {
    database = Database.open(DatabaseSettings.sqlite(data.resolve("test.db")));
    SecureRandom random = new SecureRandom();
    SecretCipher cipher = new SecretCipher(MasterKey.load(null, data, random), random);
    service = new AccessKeyService(new AccessKeyRepository(database), cipher, clock, random);
    sessions = new SessionCredentials(cipher, clock, random);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void create_makesAKeyOfTheUsualShape() {
    NewAccessKey made = service.create("111122223333", "for the pipeline");

    assertThat(made.key().accessKeyId()).matches("PLUM[A-Z2-7]{16}");
    assertThat(made.secretAccessKey()).matches("[A-Za-z0-9+/]{40}");
    assertThat(service.list())
        .containsExactly(
            new AccessKey(
                made.key().accessKeyId(), "111122223333", "for the pipeline", true, START));
  }

  @Test
  void secret_isUnreadableAtRest_andKeptOutOfText() {
    NewAccessKey made = service.create("111122223333", "");

    String stored =
        database.jdbc().sql("SELECT encrypted_secret FROM access_key").query(String.class).single();
    assertThat(stored).startsWith("1:").doesNotContain(made.secretAccessKey());
    assertThat(made.toString()).doesNotContain(made.secretAccessKey());
    assertThat(service.find(made.key().accessKeyId())).contains(made);
  }

  @Test
  void setEnabled_turnsAKeyOffAndOn() {
    String id = service.create("111122223333", "").key().accessKeyId();

    assertThat(service.setEnabled(id, false)).isTrue();
    assertThat(service.list()).extracting(AccessKey::enabled).containsExactly(false);
    assertThat(service.setEnabled(id, true)).isTrue();
    assertThat(service.list()).extracting(AccessKey::enabled).containsExactly(true);
    assertThat(service.setEnabled("PLUMUNKNOWN", false)).isFalse();
  }

  /** There are eight connections that read; the ninth call would wait for half a minute. */
  @Test
  void list_givesItsConnectionBack() {
    service.create("111122223333", "");

    for (int i = 0; i < 20; i++) {
      assertThat(service.list()).hasSize(1);
    }
  }

  @Test
  void cache_heedsAChangeAfterAMoment() {
    String id = service.create("111122223333", "").key().accessKeyId();
    CachedAccessKeys cached = new CachedAccessKeys(service, sessions, clock);
    assertThat(cached.find(id)).get().extracting("active").isEqualTo(true);

    service.setEnabled(id, false);

    assertThat(cached.find(id)).get().extracting("active").isEqualTo(true);
    clock.advance(CachedAccessKeys.KEPT);
    assertThat(cached.find(id)).get().extracting("active").isEqualTo(false);
  }

  @Test
  void cache_doesNotRememberWhatIsNotThere() {
    CachedAccessKeys cached = new CachedAccessKeys(service, sessions, clock);
    NewAccessKey made = service.make("111122223333", "");
    assertThat(cached.find(made.key().accessKeyId())).isEmpty();

    service.store(made);

    assertThat(cached.find(made.key().accessKeyId()))
        .get()
        .extracting("secret")
        .isEqualTo(made.secretAccessKey());
  }
}
