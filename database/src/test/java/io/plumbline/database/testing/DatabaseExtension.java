package io.plumbline.database.testing;

import static java.util.Objects.requireNonNull;

import io.plumbline.database.Database;
import io.plumbline.database.DatabaseSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A migrated, empty database for each test method:
 *
 * <pre>{@code
 * @ParameterizedClass
 * @EnumSource(TestDatabases.class)
 * class RowsTest {
 *   @RegisterExtension final DatabaseExtension database;
 *
 *   RowsTest(TestDatabases kind) {
 *     database = new DatabaseExtension(kind);
 *   }
 * }
 * }</pre>
 */
public final class DatabaseExtension implements BeforeEachCallback, AfterEachCallback {
  private final TestDatabases kind;
  private @Nullable Path folder;
  private @Nullable DatabaseSettings settings;
  private @Nullable Database database;

  /** Gives databases of this kind. */
  public DatabaseExtension(TestDatabases kind) {
    this.kind = kind;
  }

  /** The database of the test that runs now. */
  public Database get() {
    return requireNonNull(database, "no test runs");
  }

  /** Where that database is, to open it a second time. */
  public DatabaseSettings settings() {
    return requireNonNull(settings, "no test runs");
  }

  /** Closes the database and opens it again, as a restart does. */
  public Database reopen() {
    get().close();
    database = Database.open(settings());
    return database;
  }

  @Override
  public void beforeEach(ExtensionContext context) throws IOException {
    folder = Files.createTempDirectory("plumbline-database");
    settings = kind.fresh(folder);
    database = Database.open(settings);
  }

  @Override
  public void afterEach(ExtensionContext context) throws IOException {
    get().close();
    List<Path> paths;
    try (Stream<Path> walk = Files.walk(requireNonNull(folder))) {
      paths = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : paths) {
      Files.delete(path);
    }
  }
}
