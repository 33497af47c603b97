package io.plumbline.labeling.workforce;

import io.plumbline.labeling.ServiceIdentity;

/** The user pool that every account has without asking: {@code <region>_Plumbline}. */
public final class BuiltInPool {

  /** The name of a workforce that nobody named, as the console of Ground Truth has it. */
  public static final String DEFAULT_WORKFORCE_NAME = "default";

  private static final String CLIENT_ID = "plumbline";

  private BuiltInPool() {}

  /** The built-in pool of a service. */
  public static IdentityProvider.Cognito of(ServiceIdentity identity) {
    return new IdentityProvider.Cognito(identity.region() + "_Plumbline", CLIENT_ID);
  }
}
