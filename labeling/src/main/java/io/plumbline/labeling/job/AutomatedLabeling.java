package io.plumbline.labeling.job;

import io.plumbline.labeling.error.InvalidRequestException;
import java.util.Map;

/** Which algorithm of automated data labeling fits which task type. */
final class AutomatedLabeling {

  private static final Map<String, String> ALGORITHM_BY_TASK_TYPE =
      Map.of(
          "ImageMultiClass", "image-classification",
          "TextMultiClass", "text-classification",
          "BoundingBox", "object-detection",
          "AdjustmentBoundingBox", "object-detection",
          "SemanticSegmentation", "semantic-segmentation",
          "AdjustmentSemanticSegmentation", "semantic-segmentation");

  private AutomatedLabeling() {}

  /**
   * Checks that an algorithm is the one of a task type.
   *
   * @throws InvalidRequestException when the task type has no algorithm, or another one
   */
  static void requireFits(String algorithmSpecificationArn, String taskType) {
    String algorithm = ALGORITHM_BY_TASK_TYPE.get(taskType);
    if (algorithm == null) {
      throw new InvalidRequestException(
          "LabelingJobAlgorithmsConfig: there is no automated data labeling for " + taskType);
    }
    if (!algorithmSpecificationArn.endsWith("/" + algorithm)) {
      throw new InvalidRequestException(
          "LabelingJobAlgorithmsConfig.LabelingJobAlgorithmSpecificationArn must be that of "
              + algorithm
              + " for "
              + taskType
              + " jobs");
    }
  }
}
