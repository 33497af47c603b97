package io.plumbline.labeling;

import io.plumbline.labeling.error.InvalidRequestException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A resource name taken apart: {@code arn:aws:sagemaker:<region>:<account>:<kind>/<name>}.
 *
 * @param region the region, such as {@code us-east-1}
 * @param accountId the 12-digit account
 * @param kind what it is, such as {@code workteam}
 * @param name all after the first slash, such as {@code private-crowd/reviewers}
 */
public record ResourceArn(String region, String accountId, String kind, String name) {

  private static final Pattern FORM =
      Pattern.compile("arn:aws[a-z-]*:sagemaker:([a-z0-9-]*):([0-9]{12}):([a-z0-9-]+)/(.+)");

  /**
   * Takes a resource name apart.
   *
   * @throws InvalidRequestException if it is not the name of a resource of this kind of service
   */
  public static ResourceArn parse(String arn) {
    Matcher matcher = FORM.matcher(arn);
    if (!matcher.matches()) {
      throw new InvalidRequestException(
          "\""
              + arn
              + "\" is not a resource name; one looks like"
              + " arn:aws:sagemaker:<region>:<account>:<kind>/<name>");
    }
    return new ResourceArn(matcher.group(1), matcher.group(2), matcher.group(3), matcher.group(4));
  }
}
