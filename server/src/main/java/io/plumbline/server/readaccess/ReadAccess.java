package io.plumbline.server.readaccess;

import io.plumbline.aws.sigv4.AccessKey;
import io.plumbline.aws.sigv4.Presigner;
import io.plumbline.objectstore.S3Location;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;

/**
 * Makes links with which a worker's browser may read one object for a while.
 *
 * <p>A link is signed with a key of the account whose template asked for it, so it opens nothing
 * that the account itself could not open. Safe for use by many threads.
 */
public final class ReadAccess {

  private final Function<String, AccessKey> keyOfAccount;
  private final ObjectAddresses addresses;
  private final String region;
  private final Clock clock;

  /**
   * @param keyOfAccount the access key that signs for an account
   * @param addresses where browsers reach objects
   * @param region the region to sign for
   */
  ReadAccess(
      Function<String, AccessKey> keyOfAccount,
      ObjectAddresses addresses,
      String region,
      Clock clock) {
    this.keyOfAccount = keyOfAccount;
    this.addresses = addresses;
    this.region = region;
    this.clock = clock;
  }

  /**
   * A link that reads.
   *
   * @param service the address under which the browser reached this service
   * @param lifetime how long the link works: one second to seven days
   */
  public URI link(String accountId, S3Location location, URI service, Duration lifetime) {
    return new Presigner(keyOfAccount.apply(accountId), region, clock)
        .get(addresses.base(location, service), addresses.path(location), lifetime);
  }

  /**
   * What all links into a bucket begin with, for the content security policy of a page.
   *
   * @param service the address under which the browser reached this service
   */
  public String prefix(S3Location location, URI service) {
    String bucketPath = addresses.path(new S3Location(location.bucket(), ""));
    return addresses.base(location, service)
        + (bucketPath.endsWith("/") ? bucketPath : bucketPath + "/");
  }
}
