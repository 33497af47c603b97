package io.plumbline.objectstore.rest.protocol;

import io.plumbline.objectstore.S3Location;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request that is addressed and whose caller may do what it asks. Used by the thread that serves
 * it.
 */
public final class S3Request {
  private final HttpServletRequest http;
  private final S3Address address;
  private final QueryParameters query;
  private final String account;
  private final BucketAccess access;

  /**
   * Makes a request.
   *
   * @param account the caller's
   * @param access decides about further buckets that the request names
   */
  public S3Request(
      HttpServletRequest http,
      S3Address address,
      QueryParameters query,
      String account,
      BucketAccess access) {
    this.http = http;
    this.address = address;
    this.query = query;
    this.account = account;
    this.access = access;
  }

  /** The bucket's name; empty for an operation on the service. */
  public String bucket() {
    return address.bucket();
  }

  /** The object's key; empty for an operation on a bucket. */
  public String key() {
    return address.key();
  }

  /** The object. */
  public S3Location location() {
    return new S3Location(address.bucket(), address.key());
  }

  /** The caller's 12-digit account. */
  public String account() {
    return account;
  }

  /** Refuses to go on unless the caller may use that bucket too. */
  public void requireBucket(String name) {
    access.require(name, account);
  }

  /** The query. */
  public QueryParameters query() {
    return query;
  }

  /** A header's first value. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(http.getHeader(name));
  }

  /** All values of a header. */
  public List<String> headers(String name) {
    return Collections.list(http.getHeaders(name));
  }

  /** The names of all headers. */
  public List<String> headerNames() {
    return Collections.list(http.getHeaderNames());
  }

  /** The URL as sent, without the query; for answers that name the object's address. */
  public String url() {
    return http.getRequestURL().toString();
  }

  /** The declared length of the body in bytes, -1 if none was declared. */
  public long length() {
    return http.getContentLengthLong();
  }

  /**
   * The body.
   *
   * @throws UncheckedIOException if the connection is lost
   */
  public InputStream body() {
    try {
      return http.getInputStream();
    } catch (IOException e) {
      throw new UncheckedIOException("the body could not be opened", e);
    }
  }

  /** What came after the body, by lower-case name; to be asked when the body has been read. */
  public Map<String, String> trailers() {
    return http.isTrailerFieldsReady() ? http.getTrailerFields() : Map.of();
  }
}
