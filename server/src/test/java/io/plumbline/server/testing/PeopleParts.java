package io.plumbline.server.testing;

import io.plumbline.database.Database;
import io.plumbline.database.DatabaseSettings;
import io.plumbline.labeling.ServiceIdentity;
import io.plumbline.labeling.Transactions;
import io.plumbline.server.accesskey.MasterKey;
import io.plumbline.server.accesskey.SecretCipher;
import io.plumbline.server.config.NetworkSettings;
import io.plumbline.server.config.ObjectStoreSettings;
import io.plumbline.server.config.PlumblineSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.util.unit.DataSize;

/** The parts of the service that workforces and sign-in are built on. */
public final class PeopleParts {

  /** The region of the service under test. */
  public static final String REGION = "us-east-1";

  private PeopleParts() {}

  /** Puts the parts into a context that is not refreshed yet. */
  public static void register(
      GenericApplicationContext context,
      Database database,
      Clock clock,
      @Nullable URI publicUrl,
      @Nullable URI snsEndpoint) {
    context.registerBean(Database.class, () -> database, bean -> bean.setDestroyMethodName(""));
    context.registerBean(Clock.class, () -> clock);
    context.registerBean(SecureRandom.class, () -> new SecureRandom());
    context.registerBean(ServiceIdentity.class, () -> new ServiceIdentity(REGION));
    context.registerBean(Transactions.class, () -> transactions(database));
    context.registerBean(SecretCipher.class, PeopleParts::cipher);
    context.registerBean(PlumblineSettings.class, () -> settings(publicUrl, snsEndpoint));
  }

  /** Adds the configurations and controllers of packages to a context that is not refreshed yet. */
  public static void scan(GenericApplicationContext context, String... packages) {
    new ClassPathBeanDefinitionScanner(context).scan(packages);
  }

  /** The domain's transactions on a database. */
  public static Transactions transactions(Database database) {
    return new Transactions() {
      @Override
      public <T> T call(Supplier<T> work) {
        return database.write(work);
      }
    };
  }

  /** A cipher under a key of zeros. */
  public static SecretCipher cipher() {
    SecureRandom random = new SecureRandom();
    try {
      String key = Base64.getEncoder().encodeToString(new byte[32]);
      return new SecretCipher(MasterKey.load(key, Path.of("."), random), random);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PlumblineSettings settings(@Nullable URI publicUrl, @Nullable URI snsEndpoint) {
    Path folder = Path.of("data").toAbsolutePath();
    return new PlumblineSettings(
        8080,
        "127.0.0.1",
        folder,
        REGION,
        "111122223333",
        publicUrl,
        List.of(),
        DatabaseSettings.sqlite(folder.resolve("unused.db")),
        new ObjectStoreSettings.Embedded(folder),
        snsEndpoint,
        Duration.ofSeconds(20),
        DataSize.ofKilobytes(32),
        100,
        NetworkSettings.usual(),
        false);
  }
}
