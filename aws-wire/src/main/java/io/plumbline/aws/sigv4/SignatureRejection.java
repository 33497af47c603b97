package io.plumbline.aws.sigv4;

/**
 * Why a signed request is refused: the code and HTTP status of the JSON protocol, those of S3, and
 * the text where no more exact one is known. The S3 codes are those of "Error responses" in the S3
 * API reference.
 */
public enum SignatureRejection {
  MISSING_AUTHENTICATION(Json.MISSING, "AccessDenied", 403, "Missing Authentication Token"),
  MALFORMED_AUTHORIZATION(
      Json.INCOMPLETE,
      "AuthorizationHeaderMalformed",
      400,
      "The authorization header that you provided is not valid."),
  MALFORMED_QUERY(
      Json.INCOMPLETE,
      "AuthorizationQueryParametersError",
      400,
      "Query-string authentication version 4 requires the X-Amz-Algorithm, X-Amz-Credential, X-Amz-Signature, X-Amz-Date,"
          + " X-Amz-SignedHeaders, and X-Amz-Expires parameters, each once."),
  UNSUPPORTED_ALGORITHM(
      Json.INCOMPLETE,
      "InvalidRequest",
      400,
      "The authorization mechanism you have provided is not supported. Please use AWS4-HMAC-SHA256."),
  TWO_AUTHENTICATIONS(
      Json.INCOMPLETE,
      "InvalidArgument",
      400,
      "Only one auth mechanism allowed; only the X-Amz-Algorithm query parameter, Signature query string parameter or"
          + " the Authorization header should be specified"),
  REPEATED_HEADER(
      Json.INCOMPLETE,
      "InvalidRequest",
      400,
      "A header that authentication needs was sent more than once."),
  INVALID_URI(Json.INCOMPLETE, "InvalidURI", 400, "Couldn't parse the specified URI."),
  MISSING_DATE(
      Json.INCOMPLETE,
      "AccessDenied",
      403,
      "AWS authentication requires a valid Date or x-amz-date header"),
  WRONG_SCOPE(
      Json.INVALID,
      "AuthorizationHeaderMalformed",
      400,
      "The credential scope does not fit the request."),
  SESSION_TOKEN(
      Json.UNRECOGNIZED,
      "InvalidToken",
      400,
      "The security token included in the request is invalid or expired."),
  UNKNOWN_ACCESS_KEY(
      Json.UNRECOGNIZED,
      "InvalidAccessKeyId",
      403,
      "The security token included in the request is invalid: there is no such access key, or it is turned off."),
  CLOCK_SKEW(
      Json.INVALID,
      "RequestTimeTooSkewed",
      403,
      "The difference between the request time and the current time is too large."),
  EXPIRED(Json.INVALID, "AccessDenied", 403, "Request has expired"),
  NOT_YET_VALID(Json.INVALID, "AccessDenied", 403, "Request is not yet valid"),
  UNSIGNED_HEADERS(
      Json.INVALID,
      "AccessDenied",
      403,
      "There were headers present in the request which were not signed"),
  SIGNATURE_MISMATCH(
      Json.INVALID,
      "SignatureDoesNotMatch",
      403,
      "The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key"
          + " and signing method."),
  MISSING_CONTENT_SHA256(
      Json.INCOMPLETE,
      "InvalidRequest",
      400,
      "Missing required header for this request: x-amz-content-sha256"),
  INVALID_CONTENT_SHA256(
      Json.INCOMPLETE,
      "InvalidArgument",
      400,
      "x-amz-content-sha256 must be UNSIGNED-PAYLOAD, one of the STREAMING- values of aws-chunked bodies, or a valid"
          + " sha256 value."),
  CONTENT_SHA256_MISMATCH(
      Json.INVALID,
      "XAmzContentSHA256Mismatch",
      400,
      "The provided 'x-amz-content-sha256' header does not match what was computed."),
  MISSING_DECODED_LENGTH(
      Json.INCOMPLETE,
      "MissingContentLength",
      411,
      "You must provide the x-amz-decoded-content-length HTTP header, once, with a whole number."),
  INCOMPLETE_BODY(
      Json.INCOMPLETE,
      "IncompleteBody",
      400,
      "The number of bytes in the body is not the number that the request declared."),
  MALFORMED_CHUNK(
      Json.INCOMPLETE, "InvalidRequest", 400, "The aws-chunked body is not well-formed."),
  MALFORMED_TRAILER(
      Json.INCOMPLETE,
      "MalformedTrailerError",
      400,
      "The request contained trailing data that was not well-formed or did not conform to our published schema.");

  private final String jsonCode;
  private final String s3Code;
  private final int s3Status;
  private final String text;

  SignatureRejection(String jsonCode, String s3Code, int s3Status, String text) {
    this.jsonCode = jsonCode;
    this.s3Code = s3Code;
    this.s3Status = s3Status;
    this.text = text;
  }

  /** Error code of the JSON protocol. */
  public String jsonCode() {
    return jsonCode;
  }

  /** HTTP status of the JSON protocol: AWS JSON services answer 400 to all of these. */
  public int jsonStatus() {
    return 400;
  }

  /** Error code of S3. */
  public String s3Code() {
    return s3Code;
  }

  /** HTTP status of S3. */
  public int s3Status() {
    return s3Status;
  }

  /** The text for the client. */
  public String text() {
    return text;
  }

  private static final class Json {
    static final String MISSING = "MissingAuthenticationTokenException";
    static final String INCOMPLETE = "IncompleteSignatureException";
    static final String INVALID = "InvalidSignatureException";
    static final String UNRECOGNIZED = "UnrecognizedClientException";
  }
}
