package io.plumbline.labeling.workforce;

import org.jspecify.annotations.Nullable;

/**
 * What to change in a workforce; what is null stays as it is.
 *
 * @param provider the new settings of an OpenID Connect provider
 * @param sourceIps the new ranges, in place of all earlier ones
 * @param ipAddressType the new address type
 */
public record WorkforceChange(
    IdentityProvider.@Nullable Oidc provider,
    @Nullable SourceIpRule sourceIps,
    @Nullable IpAddressType ipAddressType) {}
