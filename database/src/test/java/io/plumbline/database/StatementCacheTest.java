package io.plumbline.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StatementCacheTest {
  private Connection driver;
  private Connection connection;

  @BeforeEach
  void open() throws SQLException {
    driver = DriverManager.getConnection("jdbc:sqlite::memory:");
    connection = StatementCache.around(driver);
    execute("CREATE TABLE word (id INTEGER PRIMARY KEY, text TEXT)");
    execute("INSERT INTO word VALUES (1, 'one'), (2, 'two')");
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  @Test
  void sameText_whileTheFirstIsInUse_isAStatementOfItsOwn() throws SQLException {
    String sql = "SELECT text FROM word WHERE id >= ? ORDER BY id";
    try (PreparedStatement outer = connection.prepareStatement(sql)) {
      outer.setInt(1, 1);
      try (ResultSet words = outer.executeQuery()) {
        assertThat(words.next()).isTrue();
        assertThat(first(sql, 2)).isEqualTo("two");
        assertThat(words.getString(1)).isEqualTo("one");
        assertThat(words.next()).isTrue();
        assertThat(words.getString(1)).isEqualTo("two");
      }
    }
    assertThat(first(sql, 1)).isEqualTo("one");
  }

  @Test
  void parameters_ofTheUseBefore_areForgotten() throws SQLException {
    String sql = "SELECT ifnull(?, 'nothing')";
    assertThat(first(sql, 7)).isEqualTo("7");

    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet result = statement.executeQuery()) {
      assertThat(result.getString(1)).isEqualTo("nothing");
    }
  }

  @Test
  void resultsLeftOpen_areClosedWithTheStatement() throws SQLException {
    PreparedStatement statement = connection.prepareStatement("SELECT text FROM word");
    ResultSet results = statement.executeQuery();
    assertThat(results.next()).isTrue();

    statement.close();

    execute("DROP TABLE word"); // is refused while a statement reads the table
    assertThat(statement.isClosed()).isTrue();
    assertThatThrownBy(statement::executeQuery).hasMessage("the statement is closed");
  }

  @Test
  void failedStatement_isNotKept_andTheTextWorksAgain() throws SQLException {
    String sql = "INSERT INTO word VALUES (?, 'more')";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setInt(1, 1);
      assertThatThrownBy(statement::executeUpdate)
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("UNIQUE constraint failed");
    }
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setInt(1, 3);
      assertThat(statement.executeUpdate()).isEqualTo(1);
    }
  }

  @Test
  void manyTexts_areNotAllKept() throws SQLException {
    for (int i = 0; i < 500; i++) {
      assertThat(first("SELECT ? + " + i, 1)).isEqualTo(Integer.toString(1 + i));
    }
    assertThat(first("SELECT ? + 0", 1)).isEqualTo("1");
  }

  private String first(String sql, int parameter) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setInt(1, parameter);
      try (ResultSet result = statement.executeQuery()) {
        assertThat(result.next()).isTrue();
        return result.getString(1);
      }
    }
  }

  private void execute(String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.execute();
    }
  }
}
