package io.plumbline.server.readaccess;

import java.net.URI;
import java.util.Optional;

/**
 * For whom links are made.
 *
 * @param service the address under which the reader's browser reached this service
 * @param onlyFrom the one IP address that may use the links; empty for every address
 */
public record LinkReader(URI service, Optional<String> onlyFrom) {

  /** A reader at any address. */
  public static LinkReader anywhere(URI service) {
    return new LinkReader(service, Optional.empty());
  }
}
