package io.plumbline.labeling.workforce;

import io.plumbline.labeling.error.InvalidRequestException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an OpenID Connect provider says of a worker, by the claims that Ground Truth documents:
 * {@code sagemaker:sub}, {@code sagemaker:groups}, {@code sagemaker:client_id}, {@code
 * sagemaker:name}, each also with a hyphen in place of the colon.
 *
 * @param sub who it is, the same at every sign-in
 * @param clientId for which service the provider said it
 * @param groups the worker's groups, 1 to 10
 * @param name how the worker is called, or null
 */
public record OidcClaims(String sub, String clientId, Set<String> groups, @Nullable String name) {

  private static final int MAX_GROUPS = 10;
  private static final Pattern GROUP = Pattern.compile("[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]{1,63}");

  public OidcClaims {
    groups = Set.copyOf(groups);
  }

  /**
   * Reads the claims of a token, or of the answer of a user info endpoint.
   *
   * @throws InvalidRequestException if one is missing or has another form; the message says which
   */
  public static OidcClaims of(Map<String, ?> claims) {
    return new OidcClaims(
        required(claims, "sub"),
        required(claims, "client_id"),
        groups(claims),
        claim(claims, "name") instanceof String name && !name.isBlank() ? name : null);
  }

  private static Set<String> groups(Map<String, ?> claims) {
    Object claim = claim(claims, "groups");
    Collection<?> values =
        claim instanceof Collection<?> many ? many : List.of(required(claims, "groups"));
    Set<String> groups = new LinkedHashSet<>();
    for (Object value : values) {
      if (!(value instanceof String group) || !GROUP.matcher(group).matches()) {
        throw new InvalidRequestException(
            "the claim sagemaker:groups has a group that is none: " + value);
      }
      groups.add(group);
    }
    if (groups.isEmpty() || groups.size() > MAX_GROUPS) {
      throw new InvalidRequestException(
          "the claim sagemaker:groups has " + groups.size() + " groups; 1 to 10 are allowed");
    }
    return groups;
  }

  private static String required(Map<String, ?> claims, String name) {
    if (claim(claims, name) instanceof String value && !value.isBlank()) {
      return value;
    }
    throw new InvalidRequestException("the claim sagemaker:" + name + " is missing");
  }

  private static @Nullable Object claim(Map<String, ?> claims, String name) {
    Object claim = claims.get("sagemaker:" + name);
    return claim == null ? claims.get("sagemaker-" + name) : claim;
  }
}
