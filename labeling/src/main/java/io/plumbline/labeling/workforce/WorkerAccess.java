package io.plumbline.labeling.workforce;

import org.jspecify.annotations.Nullable;

/**
 * How the presigned addresses that a team's worker pages hold are bound to a worker's address; null
 * means that nothing was said.
 *
 * @param sourceIp whether only the IP address that the page was made for may use them
 * @param vpcSourceIp the same for an address inside a private network
 */
public record WorkerAccess(@Nullable Boolean sourceIp, @Nullable Boolean vpcSourceIp) {

  /** Nothing was said. */
  public static final WorkerAccess UNSPECIFIED = new WorkerAccess(null, null);
}
