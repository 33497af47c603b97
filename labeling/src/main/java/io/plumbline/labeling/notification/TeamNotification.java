package io.plumbline.labeling.notification;

/**
 * Something that a topic is to be told once.
 *
 * @param jobId the job that it is about
 * @param iteration the batch that it is about
 * @param kind what it says
 * @param topicArn the topic
 * @param subject ASCII, less than 100 characters, as e-mails have it
 * @param message the text, for people
 * @param attempts how often it was tried to be told
 */
public record TeamNotification(
    String jobId,
    int iteration,
    Kind kind,
    String topicArn,
    String subject,
    String message,
    int attempts) {

  /** What happened. With the job and its batch it is a notification's name. */
  public enum Kind {
    TASKS_AVAILABLE,
    TASKS_EXPIRING
  }
}
