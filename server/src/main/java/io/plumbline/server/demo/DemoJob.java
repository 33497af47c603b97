package io.plumbline.server.demo;

import io.plumbline.aws.json.WireResponse;
import io.plumbline.aws.operation.Caller;
import io.plumbline.aws.operation.OperationDispatcher;
import io.plumbline.labeling.job.LabelingJobs;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The sample's labeling job, created by the same request that a client would send. */
public final class DemoJob {

  /** The job's name. */
  public static final String NAME = "demo-landscapes";

  /** The account of the built-in functions in us-east-1, as Ground Truth has it. */
  private static final String FUNCTIONS = "arn:aws:lambda:us-east-1:432418664414:function:";

  private static final int WORKERS_PER_PHOTO = 3;
  private static final int TASK_SECONDS = 300;
  private static final int AVAILABLE_SECONDS = 864_000;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final LabelingJobs jobs;
  private final OperationDispatcher api;
  private final String region;

  DemoJob(LabelingJobs jobs, OperationDispatcher api, String region) {
    this.jobs = jobs;
    this.api = api;
    this.region = region;
  }

  /** Creates the job if the account has none of that name. */
  void prepare(String accountId, String workteamArn, DemoBucket.Files files) {
    if (jobs.find(accountId, NAME).isPresent()) {
      return;
    }
    byte[] request = JSON.writeValueAsBytes(request(accountId, workteamArn, files));
    Caller caller =
        new Caller(accountId, "demo", region, "127.0.0.1", UUID.randomUUID().toString());
    WireResponse answer = api.dispatch("SageMaker.CreateLabelingJob", request, caller);
    if (answer.status() != 200) {
      throw new IllegalStateException("the sample labeling job was refused: " + answer.bodyText());
    }
  }

  private static ObjectNode request(String accountId, String workteamArn, DemoBucket.Files files) {
    ObjectNode request = JSON.createObjectNode();
    request.put("LabelingJobName", NAME);
    request.put("LabelAttributeName", "landscape");
    request
        .putObject("InputConfig")
        .putObject("DataSource")
        .putObject("S3DataSource")
        .put("ManifestS3Uri", files.manifest());
    request.putObject("OutputConfig").put("S3OutputPath", files.output());
    request.put("RoleArn", "arn:aws:iam::" + accountId + ":role/PlumblineDemo");
    request.put("LabelCategoryConfigS3Uri", files.categories());
    ObjectNode task = request.putObject("HumanTaskConfig");
    task.put("WorkteamArn", workteamArn);
    task.putObject("UiConfig").put("UiTemplateS3Uri", files.template());
    task.put("PreHumanTaskLambdaArn", FUNCTIONS + "PRE-ImageMultiClass");
    task.putArray("TaskKeywords").add("images").add("landscapes");
    task.put("TaskTitle", "Which landscape is this?");
    task.put("TaskDescription", "Look at the picture and choose the kind of landscape it shows.");
    task.put("NumberOfHumanWorkersPerDataObject", WORKERS_PER_PHOTO);
    task.put("TaskTimeLimitInSeconds", TASK_SECONDS);
    task.put("TaskAvailabilityLifetimeInSeconds", AVAILABLE_SECONDS);
    task.put("MaxConcurrentTaskCount", DemoPhotos.COUNT);
    task.putObject("AnnotationConsolidationConfig")
        .put("AnnotationConsolidationLambdaArn", FUNCTIONS + "ACS-ImageMultiClass");
    return request;
  }
}
