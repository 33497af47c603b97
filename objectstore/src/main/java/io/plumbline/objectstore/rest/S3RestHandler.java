package io.plumbline.objectstore.rest;

import io.plumbline.objectstore.CorsRule;
import io.plumbline.objectstore.ObjectStore;
import io.plumbline.objectstore.ObjectStoreException;
import io.plumbline.objectstore.rest.protocol.BucketAccess;
import io.plumbline.objectstore.rest.protocol.CorsPolicy;
import io.plumbline.objectstore.rest.protocol.ErrorMapping;
import io.plumbline.objectstore.rest.protocol.ErrorResponse;
import io.plumbline.objectstore.rest.protocol.QueryParameters;
import io.plumbline.objectstore.rest.protocol.S3Address;
import io.plumbline.objectstore.rest.protocol.S3ErrorCode;
import io.plumbline.objectstore.rest.protocol.S3Operation;
import io.plumbline.objectstore.rest.protocol.S3Request;
import io.plumbline.objectstore.rest.protocol.S3RestException;
import io.plumbline.objectstore.rest.protocol.UnreadBody;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves S3 over HTTP from a store. Safe for use by many threads.
 *
 * <p>The request's URI must be as the client sent it, since keys may contain {@code ..}, {@code //}
 * and {@code %2F}; its input stream must give the payload itself, freed of {@code aws-chunked}, its
 * content length the payload's, and its trailer fields the trailing checksums.
 */
public final class S3RestHandler {
  private static final Logger LOG = LoggerFactory.getLogger(S3RestHandler.class);

  /** Where the whole service notes what it refused for security. */
  private static final Logger SECURITY_LOG = LoggerFactory.getLogger("plumbline.security");

  /** Refusals that a well-behaved client does not meet. */
  private static final Set<S3ErrorCode> SECURITY =
      EnumSet.of(
          S3ErrorCode.ACCESS_DENIED,
          S3ErrorCode.BAD_DIGEST,
          S3ErrorCode.INCOMPLETE_BODY,
          S3ErrorCode.INVALID_URI,
          S3ErrorCode.KEY_TOO_LONG,
          S3ErrorCode.MALFORMED_TRAILER,
          S3ErrorCode.MALFORMED_XML,
          S3ErrorCode.MAX_MESSAGE_LENGTH_EXCEEDED);

  /** What a link that was signed beforehand has in its query. */
  private static final String LINK_SIGNATURE = "X-Amz-Signature=";

  private final ObjectStore store;
  private final List<String> baseDomains;
  private final Supplier<String> requestIds;
  private final OperationRouter router;
  private final BucketAccess access;

  /**
   * Makes a handler.
   *
   * @param region what clients are told that the buckets are in
   * @param baseDomains lower-case hosts below which a label is a bucket, such as {@code localhost}
   *     for {@code photos.localhost}
   * @param requestIds gives each answer a name by which it can be found in the log
   */
  public S3RestHandler(
      ObjectStore store, String region, List<String> baseDomains, Supplier<String> requestIds) {
    this.store = store;
    this.baseDomains = List.copyOf(baseDomains);
    this.requestIds = requestIds;
    this.router = new OperationRouter(store, region);
    this.access = new BucketAccess(store);
  }

  /**
   * Answers one request, also with errors.
   *
   * @param caller who sent it, as its signature proved
   * @throws IOException if the connection is lost
   */
  public void handle(HttpServletRequest request, HttpServletResponse response, S3Caller caller)
      throws IOException {
    String requestId = requestIds.get();
    response.setHeader("x-amz-request-id", requestId);
    try {
      serve(request, response, caller);
    } catch (RuntimeException e) {
      log(e, requestId, request, caller);
      if (caller.accountId().isPresent()) {
        UnreadBody.drop(request);
      } else {
        UnreadBody.dropOfStranger(request);
      }
      if (response.isCommitted()) {
        throw new IOException("the answer " + requestId + " broke off", e);
      }
      response.resetBuffer();
      ErrorResponse.send(e, requestId, request, response);
    }
  }

  private void serve(HttpServletRequest request, HttpServletResponse response, S3Caller caller)
      throws IOException {
    S3Address address = address(request);
    if (request.getMethod().equals("OPTIONS")) {
      preflight(request, response, address);
      return;
    }
    crossOrigin(request, response, address);
    String account =
        caller
            .accountId()
            .orElseThrow(() -> new S3RestException(S3ErrorCode.ACCESS_DENIED, "Access Denied"));
    QueryParameters query = QueryParameters.parse(request.getQueryString());
    S3Operation operation = router.route(request, address, query);
    if (!address.bucket().isEmpty() && !router.createsBucket(operation)) {
      access.require(address.bucket(), account);
    }
    operation.handle(new S3Request(request, address, query, account, access), response);
  }

  private S3Address address(HttpServletRequest request) {
    String host = request.getHeader("Host");
    return S3Address.parse(host == null ? "" : host, request.getRequestURI(), baseDomains);
  }

  /** A preflight has no signature; the answer says only what the bucket's owner has published. */
  private void preflight(
      HttpServletRequest request, HttpServletResponse response, S3Address address) {
    String origin = request.getHeader("Origin");
    String method = request.getHeader("Access-Control-Request-Method");
    if (origin == null || method == null) {
      throw new S3RestException(
          S3ErrorCode.INVALID_REQUEST,
          "A preflight needs the headers Origin and Access-Control-Request-Method");
    }
    String headers = request.getHeader("Access-Control-Request-Headers");
    if (!cors(address).allow(origin, method, headers == null ? "" : headers, response)) {
      throw new S3RestException(
          S3ErrorCode.ACCESS_FORBIDDEN,
          "CORSResponse: This CORS request is not allowed. This is usually because the evaluation"
              + " of Origin, request method / Access-Control-Request-Method or"
              + " Access-Control-Request-Headers are not whitelisted by the resource's CORS spec.");
    }
  }

  /**
   * Lets the page of another origin have the answer if the bucket's rules do, or if it was asked
   * for by a signed link to read: who has the link may read the object anywhere, and no cookie is
   * looked at. Tools in worker pages read the colours of images by such links.
   */
  private void crossOrigin(
      HttpServletRequest request, HttpServletResponse response, S3Address address) {
    String origin = request.getHeader("Origin");
    String method = request.getMethod();
    if (origin == null || cors(address).allow(origin, method, null, response)) {
      return;
    }
    String query = request.getQueryString();
    if (method.equals("GET") && query != null && query.contains(LINK_SIGNATURE)) {
      response.setHeader("Access-Control-Allow-Origin", "*");
      response.setHeader("Vary", "Origin");
    }
  }

  private CorsPolicy cors(S3Address address) {
    List<CorsRule> rules =
        address.bucket().isEmpty() || !store.bucketExists(address.bucket())
            ? List.of()
            : store.cors(address.bucket());
    return new CorsPolicy(rules);
  }

  private static void log(
      RuntimeException error, String requestId, HttpServletRequest request, S3Caller caller) {
    if (error instanceof ObjectStoreException.NotModified) {
      return;
    }
    S3ErrorCode code = ErrorMapping.code(error);
    if (code.status() >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR
        && code != S3ErrorCode.NOT_IMPLEMENTED) {
      LOG.error(
          "{} {} {} of {} failed",
          requestId,
          request.getMethod(),
          request.getRequestURI(),
          caller,
          error);
    } else if (SECURITY.contains(code)) {
      SECURITY_LOG.warn(
          "{} refused {} {} to {}: {}: {}",
          requestId,
          request.getMethod(),
          request.getRequestURI(),
          caller,
          code.code(),
          onOneLine(error));
    } else {
      LOG.debug("{} answered {}: {}", requestId, code.code(), onOneLine(error));
    }
  }

  /** A message may quote what the client sent, which must not look like lines of the log. */
  private static String onOneLine(RuntimeException error) {
    return String.valueOf(error.getMessage()).replaceAll("\\p{Cntrl}", "?");
  }
}
