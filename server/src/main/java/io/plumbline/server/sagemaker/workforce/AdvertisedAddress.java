package io.plumbline.server.sagemaker.workforce;

import io.plumbline.server.config.PlumblineSettings;
import java.net.URI;
import java.util.Set;

/**
 * The address of this service in answers that clients keep: the public one if there is one, else
 * this machine's.
 *
 * @param url scheme and authority, without a path
 */
public record AdvertisedAddress(URI url) {

  private static final Set<String> THIS_MACHINE = Set.of("0.0.0.0", "::", "127.0.0.1", "::1");

  /** The address by the service's settings. */
  public static AdvertisedAddress of(PlumblineSettings settings) {
    URI publicUrl = settings.publicUrl();
    if (publicUrl != null) {
      return new AdvertisedAddress(publicUrl);
    }
    String bind = settings.bind();
    String literal = bind.contains(":") ? "[" + bind + "]" : bind;
    String host = THIS_MACHINE.contains(bind) ? "localhost" : literal;
    return new AdvertisedAddress(URI.create("http://" + host + ":" + settings.port()));
  }

  /**
   * What takes the place of {@code <id>.labeling.<region>.sagemaker.aws}: what stands between the
   * scheme and the end of the portal's address, such as {@code localhost:8080/portal}.
   */
  public String subDomain() {
    return url.getRawAuthority() + "/portal";
  }
}
