package io.plumbline.labeling.workforce;

import io.plumbline.labeling.ResourceArn;
import io.plumbline.labeling.error.InvalidRequestException;

/** Which team an ARN names, and of which kind of workforce. */
public sealed interface WorkteamArn {

  /**
   * A team of somebody's own people.
   *
   * @param region the region
   * @param accountId the account that the team belongs to
   * @param name the team's name
   */
  record PrivateTeam(String region, String accountId, String name) implements WorkteamArn {}

  /** The open crowd of Amazon Mechanical Turk. */
  record PublicCrowd() implements WorkteamArn {}

  /**
   * A team of a company, subscribed to at AWS Marketplace.
   *
   * @param id the subscription
   */
  record VendorTeam(String id) implements WorkteamArn {}

  /**
   * Reads a team's ARN.
   *
   * @throws InvalidRequestException if it names no team of any kind
   */
  static WorkteamArn parse(String arn) {
    ResourceArn parts = ResourceArn.parse(arn);
    int slash = parts.name().indexOf('/');
    if (parts.kind().equals("workteam") && slash > 0) {
      String name = parts.name().substring(slash + 1);
      switch (parts.name().substring(0, slash)) {
        case "private-crowd" -> {
          return new PrivateTeam(parts.region(), parts.accountId(), name);
        }
        case "public-crowd" -> {
          return new PublicCrowd();
        }
        case "vendor-crowd" -> {
          return new VendorTeam(name);
        }
        default -> {}
      }
    }
    throw new InvalidRequestException(
        "\""
            + arn
            + "\" is not a work team; one looks like"
            + " arn:aws:sagemaker:<region>:<account>:workteam/private-crowd/<name>");
  }
}
