package io.plumbline.labeling.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.autolabel.threshold.TargetKind;
import io.plumbline.labeling.error.InvalidRequestException;
import io.plumbline.labeling.tag.Tag;
import io.plumbline.labeling.tag.TagSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AutomatedLabelingTest {

  private static final String ARN =
      "arn:aws:sagemaker:us-west-2:081040173940:labeling-job-algorithm-specification/text-classification";

  private static TagSet tags(String... keysAndValues) {
    return new TagSet(
        IntStream.range(0, keysAndValues.length / 2)
            .mapToObj(i -> new Tag(keysAndValues[2 * i], keysAndValues[2 * i + 1]))
            .toList());
  }

  private static AutomatedLabeling of(String... keysAndValues) {
    return Objects.requireNonNull(AutomatedLabeling.of(ARN, null, tags(keysAndValues)));
  }

  @Test
  void defaults_areFivePercentOfTheModelsLabels() {
    AutomatedLabeling wanted = of("owner", "me");
    assertThat(wanted.target().error()).isEqualTo(0.05);
    assertThat(wanted.target().kind()).isEqualTo(TargetKind.AUTO);
    assertThat(wanted.auditShare()).isEqualTo(0.02);
    assertThat(wanted.algorithm()).isEqualTo("text-classification");
    assertThat(wanted.labelsPictures()).isFalse();
  }

  @Test
  void tags_sayAnotherTarget() {
    AutomatedLabeling wanted =
        of(
            "plumbline:target-error", "0.02",
            "plumbline:target-kind", "overall",
            "plumbline:audit-share", "0");
    assertThat(wanted.target().error()).isEqualTo(0.02);
    assertThat(wanted.target().kind()).isEqualTo(TargetKind.OVERALL);
    assertThat(wanted.auditShare()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "plumbline:target-error, 0, above 0 and up to 0.5",
    "plumbline:target-error, 0.6, above 0 and up to 0.5",
    "plumbline:target-error, 5 %, write a share from 0 to 1 such as 0.05",
    "plumbline:target-kind, all, write auto or overall",
    "plumbline:audit-share, 1.1, write a share from 0 to 1 such as 0.02",
    "plumbline:audit-share, -1, write a share from 0 to 1 such as 0.02"
  })
  void tagThatCannotBeUsed_isRefused(String key, String value, String mend) {
    assertThatThrownBy(() -> of(key, value))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining("tag " + key + " is \"" + value + "\"")
        .hasMessageContaining(mend);
  }

  @Test
  void tagWithoutAlgorithm_isRefused() {
    assertThat(AutomatedLabeling.of(null, null, tags("owner", "me"))).isNull();
    assertThatThrownBy(() -> AutomatedLabeling.of(null, null, tags("plumbline:audit-share", "0.1")))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining("give LabelingJobAlgorithmsConfig, too");
  }

  @Test
  void algorithmOfAnotherTaskType_isRefusedWithTheMend() {
    of().requireFits("TextMultiClass");
    assertThatThrownBy(() -> of().requireFits("ImageMultiClass"))
        .hasMessageContaining("must be that of image-classification for ImageMultiClass jobs");
    for (String type : List.of("BoundingBox", "SemanticSegmentation", "custom")) {
      assertThatThrownBy(() -> of().requireFits(type))
          .isInstanceOf(InvalidRequestException.class)
          .hasMessageContaining("no automated data labeling for " + type)
          .hasMessageContaining("only for ImageMultiClass and TextMultiClass");
    }
  }
}
