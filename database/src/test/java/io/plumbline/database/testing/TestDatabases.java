package io.plumbline.database.testing;

import io.plumbline.database.DatabaseSettings;
import java.nio.file.Path;

/**
 * The databases that everything must work on; made for {@code @ParameterizedClass @EnumSource}.
 * PostgreSQL is started once per JVM and ends with it.
 */
public enum TestDatabases {
  /** A new file. */
  SQLITE {
    @Override
    public DatabaseSettings fresh(Path folder) {
      return DatabaseSettings.sqlite(folder.resolve("plumbline.db"));
    }
  },
  /** A new, empty database of an embedded PostgreSQL. */
  POSTGRESQL {
    @Override
    public DatabaseSettings fresh(Path folder) {
      return DatabaseSettings.of(EmbeddedServer.newDatabase(), "", "");
    }
  };

  /**
   * Names an empty database that no other test uses.
   *
   * @param folder where files may lie; the caller deletes it
   */
  public abstract DatabaseSettings fresh(Path folder);
}
