package io.plumbline.labeling.job;

import io.plumbline.objectstore.S3Location;
import java.time.Instant;

/**
 * What a job with automated data labeling has learned, and where it lies.
 *
 * @param accountId whose it is
 * @param name unique in the account; the last part of its ARN
 * @param jobId the job that made it
 * @param step the step of the job that made it; the last one counts
 * @param algorithm such as {@code image-classification}
 * @param file the archive with its examples
 * @param createdAt when it was made
 */
public record ActiveLearningModel(
    String accountId,
    String name,
    String jobId,
    int step,
    String algorithm,
    S3Location file,
    Instant createdAt) {}
