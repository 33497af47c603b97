package io.plumbline.server.readaccess;

import io.plumbline.aws.sigv4.Presigner;
import io.plumbline.objectstore.S3Location;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;

/**
 * Makes links with which a worker's browser may read one object for a while.
 *
 * <p>A link is signed with a key of the account whose template asked for it, so it opens nothing
 * that the account itself could not open. One that is bound to an IP address always leads through
 * this service, which can refuse other addresses. Safe for use by many threads.
 */
public final class ReadAccess {

  private final LinkSigner straight;
  private final LinkSigner throughThisService;
  private final Clock clock;

  /**
   * @param straight for links to where the objects are
   * @param throughThisService for links that this service answers itself
   */
  ReadAccess(LinkSigner straight, LinkSigner throughThisService, Clock clock) {
    this.straight = straight;
    this.throughThisService = throughThisService;
    this.clock = clock;
  }

  /**
   * A link that reads.
   *
   * @param lifetime how long the link works: one second to seven days
   */
  public URI link(String accountId, S3Location location, LinkReader reader, Duration lifetime) {
    LinkSigner signer = signer(reader);
    Presigner presigner =
        new Presigner(signer.keyOfAccount().apply(accountId), signer.region(), clock);
    URI base = signer.addresses().base(location, reader.service());
    String path = signer.addresses().path(location);
    return reader
        .onlyFrom()
        .map(address -> presigner.getOnlyFrom(base, path, lifetime, address))
        .orElseGet(() -> presigner.get(base, path, lifetime));
  }

  /**
   * Whether a link that was made for a reader leads to an object; its signature is not looked at.
   */
  public boolean leadsTo(URI link, S3Location location, LinkReader reader) {
    ObjectAddresses addresses = signer(reader).addresses();
    URI base = addresses.base(location, reader.service());
    return base.getScheme().equalsIgnoreCase(link.getScheme())
        && base.getRawAuthority().equalsIgnoreCase(link.getRawAuthority())
        && addresses.path(location).equals(link.getPath());
  }

  /** What all links into a bucket begin with, for the content security policy of a page. */
  public String prefix(S3Location location, LinkReader reader) {
    ObjectAddresses addresses = signer(reader).addresses();
    String bucketPath = addresses.path(new S3Location(location.bucket(), ""));
    return addresses.base(location, reader.service())
        + (bucketPath.endsWith("/") ? bucketPath : bucketPath + "/");
  }

  private LinkSigner signer(LinkReader reader) {
    return reader.onlyFrom().isPresent() ? throughThisService : straight;
  }
}
