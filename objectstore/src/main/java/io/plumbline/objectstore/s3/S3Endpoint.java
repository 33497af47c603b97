package io.plumbline.objectstore.s3;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/**
 * Where an S3 service is and how to sign for it.
 *
 * @param address its URL; empty for AWS's own in that region
 * @param region to sign for
 * @param accessKey id of the key; empty to take what the environment has, as the AWS SDK finds it
 * @param secretKey belongs to the access key
 * @param pathStyle whether buckets are in the path, not in the host name
 */
public record S3Endpoint(
    Optional<URI> address,
    String region,
    Optional<String> accessKey,
    String secretKey,
    boolean pathStyle) {
  /** Checks for null. */
  public S3Endpoint {
    requireNonNull(address, "address");
    requireNonNull(region, "region");
    requireNonNull(accessKey, "accessKey");
    requireNonNull(secretKey, "secretKey");
  }

  /** A client of it. */
  S3Client client() {
    S3ClientBuilder builder =
        S3Client.builder()
            .httpClientBuilder(
                defaults ->
                    new RepeatableRequests(
                        UrlConnectionHttpClient.builder().buildWithDefaults(defaults)))
            .region(Region.of(region))
            .forcePathStyle(pathStyle)
            // We send a digest of our own with all content; endpoints that are not AWS's often do
            // not know the trailing checksums that the SDK would add.
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED);
    address.ifPresent(builder::endpointOverride);
    if (accessKey.isPresent()) {
      builder.credentialsProvider(
          StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKey.get(), secretKey)));
    } else {
      builder.credentialsProvider(DefaultCredentialsProvider.builder().build());
    }
    return builder.build();
  }

  /** Leaves the secret out. */
  @Override
  public String toString() {
    return address.map(URI::toString).orElse("AWS") + " in " + region;
  }
}
