package io.plumbline.labeling.notification;

import java.io.IOException;

/** Reaches topics. Safe for use by many threads. */
@FunctionalInterface
public interface TopicPublisher {

  /**
   * Tells a topic.
   *
   * @throws IOException when the topic has not taken it; its message says why
   */
  void publish(String topicArn, String subject, String message) throws IOException;
}
