package io.plumbline.aws.sigv4;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.stream.Collectors;

/** A service that requests can be signed for, and the rules in which services differ. */
public enum SigningService {
  /**
   * The rules of nearly all services: the path is normalised, and encoded once more than it was
   * sent.
   */
  SAGEMAKER("sagemaker") {
    @Override
    String canonicalPath(String rawPath) {
      return encodeSegments(withoutDotSegments(rawPath));
    }
  },
  /** The token service. */
  STS("sts") {
    @Override
    String canonicalPath(String rawPath) {
      return SAGEMAKER.canonicalPath(rawPath);
    }
  },
  /**
   * Object keys may hold anything, {@code ..} and {@code //} too, so S3 takes the path as it is,
   * encoded once, its slashes bare: with Apache's HTTP client the AWS SDK for Java signs {@code
   * a//b} and sends {@code a/%2Fb}.
   */
  S3("s3") {
    @Override
    String canonicalPath(String rawPath) {
      return PercentEncoding.encode(PercentEncoding.decode(rawPath, false)).replace("%2F", "/");
    }
  };

  private final String signingName;

  SigningService(String signingName) {
    this.signingName = signingName;
  }

  /** Name of the service in the credential scope. */
  public String signingName() {
    return signingName;
  }

  abstract String canonicalPath(String rawPath);

  private static String encodeSegments(String path) {
    return Arrays.stream(path.split("/", -1))
        .map(PercentEncoding::encode)
        .collect(Collectors.joining("/"));
  }

  private static String withoutDotSegments(String path) {
    Deque<String> kept = new ArrayDeque<>();
    for (String segment : path.split("/", -1)) {
      if (segment.equals("..")) {
        kept.pollLast();
      } else if (!segment.isEmpty() && !segment.equals(".")) {
        kept.addLast(segment);
      }
    }
    String tail = path.endsWith("/") && !kept.isEmpty() ? "/" : "";
    return "/" + String.join("/", kept) + tail;
  }
}
