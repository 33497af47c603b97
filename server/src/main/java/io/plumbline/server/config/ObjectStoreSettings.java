package io.plumbline.server.config;

import java.net.URI;
import java.nio.file.Path;

/** Where the bytes are. */
public sealed interface ObjectStoreSettings {

  /**
   * Files of this machine.
   *
   * @param folder made when it is missing
   */
  record Embedded(Path folder) implements ObjectStoreSettings {}

  /**
   * Any S3 endpoint.
   *
   * @param endpoint its http or https address
   * @param region the region to sign for
   * @param accessKeyId whom to sign as
   * @param secretAccessKey that key's secret
   * @param pathStyle whether the bucket's name stands in the path
   */
  record S3Endpoint(
      URI endpoint, String region, String accessKeyId, String secretAccessKey, boolean pathStyle)
      implements ObjectStoreSettings {

    /** Leaves the secret out. */
    @Override
    public String toString() {
      return "S3 at " + endpoint + " in " + region + " as " + accessKeyId;
    }
  }
}
