package io.plumbline.labeling.job;

import io.plumbline.labeling.tag.TagSet;
import org.jspecify.annotations.Nullable;

/**
 * A request for a labeling job.
 *
 * @param name the job's name
 * @param settings what the job shall do
 * @param requestDocument the request as JSON
 * @param tags the job's first tags
 * @param freeOfPersonalInformation whether the requester says that the data hold no personal
 *     information
 * @param hasPrice whether a price per task is given
 * @param snsTopicArn the topic of a streaming job's data source, or null
 */
public record NewLabelingJob(
    String name,
    JobSettings settings,
    String requestDocument,
    TagSet tags,
    boolean freeOfPersonalInformation,
    boolean hasPrice,
    @Nullable String snsTopicArn) {}
