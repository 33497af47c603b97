package io.plumbline.labeling.job;

import io.plumbline.objectstore.S3Location;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What a requester asked for when the job was created; nothing of it changes afterwards.
 *
 * @param labelAttributeName the attribute that the output manifest gets
 * @param manifest the input manifest
 * @param outputPath bucket and key prefix under which the job's folder is written
 * @param labelCategoryConfig the label category configuration file, or null
 * @param roleArn the execution role, kept and returned
 * @param kmsKeyId the key for outputs, kept and returned, or null
 * @param workteamArn who works
 * @param template the worker template, or null when {@code humanTaskUiArn} is given
 * @param humanTaskUiArn a stored worker template, or null when {@code template} is given
 * @param preHumanTaskFunctionArn the pre-annotation function, or null
 * @param consolidationFunctionArn the annotation consolidation function, or null
 * @param taskTitle shown to workers
 * @param taskDescription shown to workers
 * @param taskKeywords shown to workers
 * @param workersPerDataObject answers wanted for each object, 1 to 9
 * @param taskTimeLimit how long a worker may take from acceptance
 * @param taskAvailability how long an object stays with the workers
 * @param maxConcurrentTaskCount objects (not tasks) with the workers at one time
 * @param maxHumanLabeledObjectCount stop when people labeled so many objects
 * @param maxPercentageLabeled stop when so many percent of the objects have a label
 * @param automatedLabeling what a model labels, or null when people label all
 */
public record JobSettings(
    String labelAttributeName,
    S3Location manifest,
    S3Location outputPath,
    @Nullable S3Location labelCategoryConfig,
    String roleArn,
    @Nullable String kmsKeyId,
    String workteamArn,
    @Nullable S3Location template,
    @Nullable String humanTaskUiArn,
    @Nullable String preHumanTaskFunctionArn,
    @Nullable String consolidationFunctionArn,
    String taskTitle,
    String taskDescription,
    List<String> taskKeywords,
    int workersPerDataObject,
    Duration taskTimeLimit,
    Duration taskAvailability,
    int maxConcurrentTaskCount,
    OptionalInt maxHumanLabeledObjectCount,
    OptionalInt maxPercentageLabeled,
    @Nullable AutomatedLabeling automatedLabeling) {

  public static final int DEFAULT_MAX_CONCURRENT_TASK_COUNT = 1000;
  public static final Duration DEFAULT_TASK_AVAILABILITY = Duration.ofDays(30);

  public JobSettings {
    taskKeywords = List.copyOf(taskKeywords);
  }
}
