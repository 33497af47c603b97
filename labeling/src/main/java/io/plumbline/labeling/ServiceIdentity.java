package io.plumbline.labeling;

import java.util.Locale;

/**
 * Which service this is, as its resource names say it: the region of every ARN.
 *
 * @param region the region in the form {@code us-east-1}
 */
public record ServiceIdentity(String region) {

  /** The ARN of a resource of this service: {@code arn:aws:sagemaker:R:A:<kind>/<name>}. */
  public String arn(String accountId, String kind, String name) {
    return "arn:aws:sagemaker:" + region + ":" + accountId + ":" + kind + "/" + name;
  }

  /** A labeling job's ARN; the name is in lower case there. */
  public String labelingJobArn(String accountId, String jobName) {
    return arn(accountId, "labeling-job", jobName.toLowerCase(Locale.ROOT));
  }

  /** A private work team's ARN. */
  public String workteamArn(String accountId, String workteamName) {
    return arn(accountId, "workteam/private-crowd", workteamName);
  }

  /** A workforce's ARN. */
  public String workforceArn(String accountId, String workforceName) {
    return arn(accountId, "workforce", workforceName);
  }
}
