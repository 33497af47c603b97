package io.plumbline.server.sagemaker;

import static io.plumbline.server.sagemaker.PeopleApi.ARN_PREFIX;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.database.testing.DatabaseExtension;
import io.plumbline.database.testing.TestDatabases;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class WorkforceApiTest {

  private static final String COGNITO = "'CognitoConfig':{'UserPool':'us-east-1_P','ClientId':'c'}";
  private static final String OIDC =
      "'OidcConfig':{'ClientId':'c','ClientSecret':'hunter2','Issuer':'https://idp.example.com',"
          + "'AuthorizationEndpoint':'https://idp.example.com/a',"
          + "'TokenEndpoint':'https://idp.example.com/t',"
          + "'UserInfoEndpoint':'https://idp.example.com/u',"
          + "'LogoutEndpoint':'https://idp.example.com/l','JwksUri':'https://idp.example.com/k'}";

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
  void aWorkforce_isDescribedAsTheGuideShowsIt() {
    assertThat(api.ok("CreateWorkforce", "{'WorkforceName':'default'," + COGNITO + "}"))
        .hasToString("{\"WorkforceArn\":\"" + ARN_PREFIX + "workforce/default\"}");

    JsonNode workforce =
        api.ok("DescribeWorkforce", "{'WorkforceName':'default'}").path("Workforce");

    assertThat(workforce.path("WorkforceName").asString()).isEqualTo("default");
    assertThat(workforce.path("Status").asString()).isEqualTo("Active");
    assertThat(workforce.path("SubDomain").asString()).isEqualTo("label.example.com/portal");
    assertThat(workforce.path("SourceIpConfig")).hasToString("{\"Cidrs\":[]}");
    assertThat(workforce.path("CreateDate").decimalValue()).isEqualByComparingTo("1795424400");
    assertThat(workforce.path("CognitoConfig"))
        .hasToString("{\"UserPool\":\"us-east-1_P\",\"ClientId\":\"c\"}");
    assertThat(workforce.has("OidcConfig")).isFalse();
  }

  @Test
  void aClientSecret_isNeverReturned() {
    api.ok("CreateWorkforce", "{'WorkforceName':'default'," + OIDC + "}");

    JsonNode answer = api.ok("DescribeWorkforce", "{'WorkforceName':'default'}");

    assertThat(answer.path("Workforce").path("OidcConfig").path("Issuer").asString())
        .isEqualTo("https://idp.example.com");
    assertThat(answer.toString()).doesNotContain("hunter2", "Secret");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "{'WorkforceName':'w'} | exactly one of CognitoConfig and OidcConfig; none was given",
        "{'WorkforceName':'w'," + COGNITO + "," + OIDC + "} | both were given",
        "{'WorkforceName':'w',"
            + COGNITO
            + ",'WorkforceVpcConfig':{'VpcId':'vpc-1'}} | not supported",
        "{'WorkforceName':'w',"
            + COGNITO
            + ",'IpAddressType':'ipv4','SourceIpConfig':{'Cidrs':['2001:db8::/32']}} | dualstack",
        "{'WorkforceName':'w',"
            + COGNITO
            + ",'SourceIpConfig':{'Cidrs':['1.0.0.0/8','2.0.0.0/8',"
            + "'3.0.0.0/8','4.0.0.0/8','5.0.0.0/8','6.0.0.0/8','7.0.0.0/8','8.0.0.0/8','9.0.0.0/8',"
            + "'11.0.0.0/8','12.0.0.0/8']}} | can have 10",
        "{'WorkforceName':'w'," + COGNITO + ",'Tags':[{'Key':'aws:x','Value':''}]} | reserved",
      })
  void create_refusesWhatCannotBe(String request, String reason) {
    PeopleApi.Answer answer = api.call("CreateWorkforce", request);

    assertThat(answer.error()).startsWith("ValidationException: ").contains(reason);
    assertThat(api.ok("ListWorkforces", "{}").path("Workforces")).isEmpty();
  }

  @Test
  void anAccount_hasOneWorkforce() {
    api.createWorkforce();

    assertThat(api.call("CreateWorkforce", "{'WorkforceName':'two'," + COGNITO + "}").error())
        .startsWith("ValidationException: ")
        .contains("one per account and region");
    assertThat(
            api.callAs("444455556666", "CreateWorkforce", "{'WorkforceName':'two'," + COGNITO + "}")
                .status())
        .isEqualTo(200);
  }

  @Test
  void update_replacesAndClearsRanges() {
    api.createWorkforce();
    api.clock.advance(Duration.ofSeconds(60));

    JsonNode restricted =
        api.ok(
            "UpdateWorkforce",
            "{'WorkforceName':'default','SourceIpConfig':{'Cidrs':['10.0.0.0/8','::1/128']}}");
    assertThat(restricted.path("Workforce").path("SourceIpConfig").path("Cidrs"))
        .hasToString("[\"10.0.0.0/8\",\"::1/128\"]");
    assertThat(restricted.path("Workforce").path("LastUpdatedDate").decimalValue())
        .isEqualByComparingTo("1795424460");

    JsonNode untouched =
        api.ok("UpdateWorkforce", "{'WorkforceName':'default','WorkforceVpcConfig':{}}");
    assertThat(untouched.path("Workforce").path("SourceIpConfig").path("Cidrs")).hasSize(2);

    JsonNode cleared =
        api.ok("UpdateWorkforce", "{'WorkforceName':'default','SourceIpConfig':{'Cidrs':[]}}");
    assertThat(cleared.path("Workforce").path("SourceIpConfig").path("Cidrs")).isEmpty();
  }

  @Test
  void oidcSettings_changeOnlyInAnOidcWorkforceWithoutTeams() {
    api.createWorkforce();
    String update = "{'WorkforceName':'default'," + OIDC + "}";
    assertThat(api.call("UpdateWorkforce", update).error())
        .startsWith("ValidationException: ")
        .contains("is on a user pool");

    api.ok("DeleteWorkforce", "{'WorkforceName':'default'}");
    api.ok("CreateWorkforce", update);
    api.ok("UpdateWorkforce", update.replace("/t'", "/token'"));
    api.ok(
        "CreateWorkteam",
        "{'WorkteamName':'t','Description':'d',"
            + "'MemberDefinitions':[{'OidcMemberDefinition':{'Groups':['a','b']}}]}");

    assertThat(api.call("UpdateWorkforce", update).error())
        .startsWith("ConflictException: ")
        .contains("only while it has no work team");
    assertThat(
            api.ok("DescribeWorkforce", "{'WorkforceName':'default'}")
                .path("Workforce")
                .path("OidcConfig")
                .path("TokenEndpoint")
                .asString())
        .isEqualTo("https://idp.example.com/token");
  }

  @Test
  void delete_isRefusedWhileThereAreTeams() {
    api.createWorkforce();
    api.createWorkteam("cats");

    assertThat(api.call("DeleteWorkforce", "{'WorkforceName':'default'}").error())
        .startsWith("ResourceInUse: ");
    api.ok("DeleteWorkteam", "{'WorkteamName':'cats'}");
    assertThat(api.ok("DeleteWorkforce", "{'WorkforceName':'default'}")).hasToString("{}");
    assertThat(api.call("DescribeWorkforce", "{'WorkforceName':'default'}").error())
        .startsWith("ValidationException: ");
  }

  @Test
  void list_filtersByName() {
    api.createWorkforce();

    assertThat(api.ok("ListWorkforces", "{'NameContains':'FAUL'}").path("Workforces")).hasSize(1);
    assertThat(api.ok("ListWorkforces", "{'NameContains':'x'}").path("Workforces")).isEmpty();
    assertThat(api.callAs("444455556666", "ListWorkforces", "{}").body().path("Workforces"))
        .isEmpty();
  }
}
