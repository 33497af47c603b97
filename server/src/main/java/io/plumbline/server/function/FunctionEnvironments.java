package io.plumbline.server.function;

import io.plumbline.server.accesskey.SessionCredentials;
import io.plumbline.server.accesskey.SessionCredentials.Issued;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What a local program must know to reach this service with an AWS SDK: its address, its region,
 * and credentials of the account that it works for. Safe for use by many threads.
 */
final class FunctionEnvironments {

  private static final Duration LIFETIME = Duration.ofHours(12);

  /** Processes live as long as their credentials, so those are not made anew for each call. */
  private static final Duration SHORTEST_REST = Duration.ofHours(6);

  private final SessionCredentials sessions;
  private final Supplier<URI> service;
  private final String region;
  private final Clock clock;
  private final Map<String, Issued> issued = new HashMap<>();

  /**
   * @param service this service's address, as seen from this machine
   */
  FunctionEnvironments(
      SessionCredentials sessions, Supplier<URI> service, String region, Clock clock) {
    this.sessions = sessions;
    this.service = service;
    this.region = region;
    this.clock = clock;
  }

  Map<String, String> of(String accountId, String functionArn) {
    Issued credentials = credentials(accountId);
    Map<String, String> variables = new LinkedHashMap<>();
    variables.put("AWS_ENDPOINT_URL", service.get().toString());
    variables.put("AWS_REGION", region);
    variables.put("AWS_DEFAULT_REGION", region);
    variables.put("AWS_ACCESS_KEY_ID", credentials.accessKeyId());
    variables.put("AWS_SECRET_ACCESS_KEY", credentials.secretAccessKey());
    variables.put("AWS_SESSION_TOKEN", credentials.sessionToken());
    variables.put("PLUMBLINE_FUNCTION_ARN", functionArn);
    return variables;
  }

  private synchronized Issued credentials(String accountId) {
    Issued known = issued.get(accountId);
    if (known == null || known.expiration().minus(SHORTEST_REST).isBefore(clock.instant())) {
      known = sessions.issue(accountId, LIFETIME);
      issued.put(accountId, known);
    }
    return known;
  }
}
