package io.plumbline.server.readaccess;

import io.plumbline.objectstore.S3Location;
import io.plumbline.server.config.ObjectStoreSettings;
import java.net.URI;

/**
 * Where a browser reaches an object: at this service, or at the S3 endpoint that stands behind it.
 */
record ObjectAddresses(ObjectStoreSettings settings) {

  /** Scheme, host and port. */
  URI base(S3Location location, URI service) {
    if (settings instanceof ObjectStoreSettings.S3Endpoint s3) {
      URI endpoint = s3.endpoint();
      String authority =
          s3.pathStyle()
              ? endpoint.getRawAuthority()
              : location.bucket() + "." + endpoint.getRawAuthority();
      return URI.create(endpoint.getScheme() + "://" + authority);
    }
    return service;
  }

  /** The path, not encoded. */
  String path(S3Location location) {
    boolean bucketInHost = settings instanceof ObjectStoreSettings.S3Endpoint s3 && !s3.pathStyle();
    return bucketInHost ? "/" + location.key() : "/" + location.bucket() + "/" + location.key();
  }
}
