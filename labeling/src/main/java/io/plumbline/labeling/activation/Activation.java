package io.plumbline.labeling.activation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether people are to review what a service said, and why.
 *
 * @param reasons why they are, as {@code HumanLoopActivationReasons} has it; empty when they are
 *     not
 * @param conditionResults the conditions with {@code EvaluationResult} at each, JSON
 * @param review what they review, or null when they do not
 */
public record Activation(List<String> reasons, String conditionResults, @Nullable Review review) {

  public Activation {
    reasons = List.copyOf(reasons);
  }

  /**
   * What people review.
   *
   * @param inputContent the input content as the output of the loop has it, a JSON object
   * @param pageInput the input content as the worker's page gets it, with {@code humanLoopContext}
   */
  public record Review(String inputContent, String pageInput) {}
}
