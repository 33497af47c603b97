package io.plumbline.server.sagemaker;

import io.plumbline.aws.json.WireResponse;
import io.plumbline.aws.model.ApiModel;
import io.plumbline.aws.operation.Caller;
import io.plumbline.aws.operation.OperationDispatcher;
import io.plumbline.database.Database;
import io.plumbline.labeling.ServiceIdentity;
import io.plumbline.labeling.flowdefinition.ReviewJobs;
import io.plumbline.labeling.humantaskui.HumanTaskUis;
import io.plumbline.server.persistence.labeling.JdbcJobVersionRepository;
import io.plumbline.server.persistence.labeling.JdbcLabelingJobRepository;
import io.plumbline.server.persistence.labeling.JdbcTaskRepository;
import io.plumbline.server.testing.PeopleParts;
import io.plumbline.server.testing.SettableClock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.support.GenericApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The operations on people and what belongs to them, called with JSON as a client sends it. */
final class PeopleApi implements AutoCloseable {

  static final String ACCOUNT = "111122223333";
  static final String ARN_PREFIX = "arn:aws:sagemaker:us-east-1:111122223333:";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  final SettableClock clock = new SettableClock(Instant.parse("2026-11-23T09:00:00Z"));
  final GenericApplicationContext context = new GenericApplicationContext();
  private final OperationDispatcher dispatcher;

  PeopleApi(Database database) {
    PeopleParts.register(context, database, clock, URI.create("https://label.example.com"), null);
    PeopleParts.scan(
        context,
        "io.plumbline.server.sagemaker.workforce",
        "io.plumbline.server.sagemaker.workteam",
        "io.plumbline.server.sagemaker.tag",
        "io.plumbline.server.sagemaker.humantaskui",
        "io.plumbline.server.sagemaker.flowdefinition");
    context.registerBean(ReviewJobs.class, () -> reviewJobs(database));
    context.refresh();
    OperationDispatcher.Builder builder = OperationDispatcher.builder(ApiModel.sageMaker());
    OperationRegistry registry = new OperationRegistry(builder);
    context
        .getBeansOfType(OperationGroup.class)
        .values()
        .forEach(group -> group.register(registry));
    dispatcher = builder.build();
  }

  private ReviewJobs reviewJobs(Database database) {
    return new ReviewJobs(
        context.getBean(ServiceIdentity.class),
        new JdbcLabelingJobRepository(database),
        new JdbcJobVersionRepository(database),
        new JdbcTaskRepository(database),
        context.getBean(HumanTaskUis.class),
        () -> UUID.randomUUID().toString(),
        clock);
  }

  /**
   * An answer.
   *
   * @param status the HTTP status
   * @param body the body
   */
  record Answer(int status, JsonNode body) {

    /** The error's type, and its message. */
    String error() {
      String message =
          body.has("Message") ? body.path("Message").asString() : body.path("message").asString();
      return body.path("__type").asString() + ": " + message;
    }
  }

  /** Calls an operation; {@code '} stands for a quotation mark. */
  Answer call(String operation, String json) {
    return callAs(ACCOUNT, operation, json);
  }

  /** Calls an operation that must succeed. */
  JsonNode ok(String operation, String json) {
    Answer answer = call(operation, json);
    if (answer.status() != 200) {
      throw new AssertionError(operation + " answered " + answer);
    }
    return answer.body();
  }

  Answer callAs(String account, String operation, String json) {
    WireResponse response =
        dispatcher.dispatch(
            "SageMaker." + operation,
            json.replace('\'', '"').getBytes(StandardCharsets.UTF_8),
            new Caller(account, "AKIATEST", "us-east-1", "127.0.0.1", "request"));
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    try {
      response.writeBodyTo(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Answer(response.status(), JSON.readTree(body.toByteArray()));
  }

  /** Creates the workforce {@code default} on the pool {@code us-east-1_Pool}. */
  void createWorkforce() {
    ok(
        "CreateWorkforce",
        "{'WorkforceName':'default','CognitoConfig':{'UserPool':'us-east-1_Pool','ClientId':'c'}}");
  }

  /** Creates a team of one group. */
  void createWorkteam(String name) {
    ok(
        "CreateWorkteam",
        "{'WorkteamName':'"
            + name
            + "','Description':'d','MemberDefinitions':["
            + group(name)
            + "]}");
  }

  /** A member definition of the workforce's pool. */
  static String group(String name) {
    return "{'CognitoMemberDefinition':{'UserPool':'us-east-1_Pool','UserGroup':'"
        + name
        + "','ClientId':'c'}}";
  }

  @Override
  public void close() {
    context.close();
  }
}
