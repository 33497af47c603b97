package io.plumbline.labeling.workforce;

import io.plumbline.labeling.error.InvalidRequestException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The private workforce of an account.
 *
 * @param accountId the 12-digit account
 * @param name its name
 * @param provider who knows its workers
 * @param sourceIps from where its workers may come in
 * @param ipAddressType which versions of IP the ranges may use, or null if nothing was said
 * @param createdAt when it was created
 * @param lastUpdatedAt when it was created or changed last
 */
public record Workforce(
    String accountId,
    String name,
    IdentityProvider provider,
    SourceIpRule sourceIps,
    @Nullable IpAddressType ipAddressType,
    Instant createdAt,
    Instant lastUpdatedAt) {

  /**
   * Checks that the ranges suit the address type.
   *
   * @throws InvalidRequestException if there is an IPv6 range in an {@code ipv4} workforce
   */
  public Workforce {
    if (ipAddressType == IpAddressType.IPV4) {
      for (Cidr cidr : sourceIps.cidrs()) {
        if (!cidr.isIpv4()) {
          throw new InvalidRequestException(
              "the range "
                  + cidr.text()
                  + " is one of IPv6 addresses; set IpAddressType to dualstack to use it");
        }
      }
    }
  }

  Workforce changed(WorkforceChange change, Instant now) {
    return new Workforce(
        accountId,
        name,
        change.provider() == null ? provider : change.provider(),
        change.sourceIps() == null ? sourceIps : change.sourceIps(),
        change.ipAddressType() == null ? ipAddressType : change.ipAddressType(),
        createdAt,
        now);
  }
}
