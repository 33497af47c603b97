package io.plumbline.labeling.workforce;

import io.plumbline.labeling.tag.TagSet;
import org.jspecify.annotations.Nullable;

/**
 * What to create a workforce from.
 *
 * @param name its name
 * @param provider who knows its workers
 * @param sourceIps from where its workers may come in
 * @param ipAddressType which versions of IP the ranges may use, or null to allow both
 * @param tags its first tags
 */
public record NewWorkforce(
    String name,
    IdentityProvider provider,
    SourceIpRule sourceIps,
    @Nullable IpAddressType ipAddressType,
    TagSet tags) {

  /** A workforce open to workers from everywhere, without tags. */
  public static NewWorkforce of(String name, IdentityProvider provider) {
    return new NewWorkforce(name, provider, SourceIpRule.EVERYWHERE, null, TagSet.NONE);
  }
}
