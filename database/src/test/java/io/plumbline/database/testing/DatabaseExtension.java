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
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A migrated, empty database: for each test method, or one for all methods of a class whose life
 * cycle is {@code PER_CLASS} or whose field is static.
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
public final class DatabaseExtension
    implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {
  private final TestDatabases kind;
  private @Nullable Path folder;
  private @Nullable DatabaseSettings settings;
  private @Nullable Database database;
  private boolean ofClass;

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
  public void beforeAll(ExtensionContext context) throws IOException {
    ofClass = true;
    open();
  }

  @Override
  public void beforeEach(ExtensionContext context) throws IOException {
    if (!ofClass) {
      open();
    }
  }

  @Override
  public void afterEach(ExtensionContext context) throws IOException {
    if (!ofClass) {
      closeAndDelete();
    }
  }

  @Override
  public void afterAll(ExtensionContext context) throws IOException {
    if (ofClass) {
      closeAndDelete();
    }
  }

  private void open() throws IOException {
    folder = Files.createTempDirectory("plumbline-database");
    settings = kind.fresh(folder);
    database = Database.open(settings);
  }

  private void closeAndDelete() throws IOException {
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
