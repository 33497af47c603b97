package io.plumbline.server.persistence.workforce;

import io.plumbline.database.Database;
import io.plumbline.labeling.workforce.IdentityProvider;
import io.plumbline.labeling.workforce.IpAddressType;
import io.plumbline.labeling.workforce.SourceIpRule;
import io.plumbline.labeling.workforce.Workforce;
import io.plumbline.labeling.workforce.WorkforceRepository;
import io.plumbline.server.accesskey.SecretCipher;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Workforces in the table {@code workforce}. Safe for use by many threads. */
public final class JdbcWorkforceRepository implements WorkforceRepository {

  private static final String COLUMNS =
      "account_id, name, user_pool, client_id, oidc, source_cidrs, ip_address_type, created_at,"
          + " updated_at";

  private final Database database;
  private final OidcColumn oidcColumn;

  /**
   * @param cipher encrypts client secrets
   */
  public JdbcWorkforceRepository(Database database, SecretCipher cipher) {
    this.database = database;
    this.oidcColumn = new OidcColumn(cipher);
  }

  @Override
  public boolean insert(Workforce workforce) {
    return bind(
                database
                    .jdbc()
                    .sql(
                        "INSERT INTO workforce ("
                            + COLUMNS
                            + ") VALUES (:account, :name, :pool, :client, :oidc, :cidrs, :ipType,"
                            + " :created, :updated) ON CONFLICT DO NOTHING"),
                workforce)
            .param("name", workforce.name())
            .param("created", workforce.createdAt().toEpochMilli())
            .update()
        == 1;
  }

  @Override
  public List<Workforce> findOnOidc() {
    return database
        .jdbc()
        .sql("SELECT " + COLUMNS + " FROM workforce WHERE oidc IS NOT NULL ORDER BY account_id")
        .query(this::read)
        .list();
  }

  @Override
  public Optional<Workforce> find(String accountId) {
    return database
        .jdbc()
        .sql("SELECT " + COLUMNS + " FROM workforce WHERE account_id = ?")
        .param(accountId)
        .query(this::read)
        .optional();
  }

  @Override
  public Optional<Workforce> findForUpdate(String accountId) {
    return database
        .jdbc()
        .sql(
            "UPDATE workforce SET account_id = account_id WHERE account_id = ? RETURNING "
                + COLUMNS)
        .param(accountId)
        .query(this::read)
        .optional();
  }

  @Override
  public void update(Workforce workforce) {
    bind(
            database
                .jdbc()
                .sql(
                    "UPDATE workforce SET user_pool = :pool, client_id = :client, oidc = :oidc,"
                        + " source_cidrs = :cidrs, ip_address_type = :ipType, updated_at = :updated"
                        + " WHERE account_id = :account"),
            workforce)
        .update();
  }

  @Override
  public void delete(String accountId) {
    database.jdbc().sql("DELETE FROM workforce WHERE account_id = ?").param(accountId).update();
  }

  private JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, Workforce workforce) {
    IdentityProvider provider = workforce.provider();
    String pool = provider instanceof IdentityProvider.Cognito cognito ? cognito.userPool() : null;
    String client =
        provider instanceof IdentityProvider.Cognito cognito ? cognito.clientId() : null;
    String oidc =
        provider instanceof IdentityProvider.Oidc own
            ? oidcColumn.write(workforce.accountId(), own)
            : null;
    IpAddressType ipType = workforce.ipAddressType();
    return statement
        .param("account", workforce.accountId())
        .param("pool", pool)
        .param("client", client)
        .param("oidc", oidc)
        .param("cidrs", String.join("\n", workforce.sourceIps().texts()))
        .param("ipType", ipType == null ? null : ipType.wireName())
        .param("updated", workforce.lastUpdatedAt().toEpochMilli());
  }

  private Workforce read(ResultSet row, int rowNumber) throws SQLException {
    String accountId = row.getString("account_id");
    String oidc = row.getString("oidc");
    String ipType = row.getString("ip_address_type");
    return new Workforce(
        accountId,
        row.getString("name"),
        oidc == null
            ? new IdentityProvider.Cognito(row.getString("user_pool"), row.getString("client_id"))
            : oidcColumn.read(accountId, oidc),
        sourceIps(row.getString("source_cidrs")),
        ipType == null ? null : IpAddressType.ofWireName(ipType),
        Instant.ofEpochMilli(row.getLong("created_at")),
        Instant.ofEpochMilli(row.getLong("updated_at")));
  }

  private static SourceIpRule sourceIps(String lines) {
    return SourceIpRule.of(lines.lines().toList());
  }
}
