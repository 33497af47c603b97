package io.plumbline.labeling.tasktype;

import io.plumbline.labeling.manifest.LabelCategories;
import io.plumbline.objectstore.S3Location;
import org.jspecify.annotations.Nullable;

/**
 * What a task type may know of the job that it works for.
 *
 * @param accountId whose job it is
 * @param arn the labeling job's ARN
 * @param name the labeling job's name, in the case that it was given
 * @param labelAttributeName the attribute that the label gets
 * @param roleArn the job's execution role
 * @param kmsKeyId the key for outputs, or null
 * @param categories the job's label categories; none when it has no label category file
 * @param workersPerDataObject how many answers are asked for, 1 to 9
 * @param iteration the batch that is at work, from 1
 * @param annotations the folder {@code annotations} of the job's output, without a slash at its end
 */
public record JobFacts(
    String accountId,
    String arn,
    String name,
    String labelAttributeName,
    String roleArn,
    @Nullable String kmsKeyId,
    LabelCategories categories,
    int workersPerDataObject,
    int iteration,
    S3Location annotations) {

  /** A file in the folder {@code annotations} of the job's output. */
  public S3Location annotationFile(String path) {
    return new S3Location(annotations.bucket(), annotations.key() + "/" + path);
  }
}
