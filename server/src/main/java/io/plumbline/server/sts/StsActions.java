package io.plumbline.server.sts;

import io.plumbline.aws.sigv4.AccessKey;
import io.plumbline.server.accesskey.SessionCredentials;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What the token service can do. Safe for use by many threads. */
final class StsActions {

  private static final Duration DEFAULT_DURATION = Duration.ofHours(1);
  private static final int SHORTEST_SECONDS = 900;
  private static final int LONGEST_SECONDS = 43_200;
  private static final Pattern ROLE_ARN =
      Pattern.compile("arn:aws[a-z-]*:iam::[0-9]{12}:role/?[A-Za-z_0-9+=,.@/-]+");
  private static final Pattern SESSION_NAME = Pattern.compile("[\\w+=,.@-]{2,64}");

  private final SessionCredentials sessions;

  StsActions(SessionCredentials sessions) {
    this.sessions = sessions;
  }

  /** Does what a form asks for. */
  StsReply perform(Map<String, String> form, AccessKey caller, String requestId) {
    return switch (form.getOrDefault("Action", "")) {
      case "AssumeRole" -> assumeRole(form, caller, requestId);
      case "GetCallerIdentity" ->
          StsReply.of(
              "GetCallerIdentity",
              Map.of(
                  "Arn",
                  "arn:aws:iam::" + caller.accountId() + ":root",
                  "UserId",
                  caller.id(),
                  "Account",
                  caller.accountId()),
              requestId);
      default ->
          StsReply.error(
              400,
              "InvalidAction",
              "The token service here knows AssumeRole and GetCallerIdentity, not "
                  + form.get("Action"),
              requestId);
    };
  }

  private StsReply assumeRole(Map<String, String> form, AccessKey caller, String requestId) {
    String role = form.getOrDefault("RoleArn", "");
    String name = form.getOrDefault("RoleSessionName", "");
    if (!ROLE_ARN.matcher(role).matches()) {
      return invalid("RoleArn is not the ARN of a role: " + role, requestId);
    }
    if (!SESSION_NAME.matcher(name).matches()) {
      return invalid("RoleSessionName needs 2 to 64 letters, digits or +=,.@-_", requestId);
    }
    Duration duration;
    try {
      String seconds = form.get("DurationSeconds");
      duration = seconds == null ? DEFAULT_DURATION : Duration.ofSeconds(Integer.parseInt(seconds));
    } catch (NumberFormatException e) {
      return invalid("DurationSeconds is not a number", requestId);
    }
    if (duration.toSeconds() < SHORTEST_SECONDS || duration.toSeconds() > LONGEST_SECONDS) {
      return invalid(
          "DurationSeconds lies between " + SHORTEST_SECONDS + " and " + LONGEST_SECONDS,
          requestId);
    }
    SessionCredentials.Issued issued = sessions.issue(caller.accountId(), duration);
    Map<String, String> result = new LinkedHashMap<>();
    result.put(
        "AssumedRoleUser/Arn",
        "arn:aws:sts::"
            + caller.accountId()
            + ":assumed-role/"
            + role.substring(role.lastIndexOf('/') + 1)
            + "/"
            + name);
    result.put("AssumedRoleUser/AssumedRoleId", issued.accessKeyId() + ":" + name);
    result.put("Credentials/AccessKeyId", issued.accessKeyId());
    result.put("Credentials/SecretAccessKey", issued.secretAccessKey());
    result.put("Credentials/SessionToken", issued.sessionToken());
    result.put("Credentials/Expiration", issued.expiration().toString());
    return StsReply.of("AssumeRole", result, requestId);
  }

  private static StsReply invalid(String message, String requestId) {
    return StsReply.error(400, "ValidationError", message, requestId);
  }
}
