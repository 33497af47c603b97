package io.plumbline.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseSettingsTest {

  @Test
  void defaults() {
    DatabaseSettings settings = DatabaseSettings.sqlite(Path.of("data/plumbline.db"));

    assertThat(settings.dialect()).isEqualTo(Dialect.SQLITE);
    assertThat(settings.readConnections()).isEqualTo(8);
    assertThat(settings.writeConnections()).isEqualTo(8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/data/p.db", "jdbc:sqlite:/data/p.db", "/data/../data/p.db"})
  void location_ofSqlite_isAFile(String location) {
    DatabaseSettings settings = DatabaseSettings.of(location, "", "");

    assertThat(settings.dialect()).isEqualTo(Dialect.SQLITE);
    assertThat(settings.file()).isEqualTo(Path.of("/data/p.db"));
  }

  @Test
  void toString_leavesThePasswordOut() {
    DatabaseSettings settings =
        DatabaseSettings.of("jdbc:postgresql://db/plumbline", "app", "hidden");

    assertThat(settings.dialect()).isEqualTo(Dialect.POSTGRESQL);
    assertThat(settings.toString()).contains("app", "db/plumbline").doesNotContain("hidden");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "jdbc:mysql://db/plumbline"})
  void location_ofAnotherKind_isRefused(String location) {
    assertThatThrownBy(() -> DatabaseSettings.of(location, "", ""))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void emptyPools_areRefused() {
    assertThatThrownBy(() -> new DatabaseSettings("p.db", "", "", 0, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new DatabaseSettings("p.db", "", "", 1, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
