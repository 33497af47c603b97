package io.plumbline.aws.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The description of our own operations beside SageMaker's. */
class ExtensionModelTest {

  private final ApiModel sageMaker = ApiModel.sageMaker();
  private final ApiModel extension = ApiModel.extension();

  @Test
  void shapesOfBoth_areTheSame() throws IOException {
    JsonNode theirs;
    try (InputStream in = ApiModel.class.getResourceAsStream("labeling-service.nodoc.json")) {
      theirs = JsonMapper.shared().readTree(in).path("shapes");
    }
    JsonNode ours = document().path("shapes");

    assertThat(ours.propertyNames())
        .filteredOn(theirs::has)
        .contains("TaskTitle", "NumberOfHumanWorkersPerDataObject", "UiConfig", "S3Uri")
        .allSatisfy(name -> assertThat(ours.path(name)).isEqualTo(theirs.path(name)));
  }

  @Test
  void operations_areOnTheSameEndpoint_andHaveNamesOfTheirOwn() {
    assertThat(extension.targetPrefix()).isEqualTo(sageMaker.targetPrefix());
    assertThat(extension.operationNames())
        .containsExactly("UpdateLabelingJob", "ListLabelingJobVersions")
        .doesNotContainAnyElementsOf(sageMaker.operationNames());
  }

  @Test
  void document_signsAsSageMakerDoes() {
    JsonNode metadata = document().path("metadata");

    assertThat(metadata.path("signingName").stringValue()).isEqualTo("sagemaker");
    assertThat(metadata.path("protocol").stringValue()).isEqualTo("json");
  }

  private static JsonNode document() {
    return JsonMapper.shared().readTree(ApiModel.extensionDocument());
  }
}
