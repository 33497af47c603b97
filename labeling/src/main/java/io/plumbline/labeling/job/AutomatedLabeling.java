package io.plumbline.labeling.job;

import io.plumbline.autolabel.threshold.Target;
import io.plumbline.autolabel.threshold.TargetKind;
import io.plumbline.labeling.error.InvalidRequestException;
import io.plumbline.labeling.tag.Tag;
import io.plumbline.labeling.tag.TagSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a job wants a model to label. The request of Ground Truth has no place for a target or an
 * audit, so these come in tags: {@value #ERROR}, {@value #KIND} and {@value #AUDIT}.
 *
 * @param algorithmArn the algorithm specification, of any region
 * @param initialModelArn the model to begin with, or null
 * @param target how many labels may be wrong
 * @param auditShare which share of the model's labels people look at afterwards, 0 to 1
 */
public record AutomatedLabeling(
    String algorithmArn, @Nullable String initialModelArn, Target target, double auditShare) {

  /** The greatest share of wrong labels; 0.05 unless somebody says. */
  public static final String ERROR = "plumbline:target-error";

  /** {@code auto}, the default: of the model's labels; or {@code overall}: of all labels. */
  public static final String KIND = "plumbline:target-kind";

  /** The share of the model's labels that people look at; 0.02 unless somebody says. */
  public static final String AUDIT = "plumbline:audit-share";

  /** The probability with which the target may be missed, and an audit may be wrong. */
  public static final double RISK = 0.05;

  private static final Map<String, String> ALGORITHM_BY_TASK_TYPE =
      Map.of("ImageMultiClass", "image-classification", "TextMultiClass", "text-classification");

  private static final List<String> TAGS = List.of(ERROR, KIND, AUDIT);

  /**
   * Reads what a request says; tags that are not ours are passed over.
   *
   * @param algorithmArn null when the request has no {@code LabelingJobAlgorithmsConfig}
   * @return null when people are to label alone
   * @throws InvalidRequestException naming the tag whose value cannot be used
   */
  public static @Nullable AutomatedLabeling of(
      @Nullable String algorithmArn, @Nullable String initialModelArn, TagSet tags) {
    Map<String, String> values =
        tags.tags().stream().collect(Collectors.toMap(Tag::key, Tag::value));
    if (algorithmArn == null) {
      TAGS.stream()
          .filter(values::containsKey)
          .findFirst()
          .ifPresent(
              tag -> {
                throw new InvalidRequestException(
                    "tag "
                        + tag
                        + " is for automated data labeling; give LabelingJobAlgorithmsConfig, too,"
                        + " or leave the tag out");
              });
      return null;
    }
    double error = share(values, ERROR, "0.05");
    if (!(error > 0 && error <= 0.5)) {
      throw new InvalidRequestException(
          "tag "
              + ERROR
              + " is \""
              + values.get(ERROR)
              + "\"; write a share above 0 and up to 0.5");
    }
    return new AutomatedLabeling(
        algorithmArn,
        initialModelArn,
        new Target(kind(values.getOrDefault(KIND, "auto")), error, RISK),
        share(values, AUDIT, "0.02"));
  }

  private static TargetKind kind(String text) {
    return switch (text) {
      case "auto" -> TargetKind.AUTO;
      case "overall" -> TargetKind.OVERALL;
      default ->
          throw new InvalidRequestException(
              "tag " + KIND + " is \"" + text + "\"; write auto or overall");
    };
  }

  private static double share(Map<String, String> values, String key, String usual) {
    String text = values.getOrDefault(key, usual);
    if (!text.matches("0(\\.\\d{1,6})?|1(\\.0{1,6})?")) {
      throw new InvalidRequestException(
          "tag " + key + " is \"" + text + "\"; write a share from 0 to 1 such as " + usual);
    }
    return Double.parseDouble(text);
  }

  /** The algorithm's name, such as {@code image-classification}. */
  public String algorithm() {
    return algorithmArn.substring(algorithmArn.lastIndexOf('/') + 1);
  }

  /** Whether the algorithm is one for pictures; if not, it is one for texts. */
  public boolean labelsPictures() {
    return algorithm().startsWith("image-");
  }

  /** The name of the target's kind in tags and reports. */
  public String kindName() {
    return target.kind().name().toLowerCase(Locale.ROOT);
  }

  /**
   * Checks that the algorithm is the one of a task type.
   *
   * @throws InvalidRequestException when the task type has no algorithm here, or another one
   */
  void requireFits(String taskType) {
    String wanted = ALGORITHM_BY_TASK_TYPE.get(taskType);
    if (wanted == null) {
      throw new InvalidRequestException(
          "LabelingJobAlgorithmsConfig: there is no automated data labeling for "
              + taskType
              + " jobs, only for ImageMultiClass and TextMultiClass; leave it out and people label"
              + " all objects");
    }
    if (!algorithmArn.endsWith(":labeling-job-algorithm-specification/" + wanted)) {
      throw new InvalidRequestException(
          "LabelingJobAlgorithmsConfig.LabelingJobAlgorithmSpecificationArn must be that of "
              + wanted
              + " for "
              + taskType
              + " jobs: arn:aws:sagemaker:<region>:<account>:labeling-job-algorithm-specification/"
              + wanted);
    }
  }
}
