package io.plumbline.labeling.notification;

import io.plumbline.labeling.Transactions;
import io.plumbline.labeling.job.JobSettings;
import io.plumbline.labeling.job.LabelingJob;
import io.plumbline.labeling.notification.TeamNotification.Kind;
import io.plumbline.labeling.workforce.Workteam;
import io.plumbline.labeling.workforce.WorkteamArn;
import io.plumbline.labeling.workforce.WorkteamRepository;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Notes for the topics of work teams what happens to their jobs. Ground Truth tells a topic of new
 * tasks and of tasks that are about to expire, and does not say in which words. Safe for use by
 * many threads.
 */
public final class TeamAnnouncements implements JobAnnouncements {

  /** Tasks are about to expire in the last hour of their time, and if it is short, in its tenth. */
  private static final Duration LONGEST_NOTICE = Duration.ofHours(1);

  private static final int SHARE_OF_NOTICE = 10;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

  private final WorkteamRepository workteams;
  private final TeamNotificationRepository notifications;
  private final Transactions transactions;
  private final String portal;
  private final Clock clock;

  /**
   * @param portal the address at which workers sign in
   */
  public TeamAnnouncements(
      WorkteamRepository workteams,
      TeamNotificationRepository notifications,
      Transactions transactions,
      String portal,
      Clock clock) {
    this.workteams = workteams;
    this.notifications = notifications;
    this.transactions = transactions;
    this.portal = portal;
    this.clock = clock;
  }

  @Override
  public void tasksAvailable(LabelingJob job, long objects) {
    Instant end = clock.instant().plus(job.settings().taskAvailability());
    note(
        job,
        Kind.TASKS_AVAILABLE,
        "New labeling tasks",
        (team, title) ->
            "New tasks are waiting for work team %s: %s%n%n%d to label, until %s, at %s%n"
                .formatted(team, title, objects, TIME.format(end), portal));
  }

  @Override
  public void tasksOpenUntil(LabelingJob job, Instant end) {
    Duration share = job.settings().taskAvailability().dividedBy(SHARE_OF_NOTICE);
    Duration notice = share.compareTo(LONGEST_NOTICE) < 0 ? share : LONGEST_NOTICE;
    if (clock.instant().isBefore(end.minus(notice))) {
      return;
    }
    note(
        job,
        Kind.TASKS_EXPIRING,
        "Labeling tasks are about to expire",
        (team, title) ->
            "Tasks of work team %s expire at %s: %s%n%nWork on them at %s%n"
                .formatted(team, TIME.format(end), title, portal));
  }

  private void note(
      LabelingJob job, Kind kind, String subject, BiFunction<String, String, String> message) {
    Workteam team = teamOf(job.settings()).orElse(null);
    String topicArn = team == null ? null : team.notificationTopicArn();
    if (team == null || topicArn == null) {
      return;
    }
    TeamNotification notification =
        new TeamNotification(
            job.id(),
            job.progress().iteration(),
            kind,
            topicArn,
            subject,
            message.apply(team.name(), job.settings().taskTitle()),
            0);
    transactions.run(() -> notifications.add(notification, clock.instant()));
  }

  private Optional<Workteam> teamOf(JobSettings settings) {
    return WorkteamArn.parse(settings.workteamArn()) instanceof WorkteamArn.PrivateTeam team
        ? workteams.find(team.accountId(), team.name())
        : Optional.empty();
  }
}
