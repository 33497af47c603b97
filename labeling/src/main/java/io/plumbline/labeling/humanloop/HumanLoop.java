package io.plumbline.labeling.humanloop;

import io.plumbline.labeling.activation.RequestSource;
import io.plumbline.labeling.job.JobOutput;
import io.plumbline.objectstore.S3Location;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * A human loop as it stands.
 *
 * @param accountId the account that it belongs to
 * @param name its name, unique in the account
 * @param flowDefinition the name of its flow definition
 * @param jobId the definition's job
 * @param number its number among the loops of that job, from 0: the index of its task
 * @param inputContent what it was started with, a JSON object
 * @param requestSource the service whose response started it, or null when it was started by hand
 * @param status where it is in its life
 * @param failure why it failed, or null
 * @param outputUri where its output lies, or null before
 * @param createdAt when it was started
 */
public record HumanLoop(
    String accountId,
    String name,
    String flowDefinition,
    String jobId,
    long number,
    String inputContent,
    @Nullable RequestSource requestSource,
    HumanLoopStatus status,
    @Nullable Failure failure,
    @Nullable String outputUri,
    Instant createdAt) {

  private static final DateTimeFormatter TIME_FOLDERS =
      DateTimeFormatter.ofPattern("yyyy/MM/dd/HH/mm/ss").withZone(ZoneOffset.UTC);

  /** Codes of failures, as the API has them. */
  public enum FailureCode {
    VALIDATION_ERROR("ValidationError"),
    EXPIRED("Expired"),
    INTERNAL_ERROR("InternalError");

    private final String wireName;

    FailureCode(String wireName) {
      this.wireName = wireName;
    }

    /** The name on the wire. */
    public String wireName() {
      return wireName;
    }
  }

  /** Why a loop failed: the code for programs, the reason for people. */
  public record Failure(FailureCode code, String reason) {}

  /** This loop when it is being stopped. */
  HumanLoop stopping() {
    return with(HumanLoopStatus.STOPPING, null, outputUri);
  }

  /**
   * This loop at its end.
   *
   * @param output where its output lies, or null when it has none
   */
  public HumanLoop ended(HumanLoopStatus end, @Nullable Failure why, @Nullable S3Location output) {
    return with(end, why, output == null ? null : output.uri());
  }

  /**
   * Where the output goes: {@code <S3OutputPath>/<flow definition>/YYYY/MM/DD/hh/mm/ss/<human
   * loop>/output.json}, by the time of creation.
   */
  public S3Location output(JobOutput job) {
    return job.outputPath()
        .resolve(
            flowDefinition + "/" + TIME_FOLDERS.format(createdAt) + "/" + name + "/output.json");
  }

  private HumanLoop with(
      HumanLoopStatus newStatus, @Nullable Failure newFailure, @Nullable String newOutputUri) {
    return new HumanLoop(
        accountId,
        name,
        flowDefinition,
        jobId,
        number,
        inputContent,
        requestSource,
        newStatus,
        newFailure,
        newOutputUri,
        createdAt);
  }
}
