package io.plumbline.server.sagemaker;

import static io.plumbline.server.sagemaker.PeopleApi.ARN_PREFIX;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.database.testing.DatabaseExtension;
import io.plumbline.database.testing.TestDatabases;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Tags, human task UIs and flow definitions. */
class TagAndReviewApiTest {

  private static final String FLOW =
      "{'FlowDefinitionName':'flow','OutputConfig':{'S3OutputPath':'s3://b/out'},"
          + "'RoleArn':'arn:aws:iam::111122223333:role/review'%s}";
  private static final String LOOP =
      ",'HumanLoopConfig':{'WorkteamArn':'%s','HumanTaskUiArn':'%s','TaskTitle':'t',"
          + "'TaskDescription':'d','TaskCount':2,'TaskKeywords':['a b'],"
          + "'TaskTimeLimitInSeconds':60%s}";
  private static final String TEAM = ARN_PREFIX + "workteam/private-crowd/cats";
  private static final String UI = ARN_PREFIX + "human-task-ui/page";

  @RegisterExtension final DatabaseExtension database = new DatabaseExtension(TestDatabases.SQLITE);

  private PeopleApi api;

  @BeforeEach
  void open() {
    api = new PeopleApi(database.get());
    api.createWorkforce();
    api.createWorkteam("cats");
    api.ok("CreateHumanTaskUi", "{'HumanTaskUiName':'page','UiTemplate':{'Content':'<p>é</p>'}}");
  }

  @AfterEach
  void close() {
    api.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"workforce/default", "workteam/private-crowd/cats", "human-task-ui/page"})
  void tags_areAddedReplacedListedAndTakenAway(String resource) {
    String arn = "'ResourceArn':'" + ARN_PREFIX + resource + "'";
    api.ok("AddTags", "{" + arn + ",'Tags':[{'Key':'b','Value':'1'},{'Key':'a','Value':''}]}");

    JsonNode all = api.ok("AddTags", "{" + arn + ",'Tags':[{'Key':'b','Value':'2'}]}");
    assertThat(all.path("Tags").toString())
        .isEqualTo("[{\"Key\":\"a\",\"Value\":\"\"},{\"Key\":\"b\",\"Value\":\"2\"}]");

    assertThat(api.ok("DeleteTags", "{" + arn + ",'TagKeys':['a','nothing']}")).hasToString("{}");
    assertThat(api.ok("ListTags", "{" + arn + ",'MaxResults':50}"))
        .hasToString("{\"Tags\":[{\"Key\":\"b\",\"Value\":\"2\"}]}");
  }

  @Test
  void tagsAtCreation_areThere() {
    api.ok(
        "CreateHumanTaskUi",
        "{'HumanTaskUiName':'other','UiTemplate':{'Content':'x'},"
            + "'Tags':[{'Key':'k','Value':'v'}]}");

    assertThat(
            api.ok("ListTags", "{'ResourceArn':'" + ARN_PREFIX + "human-task-ui/other'}")
                .path("Tags")
                .toString())
        .isEqualTo("[{\"Key\":\"k\",\"Value\":\"v\"}]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "arn:aws:sagemaker:us-east-1:111122223333:workforce/other",
        "arn:aws:sagemaker:eu-west-1:111122223333:workforce/default",
        "arn:aws:sagemaker:us-east-1:444455556666:workforce/default",
        "arn:aws:sagemaker:us-east-1:111122223333:workteam/cats",
        "arn:aws:sagemaker:us-east-1:111122223333:endpoint/cats",
      })
  void whatTheAccountDoesNotHave_hasNoTags(String arn) {
    String resource = "'ResourceArn':'" + arn + "'";

    for (PeopleApi.Answer answer :
        new PeopleApi.Answer[] {
          api.call("AddTags", "{" + resource + ",'Tags':[]}"),
          api.call("ListTags", "{" + resource + "}"),
          api.call("DeleteTags", "{" + resource + ",'TagKeys':['a']}")
        }) {
      assertThat(answer.error()).startsWith("ValidationException: ");
    }
  }

  @Test
  void moreThanFiftyTags_areRefusedAsAWhole() {
    String arn = "'ResourceArn':'" + ARN_PREFIX + "workforce/default'";
    String fifty =
        IntStream.range(0, 50)
            .mapToObj(i -> "{'Key':'k" + i + "','Value':''}")
            .collect(Collectors.joining(","));
    api.ok("AddTags", "{" + arn + ",'Tags':[" + fifty + "]}");

    assertThat(api.call("AddTags", "{" + arn + ",'Tags':[{'Key':'more','Value':''}]}").error())
        .startsWith("ValidationException: ")
        .contains("50 tags");
    assertThat(api.ok("ListTags", "{" + arn + "}").path("Tags")).hasSize(50);
  }

  @Test
  void aHumanTaskUi_isDescribedByAddressAndHash() {
    JsonNode ui = api.ok("DescribeHumanTaskUi", "{'HumanTaskUiName':'page'}");

    assertThat(ui.path("HumanTaskUiArn").asString()).isEqualTo(UI);
    assertThat(ui.path("HumanTaskUiStatus").asString()).isEqualTo("Active");
    assertThat(ui.path("UiTemplate").path("ContentSha256").asString())
        .isEqualTo("5229bddeb25ca85b2dafff052ef9e9868e906e71e4b39f9a17a72b0aee7903d3");
    assertThat(ui.path("UiTemplate").path("Url").asString())
        .startsWith("https://label.example.com/console/human-task-uis/");
  }

  @Test
  void humanTaskUis_areUniqueListedAndDeleted() {
    assertThat(
            api.call("CreateHumanTaskUi", "{'HumanTaskUiName':'page','UiTemplate':{'Content':'x'}}")
                .error())
        .startsWith("ResourceInUse: ");
    api.clock.advance(Duration.ofSeconds(1));
    api.ok("CreateHumanTaskUi", "{'HumanTaskUiName':'second','UiTemplate':{'Content':'x'}}");

    JsonNode late = api.ok("ListHumanTaskUis", "{'CreationTimeAfter':1795424401}");
    assertThat(late.path("HumanTaskUiSummaries")).hasSize(1);
    assertThat(
            api.ok("ListHumanTaskUis", "{'SortOrder':'Descending','MaxResults':1}")
                .path("HumanTaskUiSummaries")
                .get(0)
                .path("HumanTaskUiName")
                .asString())
        .isEqualTo("second");

    assertThat(api.ok("DeleteHumanTaskUi", "{'HumanTaskUiName':'second'}")).hasToString("{}");
    assertThat(api.call("DeleteHumanTaskUi", "{'HumanTaskUiName':'second'}").error())
        .startsWith("ResourceNotFound: ");
    assertThat(api.call("DescribeHumanTaskUi", "{'HumanTaskUiName':'second'}").error())
        .startsWith("ResourceNotFound: ");
  }

  @Test
  void aFlowDefinition_isDescribedAsItWasCreated() {
    String conditions =
        "{\\'Conditions\\':[{\\'ConditionType\\':\\'Sampling\\',"
            + "\\'ConditionParameters\\':{\\'RandomSamplingPercentage\\':5}}]}";
    String request =
        FLOW.formatted(
            LOOP.formatted(TEAM, UI, "")
                + ",'HumanLoopRequestSource':{'AwsManagedHumanLoopRequestSource':"
                + "'AWS/Textract/AnalyzeDocument/Forms/V1'},'HumanLoopActivationConfig':"
                + "{'HumanLoopActivationConditionsConfig':{'HumanLoopActivationConditions':'"
                + conditions
                + "'}}");
    api.ok("CreateFlowDefinition", request);

    JsonNode flow = api.ok("DescribeFlowDefinition", "{'FlowDefinitionName':'flow'}");

    assertThat(flow.path("FlowDefinitionStatus").asString()).isEqualTo("Active");
    assertThat(flow.path("FlowDefinitionArn").asString())
        .isEqualTo(ARN_PREFIX + "flow-definition/flow");
    assertThat(flow.path("HumanLoopConfig").path("TaskCount").asInt()).isEqualTo(2);
    assertThat(flow.path("HumanLoopConfig").path("TaskKeywords").toString()).isEqualTo("[\"a b\"]");
    assertThat(flow.path("HumanLoopConfig").has("TaskAvailabilityLifetimeInSeconds")).isFalse();
    assertThat(
            flow.path("HumanLoopActivationConfig")
                .path("HumanLoopActivationConditionsConfig")
                .path("HumanLoopActivationConditions")
                .asString())
        .isEqualTo(conditions.replace("\\'", "\""));
    assertThat(flow.path("OutputConfig").path("S3OutputPath").asString()).isEqualTo("s3://b/out");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "arn:aws:sagemaker:us-east-1:394669845002:workteam/public-crowd/default | | "
            + "ValidationException: the public workforce",
        "arn:aws:sagemaker:us-east-1:111122223333:workteam/vendor-crowd/x | | "
            + "ValidationException: vendor workforces",
        "arn:aws:sagemaker:us-east-1:111122223333:workteam/private-crowd/x | | "
            + "ValidationException: there is no work team",
        "arn:aws:sagemaker:us-east-1:111122223333:workteam/private-crowd/cats | "
            + ",'PublicWorkforceTaskPrice':{'AmountInUsd':{'Cents':1}} | "
            + "ValidationException: HumanLoopConfig.PublicWorkforceTaskPrice",
      })
  void workforcesThatAreNotHere_areRefusedWithTheReason(String team, String more, String reason) {
    String loop = LOOP.formatted(team, UI, more == null ? "" : more);

    assertThat(api.call("CreateFlowDefinition", FLOW.formatted(loop)).error()).startsWith(reason);
  }

  @Test
  void flowDefinitions_areUniqueListedAndDeleted() {
    api.ok("CreateFlowDefinition", FLOW.formatted(""));

    assertThat(api.call("CreateFlowDefinition", FLOW.formatted("")).error())
        .startsWith("ResourceInUse: ");
    assertThat(
            api.call("CreateFlowDefinition", FLOW.formatted(LOOP.formatted(TEAM, UI + "2", "")))
                .error())
        .startsWith("ResourceNotFound: ");
    assertThat(api.ok("ListFlowDefinitions", "{}").path("FlowDefinitionSummaries")).hasSize(1);
    assertThat(api.ok("DeleteFlowDefinition", "{'FlowDefinitionName':'flow'}")).hasToString("{}");
    assertThat(api.call("DeleteFlowDefinition", "{'FlowDefinitionName':'flow'}").error())
        .startsWith("ResourceNotFound: ");
  }

  @Test
  void conditionsWithoutASource_areRefused() {
    String activation =
        ",'HumanLoopActivationConfig':{'HumanLoopActivationConditionsConfig':"
            + "{'HumanLoopActivationConditions':'{}'}}";

    assertThat(api.call("CreateFlowDefinition", FLOW.formatted(activation)).error())
        .startsWith("ValidationException: ")
        .contains("needs a HumanLoopRequestSource");
  }
}
