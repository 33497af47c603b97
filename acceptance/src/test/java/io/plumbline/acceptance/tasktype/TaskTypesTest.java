package io.plumbline.acceptance.tasktype;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import io.plumbline.acceptance.RunningPlumbline;
import io.plumbline.acceptance.labeling.WorkerBrowser;
import io.plumbline.acceptance.requester.Requester;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.sagemaker.model.LabelingJobStatus;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each built-in task type with three workers in browsers who disagree about five objects. */
class TaskTypesTest {

  @RegisterExtension static final RunningPlumbline PLUMBLINE = RunningPlumbline.serving();

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String TEAM = "labelers";
  private static final String REGION = "ap-northeast-2";
  private static final String FUNCTIONS = "arn:aws:lambda:" + REGION + ":845288260483:function:";
  private static final String BUILT_IN_UI =
      "arn:aws:sagemaker:" + REGION + ":394669845002:human-task-ui/";
  private static final List<Labeler> LABELERS = new ArrayList<>();

  private static Playwright playwright;
  private static Requester requester;

  @BeforeAll
  static void gather() throws IOException {
    requester = new Requester(PLUMBLINE.address(), PLUMBLINE.credentials(), "task-types");
    requester.prepareBucket();
    requester.createTeam(TEAM);
    playwright = WorkerBrowser.playwright();
    Browser browser = WorkerBrowser.chromium(playwright);
    for (String name : List.of("mia", "noa", "ole")) {
      LABELERS.add(Labeler.join(PLUMBLINE, browser, name, TEAM));
    }
  }

  @AfterAll
  static void leave() {
    LABELERS.forEach(Labeler::close);
    LABELERS.clear();
    playwright.close();
    requester.close();
  }

  @Test
  void boundingBox() {
    label(new BoxCase());
  }

  @Test
  void polygon() {
    label(new PolygonCase());
  }

  @Test
  void polyline() {
    label(new PolylineCase());
  }

  @Test
  void keypoint() {
    label(new KeypointCase());
  }

  @Test
  void namedEntityRecognition() {
    label(new EntityCase());
  }

  @Test
  void adjustmentBoundingBox() {
    label(new AdjustedBoxCase());
  }

  @Test
  void semanticSegmentation() {
    label(new SegmentationCase());
  }

  @Test
  void instanceSegmentation() {
    label(new InstanceCase());
  }

  @Test
  void textRanking() {
    label(new RankingCase());
  }

  @Test
  void verificationBoundingBox() {
    label(new VerifiedBoxCase());
  }

  @Test
  void verificationSemanticSegmentation() {
    label(new VerifiedMaskCase());
  }

  @Test
  void adjustmentSemanticSegmentation() {
    label(new AdjustedMaskCase());
  }

  @Test
  void imageMultiClass() {
    label(new PictureClassCase(false));
  }

  @Test
  void imageMultiClassMultiLabel() {
    label(new PictureClassCase(true));
  }

  @Test
  void textMultiClass() {
    label(new TextClassCase(false));
  }

  @Test
  void textMultiClassMultiLabel() {
    label(new TextClassCase(true));
  }

  /** From the request to the output manifest. */
  private static void label(TaskTypeCase type) {
    String job = type.taskType().toLowerCase(Locale.ROOT);
    Bucket bucket = new Bucket(requester, job + "/");
    List<String> manifest = type.manifest(bucket);
    String input = requester.put(job + "/in.manifest", String.join("\n", manifest) + "\n");
    requester.put(job + "/labels.json", type.labelCategories());
    create(type, job, input);
    requester.awaitJob(job, LabelingJobStatus.IN_PROGRESS);

    for (int worker = 0; worker < LABELERS.size(); worker++) {
      int who = worker;
      int done =
          LABELERS
              .get(worker)
              .work(job, (shown, page) -> type.answer(who, type.objectOf(shown), page));
      assertThat(done).isEqualTo(manifest.size());
    }

    requester.awaitJob(job, LabelingJobStatus.COMPLETED);
    List<JsonNode> lines =
        requester
            .text("out/" + job + "/manifests/output/output.manifest")
            .lines()
            .map(JSON::readTree)
            .toList();
    assertThat(lines).hasSameSizeAs(manifest);
    type.check(lines, bucket);
  }

  private static void create(TaskTypeCase type, String job, String input) {
    requester.createJob(
        job,
        TEAM,
        input,
        request ->
            request
                .labelAttributeName(type.attribute())
                .labelCategoryConfigS3Uri(requester.uri(job + "/labels.json"))
                .humanTaskConfig(
                    request.build().humanTaskConfig().toBuilder()
                        .taskTitle(job)
                        .uiConfig(ui -> ui.humanTaskUiArn(BUILT_IN_UI + type.taskType()))
                        .numberOfHumanWorkersPerDataObject(LABELERS.size())
                        .preHumanTaskLambdaArn(FUNCTIONS + "PRE-" + type.taskType())
                        .annotationConsolidationConfig(
                            acs ->
                                acs.annotationConsolidationLambdaArn(
                                    FUNCTIONS + "ACS-" + type.taskType()))
                        .build()));
  }
}
