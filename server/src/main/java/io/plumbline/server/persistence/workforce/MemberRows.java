package io.plumbline.server.persistence.workforce;

import io.plumbline.database.Database;
import io.plumbline.labeling.workforce.MemberDefinition;
import io.plumbline.labeling.workforce.MemberDefinition.CognitoGroup;
import io.plumbline.labeling.workforce.MemberDefinition.OidcGroups;
import io.plumbline.labeling.workforce.OidcPool;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The member definitions of teams, in the table {@code workteam_member}. Behind them, each group
 * that a provider claims stands once more in a row of its own, so that who is in a team is found by
 * the same join as for groups of a user pool.
 */
final class MemberRows {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** The position of the first such row; a team has ten definitions at most. */
  private static final int FIRST_GROUP = 1000;

  private final Database database;

  MemberRows(Database database) {
    this.database = database;
  }

  List<MemberDefinition> find(String accountId, String workteamName) {
    return database
        .jdbc()
        .sql(
            "SELECT user_pool, user_group, client_id, oidc_groups FROM workteam_member"
                + " WHERE account_id = ? AND workteam_name = ? AND position < ? ORDER BY position")
        .params(accountId, workteamName, FIRST_GROUP)
        .query(MemberRows::read)
        .list();
  }

  void replace(String accountId, String workteamName, List<MemberDefinition> members) {
    database
        .jdbc()
        .sql("DELETE FROM workteam_member WHERE account_id = ? AND workteam_name = ?")
        .params(accountId, workteamName)
        .update();
    int groups = 0;
    for (int position = 0; position < members.size(); position++) {
      insert(accountId, workteamName, position, members.get(position));
      if (members.get(position) instanceof OidcGroups oidc) {
        for (String group : oidc.groups()) {
          insertGroup(accountId, workteamName, FIRST_GROUP + groups++, group);
        }
      }
    }
  }

  private void insertGroup(String accountId, String workteamName, int position, String group) {
    database
        .jdbc()
        .sql(
            "INSERT INTO workteam_member (account_id, workteam_name, position, user_pool,"
                + " user_group) VALUES (?, ?, ?, ?, ?)")
        .params(accountId, workteamName, position, OidcPool.KIND, group)
        .update();
  }

  private void insert(
      String accountId, String workteamName, int position, MemberDefinition member) {
    CognitoGroup group = member instanceof CognitoGroup cognito ? cognito : null;
    database
        .jdbc()
        .sql(
            "INSERT INTO workteam_member (account_id, workteam_name, position, user_pool,"
                + " user_group, client_id, oidc_groups) VALUES (:account, :team, :position, :pool,"
                + " :group, :client, :oidc)")
        .param("account", accountId)
        .param("team", workteamName)
        .param("position", position)
        .param("pool", group == null ? null : group.userPool())
        .param("group", group == null ? null : group.userGroup())
        .param("client", group == null ? null : group.clientId())
        .param(
            "oidc",
            member instanceof OidcGroups oidc ? JSON.writeValueAsString(oidc.groups()) : null)
        .update();
  }

  private static MemberDefinition read(ResultSet row, int rowNumber) throws SQLException {
    String oidcGroups = row.getString("oidc_groups");
    return oidcGroups == null
        ? new CognitoGroup(
            row.getString("user_pool"), row.getString("user_group"), row.getString("client_id"))
        : new OidcGroups(JSON.readValue(oidcGroups, new TypeReference<List<String>>() {}));
  }
}
