package io.plumbline.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A connection that keeps its prepared statements for the next time, for SQLite, whose driver
 * compiles the text of a statement at every use: that took as long as running it. The drivers of
 * servers do this themselves, and the connection pool leaves it to them.
 *
 * <p>A statement is kept when it is closed and none of its calls has thrown. The driver remembers
 * how many columns a statement has, so tables must not change after its first use; migrations run
 * before. Like the connection, not for two threads at once.
 */
final class StatementCache implements InvocationHandler {

  /** More than the program has different texts for one connection; a statement takes some KiB. */
  private static final int CAPACITY = 200;

  private final Connection connection;
  private final Map<String, PreparedStatement> idle = new LinkedHashMap<>(16, 0.75f, true);

  private StatementCache(Connection connection) {
    this.connection = connection;
  }

  /** The connection with a cache of its own. */
  static Connection around(Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            StatementCache.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            new StatementCache(connection));
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
      throws Throwable {
    if (method.getName().equals("prepareStatement")
        && arguments != null
        && arguments.length == 1
        && arguments[0] instanceof String sql) {
      PreparedStatement kept = idle.remove(sql);
      PreparedStatement statement = kept == null ? connection.prepareStatement(sql) : kept;
      return Proxy.newProxyInstance(
          StatementCache.class.getClassLoader(),
          new Class<?>[] {PreparedStatement.class},
          new Lent(sql, statement));
    }
    if (method.getName().equals("close")) {
      closeIdle();
    }
    return call(method, connection, arguments);
  }

  private void closeIdle() throws SQLException {
    for (PreparedStatement statement : idle.values()) {
      statement.close();
    }
    idle.clear();
  }

  private void keep(String sql, PreparedStatement statement) throws SQLException {
    statement.clearParameters();
    PreparedStatement same = idle.put(sql, statement);
    if (same != null) {
      same.close();
    }
    if (idle.size() > CAPACITY) {
      String eldest = idle.keySet().iterator().next();
      PreparedStatement dropped = idle.remove(eldest);
      if (dropped != null) {
        dropped.close();
      }
    }
  }

  private static @Nullable Object call(Method method, Object target, Object @Nullable [] arguments)
      throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause() == null ? e : e.getCause();
    }
  }

  /** A statement in use. */
  private final class Lent implements InvocationHandler {
    private final String sql;
    private final PreparedStatement statement;
    private @Nullable ResultSet results;
    private boolean failed;
    private boolean closed;

    private Lent(String sql, PreparedStatement statement) {
      this.sql = sql;
      this.statement = statement;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
        throws Throwable {
      if (method.getName().equals("close")) {
        close();
        return null;
      }
      if (method.getName().equals("isClosed")) {
        return closed;
      }
      if (closed) {
        throw new SQLException("the statement is closed");
      }
      try {
        Object result = call(method, statement, arguments);
        results = result instanceof ResultSet set ? set : results;
        return result;
      } catch (Throwable e) {
        failed = true;
        throw e;
      }
    }

    private void close() throws SQLException {
      if (closed) {
        return;
      }
      closed = true;
      if (results != null) {
        results.close();
      }
      if (failed) {
        statement.close();
      } else {
        keep(sql, statement);
      }
    }
  }
}
