package io.plumbline.labeling.workforce;

import java.util.List;

/** A part of a work team: whoever is in one of these groups is a member. */
public sealed interface MemberDefinition {

  /**
   * A group of a user pool.
   *
   * @param userPool the pool
   * @param userGroup the group
   * @param clientId the client through which the pool is reached
   */
  record CognitoGroup(String userPool, String userGroup, String clientId)
      implements MemberDefinition {

    /** A group of the pool that a workforce is on. */
    public static CognitoGroup of(IdentityProvider.Cognito provider, String userGroup) {
      return new CognitoGroup(provider.userPool(), userGroup, provider.clientId());
    }
  }

  /**
   * Groups that an OpenID Connect provider claims for its users.
   *
   * @param groups 1 to 10 groups
   */
  record OidcGroups(List<String> groups) implements MemberDefinition {

    public OidcGroups {
      groups = List.copyOf(groups);
    }
  }
}
