package io.plumbline.server.notification;

import io.plumbline.labeling.notification.TopicPublisher;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.arns.Arn;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.sns.SnsClient;

/**
 * Publishes to Amazon SNS, or to whatever speaks its protocol, with the credentials of this process
 * (environment, profile, role) and in the region of the topic. Safe for use by many threads.
 */
final class SnsPublisher implements TopicPublisher, AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final URI endpoint;
  private final Map<String, SnsClient> clients = new ConcurrentHashMap<>();

  SnsPublisher(URI endpoint) {
    this.endpoint = endpoint;
  }

  @Override
  public void publish(String topicArn, String subject, String message) throws IOException {
    try {
      clients
          .computeIfAbsent(regionOf(topicArn), this::client)
          .publish(topic -> topic.topicArn(topicArn).subject(subject).message(message));
    } catch (SdkException e) {
      throw new IOException(endpoint + ": " + e.getMessage(), e);
    }
  }

  private static String regionOf(String topicArn) throws IOException {
    try {
      return Arn.fromString(topicArn)
          .region()
          .orElseThrow(() -> new IOException(topicArn + " names no region"));
    } catch (IllegalArgumentException e) {
      throw new IOException(topicArn + " is not the ARN of a topic: " + e.getMessage(), e);
    }
  }

  private SnsClient client(String region) {
    return SnsClient.builder()
        .endpointOverride(endpoint)
        .region(Region.of(region))
        .httpClientBuilder(
            UrlConnectionHttpClient.builder().connectionTimeout(PATIENCE).socketTimeout(PATIENCE))
        // One place decides about telling again: the delivery.
        .overrideConfiguration(
            configuration -> configuration.retryStrategy(DefaultRetryStrategy.doNotRetry()))
        .build();
  }

  @Override
  public void close() {
    clients.values().forEach(SnsClient::close);
  }
}
