package io.plumbline.server.sagemaker;

import static io.plumbline.server.sagemaker.PeopleApi.ARN_PREFIX;
import static io.plumbline.server.sagemaker.PeopleApi.group;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.database.testing.DatabaseExtension;
import io.plumbline.database.testing.TestDatabases;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class WorkteamApiTest {

  @RegisterExtension final DatabaseExtension database = new DatabaseExtension(TestDatabases.SQLITE);

  private PeopleApi api;

  @BeforeEach
  void open() {
    api = new PeopleApi(database.get());
  }

  @AfterEach
  void close() {
    api.close();
  }

  @Test
  void aTeam_isDescribedAsItWasCreated() {
    api.createWorkforce();
    assertThat(
            api.ok(
                "CreateWorkteam",
                "{'WorkteamName':'Cats','WorkforceName':'default','Description':'Labels cats.',"
                    + "'MemberDefinitions':["
                    + group("a")
                    + ","
                    + group("b")
                    + "],'NotificationConfiguration':"
                    + "{'NotificationTopicArn':'arn:aws:sns:us-east-1:111122223333:t'},"
                    + "'WorkerAccessConfiguration':{'S3Presign':"
                    + "{'IamPolicyConstraints':{'SourceIp':'Enabled'}}}}"))
        .hasToString("{\"WorkteamArn\":\"" + ARN_PREFIX + "workteam/private-crowd/Cats\"}");

    JsonNode team = api.ok("DescribeWorkteam", "{'WorkteamName':'Cats'}").path("Workteam");

    assertThat(team.path("WorkforceArn").asString()).isEqualTo(ARN_PREFIX + "workforce/default");
    assertThat(team.path("MemberDefinitions").toString())
        .isEqualTo(("[" + group("a") + "," + group("b") + "]").replace('\'', '"'));
    assertThat(team.path("Description").asString()).isEqualTo("Labels cats.");
    assertThat(team.path("SubDomain").asString()).isEqualTo("label.example.com/portal");
    assertThat(team.path("NotificationConfiguration").path("NotificationTopicArn").asString())
        .endsWith(":t");
    assertThat(team.path("WorkerAccessConfiguration").toString())
        .isEqualTo("{\"S3Presign\":{\"IamPolicyConstraints\":{\"SourceIp\":\"Enabled\"}}}");
    assertThat(team.path("CreateDate").decimalValue()).isEqualByComparingTo("1795424400");
  }

  @Test
  void withoutAWorkforce_thereIsNoTeam() {
    assertThat(
            api.call(
                    "CreateWorkteam",
                    "{'WorkteamName':'t','Description':'d','MemberDefinitions':["
                        + group("a")
                        + "]}")
                .error())
        .startsWith("ValidationException: ")
        .contains("CreateWorkforce first");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "{} | exactly one of CognitoMemberDefinition and OidcMemberDefinition",
        "{'OidcMemberDefinition':{'Groups':['a']}} | is on a user pool",
        "{'CognitoMemberDefinition':{'UserPool':'us-east-1_Other','UserGroup':'a','ClientId':'c'}}"
            + " | need UserPool us-east-1_Pool",
        "{'CognitoMemberDefinition':{'UserPool':'us-east-1_Pool','UserGroup':'a','ClientId':'d'}}"
            + " | need UserPool us-east-1_Pool and ClientId c",
      })
  void definitions_haveToFitTheWorkforce(String member, String reason) {
    api.createWorkforce();
    String request =
        "{'WorkteamName':'t','Description':'d','MemberDefinitions':["
            + group("a")
            + ","
            + member
            + "]}";

    assertThat(api.call("CreateWorkteam", request).error())
        .startsWith("ValidationException: ")
        .contains(reason);
    assertThat(api.ok("ListWorkteams", "{}").path("Workteams")).isEmpty();
  }

  @Test
  void anotherWorkforcesName_isRefused() {
    api.createWorkforce();

    assertThat(
            api.call(
                    "CreateWorkteam",
                    "{'WorkteamName':'t','WorkforceName':'other','Description':'d',"
                        + "'MemberDefinitions':["
                        + group("a")
                        + "]}")
                .error())
        .contains("its workforce is \"default\"");
  }

  @Test
  void aName_isTakenOnce_andAnAccountHasTwentyFiveTeams() {
    api.createWorkforce();
    for (int i = 0; i < 25; i++) {
      api.createWorkteam("team" + i);
    }

    String more =
        "{'WorkteamName':'%s','Description':'d','MemberDefinitions':[" + group("a") + "]}";
    assertThat(api.call("CreateWorkteam", more.formatted("team3")).error())
        .startsWith("ResourceInUse: ");
    assertThat(api.call("CreateWorkteam", more.formatted("team25")).error())
        .startsWith("ResourceLimitExceeded: ");
    assertThat(api.ok("ListWorkteams", "{}").path("Workteams")).hasSize(25);
  }

  @Test
  void update_replacesWhatIsGivenAndKeepsTheRest() {
    api.createWorkforce();
    api.createWorkteam("cats");
    api.clock.advance(Duration.ofSeconds(1));
    api.ok(
        "UpdateWorkteam",
        "{'WorkteamName':'cats','NotificationConfiguration':"
            + "{'NotificationTopicArn':'arn:aws:sns:us-east-1:111122223333:t'}}");

    JsonNode team =
        api.ok("UpdateWorkteam", "{'WorkteamName':'cats','MemberDefinitions':[" + group("x") + "]}")
            .path("Workteam");
    assertThat(team.path("MemberDefinitions")).hasSize(1);
    assertThat(team.path("MemberDefinitions").toString()).contains("\"x\"");
    assertThat(team.path("Description").asString()).isEqualTo("d");
    assertThat(team.path("NotificationConfiguration").has("NotificationTopicArn")).isTrue();
    assertThat(team.path("LastUpdatedDate").decimalValue()).isEqualByComparingTo("1795424401");

    JsonNode silent =
        api.ok("UpdateWorkteam", "{'WorkteamName':'cats','NotificationConfiguration':{}}")
            .path("Workteam");
    assertThat(silent.path("NotificationConfiguration").has("NotificationTopicArn")).isFalse();
  }

  @Test
  void delete_isForGood_andTakesTheTagsAlong() {
    api.createWorkforce();
    String arn = ARN_PREFIX + "workteam/private-crowd/cats";
    api.createWorkteam("cats");
    api.ok("AddTags", "{'ResourceArn':'" + arn + "','Tags':[{'Key':'a','Value':'1'}]}");

    assertThat(api.ok("DeleteWorkteam", "{'WorkteamName':'cats'}"))
        .hasToString("{\"Success\":true}");
    for (String operation : List.of("DescribeWorkteam", "DeleteWorkteam", "UpdateWorkteam")) {
      assertThat(api.call(operation, "{'WorkteamName':'cats'}").error())
          .startsWith("ValidationException: ");
    }
    api.createWorkteam("cats");
    assertThat(api.ok("ListTags", "{'ResourceArn':'" + arn + "'}").path("Tags")).isEmpty();
  }

  @Test
  void list_goesPageByPageInEveryOrder() {
    api.createWorkforce();
    for (String name : List.of("c", "a", "e", "b", "d")) {
      api.createWorkteam(name);
      api.clock.advance(Duration.ofSeconds(1));
    }

    assertThat(pages("")).containsExactly("c", "a", "e", "b", "d");
    assertThat(pages(",'SortOrder':'Descending'")).containsExactly("d", "b", "e", "a", "c");
    assertThat(pages(",'SortBy':'Name'")).containsExactly("a", "b", "c", "d", "e");
    assertThat(pages(",'SortBy':'Name','SortOrder':'Descending'"))
        .containsExactly("e", "d", "c", "b", "a");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'NextToken':'%s','SortBy':'Name'",
        "'NextToken':'%s','SortOrder':'Descending'",
        "'NextToken':'%s','NameContains':'a'",
        "'NextToken':'%sAA'",
        "'NextToken':'x'",
        "'NextToken':''",
        "'NextToken':'!!'"
      })
  void aToken_isGoodForItsOwnListOnly(String members) {
    api.createWorkforce();
    api.createWorkteam("a");
    api.createWorkteam("b");
    String token = api.ok("ListWorkteams", "{'MaxResults':1}").path("NextToken").asString();

    assertThat(api.call("ListWorkteams", "{" + members.formatted(token) + "}").error())
        .startsWith("ValidationException: ")
        .contains("NextToken");
  }

  @Test
  void subscriptions_thereAreNone() {
    assertThat(api.ok("ListSubscribedWorkteams", "{}")).hasToString("{\"SubscribedWorkteams\":[]}");
    assertThat(
            api.call(
                    "DescribeSubscribedWorkteam",
                    "{'WorkteamArn':'arn:aws:sagemaker:us-east-1:111122223333:workteam/vendor-crowd/x'}")
                .error())
        .startsWith("ValidationException: ")
        .contains("not available in this service");
  }

  @Test
  void aPrivateNetwork_isNotSupported() {
    api.createWorkforce();
    api.createWorkteam("cats");

    assertThat(
            api.call(
                    "UpdateWorkteam",
                    "{'WorkteamName':'cats','WorkerAccessConfiguration':{'S3Presign':"
                        + "{'IamPolicyConstraints':{'VpcSourceIp':'Enabled'}}}}")
                .error())
        .startsWith("ValidationException: ")
        .contains("VpcSourceIp");
  }

  private List<String> pages(String order) {
    List<String> names = new ArrayList<>();
    String token = "";
    do {
      JsonNode page = api.ok("ListWorkteams", "{'MaxResults':2" + order + token + "}");
      page.path("Workteams").forEach(team -> names.add(team.path("WorkteamName").asString()));
      token =
          page.has("NextToken") ? ",'NextToken':'" + page.path("NextToken").asString() + "'" : "";
    } while (!token.isEmpty());
    return names;
  }
}
