package io.plumbline.server.readaccess;

import io.plumbline.objectstore.S3Location;
import io.plumbline.server.config.ObjectStoreSettings;
import java.net.URI;
import java.util.Optional;

/**
 * Where a browser reaches an object.
 *
 * @param endpoint the S3 endpoint that keeps the objects; empty when this service answers itself
 */
record ObjectAddresses(Optional<ObjectStoreSettings.S3Endpoint> endpoint) {

  /** At this service. */
  static ObjectAddresses here() {
    return new ObjectAddresses(Optional.empty());
  }

  /** At the S3 endpoint that stands behind this service. */
  static ObjectAddresses at(ObjectStoreSettings.S3Endpoint endpoint) {
    return new ObjectAddresses(Optional.of(endpoint));
  }

  /** Scheme, host and port. */
  URI base(S3Location location, URI service) {
    return endpoint.map(s3 -> base(s3, location)).orElse(service);
  }

  private static URI base(ObjectStoreSettings.S3Endpoint s3, S3Location location) {
    URI address = s3.endpoint();
    String authority =
        s3.pathStyle()
            ? address.getRawAuthority()
            : location.bucket() + "." + address.getRawAuthority();
    return URI.create(address.getScheme() + "://" + authority);
  }

  /** The path, not encoded. */
  String path(S3Location location) {
    boolean bucketInHost = endpoint.isPresent() && !endpoint.get().pathStyle();
    return bucketInHost ? "/" + location.key() : "/" + location.bucket() + "/" + location.key();
  }
}
