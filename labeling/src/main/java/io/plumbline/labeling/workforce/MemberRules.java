package io.plumbline.labeling.workforce;

import io.plumbline.labeling.error.InvalidRequestException;
import java.util.List;

/**
 * Which member definitions a team of a workforce may have: those of the workforce's own kind, and
 * of its own pool and client.
 */
final class MemberRules {

  private static final int MAX_DEFINITIONS = 10;

  private MemberRules() {}

  /**
   * Checks the definitions of a team.
   *
   * @throws InvalidRequestException if one does not fit the workforce
   */
  static void check(List<MemberDefinition> members, Workforce workforce) {
    if (members.isEmpty() || members.size() > MAX_DEFINITIONS) {
      throw new InvalidRequestException(
          "a work team has 1 to " + MAX_DEFINITIONS + " member definitions, not " + members.size());
    }
    for (MemberDefinition member : members) {
      checkKind(member, workforce);
    }
  }

  private static void checkKind(MemberDefinition member, Workforce workforce) {
    if (member instanceof MemberDefinition.CognitoGroup group) {
      if (!(workforce.provider() instanceof IdentityProvider.Cognito pool)) {
        throw new InvalidRequestException(
            "workforce \""
                + workforce.name()
                + "\" is on an OpenID Connect provider; define its teams by OidcMemberDefinition");
      }
      checkPool(group, pool, workforce);
    } else if (!(workforce.provider() instanceof IdentityProvider.Oidc)) {
      throw new InvalidRequestException(
          "workforce \""
              + workforce.name()
              + "\" is on a user pool; define its teams by CognitoMemberDefinition");
    }
  }

  private static void checkPool(
      MemberDefinition.CognitoGroup group, IdentityProvider.Cognito pool, Workforce workforce) {
    if (!group.userPool().equals(pool.userPool()) || !group.clientId().equals(pool.clientId())) {
      throw new InvalidRequestException(
          "group \""
              + group.userGroup()
              + "\" is defined by UserPool "
              + group.userPool()
              + " and ClientId "
              + group.clientId()
              + "; all groups of workforce \""
              + workforce.name()
              + "\" need UserPool "
              + pool.userPool()
              + " and ClientId "
              + pool.clientId());
    }
  }
}
